/**
 * What curated entries cost: the latency of /ask, the time until a change is live in this process
 * and in another, and the first answer after a start, for servers with few and with many entries.
 *
 *   npm run build && node bench/curation/live.js [entries …]
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../dist/app.js';

const SERVER = '1';
const STORY = 'syria-peace-talks';
const log = { error: (fields, message) => console.error(message, fields) };
const counts = process.argv.slice(2).map(Number);
const origin = {
  server: SERVER,
  member: { id: '100', roles: [], canManageServer: true },
  locale: 'en-US',
  installed: true,
};

const THINGS = 'lamp boat river candle garden window carpet bottle ladder mirror'.split(' ');
const DEEDS = 'paint repair borrow deliver measure polish count carry sell wrap'.split(' ');

/** Questions that differ in two words and a number, as a club's rules might. */
const edit = (i) => ({
  storyId: STORY,
  section: 'questions',
  entryId: `own-${i}`,
  base: 0,
  to: {
    kind: 'present',
    origin: 'moderator-note',
    body: {
      id: `own-${i}`,
      question: `Who may ${DEEDS[i % 10]} the ${THINGS[Math.floor(i / 10) % 10]} number ${i}?`,
      also: [`permission to ${DEEDS[i % 10]} ${THINGS[Math.floor(i / 10) % 10]} ${i}`],
      answer: `Member ${i} may.`,
    },
  },
});

const ask = (app, question) =>
  app.router.handle({ type: 'slash', command: 'ask', options: { question }, origin });

const percentile = (sorted, share) => sorted[Math.floor((sorted.length - 1) * share)].toFixed(1);

const QUESTIONS = [
  'What do the rebels want?',
  'who is the un envoy',
  'how many people died',
  'Who may paint the lamp number 0?',
  'can I borrow the river',
  'what is the weather in paris',
  'when do the talks start',
  'permission to repair lamp 1',
];

for (const count of counts.length > 0 ? counts : [0, 1_000, 50_000]) {
  const dataDir = await mkdtemp(join(tmpdir(), 'storyline-bench-'));
  const config = { knowledgeDir: 'knowledge', dataDir };
  const app = await createApp(config, log);
  for (let from = 0; from < count; from += 5_000) {
    const edits = Array.from({ length: Math.min(5_000, count - from) }, (_, i) => edit(from + i));
    await app.store.entries.change(SERVER, '2', edits);
  }
  const other = await createApp(config, log);
  for (const each of [app, other]) {
    const started = performance.now();
    let first;
    let firstMs = 0;
    do {
      const response = await ask(
        each,
        count > 0 ? `Who may paint the lamp number 0?` : QUESTIONS[0],
      );
      firstMs ||= performance.now() - started;
      first = response.answer?.kind;
      if (first !== 'answered') await new Promise((done) => setTimeout(done, 50));
    } while (first !== 'answered' && performance.now() - started < 60_000);
    if (each === other) {
      const all = performance.now() - started;
      console.log(
        `${count} entries: after a start first reply ${firstMs.toFixed(0)} ms, curated after ${all.toFixed(0)} ms`,
      );
    }
  }
  const times = [];
  for (let i = 0; i < 400; i++) {
    const started = performance.now();
    await ask(app, QUESTIONS[i % QUESTIONS.length]);
    times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  console.log(
    `  /ask: p50 ${percentile(times, 0.5)} ms, p95 ${percentile(times, 0.95)} ms, max ${percentile(times, 1)} ms`,
  );

  const here = [];
  const there = [];
  for (let i = 0; i < 12; i++) {
    const fresh = edit(1_000_000 + i);
    const started = performance.now();
    const saved = await app.store.entries.change(SERVER, '2', [fresh]);
    if (saved.kind !== 'saved') throw new Error(saved.kind);
    const wanted = fresh.to.body.question;
    const knows = async (each) => (await ask(each, wanted)).answer?.kind === 'answered';
    if (!(await knows(app))) throw new Error('not live when acknowledged');
    here.push(performance.now() - started);
    while (!(await knows(other))) await new Promise((done) => setTimeout(done, 5));
    there.push(performance.now() - started);
  }
  for (const list of [here, there]) list.sort((a, b) => a - b);
  console.log(
    `  a change is live here after ${percentile(here, 0.5)} ms (max ${percentile(here, 1)}), in another process after ${percentile(there, 0.5)} ms (max ${percentile(there, 1)})`,
  );
  await Promise.all([app.close(), other.close()]);
  await rm(dataDir, { recursive: true });
}
