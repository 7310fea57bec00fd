/** Where quotations stand in a text, as the check of a pack against its source has it. */
import { checkSource } from '../../knowledge/check-source.ts';
import { paragraphsOf } from '../../knowledge/paragraphs.ts';
import { packSchema, type Story } from '../../knowledge/schema.ts';

const EMPTY = packSchema.parse({
  story: { id: 'x', title: 'x', summary: 'x', source: { outlet: 'x', title: 'x' } },
});

/** For each quotation the numbers of the paragraphs in which it stands word for word. */
export function placesOf(words: readonly string[], text: string): readonly number[][] {
  const quotes = words.map((said, i) => ({
    id: String(i),
    text: said,
    speaker: 'x',
    about: [],
    paraphrases: [],
    misquotes: [],
    paragraphs: [1],
  }));
  const story: Story = { ...EMPTY, quotes };
  const places: number[][] = words.map(() => []);
  const encoder = new TextEncoder();
  paragraphsOf(text).forEach((paragraph, at) => {
    const faults = checkSource(
      story,
      (section, [i]) => ({ file: section, line: Number(i) }),
      encoder.encode(paragraph),
    );
    const missing = new Set(faults.flatMap(({ file, line }) => (file === 'quotes' ? [line] : [])));
    places.forEach((list, i) => {
      if (!missing.has(i)) list.push(at + 1);
    });
  });
  return places;
}
