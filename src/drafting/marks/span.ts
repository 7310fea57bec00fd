/** Words between quotation marks, within one paragraph. All offsets are UTF-16 offsets in the text. */
export interface Span {
  /** Index of the paragraph. */
  paragraph: number;
  /** Of the opening mark; equals `start` where the words go on from the paragraph before. */
  open: number;
  /** Of the words inside the marks. */
  start: number;
  end: number;
  /** Behind the closing mark. */
  close: number;
  closed: boolean;
  /** The paragraph before ended within the quotation. */
  continued: boolean;
  single: boolean;
}

/** The words without the white space and the marks around them. */
export function trimSpan(text: string, start: number, end: number): { start: number; end: number } {
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}
