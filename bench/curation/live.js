/**
 * What curated entries cost, for servers with few and with many: what the first questions after a start
 * get and when, the latency of /ask, and the time until a change is live in this process and in another.
 * Both stand in one process here; each is told of the other's changes by the database alone.
 *
 *   npm run build && node bench/curation/live.js [entries …]
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
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

const edit = (section, id, body) => ({
  storyId: STORY,
  section,
  entryId: id,
  base: 0,
  to: { kind: 'present', origin: 'moderator-note', body: { id, ...body } },
});

/** Questions that differ in two words and a number, as a club's rules might. */
const question = (i) => {
  const [deed, thing] = [DEEDS[i % 10], THINGS[Math.floor(i / 10) % 10]];
  return edit('questions', `own-${i}`, {
    question: `Who may ${deed} the ${thing} number ${i}?`,
    also: [`permission to ${deed} ${thing} ${i}`],
    answer: `Member ${i} may.`,
  });
};
/** A name that stands in many questions of the server's own. */
const person = (i) =>
  edit('people', `own-p${i}`, { name: `Lamp Keeper ${i}`, aliases: [], role: 'Keeps the lamps.' });

const run = (app, command, options) =>
  app.router.handle({ type: 'slash', command, options, origin });
const answered = async (app, asked) =>
  (await run(app, 'ask', { question: asked })).answer?.kind === 'answered';

const at = (sorted, share) => sorted[Math.floor((sorted.length - 1) * share)].toFixed(1);
const spread = (list) => {
  list.sort((a, b) => a - b);
  return `p50 ${at(list, 0.5)} ms, p95 ${at(list, 0.95)} ms, max ${at(list, 1)} ms`;
};

/** Asked again and again, each time as nobody asked before, so that nothing is recalled. */
const QUESTIONS = [
  'What do the rebels want',
  'who is the un envoy',
  'how many people died',
  'Who may paint the lamp number',
  'can I borrow the river',
  'what is the weather in paris',
  'when do the talks start',
  'permission to repair lamp',
];

async function afterStart(app, count) {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const started = performance.now();
  const cpu = process.cpuUsage();
  delay.enable();
  const since = () => (performance.now() - started).toFixed(0);
  await run(app, 'ask', { question: 'Who is the UN envoy?' });
  const first = since();
  // The last that was added is read last.
  const last = question(Math.max(0, count - 1)).to.body.question;
  while (count > 0 && !(await answered(app, last))) await sleep(100);
  delay.disable();
  const { user, system } = process.cpuUsage(cpu);
  console.log(
    `${count} entries. After a start: first reply ${first} ms, all curated answered after ${since()} ms ` +
      `(${((user + system) / 1000).toFixed(0)} ms of processor), longest pause ${(delay.max / 1e6).toFixed(0)} ms`,
  );
}

for (const count of counts.length > 0 ? counts : [0, 1_000, 50_000]) {
  const dataDir = await mkdtemp(join(tmpdir(), 'storyline-bench-'));
  const config = { knowledgeDir: 'knowledge', dataDir };
  const app = await createApp(config, log);
  for (let from = 0; from < count; from += 5_000) {
    const size = Math.min(5_000, count - from);
    const edits = Array.from({ length: size }, (_, i) => question(from + i));
    await app.store.entries.change(SERVER, '2', edits);
  }
  const other = await createApp(config, log);
  for (const each of [app, other]) {
    // As every door does before it opens.
    await each.shelf.open(STORY, undefined);
  }
  await run(app, 'ask', { question: 'hello' });
  await afterStart(other, count);
  while (count > 0 && !(await answered(app, question(count - 1).to.body.question))) await sleep(20);

  const times = [];
  for (let i = 0; i < 400; i++) {
    const started = performance.now();
    await run(app, 'ask', { question: `${QUESTIONS[i % QUESTIONS.length]} ${i}?` });
    times.push(performance.now() - started);
  }
  console.log(`  /ask: ${spread(times)}`);
  const typed = [];
  for (const text of ['w', 'who', 'who may pai', 'lamp number 1', 'where are the']) {
    const started = performance.now();
    const options = { question: text };
    await app.router.handle({
      type: 'complete',
      command: 'ask',
      options,
      focused: 'question',
      origin,
    });
    typed.push(performance.now() - started);
  }
  console.log(`  suggestions while typing: ${spread(typed)}`);

  for (const [what, make, live] of [
    [
      'question',
      (i) => question(1_000_000 + i),
      (each, { to }) => answered(each, to.body.question),
    ],
    [
      'person',
      person,
      async (each, { to }) =>
        (await run(each, 'who-is', { name: to.body.name })).answer?.kind === 'shown',
    ],
  ]) {
    const here = [];
    const there = [];
    for (let i = 0; i < 12; i++) {
      const fresh = make(i);
      const started = performance.now();
      const saved = await app.store.entries.change(SERVER, '2', [fresh]);
      if (saved.kind !== 'saved') throw new Error(saved.kind);
      if (!(await live(app, fresh))) throw new Error(`the ${what} is not live when acknowledged`);
      here.push(performance.now() - started);
      while (!(await live(other, fresh))) await sleep(5);
      there.push(performance.now() - started);
    }
    console.log(`  a ${what} is live here after ${spread(here)}`);
    console.log(`    in another process after ${spread(there)}`);
  }
  await Promise.all([app.close(), other.close()]);
  await rm(dataDir, { recursive: true });
}
