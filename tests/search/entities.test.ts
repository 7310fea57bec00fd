import { expect, it } from 'vitest';
import { entitySpotter } from '../../src/search/entities.ts';
import { tokenize } from '../../src/search/text/tokenize.ts';

const read = (text: string) => tokenize(text, 'en');
const spotter = entitySpotter([
  ['council', [read('Saltmere council'), read('the council')]],
  ['leader', [read('council leader')]],
  ['un', [read('United Nations'), read('U.N.')]],
]);
const spot = (text: string) => spotter.spot(read(text));

it.each([
  ['one word', 'the council voted', [undefined, 'council', undefined]],
  ['the longest name', 'a council leader', [undefined, 'leader', 'leader']],
  ['every alias', 'UN and United Nations', ['un', undefined, 'un', 'un']],
  ['inflected names', 'councils', ['council']],
  ['nothing elsewhere', 'the leader of the nation', Array(5).fill(undefined)],
  ['nothing in nothing', '', []],
])('spots %s', (_, text, expected) => {
  expect(spot(text)).toEqual(expected);
});

it('does not take a name of stop words alone for one', () => {
  expect(entitySpotter([['we', [read('we')]]]).spot(read('we know'))).toEqual([
    undefined,
    undefined,
  ]);
});
