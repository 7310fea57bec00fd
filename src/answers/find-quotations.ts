import type { StoryIndex } from '../search/story-index.ts';
import { whoSaid, type WhoSaidAnswer } from './who-said.ts';

/** Sentences of a message; a full stop inside quotation marks ends none. */
function sentencesOf(message: string): readonly string[] {
  const sentences: string[] = [];
  let from = 0;
  let inside = false;
  for (let at = 0; at < message.length; at++) {
    const char = message.charAt(at);
    if (char === '“') inside = true;
    else if (char === '”') inside = false;
    else if (char === '"') inside = !inside;
    const ends =
      char === '\n' || (!inside && /[.!?…]/.test(char) && /\s/.test(message.charAt(at + 1)));
    if (!ends) continue;
    sentences.push(message.slice(from, at + 1));
    from = at + 1;
    if (char === '\n') inside = false;
  }
  return [...sentences, message.slice(from)].map((s) => s.trim()).filter((s) => s.length > 2);
}

/** Sentences of a message that are looked at: a longer one is a page, not a quotation. */
const MOST_SENTENCES = 40;

/**
 * Quotations of the story inside a longer message, in the order in which they stand there; each
 * sentence with the speaker that it names, then what stands between quotation marks.
 */
export function findQuotations(index: StoryIndex, message: string): readonly WhoSaidAnswer[] {
  const bounded = message.slice(0, 8_000);
  const whole = whoSaid(index, bounded);
  if (whole.kind === 'verbatim' || whole.kind === 'near') return [whole];
  const marked = [...bounded.matchAll(/[“"]([^“”"]{3,})[”"]/gu)].map((match) => match[1] ?? '');
  // A sentence tells who is said to have said it; what stands in marks alone comes after.
  const found = new Map<string, WhoSaidAnswer>();
  for (const piece of [...sentencesOf(bounded), ...marked].slice(0, MOST_SENTENCES)) {
    const answer = whoSaid(index, piece);
    if (answer.kind === 'notFound') continue;
    const key = 'said' in answer ? answer.said.quote.id : answer.statement.id;
    if (!found.has(key)) found.set(key, answer);
  }
  if (found.size > 0) return [...found.values()];
  return [whole];
}
