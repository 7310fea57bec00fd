/** What is kept of answers, for whom, and how long. */
import { describe, expect, test } from 'vitest';
import { ask } from '../../src/answers/ask.ts';
import { quotes } from '../../src/answers/quotes.ts';
import { createRecall, type Asked } from '../../src/commands/recall.ts';
import { catalogue } from '../../src/messages/languages.ts';
import type { View } from '../../src/messages/view.ts';
import { loadPacks } from '../../src/knowledge/load.ts';
import { indexStory } from '../../src/search/story-index.ts';

const [pack] = await loadPacks('knowledge');
if (!pack) throw new Error('There is no pack.');
const index = indexStory(pack);
const english: View = { language: 'en', texts: catalogue('en'), page: 0, asker: '100' };
const question = 'What do the rebels want?';

/** Asks, and tells how often the story had to be looked into. */
function reader() {
  const recall = createRecall();
  let looked = 0;
  const put = (words: string, asked: Partial<Asked> = {}) => {
    const whole = { index, command: 'ask', options: { question: words }, view: english, ...asked };
    return recall(whole, () => {
      looked += 1;
      return ask(whole.index, words);
    });
  };
  return { put, recall, looked: () => looked };
}

describe('the memory of answers', () => {
  test('gives the same reply to the same words, whoever asks', () => {
    const { put, looked } = reader();
    put(question);
    const second = put(question);
    expect(put(question, { view: { ...english, asker: '200' } })).toBe(second);
    expect(looked()).toBe(2);
  });

  test('takes other words, another language and other buttons for something else', () => {
    const { put, looked } = reader();
    const first = put(question);
    const french = { ...english, language: 'fr', texts: catalogue('fr') } as const;
    expect(put(question.toLowerCase()).answer).not.toBe(first.answer);
    expect(put(question, { view: french }).message).not.toEqual(first.message);
    expect(put(question, { view: { ...english, feedback: true } }).message).not.toEqual(
      first.message,
    );
    expect(put(question, { command: 'who-said' })).not.toBe(first);
    expect(looked()).toBe(5);
  });

  test('belongs to one state of one story', () => {
    const { put } = reader();
    put(question);
    const before = put(question);
    const changed = indexStory({
      ...pack,
      questions: pack.questions.map((each) => ({ ...each, answer: `Now: ${each.answer}` })),
    });
    const after = put(question, { index: changed });
    expect(JSON.stringify(after.message)).toContain('Now: ');
    expect(put(question)).toBe(before);
  });

  test('keeps no page whose buttons know who asked', () => {
    const { recall } = reader();
    const turn = (asker: string) => {
      const asked = { index, command: 'quotes', options: {}, view: { ...english, asker } };
      return recall(asked, () => quotes(index, {}));
    };
    expect(turn('100').message.personal).toBe(true);
    expect(turn('200').message).not.toEqual(turn('100').message);
  });

  test('keeps no long text, and forgets what was not asked for long', () => {
    const { put, looked } = reader();
    const long = `${question} ${'and '.repeat(200)}`;
    put(long);
    put(long);
    expect(looked()).toBe(2);
    const twice = (words: string): void => {
      put(words);
      put(words);
    };
    twice(question);
    for (let n = 0; n < 1_000; n += 1) twice(`${n}`);
    const before = looked();
    put(question);
    expect(looked()).toBe(before + 1);
  });

  test('is not pushed out by what nobody asks again', () => {
    const { put, looked } = reader();
    put(question);
    put(question);
    for (let n = 0; n < 1_500; n += 1) put(`${n}`);
    const before = looked();
    put(question);
    expect(looked()).toBe(before);
  });
});
