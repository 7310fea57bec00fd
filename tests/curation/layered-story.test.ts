/** A story with a server's questions above it answers as one that had them from the start. */
import { describe, expect, test } from 'vitest';
import { ask } from '../../src/answers/ask.ts';
import { layeredStory, type CuratedChange } from '../../src/curation/layered-story.ts';
import { mergeStory } from '../../src/curation/merge-story.ts';
import { hidden, readItem, type Curated } from '../../src/curation/sections.ts';
import { loadPacks } from '../../src/knowledge/load.ts';
import type { Story } from '../../src/knowledge/schema.ts';
import { indexStory } from '../../src/search/story-index.ts';

const [pack] = await loadPacks('knowledge');
if (!pack) throw new Error('no pack');
const bundled = indexStory(pack);

const question = (id: string, text: string, answer: string, also: string[] = []): Curated => {
  const read = readItem('questions', { id, question: text, answer, also });
  if (!read) throw new Error(id);
  return read;
};
const says = (entry: Curated): CuratedChange => ({ kind: 'says', entry });

/** The same questions asked of the layers and of an index built from all at once. */
function compare(story: Story, entries: readonly Curated[], layered: typeof bundled): void {
  const whole = indexStory(mergeStory(story, entries));
  const wordings = [...whole.story.questions, ...whole.story.gaps].flatMap(
    ({ question: q, also }) => [q, ...also],
  );
  const asked = wordings.filter((_, i) => i % 30 === 0);
  const differing = asked.filter((text) => {
    const [a, b] = [ask(whole, text), ask(layered, text)];
    const id = (answer: typeof a) =>
      answer.kind === 'answered' ? answer.entry.id : answer.gap?.id;
    return a.kind !== b.kind || id(a) !== id(b);
  });
  expect(differing).toEqual([]);
}

describe('a layered story', () => {
  test('answers new questions, also in other words', async () => {
    const layered = layeredStory(bundled);
    await layered.apply([
      says(
        question('q-1', 'Who sponsors this server?', 'The reading club.', [
          'who pays for the server',
        ]),
      ),
    ]);
    const answer = ask(layered.index, 'Who pays for the server?');
    expect(answer).toMatchObject({ kind: 'answered', entry: { id: 'q-1' } });
    expect(layered.index.suggestQuestions('spons', 5)[0]?.id).toBe('q-1');
    expect(bundled.suggestQuestions('spons', 5)[0]?.id).not.toBe('q-1');
  });

  test('answers as an index of everything would', async () => {
    const layered = layeredStory(bundled);
    const [first, second] = pack.questions;
    if (!first || !second) throw new Error('no questions');
    const entries: Curated[] = [
      ...Array.from({ length: 300 }, (_, i) =>
        question(
          `own-${i}`,
          `What does rule number ${i} of our club forbid?`,
          `Rule ${i} forbids shouting.`,
        ),
      ),
      question(first.id, 'What colour is the moderator’s hat?', 'Green.'),
      hidden('questions', second.id),
    ];
    await layered.apply(entries.map(says));
    compare(pack, entries, layered.index);
    expect(ask(layered.index, first.question)).not.toMatchObject({ entry: first });
    expect(ask(layered.index, second.question)).not.toMatchObject({ entry: { id: second.id } });
  });

  test('shows what is bundled again when the server has no say any more', async () => {
    const layered = layeredStory(bundled);
    const [first] = pack.questions;
    if (!first) throw new Error('no questions');
    await layered.apply([says(hidden('questions', first.id))]);
    expect(ask(layered.index, first.question)).not.toMatchObject({ entry: { id: first.id } });
    await layered.apply([{ kind: 'silent', section: 'questions', id: first.id }]);
    expect(ask(layered.index, first.question)).toMatchObject({ entry: { id: first.id } });
    expect(layered.index.story.questions).toEqual(pack.questions);
  });

  test('knows new people and quotations', async () => {
    const layered = layeredStory(bundled);
    const person = readItem('people', { id: 'ada', name: 'Ada Lovelace', role: 'Moderator' });
    const quote = readItem('quotes', {
      id: 'q',
      text: 'Numbers sing',
      speaker: 'ada',
      paragraphs: [3],
    });
    if (!person || !quote) throw new Error('faulty');
    await layered.apply([
      says(person),
      says(quote),
      says(question('x', 'What is the plan for tea?', 'At four.')),
    ]);
    expect(layered.index.voiceNames.find('lovelace')).toBe('ada');
    expect(layered.index.suggestQuotes('numbers', 3)[0]?.id).toBe('q');
    expect(ask(layered.index, 'what is the plan for tea')).toMatchObject({ entry: { id: 'x' } });
  });

  test('reads anew what holds a name that the server gives or takes away', async () => {
    const layered = layeredStory(bundled);
    const own = [
      question('o-1', 'Why was the ceasefire postponed by the Quorum?', 'Nobody knows.'),
      question('o-2', 'Where does the Grand Quorum meet?', 'In the hall.'),
    ];
    const quorum = readItem('people', {
      id: 'quorum',
      name: 'Grand Quorum',
      // Words that stand in many of the story's own questions.
      aliases: ['Quorum', 'ceasefire', 'peace talks'],
      role: 'A body',
    });
    if (!quorum) throw new Error('faulty');
    await layered.apply(own.map(says));
    await layered.apply([says(quorum)]);
    compare(pack, [...own, quorum], layered.index);
    expect(layered.index.ask.postings.has('@quorum')).toBe(true);
    await layered.apply([{ kind: 'silent', section: 'people', id: 'quorum' }]);
    compare(pack, own, layered.index);
    expect(layered.index.ask.postings.has('@quorum')).toBe(false);
  }, 60_000);

  test('is another object after each change, so that no earlier answer is taken for the present one', async () => {
    const layered = layeredStory(bundled);
    const seen = [layered.index];
    for (const answer of ['Ann.', 'Ben.']) {
      await layered.apply([says(question('z', 'Who keeps the keys?', answer))]);
      seen.push(layered.index);
      expect(ask(layered.index, 'who keeps the keys')).toMatchObject({ entry: { answer } });
    }
    expect(new Set(seen).size).toBe(3);
  });

  test('mends typos of words that the server brought', async () => {
    const layered = layeredStory(bundled);
    await layered.apply([says(question('z', 'Who feeds the zebrafinch?', 'Ann.'))]);
    expect(ask(layered.index, 'who feeds the zebrafinhc')).toMatchObject({ entry: { id: 'z' } });
  });

  test('takes a change to one of twenty thousand questions in milliseconds', async () => {
    const layered = layeredStory(bundled);
    const many = Array.from({ length: 20_000 }, (_, i) =>
      says(question(`n-${i}`, `Who may paint lamp number ${i} today?`, `Member ${i}.`)),
    );
    await layered.apply(many);
    const started = process.cpuUsage();
    for (let i = 0; i < 20; i++) {
      const text = `Who may mend lamp number ${i} today?`;
      await layered.apply([says(question(`n-${i}`, text, 'Nobody.'))]);
      expect(ask(layered.index, text)).toMatchObject({ entry: { answer: 'Nobody.' } });
    }
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 20_000).toBeLessThan(150);
  }, 60_000);
});
