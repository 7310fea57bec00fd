import { describe, expect, it } from 'vitest';
import { checkSource } from '../../src/knowledge/check-source.ts';
import { textHash } from '../../src/knowledge/paragraphs.ts';
import { readPack } from '../../src/knowledge/read-pack.ts';
import { HEAD } from './pack.ts';

const ARTICLE = `Mill for sale

“The wheel stays,” Ada Crane said on Monday. “And so do I — for now.”

“We’d pay a fair price,” the rowers’ chairman said, adding: “Not a ‘silly’ one.”
`;

/** The messages for one quotation, against the article or another text. */
function faultsFor(quote: string, paragraphs: readonly number[], text = ARTICLE) {
  const sha256 = textHash(text);
  const yaml = `${HEAD.replace('title: Mill for sale', `title: Mill for sale, sha256: ${sha256}`)}
people:
  - { id: ada, name: Ada Crane, role: Miller, paragraphs: [1] }
quotes:
  - id: q
    text: ${JSON.stringify(quote)}
    speaker: ada
    paragraphs: [${paragraphs.join(', ')}]
`;
  const reading = readPack([{ file: 'mill.story.yaml', text: yaml }]);
  if (reading.kind === 'faulty') throw new Error(JSON.stringify(reading.faults));
  return checkSource(reading.story, reading.locate, new TextEncoder().encode(text)).map(
    ({ line, message }) => `${line}: ${message}`,
  );
}

describe('a quotation', () => {
  it.each([
    ['stands to the letter', 'The wheel stays', 2],
    ['may be a fragment', 'a fair price', 3],
    ['may have other quotation marks', "Not a 'silly' one.", 3],
    ['may have another dash', 'And so do I - for now.', 2],
    ['may have other white space', 'We’d  pay a\nfair price', 3],
    ['may be split by its reporter', 'The wheel stays, And so do I — for now.', 2],
  ])('%s', (_, quote, paragraph) => {
    expect(faultsFor(quote, [paragraph])).toEqual([]);
  });

  it.each([
    ['in other words', 'The wheel remains'],
    ['with another case', 'the Wheel stays'],
    ['without a comma', 'We’d pay a fair price Not a silly one'],
    ['with the reporter’s words', 'The wheel stays, Ada Crane said on Tuesday'],
  ])('is not one %s', (_, quote) => {
    expect(faultsFor(quote, [2, 3])).toEqual([
      '11: “q” does not stand in the text word for word; copy the speaker’s words exactly.',
    ]);
  });

  it('must stand in the paragraph that it cites', () => {
    expect(faultsFor('The wheel stays', [3])).toEqual([
      '11: “q” stands in paragraph 2, not in 3; mend its paragraphs.',
    ]);
    expect(faultsFor('The wheel stays', [1, 2])).toEqual([]);
  });

  it('may not cite a paragraph that the text lacks', () => {
    expect(faultsFor('The wheel stays', [2, 9])).toEqual([
      '13: “q” cites paragraph 9, but the text has 3; mend the number.',
    ]);
  });
});

describe('the text itself', () => {
  const bytes = new TextEncoder().encode(ARTICLE);
  const check = (source: string) => {
    const reading = readPack([
      { file: 'mill.story.yaml', text: HEAD.replace('title: Mill for sale', source) },
    ]);
    if (reading.kind === 'faulty') throw new Error(JSON.stringify(reading.faults));
    return checkSource(reading.story, reading.locate, bytes).map(({ message }) => message);
  };

  it('is told by its sha256', () => {
    expect(check(`title: Mill for sale, sha256: ${textHash(bytes)}`)).toEqual([]);
  });

  it('is another where the sha256 differs', () => {
    expect(check(`title: Mill for sale, sha256: ${'f'.repeat(64)}`)).toEqual([
      `source.sha256 is of another text; this one’s is ${textHash(bytes)}. Check the pack against the new text, then change it.`,
    ]);
  });

  it('has a sha256 to be noted', () => {
    expect(check('title: Mill for sale')).toEqual([
      `source.sha256 is missing; the text’s is ${textHash(bytes)}.`,
    ]);
  });
});
