import { expect, it } from 'vitest';
import { remembering, rememberingEach } from '../../src/search/remember.ts';

function counted(most: number) {
  const made: string[] = [];
  const get = remembering(most, (key: string) => {
    made.push(key);
    return key.toUpperCase();
  });
  return { made, get };
}

it('makes each once', () => {
  const { made, get } = counted(9);
  expect(['a', 'b', 'a', 'b'].map(get)).toEqual(['A', 'B', 'A', 'B']);
  expect(made).toEqual(['a', 'b']);
});

it('forgets what was not asked for longest', () => {
  const { made, get } = counted(2);
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) get(key);
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});

it('remembers that there is nothing', () => {
  let asked = 0;
  const get = remembering(2, (_: string): undefined => {
    asked++;
  });
  get('a');
  get('a');
  expect(asked).toBe(1);
});

it('makes each number once, also where there is nothing', () => {
  const made: number[] = [];
  const get = rememberingEach((number) => {
    made.push(number);
    return number === 2 ? undefined : -number;
  });
  expect([3, 2, 3, 2].map(get)).toEqual([-3, undefined, -3, undefined]);
  expect(made).toEqual([3, 2]);
});
