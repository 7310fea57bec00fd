import { z } from 'zod';
import type { Access } from './access.ts';
import type { ChangeLog, Ticket } from './change-log.ts';
import type { Db } from './engines/engine.ts';
import { parseObject, plainText, type JsonObject } from './json.ts';
import type { Tables } from './tables.ts';

/** A story that a server brought. */
export interface ServerStory {
  readonly storyId: string;
  readonly pack: JsonObject;
  /** Differs after every change. */
  readonly revision: number;
  readonly who: string;
  readonly at: number;
}

/** What a story consists of: its pack, and the article's plain text where the server keeps it. */
export interface StoryContent {
  readonly pack: JsonObject;
  readonly article: string | null;
}

export type StoryChanged =
  | { readonly kind: 'saved'; readonly changeId: string; readonly revision: number }
  | { readonly kind: 'unchanged' }
  /** Somebody changed it in between; null: it is gone. */
  | { readonly kind: 'conflict'; readonly current: ServerStory | null };

export interface StoryStore {
  list(serverId: string): Promise<readonly ServerStory[]>;
  get(serverId: string, storyId: string): Promise<ServerStory | undefined>;
  /** The article's plain text, where the server keeps it. */
  article(serverId: string, storyId: string): Promise<string | undefined>;
  /** `base` is the revision that was seen; 0 for a new story. */
  save(
    serverId: string,
    who: string,
    storyId: string,
    story: StoryContent & { readonly base: number },
  ): Promise<StoryChanged>;
  /** What moderators curated on it stays, and counts again if the story comes back. */
  remove(serverId: string, who: string, storyId: string, base: number): Promise<StoryChanged>;
}

const contentSchema = z.object({
  pack: z.record(z.string(), z.json()),
  article: z.string().nullable(),
});

type Row = Omit<Tables['stories'], 'article'>;
const COLUMNS = ['server_id', 'story_id', 'pack', 'revision', 'who', 'changed_at'] as const;

export function storyStore(access: Access, log: ChangeLog): StoryStore {
  async function get(serverId: string, storyId: string): Promise<ServerStory | undefined> {
    const row = await access.read((db) =>
      ofServer(db, serverId).where('story_id', '=', storyId).select(COLUMNS).executeTakeFirst(),
    );
    return row && toStory(row);
  }

  const change = (
    serverId: string,
    who: string,
    storyId: string,
    base: number,
    content: StoryContent | null,
  ): Promise<StoryChanged> =>
    log.change(1, async (ticket) => {
      const query = ofServer(ticket.tx, serverId).where('story_id', '=', storyId);
      const row = await query.selectAll().executeTakeFirst();
      if ((row?.revision ?? 0) !== base) {
        return { kind: 'conflict', current: row === undefined ? null : toStory(row) };
      }
      const before = row === undefined ? null : contentText(row);
      const after = content && JSON.stringify(content);
      if (before === after) return { kind: 'unchanged' };
      await writeStory(ticket, serverId, who, storyId, content);
      const edit = { target: { kind: 'story', storyId }, before, after } as const;
      const changeId = await ticket.record(serverId, who, [edit]);
      return { kind: 'saved', changeId, revision: ticket.seq(0) };
    });

  return {
    list: async (serverId) => {
      const rows = await access.read((db) =>
        ofServer(db, serverId).select(COLUMNS).orderBy('story_id').execute(),
      );
      return rows.map(toStory);
    },
    get,
    article: async (serverId, storyId) => {
      const row = await access.read((db) =>
        ofServer(db, serverId).where('story_id', '=', storyId).select('article').executeTakeFirst(),
      );
      return row?.article ?? undefined;
    },
    save: (serverId, who, storyId, { base, pack, article }) => {
      const content = { pack, article: article === null ? null : plainText(article) };
      return change(serverId, who, storyId, base, content);
    },
    remove: (serverId, who, storyId, base) => change(serverId, who, storyId, base, null),
  };
}

const ofServer = (db: Db, serverId: string) =>
  db.selectFrom('stories').where('server_id', '=', serverId);

function toStory(row: Row): ServerStory {
  const { story_id: storyId, revision, who, changed_at: at } = row;
  return { storyId, pack: parseObject(row.pack), revision, who, at };
}

/** A story as the history keeps it. */
export async function readStoryText(db: Db, serverId: string, id: string): Promise<string | null> {
  const row = await ofServer(db, serverId)
    .where('story_id', '=', id)
    .selectAll()
    .executeTakeFirst();
  return row === undefined ? null : contentText(row);
}

function contentText(row: Tables['stories']): string {
  return JSON.stringify({ pack: parseObject(row.pack), article: row.article });
}

export function parseContentText(text: string | null): StoryContent | null {
  return text === null ? null : contentSchema.parse(JSON.parse(text));
}

/** Writes the row, or deletes it for null. The history is the caller's. */
export async function writeStory(
  ticket: Ticket,
  serverId: string,
  who: string,
  storyId: string,
  content: StoryContent | null,
): Promise<void> {
  if (content === null) {
    const row = ticket.tx.deleteFrom('stories').where('server_id', '=', serverId);
    await row.where('story_id', '=', storyId).execute();
    return;
  }
  const value = {
    pack: JSON.stringify(content.pack),
    article: content.article,
    revision: ticket.seq(0),
    who,
    changed_at: ticket.at,
  };
  await ticket.tx
    .insertInto('stories')
    .values({ server_id: serverId, story_id: storyId, ...value })
    .onConflict((conflict) => conflict.columns(['server_id', 'story_id']).doUpdateSet(value))
    .execute();
}
