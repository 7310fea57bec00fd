import { expect, test } from 'vitest';
import { mergeKey } from '../../src/curation/merge-key.ts';
import { smallIndex } from './small-index.ts';

const key = (question: string) => mergeKey(smallIndex, question);

test('is one for the same question in other words', () => {
  expect(key('Who painted the old lighthouse?')).toBe(
    key('who has painted the lighthouse, the OLD one'),
  );
  expect(key('What does Ms Holm eat?')).toBe(key('what does ida holm eat'));
  expect(key('How much does the strike cost?')).toBe('gap cost');
});

test('differs where the question does', () => {
  expect(key('Who painted the lighthouse?')).not.toBe(key('Who did not paint the lighthouse?'));
  expect(key('Who painted the lighthouse?')).not.toBe(key('When was the lighthouse painted?'));
  expect(key('???')).not.toBe(key('Who painted the lighthouse?'));
});
