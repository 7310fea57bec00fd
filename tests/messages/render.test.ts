import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue, languages } from '../../src/messages/languages.ts';
import { notice } from '../../src/messages/notice.ts';
import { MAX_PLAIN, plainAnswer } from '../../src/messages/plain.ts';
import { renderQuotations } from '../../src/messages/render-quotations.ts';
import { render } from '../../src/messages/render.ts';
import type { View } from '../../src/messages/view.ts';
import { anyAnswer } from './arbitrary-answer.ts';
import { hostileText } from './hostile-text.ts';
import { limitFaults, textsOf } from './limits.ts';

const asker = '18446744073709551615';
const view: fc.Arbitrary<View> = fc
  .record({ language: fc.constantFrom(...languages), page: fc.integer({ min: -1, max: 60 }) })
  .map(({ language, page }) => ({ language, page, texts: catalogue(language), asker }));

describe('any answer', () => {
  test('is a message within Discord’s limits, in every language, on every page', () => {
    fc.assert(
      fc.property(anyAnswer, view, (answer, how) => {
        const message = render(answer, how);
        expect(limitFaults(message)).toEqual([]);
        expect(textsOf(message)[0]).not.toBe('–');
      }),
      { numRuns: 400 },
    );
  });

  test('holds no mention, timestamp, emoji or link but that to its source', () => {
    fc.assert(
      fc.property(anyAnswer, view, (answer, how) => {
        for (const text of textsOf(render(answer, how))) {
          const active = text.replace(/\\[^\p{L}\p{N}\s]/gu, '·');
          expect(active).not.toMatch(/<|@everyone|@here|:\/\/(?![^\n]*\)$)/);
        }
      }),
    );
  });

  test('names its source last', () => {
    fc.assert(
      fc.property(anyAnswer, view, (answer, how) => {
        const footer = textsOf(render(answer, how)).at(-1)?.split('\n').at(-1) ?? '';
        expect(footer.startsWith('-# ')).toBe(true);
        const { published } = answer.source;
        if (published !== undefined) expect(footer).toContain('2016');
      }),
    );
  });

  test('shows every piece of a list on exactly one page', () => {
    const shown = anyAnswer.filter(
      ({ command, kind }) => command === 'timeline' && kind === 'shown',
    );
    const how = { language: 'en', texts: catalogue('en'), asker } as const;
    fc.assert(
      fc.property(shown, (answer) => {
        if (answer.command !== 'timeline' || answer.kind !== 'shown') return;
        const seen: string[] = [];
        for (let page = 0; ; page++) {
          const message = render(answer, { ...how, page });
          seen.push(...textsOf(message).slice(1, -1));
          if (!hasNext(message)) break;
        }
        expect(seen).toHaveLength(answer.events.length);
      }),
      { numRuns: 60 },
    );
  });

  test('reads as at most 1,200 characters of plain text', () => {
    fc.assert(
      fc.property(anyAnswer, (answer) => {
        const text = plainAnswer(answer);
        expect(text.length).toBeLessThanOrEqual(MAX_PLAIN);
      }),
    );
  });
});

test('several quotations, and notices, stay within the limits', () => {
  const spoken = anyAnswer.filter(({ command }) => command === 'who-said');
  fc.assert(
    fc.property(fc.array(spoken, { minLength: 1, maxLength: 12 }), view, (answers, how) => {
      const [first, ...more] = answers.flatMap((one) => (one.command === 'who-said' ? [one] : []));
      if (first) expect(limitFaults(renderQuotations([first, ...more], how))).toEqual([]);
    }),
    { numRuns: 60 },
  );
  fc.assert(
    fc.property(hostileText(7000), (text) => {
      expect(limitFaults(notice(text))).toEqual([]);
    }),
  );
});

function hasNext(message: ReturnType<typeof render>): boolean {
  return JSON.stringify(message).includes('Next →","disabled":false');
}
