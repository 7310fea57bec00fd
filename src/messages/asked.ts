/** The member's question, shown under its own label where the story is silent, and read back from there. */
import type { Catalogue } from './catalogue/en.ts';
import { clip } from './cut.ts';
import { unescape } from './escape.ts';
import { catalogue, languages } from './languages.ts';
import type { Aside } from './sheet.ts';

/** Longest question that is shown, escapes counted: longer ones are cut at a word. */
const MAX_ASKED = 1000;
const MARK = '> ';

export function askedAside(texts: Catalogue, question: string, max = MAX_ASKED): Aside {
  const line = clip(question, max);
  return { heading: texts.replies.youAsked, lines: line === '' ? [] : [MARK + line] };
}

/**
 * The question that a reply of ours shows, in whatever language it was written.
 * @param texts the text displays of the message
 */
export function readAsked(texts: readonly string[]): string | undefined {
  for (const language of languages) {
    const head = `**${catalogue(language).replies.youAsked}**\n${MARK}`;
    const found = texts.find((text) => text.startsWith(head));
    if (found !== undefined) return unescape(found.slice(head.length));
  }
  return undefined;
}
