import type { Paragraph } from '../text/paragraphs.ts';
import { doubleSpans } from './double-spans.ts';
import { singleSpans } from './single-spans.ts';
import type { Span } from './span.ts';

/** All outer quotations of a text in the order of reading; those within a quotation belong to it. */
export function quotationSpans(text: string, paragraphs: readonly Paragraph[]): Span[] {
  const doubles = doubleSpans(text, paragraphs);
  const byParagraph = new Map<number, Span[]>();
  for (const span of doubles) {
    const own = byParagraph.get(span.paragraph);
    if (own) own.push(span);
    else byParagraph.set(span.paragraph, [span]);
  }
  const spans: Span[] = [];
  let unfinished = false;
  paragraphs.forEach((paragraph, index) => {
    const own = byParagraph.get(index) ?? [];
    const singles = singleSpans(text, paragraph, index, paragraphs[index + 1]).filter(
      (single) => !own.some((double) => crosses(single, double)),
    );
    const kept = own.filter((double) => !singles.some((single) => holds(single, double)));
    const first = singles[0];
    if (first && unfinished && first.open === paragraph.start) first.continued = true;
    unfinished = singles.at(-1)?.closed === false;
    spans.push(...[...kept, ...singles].sort((a, b) => a.open - b.open));
  });
  return spans;
}

const holds = (outer: Span, inner: Span) => outer.open < inner.open && outer.close > inner.close;

/** Inside a double quotation, or across one of its ends. */
const crosses = (single: Span, double: Span) =>
  single.open < double.close && double.open < single.close && !holds(single, double);
