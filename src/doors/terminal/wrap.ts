/** Lines broken between words; escape sequences take no room. */
const SEQUENCE = /\p{Cc}\[[\d;]*m/gu;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Columns that a text takes, near enough for Latin and most other scripts. */
const columns = (text: string): number =>
  Array.from(graphemes.segment(text.replace(SEQUENCE, ''))).length;

export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && columns(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  lines.push(line);
  return lines;
}

/** A text behind a mark, its further lines indented as far. */
export function hanging(mark: string, text: string, width: number): readonly string[] {
  const indent = columns(mark) + 1;
  return wrap(text, width - indent).map((part, i) =>
    i === 0 ? `${mark} ${part}` : ' '.repeat(indent) + part,
  );
}
