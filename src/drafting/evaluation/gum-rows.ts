import { z } from 'zod';
import type { GoldCase } from './marked-cases.ts';

const rowSchema = z.object({
  id: z.string(),
  text: z.string(),
  quotes: z.array(
    z.object({
      text: z.string(),
      start: z.number(),
      end: z.number(),
      speaker: z.string().nullish(),
      speaker_full: z.string().nullish(),
      speaker_kind: z.string().nullish(),
      speaker_is_org: z.boolean().nullish(),
      speaker_alt: z.array(z.string()).nullish(),
    }),
  ),
  ignore: z.array(z.object({ text: z.string() })).default([]),
});

/** Reads a set of articles, a JSON object a line. */
export function parseRows(source: string): GoldCase[] {
  return source
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => {
      const row = rowSchema.parse(JSON.parse(line));
      return {
        id: row.id,
        text: row.text,
        ignore: row.ignore.map((i) => i.text),
        quotes: row.quotes.map((q) => ({
          text: q.text,
          start: q.start,
          end: q.end,
          speakers: [
            q.speaker_full,
            q.speaker_full ? null : q.speaker,
            ...(q.speaker_alt ?? []),
          ].filter((s) => typeof s === 'string'),
          person:
            Boolean(q.speaker_full) &&
            q.speaker_is_org !== true &&
            (q.speaker_full ?? '').includes(' '),
          pronoun: q.speaker_kind === 'pronoun',
        })),
      };
    });
}
