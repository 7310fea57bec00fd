/** What a member reads where a door itself could do nothing with an interaction. */
import { catalogue, languageFor } from '../../messages/languages.ts';
import type { Message } from '../../messages/message.ts';
import { notice } from '../../messages/notice.ts';

/** The apology in the member's language, quoting the id under which the reason was logged. */
export const apology = (locale: string | undefined, id: string): Message =>
  notice(catalogue(languageFor(undefined, locale ?? 'en-US')).errors.bug(id));
