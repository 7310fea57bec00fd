/** A non-blank line of the text; `start` and `end` are UTF-16 offsets without the white space around. */
export interface Paragraph {
  /** 1-based, as packs cite it. */
  number: number;
  start: number;
  end: number;
}

/** The non-blank lines of a text, in order. */
export function paragraphsOf(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    const body = match[0].trim();
    if (!body) continue;
    const start = match.index + match[0].indexOf(body);
    paragraphs.push({ number: paragraphs.length + 1, start, end: start + body.length });
  }
  return paragraphs;
}
