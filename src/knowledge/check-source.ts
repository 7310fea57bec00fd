/** A pack held against the text that it was made from. */
import type { Fault } from './fault.ts';
import { paragraphsOf, textHash } from './paragraphs.ts';
import type { Locate } from './pack-files.ts';
import type { Story } from './schema.ts';

/** Quotation marks, dashes and white space aside, a quotation must stand to the letter. */
function comparable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/["'\u2018-\u201F\u00AB\u00BB\u2039\u203A`\u00B4]/g, '')
    .replace(/[\u2010-\u2015\u2212-]/g, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** What stands between double quotation marks, joined: a remark that the reporter interrupts. */
function spoken(paragraph: string): string {
  return [...paragraph.matchAll(/[\u201C"]([^\u201C\u201D"]*)(?:[\u201D"]|$)/gu)]
    .map((match) => match[1] ?? '')
    .join(' ');
}

/**
 * Every quotation must stand in one of the paragraphs that it cites, every citation must exist, and
 * the text must be the one whose sha256 the pack names.
 * @param bytes the article's plain text as stored
 */
export function checkSource(story: Story, locate: Locate, bytes: Uint8Array): readonly Fault[] {
  const faults: Fault[] = [];
  const paragraphs = paragraphsOf(new TextDecoder().decode(bytes));
  const compared = paragraphs.map((text) => `${comparable(text)}\n${comparable(spoken(text))}`);
  const hash = textHash(bytes);
  const { sha256 } = story.story.source;
  if (sha256 !== hash) {
    faults.push({
      ...locate('story', ['source', 'sha256']),
      message:
        sha256 === undefined
          ? `source.sha256 is missing; the text’s is ${hash}.`
          : `source.sha256 is of another text; this one’s is ${hash}. Check the pack against the new text, then change it.`,
    });
  }
  story.quotes.forEach((quote, i) => {
    const words = comparable(quote.text);
    if (quote.paragraphs.some((n) => compared[n - 1]?.includes(words))) return;
    const at = compared.findIndex((text) => text.includes(words));
    faults.push({
      ...locate('quotes', [i, 'text']),
      message:
        at < 0
          ? `“${quote.id}” does not stand in the text word for word; copy the speaker’s words exactly.`
          : `“${quote.id}” stands in paragraph ${at + 1}, not in ${quote.paragraphs.join(', ')}; mend its paragraphs.`,
    });
  });
  for (const section of [
    'people',
    'parties',
    'documents',
    'quotes',
    'statements',
    'positions',
    'events',
    'terms',
    'questions',
    'gaps',
  ] as const) {
    story[section].forEach(({ id, paragraphs: cited }, i) => {
      for (const [j, n] of cited.entries()) {
        if (n > paragraphs.length)
          faults.push({
            ...locate(section, [i, 'paragraphs', j]),
            message: `“${id}” cites paragraph ${n}, but the text has ${paragraphs.length}; mend the number.`,
          });
      }
    });
  }
  return faults;
}
