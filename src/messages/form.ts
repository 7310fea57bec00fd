/** A form that Discord shows as a modal: up to five labelled fields. */
import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';

export type Form = APIModalInteractionResponseCallbackData;
