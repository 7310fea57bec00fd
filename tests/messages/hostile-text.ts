/** Text as members and careless packs write it, and as nobody should. */
import fc from 'fast-check';

const pieces = [
  '**bold**',
  '__u__',
  '~~s~~',
  '||spoiler||',
  '`code`',
  '```js\nx\n```',
  '> quote',
  '>>> all',
  '# Head',
  '-# small',
  '- item',
  '* item',
  '1. one',
  '[text](https://example.org)',
  '<https://example.org>',
  'https://example.org/a_b',
  '@everyone',
  '@here',
  '<@123>',
  '<@&123>',
  '<#123>',
  '<t:1700000000:R>',
  '<:smile:123>',
  '<a:wave:123>',
  ':smile:',
  '</ask:123>',
  '<id:customize>',
  '\\',
  '\\*',
  '\n',
  '\n\n# x',
  '\u2028',
  '\u0085',
  '\u200b',
  '\u202e',
  '😀',
  '👩‍👩‍👧',
  'é',
  'ﷺ',
  'word',
  'Damascus',
  ' ',
  '"',
  '“',
  '’',
  '¶',
  '_',
  '*',
] as const;

/** @param max length in UTF-16 units */
export function hostileText(max: number): fc.Arbitrary<string> {
  const mixed = fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 8 })), {
      minLength: 1,
      maxLength: 40,
    })
    .map((parts) => parts.join(''));
  const repeated = fc
    .tuple(fc.constantFrom(...pieces), fc.integer({ min: 1, max }))
    .map(([piece, n]) => piece.repeat(Math.ceil(n / piece.length)));
  return fc.oneof(mixed, repeated).map((text) => text.slice(0, max) || 'x');
}
