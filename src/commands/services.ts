/** What commands need of the outside: handed in by whoever wires the app. */
import type { StoryIndex } from '../search/story-index.ts';
import type { Language } from '../messages/languages.ts';

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
}

export const defaultSettings: ServerSettings = { curatorRoles: [] };

export interface SettingsReader {
  of(server: string): Awaitable<ServerSettings>;
}

/** A log as pino has it. */
export interface Log {
  error(fields: object, message: string): void;
}

export interface Services {
  readonly shelf: Shelf;
  readonly settings: SettingsReader;
}
