/** Text cut to a length, at a word, never inside one. */
import { escape, singleLine } from './escape.ts';

const ELLIPSIS = '…';

/** The longest beginning of the line that ends with a word and passes; with an ellipsis. */
function longest(line: string, passes: (part: string) => boolean): string {
  if (passes(line)) return line;
  let low = 0;
  let high = line.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (passes(line.slice(0, middle) + ELLIPSIS)) low = middle;
    else high = middle - 1;
  }
  const part = line.slice(0, low);
  const inWord = /\S/.test(line[low] ?? ' ');
  const space = part.lastIndexOf(' ');
  // A single word longer than the room can only be cut inside, but never inside a character.
  const whole = inWord && space > 0 ? part.slice(0, space) : part.replace(/[\uD800-\uDBFF]$/, '');
  return whole.replace(/[\s,;:–—-]+$/u, '') + ELLIPSIS;
}

/** Plain text in one line of at most `max` UTF-16 units. */
export function cut(text: string, max: number): string {
  return longest(singleLine(text), (part) => part.length <= max);
}

/** Text escaped for Markdown, at most `max` UTF-16 units with its escapes. */
export function clip(text: string, max: number): string {
  const line = singleLine(text).slice(0, max + 1);
  return escape(longest(line, (part) => escape(part).length <= max));
}
