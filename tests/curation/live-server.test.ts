/** A server's story after a start: it answers before all has been read, and nothing that was taken away. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ask } from '../../src/answers/ask.ts';
import { readServer, type Reading } from '../../src/curation/live-server.ts';
import type { LayeredStory } from '../../src/curation/layered-story.ts';
import { createStore } from '../../src/store/create-store.ts';
import type { EntryEdit } from '../../src/store/entries.ts';
import type { EntryState } from '../../src/store/entry.ts';
import type { JsonObject } from '../../src/store/json.ts';
import type { Store } from '../../src/store/store.ts';
import { smallIndex } from './small-index.ts';

const SERVER = '1';
const STORY = 'ferry';
let folder: string;
let store: Store;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'storyline-live-'));
  store = createStore({ dataDir: folder });
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const edit = (section: string, entryId: string, to: EntryState): EntryEdit => {
  return { storyId: STORY, section, entryId, base: 0, to };
};
const present = (section: string, body: JsonObject & { id: string }): EntryEdit =>
  edit(section, body.id, { kind: 'present', body, origin: 'moderator-note' });
const answer = (story: LayeredStory | undefined, question: string): string | undefined => {
  const found = story && ask(story.index, question);
  return found?.kind === 'answered' ? found.entry.answer : undefined;
};

/** The store with its pages held back until they are let go. */
function heldBack(): { reading: Reading; letGo: () => void } {
  let letGo = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const { entries } = store;
  async function* pages(server: string, since: number) {
    await gate;
    yield* entries.pages(server, since);
  }
  return { reading: { ...store, entries: { ...entries, pages } }, letGo };
}

test('shows nothing that was taken away, then what is changed now, then everything', async () => {
  const many = Array.from({ length: 1_200 }, (_, i) =>
    present('questions', { id: `n-${i}`, question: `Who feeds gull ${i}?`, answer: `Ann ${i}.` }),
  );
  await store.entries.change(SERVER, '2', [
    edit('questions', 'who-runs', { kind: 'removed' }),
    edit('gaps', 'cost', { kind: 'removed' }),
    present('people', { id: 'holm', name: 'Ida Berg', role: 'Pilot' }),
    ...many,
  ]);
  const { reading, letGo } = heldBack();
  const server = await readServer(reading, SERVER, () => smallIndex);
  const story = await server.soFar(STORY);
  expect(answer(story, 'Who runs the ferries?')).toBeUndefined();
  expect(answer(story, 'Who feeds gull 7?')).toBeUndefined();
  expect(server.ready(STORY)).toBeUndefined();

  const fresh = present('questions', { id: 'now', question: 'Who rings the bell?', answer: 'Bo.' });
  await store.entries.change(SERVER, '2', [fresh]);
  await server.refresh([{ kind: 'entry', ...fresh }]);
  expect(answer(story, 'Who rings the bell?')).toBe('Bo.');

  letGo();
  const whole = await server.open(STORY);
  expect(server.ready(STORY)).toBe(whole);
  expect(answer(whole, 'Who feeds gull 1199?')).toBe('Ann 1199.');
  expect(answer(whole, 'Who rings the bell?')).toBe('Bo.');
  expect(answer(whole, 'Who runs the ferries?')).toBeUndefined();
  expect(whole?.index.voiceNames.find('Ida Berg')).toBe('holm');
  expect(whole?.index.voiceNames.find('Ms Holm')).toBeUndefined();
});

test('brings back what was taken away while it was being read', async () => {
  await store.entries.change(SERVER, '2', [edit('questions', 'who-runs', { kind: 'removed' })]);
  const [change] = await store.history.list(SERVER);
  const { reading, letGo } = heldBack();
  const server = await readServer(reading, SERVER, () => smallIndex);
  const story = await server.soFar(STORY);
  expect(answer(story, 'Who runs the ferries?')).toBeUndefined();
  await store.history.undo(SERVER, '2', change?.id ?? '');
  letGo();
  expect(answer(await server.open(STORY), 'Who runs the ferries?')).toBe('The city.');
});

test('says so where the database goes away in the midst, and is not taken for complete', async () => {
  await store.entries.change(SERVER, '2', [edit('questions', 'who-runs', { kind: 'removed' })]);
  const { reading, letGo } = heldBack();
  const server = await readServer(reading, SERVER, () => smallIndex);
  await store.close();
  letGo();
  await expect(server.loaded).rejects.toMatchObject({ name: 'StoreUnavailable' });
  expect(answer(await server.open(STORY), 'Who runs the ferries?')).toBeUndefined();
  expect(server.ready(STORY)).toBeUndefined();
});
