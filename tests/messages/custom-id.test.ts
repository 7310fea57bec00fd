import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  keyOf,
  openId,
  packUser,
  pageId,
  readCustomId,
  token,
} from '../../src/messages/custom-id.ts';

const id = fc.stringMatching(/^[a-z0-9]{1,16}(?:-[a-z0-9]{1,15}){0,3}$/);
const user = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map(String);

describe('custom ids', () => {
  test('fit Discord’s 100 characters with the longest ids there can be', () => {
    fc.assert(
      fc.property(
        id,
        fc.array(fc.option(id, { nil: undefined }), { minLength: 0, maxLength: 3 }),
        fc.integer({ min: -1, max: 999 }),
        user,
        (story, keys, page, asker) => {
          const again = { command: 'position', story, keys };
          expect(pageId(again, page, asker).length).toBeLessThanOrEqual(100);
          expect(openId('position', story).length).toBeLessThanOrEqual(100);
        },
      ),
    );
  });

  test('give back every part that they were made of', () => {
    const keys = ['walid-moallem', undefined, 'x'.repeat(64)];
    const made = pageId({ command: 'compare', story: 'syria', keys }, 3, '123456789012345678');
    const { name, parts } = readCustomId(made);
    expect(name).toBe('page');
    expect(parts.slice(0, 4)).toEqual(['compare', 'syria', '3', packUser('123456789012345678')]);
    expect(parts.slice(4)).toEqual(['walid-moallem', '', token('x'.repeat(64))]);
  });
});

describe('tokens', () => {
  test('lead back to their key among others', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.oneof(id, fc.string()), { minLength: 1 }), (keys) => {
        for (const key of keys) expect(keyOf(token(key), keys)).toBe(key);
      }),
    );
  });

  test('hold no separator', () => {
    fc.assert(
      fc.property(fc.string(), (key) => {
        expect(token(key)).toMatch(/^[\w~-]{0,14}$/);
      }),
    );
  });

  test('stay the same from one release to the next', () => {
    expect(token('red-line')).toBe('red-line');
    expect(token('a-very-long-identifier-of-an-entry')).toBe(
      token('a-very-long-identifier-of-an-entry'),
    );
    expect(token('What did Moallem say?')).toMatchInlineSnapshot(`"~bgvrBRGWAP0Q"`);
  });
});
