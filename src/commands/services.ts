/** What commands need of the outside: handed in by whoever wires the app. */
import type { Understood } from '../search/embeddings/understood.ts';
import type { StoryIndex } from '../search/story-index.ts';
import type { Message } from '../messages/message.ts';
import type { Language } from '../messages/languages.ts';
import type { Store } from '../store/store.ts';
import type { Attachment } from './request.ts';

export type Awaitable<T> = T | Promise<T>;

export interface ShelvedStory {
  readonly id: string;
  readonly title: string;
}

/** The stories of a server, by title; listing them opens none. */
export interface Listing {
  readonly stories: readonly ShelvedStory[];
  /** The one that answers where none is named. */
  readonly defaultId?: string;
  /** The story meant by an id or by (part of) a title. */
  find(text: string): string | undefined;
  /** Stories whose titles are nearest to what was typed so far, best first. */
  suggest(typed: string, limit: number): readonly ShelvedStory[];
}

/** Which stories there are, for a server or (without one) everywhere. */
export interface Shelf {
  list(server: string | undefined): Awaitable<Listing>;
  /** The story made searchable, with the server's own entries; undefined where it has none such. */
  open(id: string, server: string | undefined): Awaitable<StoryIndex | undefined>;
}

/** What a server's moderators have set. */
export interface ServerSettings {
  /** Language of replies; absent: the member's own. */
  readonly language?: Language;
  /** Channels in which replies are public; absent: all. */
  readonly publicChannels?: readonly string[];
  /** Roles that may curate beside “Manage Server”. */
  readonly curatorRoles: readonly string[];
  /** How long a member waits between two questions; absent: not at all. */
  readonly cooldownSeconds?: number;
  /** Whether members may send unanswered questions to the moderators; absent: not. */
  readonly questionsToModerators?: boolean;
  /** Where curators are told of new questions. */
  readonly noticeChannel?: string;
}

export const defaultSettings: ServerSettings = { curatorRoles: [] };

export interface SettingsReader {
  of(server: string): Awaitable<ServerSettings>;
}

/** A log as pino has it. */
export interface Log {
  error(fields: object, message: string): void;
  warn?(fields: object, message: string): void;
}

/** `refused`: Discord doesn't let us, or there is no such place. */
export type Delivery = 'sent' | 'refused';

/** Messages that answer nobody's request. Rejects where Discord can't be reached. */
export interface Messenger {
  send(channel: string, message: Message): Promise<Delivery>;
  /** To one member alone. */
  direct(user: string, message: Message): Promise<Delivery>;
  /** The channel for news about the server itself, where it has one. */
  systemChannel(server: string): Promise<string | undefined>;
}

/** Fetches what a member attached, up to a size. Never rejects. */
export type FetchFile = (
  file: Attachment,
  maxBytes: number,
) => Promise<
  | { readonly kind: 'file'; readonly text: string }
  | { readonly kind: 'tooLarge' | 'unreachable' | 'notText' }
>;

/** A story that a server could use. */
export interface KnownStory extends ShelvedStory {
  /** Brought by the server itself. */
  readonly own: boolean;
  readonly inUse: boolean;
}

/** What is remembered, and the ways to people: for moderators' commands and what members leave. */
export interface Desk {
  readonly store: Store;
  readonly messenger: Messenger;
  readonly fetchFile: FetchFile;
  /** All stories that the server could use, those in use or not. */
  stories(server: string): Promise<readonly KnownStory[]>;
  readonly log: Log;
}

export interface Services {
  readonly shelf: Shelf;
  readonly settings: SettingsReader;
  /** What a sentence model makes of a question, where there is one and it says in time. Never rejects. */
  readonly understand?: (index: StoryIndex, question: string) => Promise<Understood | undefined>;
  /** Absent where nothing is remembered, as in a terminal without a data folder. */
  readonly desk?: Desk;
}
