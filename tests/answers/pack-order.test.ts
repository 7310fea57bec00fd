import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ask } from '../../src/answers/ask.ts';
import { whoSaid } from '../../src/answers/who-said.ts';
import { packShelf, type PackShelf } from '../../src/shelf.ts';
import { smallStory } from '../commands/small-story.ts';
import { harbourStory } from './harbour.ts';

const packs = [harbourStory, smallStory];
const shelves = [packs, [...packs].reverse()].map((list) =>
  packShelf(list, harbourStory.story.id),
) as [PackShelf, PackShelf];

const texts = [harbourStory, smallStory].flatMap(({ questions, quotes }) => [
  ...questions.map(({ question }) => question),
  ...quotes.map(({ text }) => text),
]);

it('the order of packs never changes an answer', () => {
  const [one, other] = shelves;
  expect(one.list().defaultId).toBe(other.list().defaultId);
  fc.assert(
    fc.property(
      fc.constantFrom(...packs.map(({ story }) => story.id)),
      fc.constantFrom(...texts),
      (id, text) => {
        const [first, second] = [one.open(id), other.open(id)];
        expect(first).toBeDefined();
        if (!first || !second) return;
        expect(ask(second, text)).toEqual(ask(first, text));
        expect(whoSaid(second, text)).toEqual(whoSaid(first, text));
      },
    ),
    { numRuns: 60 },
  );
});
