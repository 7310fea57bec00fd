/** Keeps what members see: applies each answer of the bot as Discord would, or refuses it. */
import { InteractionResponseType, InteractionType, MessageFlags } from 'discord-api-types/v10';
import { choiceFaults, formFaults, messageFaults } from './limits.ts';
import type { RawInteraction } from './persona.ts';
import {
  callbackSchema,
  formSchema,
  messageSchema,
  type Form,
  type MessageBody,
} from './bodies.ts';
import { createMessage, fill, type ShownMessage } from './shown-message.ts';
import { checkCallback, checkEdit, checkFollowUp } from './spec.ts';

/** Discord gives up an interaction that is not answered by then. */
const MAX_WAIT_MS = 3_000;

export interface SentFile {
  readonly name: string;
  readonly text: string;
}

/** What the member sees after an interaction. */
export type Outcome =
  | { readonly kind: 'message'; readonly message: ShownMessage }
  | { readonly kind: 'choices'; readonly choices: readonly { name: string; value: string }[] }
  | { readonly kind: 'form'; readonly form: Form };

/** What Discord answers to the bot, with Discord's own status and code. */
export interface Verdict {
  readonly status: number;
  readonly code?: number;
  readonly faults?: readonly string[];
  readonly message?: ShownMessage;
}

interface Conversation {
  readonly interaction: RawInteraction;
  readonly settle: (outcome: Outcome) => void;
  readonly followUps: ShownMessage[];
  /** When the member acted. */
  readonly since: number;
  answered: boolean;
  original?: ShownMessage;
}

/** Makes an empty desk. `refused` collects whatever Discord would not have taken. */
export function createDesk() {
  const byToken = new Map<string, Conversation>();
  const messages = new Map<string, ShownMessage>();
  const refused: string[] = [];
  let nextId = 1_300_000_000_000_000_000n;
  const newId = () => String(nextId++);

  const refuse = (faults: readonly string[], status = 400, code = 50_035): Verdict => {
    refused.push(...faults);
    return { status, code, faults };
  };

  const place = (body: MessageBody, files: readonly SentFile[], hidden: boolean) => {
    const message = createMessage(newId(), hidden);
    fill(message, body, files);
    messages.set(message.id, message);
    return message;
  };

  return {
    messages,
    refused,
    newId,
    place,
    refuse,

    /** Opens a conversation: the outcome is what the member sees once the bot is done. */
    open(interaction: RawInteraction): Promise<Outcome> {
      return new Promise((settle) => {
        byToken.set(interaction.token, {
          interaction,
          settle,
          followUps: [],
          since: Date.now(),
          answered: false,
        });
      });
    },

    /** Messages that came after the first answer. */
    followUpsOf: (interaction: RawInteraction): readonly ShownMessage[] =>
      byToken.get(interaction.token)?.followUps ?? [],

    /** The first answer. */
    callback(token: string, raw: unknown, files: readonly SentFile[]): Verdict {
      const talk = byToken.get(token);
      if (!talk) return { status: 404, code: 10_062 };
      if (talk.answered) return refuse(['the interaction was answered twice'], 400, 40_060);
      const late = Date.now() - talk.since;
      if (late > MAX_WAIT_MS) return refuse([`answered after ${late} ms`], 404, 10_062);
      const parsed = callbackSchema.safeParse(raw);
      if (!parsed.success) return refuse([`callback: ${parsed.error.message}`]);
      const { type, data } = parsed.data;
      const faults = [...checkCallback(parsed.data), ...misplaced(type, talk.interaction)];
      const { message: pressed } = talk.interaction;
      const shown = pressed && messages.get(pressed.id);
      switch (type) {
        case InteractionResponseType.ChannelMessageWithSource:
        case InteractionResponseType.UpdateMessage: {
          const body = messageSchema.parse(data);
          faults.push(
            ...messageFaults(
              body,
              files.map(({ name }) => name),
            ),
          );
          if (faults.length > 0) return refuse(faults);
          talk.answered = true;
          if (type === InteractionResponseType.UpdateMessage && shown) {
            fill(shown, body, files);
            talk.original = shown;
          } else {
            talk.original = place(body, files, isHidden(body.flags));
          }
          talk.settle({ kind: 'message', message: talk.original });
          return { status: 204 };
        }
        case InteractionResponseType.DeferredChannelMessageWithSource:
          if (faults.length > 0) return refuse(faults);
          talk.original = createMessage(newId(), isHidden(messageSchema.parse(data ?? {}).flags));
          messages.set(talk.original.id, talk.original);
          break;
        case InteractionResponseType.DeferredMessageUpdate:
          if (shown) talk.original = shown;
          break;
        case InteractionResponseType.ApplicationCommandAutocompleteResult: {
          const choices = parsed.data.data?.choices ?? [];
          faults.push(...choiceFaults(choices));
          if (faults.length === 0) talk.settle({ kind: 'choices', choices });
          break;
        }
        case InteractionResponseType.Modal: {
          const form = formSchema.parse(data);
          faults.push(...formFaults(form));
          if (faults.length === 0) talk.settle({ kind: 'form', form });
          break;
        }
      }
      if (faults.length > 0) return refuse(faults);
      talk.answered = true;
      return { status: 204 };
    },

    /** A change of the first answer, or of a message by its id. */
    edit(token: string, id: string, raw: unknown, files: readonly SentFile[]): Verdict {
      const talk = byToken.get(token);
      if (!talk?.answered) return { status: 404, code: 10_015 };
      const message = id === '@original' ? talk.original : messages.get(id);
      if (!message) return { status: 404, code: 10_008 };
      const body = messageSchema.parse(raw);
      const faults = [
        ...checkEdit(raw),
        ...messageFaults(
          body,
          files.map(({ name }) => name),
        ),
      ];
      if (faults.length > 0) return refuse(faults);
      fill(message, body, files);
      talk.settle({ kind: 'message', message });
      return { status: 200, message };
    },

    /** A further message. */
    followUp(token: string, raw: unknown, files: readonly SentFile[]): Verdict {
      const talk = byToken.get(token);
      if (!talk?.answered) return { status: 404, code: 10_015 };
      const body = messageSchema.parse(raw);
      const faults = [
        ...checkFollowUp(raw),
        ...messageFaults(
          body,
          files.map(({ name }) => name),
        ),
      ];
      if (faults.length > 0) return refuse(faults);
      const message = place(body, files, isHidden(body.flags));
      talk.followUps.push(message);
      talk.settle({ kind: 'message', message });
      return { status: 200, message };
    },
  };
}

export type Desk = ReturnType<typeof createDesk>;

const isHidden = (flags: number | null | undefined): boolean =>
  ((flags ?? 0) & MessageFlags.Ephemeral) !== 0;

/** Which answers Discord takes to which interaction. */
function misplaced(type: number, { type: asked, message }: RawInteraction): string[] {
  const isTyping = asked === Number(InteractionType.ApplicationCommandAutocomplete);
  const isSuggestion =
    type === Number(InteractionResponseType.ApplicationCommandAutocompleteResult);
  const isUpdate =
    type === Number(InteractionResponseType.UpdateMessage) ||
    type === Number(InteractionResponseType.DeferredMessageUpdate);
  const isForm = type === Number(InteractionResponseType.Modal);
  const isSubmit = asked === Number(InteractionType.ModalSubmit);
  if (isTyping !== isSuggestion) return [`callback ${type} does not fit interaction ${asked}`];
  if (isUpdate && !message) return ['an update needs a message to update'];
  if (isForm && isSubmit) return ['a form cannot follow upon a form'];
  return [];
}
