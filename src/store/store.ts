/** The one interface to all that the bot remembers. Everything belongs to a server, by its id. */
import type { BackedUp } from './backup.ts';
import type { CooldownStore } from './cooldowns.ts';
import type { DraftStore } from './drafts.ts';
import type { EntryStore } from './entries.ts';
import type { StoreUnavailable } from './errors.ts';
import type { Feed } from './feed.ts';
import type { HistoryStore } from './history.ts';
import type { InboxStore } from './inbox.ts';
import type { MemberStore } from './members.ts';
import type { QuizStore } from './quiz.ts';
import type { Restored } from './restore.ts';
import type { ReviewStore } from './reviews.ts';
import type { ServerStore } from './servers.ts';
import type { SettingsStore } from './settings.ts';
import type { StoryStore } from './stories.ts';
import type { TellMeStore } from './tell-me.ts';

/**
 * Every method rejects with `StoreUnavailable` while the database can't be used, and works again
 * by itself afterwards. What has been acknowledged, by a promise that resolved, is on the disk.
 */
export interface Store extends Pick<Feed, 'latest' | 'changesSince' | 'watch'> {
  readonly engine: 'sqlite' | 'postgres';
  readonly settings: SettingsStore;
  readonly entries: EntryStore;
  readonly stories: StoryStore;
  readonly history: HistoryStore;
  readonly drafts: DraftStore;
  readonly inbox: InboxStore;
  readonly tellMe: TellMeStore;
  readonly quiz: QuizStore;
  readonly cooldowns: CooldownStore;
  readonly reviews: ReviewStore;
  readonly members: MemberStore;
  readonly servers: ServerStore;
  /** Asks the database something small. Never rejects. */
  ping(): Promise<Health>;
  /** Writes everything to a file, as it is at one moment, while others go on. */
  backup(file: string): Promise<BackedUp>;
  /** Replaces everything with what is in the file, or leaves all as it is. */
  restore(file: string): Promise<Restored>;
  close(): Promise<void>;
}

export type Health =
  | { readonly kind: 'healthy'; readonly ms: number }
  | { readonly kind: 'unavailable'; readonly error: StoreUnavailable };
