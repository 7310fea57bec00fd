import { describe, expect, test } from 'vitest';
import { desk } from './ask-router.ts';

const { complete, slash } = desk({ stories: ['ferry', 'bridge'], defaultId: 'ferry' });
const names = async (...what: Parameters<typeof complete>) =>
  (await complete(...what)).map(({ name }) => name);

describe('suggestions while typing', () => {
  test('are parties, topics, speakers, terms and stories', async () => {
    expect(await names('position', 'party', { party: 'tow' })).toContain('The city');
    expect(await names('compare', 'with', { party: 'city', with: 'uni' })).toContain('The union');
    expect(await names('position', 'topic', { topic: 'nig' })).toEqual(['Night shifts']);
    expect(await names('quotes', 'speaker', { speaker: 'ida' })).toContain('Ida Holm');
    expect(await names('quotes', 'about', { about: 'pa' })).toContain('Pay');
    expect(await names('who-is', 'name', { name: 'lund' })).toContain('Per Lund');
    expect(await names('explain', 'term', { term: 'night' })).toEqual(['night shift']);
    expect(await names('ask', 'story', { story: 'brid' })).toEqual(['The bridge']);
  });

  test('are all there before anything is typed, 25 at most', async () => {
    expect(await names('position', 'topic', { topic: '' })).toEqual(['Night shifts', 'Pay']);
    expect(await names('position', 'topic')).toHaveLength(2);
    expect((await names('ask', 'question')).length).toBeLessThanOrEqual(25);
  });

  test('come from the story that is already chosen', async () => {
    expect(await names('position', 'party', { party: '', story: 'bridge' })).toEqual([]);
  });

  test('never exceed 100 characters, and the one chosen is understood', async () => {
    const choices = await complete('ask', 'question', { question: 'harbours of the bay' });
    const long = choices.find(({ name }) => name.startsWith('Which of the many'));
    expect(long?.name.length).toBeLessThanOrEqual(100);
    expect(long?.name).toMatch(/\p{L}…$/u);
    expect(long?.value.length).toBeLessThanOrEqual(100);
    expect(await slash('ask', { question: long?.value ?? '' })).toMatchObject({
      answer: { entry: { id: 'long-one' } },
    });
  });

  test('of an option without any, or of one that is unknown, are none', async () => {
    expect(await names('who-said', 'words', { words: 'x' })).toEqual([]);
    expect(await names('ask', 'colour')).toEqual([]);
    expect(await names('nonsense', 'x')).toEqual([]);
  });
});
