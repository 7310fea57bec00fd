import type { Paragraph } from '../text/paragraphs.ts';

/** A double quotation mark, and what it costs to take it as an opening or a closing one. */
export interface Mark {
  at: number;
  length: number;
  opening: number;
  closing: number;
  /** To take it as no quotation mark at all: inches, seconds, a slip of the pen. */
  ignoring: number;
  /** First thing in its paragraph. */
  leads: boolean;
}

const DOUBLE = /[“”„‟"«»＂]|``|''/g;
const OPENERS = new Set(['“', '„', '«', '``']);
const CLOSERS = new Set(['”', '»', "''"]);

/** The double marks of a paragraph, straight, curly, angular and typewritten. */
export function doubleMarks(text: string, paragraph: Paragraph): Mark[] {
  const marks: Mark[] = [];
  for (const match of text.slice(paragraph.start, paragraph.end).matchAll(DOUBLE)) {
    const at = paragraph.start + match.index;
    const before = at > paragraph.start ? text.charAt(at - 1) : ' ';
    const after = at + match[0].length < paragraph.end ? text.charAt(at + match[0].length) : ' ';
    const freeBefore = /[\s([{—–\-/‘']/.test(before);
    const freeAfter = /[\s.,;:!?)\]}—–\-/’'…]/.test(after);
    const leads = at === paragraph.start;
    marks.push({
      at,
      length: match[0].length,
      leads,
      ...costs(match[0], freeBefore, freeAfter, before),
    });
  }
  return marks;
}

function costs(mark: string, freeBefore: boolean, freeAfter: boolean, before: string) {
  const looksOpening = freeBefore && !freeAfter;
  const looksClosing = freeAfter && !freeBefore;
  if (OPENERS.has(mark)) return { opening: 0, closing: looksClosing ? 0.9 : 2.5, ignoring: 4 };
  if (CLOSERS.has(mark)) return { opening: looksOpening ? 0.9 : 2.5, closing: 0, ignoring: 4 };
  const ignoring = /\d/.test(before) ? 1.2 : 3.5;
  if (looksOpening) return { opening: 0, closing: 2, ignoring };
  if (looksClosing) return { opening: 1.6, closing: 0, ignoring };
  return { opening: 0.5, closing: 0.5, ignoring };
}
