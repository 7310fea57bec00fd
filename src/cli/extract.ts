import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { extractLine } from '../drafting/extract-line.ts';

/** The longest text is 250,000 characters; written as `\u….`, each takes six. */
const LONGEST_LINE = 2_000_000;

/** The quotations of each text: JSON lines in, JSON lines out, in the same order, one at a time. */
export async function extract(input: Readable, output: Writable): Promise<void> {
  for await (const line of boundedLines(input)) {
    const result =
      line === TOO_LONG
        ? JSON.stringify({ id: null, error: 'This line is too long for an article.' })
        : extractLine(line);
    if (!output.write(`${result}\n`)) await once(output, 'drain');
  }
}

const TOO_LONG = Symbol('too long');

/** Lines that are not blank; one without end takes no memory. */
async function* boundedLines(input: Readable): AsyncGenerator<string | typeof TOO_LONG> {
  const decoder = new TextDecoder();
  let rest = '';
  let skipping = false;
  function* lines(text: string, last: boolean) {
    const parts = `${rest}${text}`.split('\n');
    rest = last ? '' : (parts.pop() ?? '');
    for (const part of parts) {
      if (skipping || part.length > LONGEST_LINE) yield TOO_LONG;
      else if (part.trim() !== '') yield part;
      skipping = false;
    }
    if (rest.length > LONGEST_LINE) {
      skipping = true;
      rest = '';
    }
  }
  for await (const chunk of input) {
    yield* lines(
      chunk instanceof Uint8Array ? decoder.decode(chunk, { stream: true }) : String(chunk),
      false,
    );
  }
  yield* lines(decoder.decode(), true);
}

export const runExtract = (): Promise<void> => extract(process.stdin, process.stdout);
