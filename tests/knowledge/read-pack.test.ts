import { describe, expect, it } from 'vitest';
import { readPack } from '../../src/knowledge/read-pack.ts';
import { faultsOf, HEAD, storyOf } from './pack.ts';

const TWO_PEOPLE = `
people:
  - { id: ada, name: Ada Crane, role: Miller, paragraphs: [1] }
  - { id: tom, name: Tom Reed, aliases: [the rower], role: Rower, paragraphs: [2] }
`;

describe('a pack in one file', () => {
  it('is a whole story even where it holds nothing but its head', () => {
    expect(storyOf('')).toMatchObject({ story: { id: 'mill', language: 'en' }, questions: [] });
  });

  it('takes an empty section for an empty list', () => {
    expect(storyOf('people:\nquotes: []\n').people).toEqual([]);
  });
});

describe('faults that the schema can’t see', () => {
  it.each([
    [
      'an id that a person and a party share',
      'parties:\n  - { id: ada, name: Millers, description: They mill., paragraphs: [1] }',
      '5: the id “ada” is used in people as well; people, parties and documents share their ids.',
    ],
    [
      'a name that means two people',
      'parties:\n  - { id: club, name: The Rower, description: A club., paragraphs: [1] }',
      '5: the name “The Rower” belongs to “tom” already; a name can mean one thing only.',
    ],
    [
      'a name given twice to one topic',
      'topics:\n  - { id: sale, name: Sale, aliases: [selling, sale] }',
      '5: the name “sale” is given twice to “sale”; keep one.',
    ],
    [
      'a speaker who isn’t there',
      'quotes:\n  - { id: q, text: The wheel stays, speaker: eve, paragraphs: [1] }',
      '5: there is no person, party or document with the id “eve”; add it or mend the id.',
    ],
    [
      'a quotation that goes on from none',
      'quotes:\n  - { id: q, text: The wheel stays, speaker: ada, continues: p, paragraphs: [1] }',
      '5: there is no quotation with the id “p”; add it or mend the id.',
    ],
    [
      'an event without its actor',
      'events:\n  - { id: e, order: 1, when: Monday, what: A fair., who: [ada, eve], paragraphs: [1] }',
      '5: there is no person, party or document with the id “eve”; add it or mend the id.',
    ],
    [
      'evidence that isn’t there',
      'questions:\n  - { id: q, question: Who mills?, answer: Ada., evidence: { statements: [s] }, paragraphs: [1] }',
      '5: there is no statement with the id “s”; add it or mend the id.',
    ],
    [
      'a wording twice in one question, punctuation aside',
      'questions:\n  - { id: q, question: Who mills?, also: [who mills], answer: Ada., paragraphs: [1] }',
      '5: the wording “who mills” stands twice in “q”; keep one.',
    ],
  ])('names %s', (_, yaml, message) => {
    expect(faultsOf(`${TWO_PEOPLE.slice(1)}${yaml}\n`)).toEqual([message]);
  });
});

describe('faults of the file', () => {
  it.each([
    ['nothing at all', '', 'this is no story pack: it needs sections such as “story:”.'],
    ['a list', '- a\n- b\n', 'this is no story pack: it needs sections such as “story:”.'],
  ])('names %s', (_, text, message) => {
    const reading = readPack([{ file: 'x.story.yaml', text }]);
    expect(reading).toMatchObject({ kind: 'faulty' });
    expect(reading.kind === 'faulty' && reading.faults.map((f) => f.message)).toContain(message);
  });

  it('does not open aliases that explode', () => {
    const rows = Array.from(
      { length: 9 },
      (_, i) => `l${i + 1}: &l${i + 1} [${Array(9).fill(`*l${i}`).join(', ')}]`,
    );
    const text = `${HEAD}l0: &l0 [${Array(9).fill('x').join(', ')}]\n${rows.join('\n')}\n`;
    const reading = readPack([{ file: 'x.story.yaml', text }]);
    expect(reading).toMatchObject({
      kind: 'faulty',
      faults: [{ message: 'too many aliases (*name); write the values out.' }],
    });
  });

  it('names a misspelt section without calling everything that refers to it dangling', () => {
    expect(
      faultsOf(
        'peple:\n  - { id: ada, name: Ada, role: Miller, paragraphs: [1] }\n' +
          'quotes:\n  - { id: q, text: The wheel stays, speaker: ada, paragraphs: [1] }\n',
      ),
    ).toEqual(['1: “peple” is not known here; remove it or mend its spelling.']);
  });

  it('does not call references to a faulty entry dangling', () => {
    expect(
      faultsOf(
        'people:\n  - { id: ada, name: Ada, paragraphs: [1] }\n' +
          'quotes:\n  - { id: q, text: The wheel stays, speaker: ada, paragraphs: [1] }\n',
      ),
    ).toEqual(['2: people “ada”, role: is missing; add it.']);
  });
});

it('wants the id to be the name on disk, where there is one', () => {
  const files = [{ file: 'weir.story.yaml', text: HEAD }];
  expect(readPack(files)).toMatchObject({ kind: 'read' });
  expect(readPack(files, 'weir')).toMatchObject({
    kind: 'faulty',
    faults: [
      { line: 2, message: 'the id “mill” must be the pack’s name, “weir”; change one of them.' },
    ],
  });
});
