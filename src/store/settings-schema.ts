import { z } from 'zod';

/** Discord's ids are numbers of up to 20 digits. */
const snowflake = z.string().regex(/^\d{1,20}$/, 'must be a Discord id');

/** Six hours, as Discord's own slow mode. */
const LONGEST_COOLDOWN = 21_600;

/** What a server's moderators have set. A setting that is added later needs a default. */
export const settingsSchema = z.object({
  /** Ids of the stories that this server has; empty: all that come with the bot. */
  stories: z.array(z.string()).default([]),
  defaultStory: z.string().nullable().default(null),
  /** Channels where answers are public; empty: everywhere. */
  publicChannels: z.array(snowflake).default([]),
  /** A language tag; null: each member's own. */
  language: z.string().nullable().default(null),
  /** Roles that may curate beside those with "Manage Server". */
  curatorRoles: z.array(snowflake).default([]),
  cooldownSeconds: z.int().min(0).max(LONGEST_COOLDOWN).default(0),
  /** May members send unanswered questions to the moderators? */
  questionsToModerators: z.boolean().default(true),
  /** The channel where curators are told of new questions. */
  noticeChannel: snowflake.nullable().default(null),
});

export type Settings = z.infer<typeof settingsSchema>;

/** A server that has set nothing. */
export function defaultSettings(): Settings {
  return settingsSchema.parse({});
}

/** Reads the column, which may have been written by an older version with fewer settings. */
export function parseSettings(text: string): Settings {
  return settingsSchema.parse(JSON.parse(text));
}
