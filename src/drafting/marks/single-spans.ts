import type { Paragraph } from '../text/paragraphs.ts';
import { trimSpan, type Span } from './span.ts';

/** Words that are written with an apostrophe in front: ’em, ’90s. */
const ELIDED = /^(?:em|til|till|tis|twas|cause|n|round|bout|cos|\d{2}s?)\b/i;
const OPENER = /(?<![\p{L}\p{N}.,!?…’'])[‘'‚](?=[\p{L}\p{N}“"«[(…$£€#@])/gu;

/**
 * The quotations in single marks of one paragraph. A closing single mark is also an apostrophe, so one that is surely closing
 * (behind punctuation, or before it) wins over one that may be a possessive (the boys’ mother).
 */
export function singleSpans(
  text: string,
  paragraph: Paragraph,
  index: number,
  next?: Paragraph,
): Span[] {
  const spans: Span[] = [];
  const body = text.slice(paragraph.start, paragraph.end);
  const openers = [...body.matchAll(OPENER)].filter(
    (m) => !ELIDED.test(body.slice(m.index + 1, m.index + 12)),
  );
  let behind = 0;
  openers.forEach((opener, i) => {
    if (opener.index < behind) return;
    const limit =
      openers.slice(i + 1).find((o) => o.index > opener.index + 1)?.index ?? body.length;
    const found = closing(body, opener.index + 1, limit, body.length);
    const open = paragraph.start + opener.index;
    const goesOn =
      opener.index === 0 &&
      next !== undefined &&
      /^[‘']\p{L}/u.test(text.slice(next.start, next.start + 2));
    if (found === null && !goesOn) return;
    const end = paragraph.start + (found ?? body.length);
    const inner = trimSpan(text, open + 1, end);
    const closed = found !== null;
    behind = (found ?? body.length) + (closed ? 1 : 0);
    spans.push({
      ...inner,
      paragraph: index,
      open,
      close: paragraph.start + behind,
      closed,
      continued: false,
      single: true,
    });
  });
  return spans;
}

function closing(body: string, from: number, limit: number, end: number): number | null {
  let weak: number | null = null;
  const mark = /[’'](?![\p{L}\p{N}])/gu;
  mark.lastIndex = from;
  for (let m = mark.exec(body); m && m.index < end; m = mark.exec(body)) {
    const before = body.charAt(m.index - 1);
    const after = body.charAt(m.index + 1);
    if (m.index === from || /\s/.test(before)) continue;
    const sure =
      /[.,!?…)\]”"»—–-]/.test(before) ||
      after === '' ||
      (/[,.;:!?)\]—–]/.test(after) && before !== 's');
    const dropped =
      body.slice(Math.max(0, m.index - 2), m.index).endsWith('in') && /\s/.test(after);
    const possessive = /s/i.test(before);
    if (m.index > limit) return weak ?? (sure ? m.index : null);
    if (sure || (!possessive && !dropped)) return m.index;
    weak ??= m.index;
    if (possessive && /[,.;:!?)\]]/.test(after)) return m.index;
  }
  return weak;
}
