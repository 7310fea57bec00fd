import type { Span } from '../marks/span.ts';
import { quotationSpans } from '../marks/spans.ts';
import { datelineLength } from './dateline.ts';
import { type Paragraph, paragraphsOf } from './paragraphs.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { tokensOf } from './tokens.ts';

/** A text taken apart: lines, quotations, and the sentences around them. */
export interface Narration {
  text: string;
  paragraphs: Paragraph[];
  spans: Span[];
  sentences: Sentence[];
}

/** Takes a plain text apart. */
export function narrate(text: string): Narration {
  const paragraphs = paragraphsOf(text);
  const spans = quotationSpans(text, paragraphs);
  const byParagraph = groupSpans(spans);
  const sentences: Sentence[] = [];
  const kept: Span[] = [];
  paragraphs.forEach((paragraph, index) => {
    const all = byParagraph.get(index) ?? [];
    const nicknames = new Set(all.filter((span) => isNickname(text, span)));
    kept.push(...all.filter((span) => !nicknames.has(span)));
    const tokens = tokensOf(text, paragraph.start, paragraph.end, all).filter(
      (token) => !token.span || !nicknames.has(token.span),
    );
    const told = tokens.slice(datelineLength(tokens));
    sentences.push(...sentencesOf(text, told, index, sentences.length));
  });
  return { text, paragraphs, spans: kept, sentences };
}

function groupSpans(spans: readonly Span[]): Map<number, Span[]> {
  const groups = new Map<number, Span[]>();
  for (const span of spans) {
    const group = groups.get(span.paragraph);
    if (group) group.push(span);
    else groups.set(span.paragraph, [span]);
  }
  return groups;
}

/** Dwayne “The Rock” Johnson: part of a name. */
function isNickname(text: string, span: Span): boolean {
  const words = text.slice(span.start, span.end);
  if (words.length > 25 || !/^(?:the )?\p{Lu}/iu.test(words) || /[.,!?]$/.test(words)) return false;
  const before = text.slice(Math.max(0, span.open - 30), span.open);
  const after = text.slice(span.close, span.close + 30);
  return /(?:^|[\s(])\p{Lu}[\p{Ll}.]+\s$/u.test(before) && /^\s\p{Lu}\p{Ll}+/u.test(after);
}
