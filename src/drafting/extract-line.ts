import { z } from 'zod';
import { extractQuotes } from './extract-quotes.ts';
import { checkLength } from './reading/decode.ts';

const lineSchema = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });

/**
 * One line of `storyline extract`: `{"id","text"}` in, `{"id","quotes":[{"text","speaker","start","end","paragraph","cue"}]}`
 * out, or `{"id","error"}` where the line can’t be read. Never throws.
 */
export function extractLine(line: string): string {
  let id: unknown = null;
  try {
    const raw: unknown = JSON.parse(line);
    if (typeof raw === 'object' && raw !== null && 'id' in raw) id = raw.id;
    const given = lineSchema.parse(raw);
    checkLength(given.text);
    const quotes = extractQuotes(given.text).map(
      ({ text, speaker, start, end, paragraph, cue }) => ({
        text,
        speaker,
        start,
        end,
        paragraph,
        cue,
      }),
    );
    return JSON.stringify({ id: given.id, quotes });
  } catch (error) {
    return JSON.stringify({ id, error: messageOf(error) });
  }
}

function messageOf(error: unknown): string {
  if (error instanceof SyntaxError) return 'This line is no JSON.';
  if (error instanceof z.ZodError) return 'A line needs "id" and "text".';
  return error instanceof Error ? error.message : 'This line could not be read.';
}
