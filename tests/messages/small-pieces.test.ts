import { describe, expect, test } from 'vitest';
import { askedAside, readAsked } from '../../src/messages/asked.ts';
import { diffLine } from '../../src/messages/answers/word-diff.ts';
import { catalogue, languageFor, languages } from '../../src/messages/languages.ts';
import { paragraphNumbers } from '../../src/messages/paragraphs.ts';
import { sourceLine } from '../../src/messages/source-line.ts';

describe('paragraph numbers', () => {
  test.each([
    [[10], '10'],
    [[12, 10, 11], '10–12'],
    [[10, 11], '10, 11'],
    [[3, 9, 10, 11, 20, 20], '3, 9–11, 20'],
  ])('%j read as %j', (numbers, text) => {
    expect(paragraphNumbers(numbers)).toBe(text);
  });
});

describe('the source', () => {
  const source = { outlet: 'CNN', title: 'Talks (part 1)' };

  test.each([
    ['2016', 'CNN · 2016 · Talks (part 1)'],
    ['2016-03', 'CNN · March 2016 · Talks (part 1)'],
    ['2016-03-12', 'CNN · March 12, 2016 · Talks (part 1)'],
  ])('published %s', (published, line) => {
    expect(sourceLine({ ...source, published }, 'en-US')).toBe(line);
  });

  test('is linked where the address is known, and nothing ends the link early', () => {
    const url = 'https://example.org/a_(b)';
    expect(sourceLine({ ...source, url }, 'en-US')).toBe(
      'CNN · [Talks (part 1)](https://example.org/a_%28b%29)',
    );
    expect(sourceLine({ ...source, url: 'javascript:alert(1)' }, 'en-US')).toBe(
      'CNN · Talks (part 1)',
    );
  });
});

test('differing words are struck through where asked, bold where said', () => {
  const diff = [
    { kind: 'same', text: 'They' },
    { kind: 'asked', text: 'must' },
    { kind: 'said', text: 'need to' },
    { kind: 'same', text: 'get rid of *these*' },
  ] as const;
  expect(diffLine(diff, 200)).toBe('They ~~must~~ **need to** get rid of \\*these\\*');
  expect(diffLine(diff, 24)).toBe('They ~~must~~ …');
});

test.each(languages)('the question asked is read back from the reply (%s)', (language) => {
  const question = 'Is it true that *Assad* resigned?\n# no';
  const { heading, lines } = askedAside(catalogue(language), question);
  const shown = ['### silent', `**${heading}**\n${lines.join('\n')}`, '-# CNN'];
  expect(readAsked(shown)).toBe('Is it true that *Assad* resigned? # no');
  expect(readAsked(['### silent'])).toBeUndefined();
});

describe('the language of replies', () => {
  test.each([
    [undefined, 'fr', 'fr'],
    [undefined, 'es-419', 'es'],
    [undefined, 'en-GB', 'en'],
    [undefined, 'ja', 'en'],
    ['de', 'fr', 'de'],
  ] as const)('server %s, member %s: %s', (server, locale, language) => {
    expect(languageFor(server, locale)).toBe(language);
  });
});
