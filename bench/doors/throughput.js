// Throughput of /ask through each door beside a bare handler, in turns within one run: with questions
// that repeat, with one in ten that nobody asked before, and with none that repeats (questions.js).
// node bench/doors/throughput.js [interactions a round] [rounds]; ANSWERS=ready measures the doors alone
import { median, startChild } from './child.js';
import { publicKeyHex } from './discord.js';
import { gatewayLoad, loadHttp } from './load.js';
import { repeatedShare } from './questions.js';

const COUNT = Number(process.argv[2] ?? 2_000);
const ROUNDS = Number(process.argv[3] ?? 5);
const AT_ONCE = 16;
const ANSWERS = process.env.ANSWERS ?? 'real';
/** Far enough from the others that neither their ids nor new questions come twice. */
const NEW_FROM = 100_000;
const base = { DISCORD_TOKEN: 'bench', DISCORD_PUBLIC_KEY: publicKeyHex, ANSWERS };

/** What takes turns: the bot with each kind of question, and the bare handler. */
const turns = () => [
  { name: 'ours, repeating', who: 'ours', kind: 'known', from: 50_000, rounds: [] },
  { name: 'ours, one in ten new', who: 'ours', kind: 'mixed', from: 0, rounds: [] },
  { name: 'ours, all new', who: 'ours', kind: 'new', from: NEW_FROM, rounds: [] },
  { name: 'bare', who: 'bare', kind: 'mixed', from: 0, rounds: [] },
];

const bot = await startChild('./storyline.js', { ...base, DOOR: 'http' });
const { bytes } = await loadHttp(bot.port, {
  from: 0,
  count: COUNT,
  atOnce: AT_ONCE,
  kind: 'mixed',
});
const bareHttp = await startChild('./bare-http.js', { ...base, REPLY_BYTES: String(bytes) });
await compare('HTTP', { ours: bot, bare: bareHttp }, ({ port }, load) => loadHttp(port, load));

const ours = await gatewayLoad();
const theirs = await gatewayLoad();
const connected = await startChild('./storyline.js', { ...base, DISCORD_API_URL: ours.apiUrl });
const bare = await startChild('./bare-gateway.js', {
  ...base,
  DISCORD_API_URL: theirs.apiUrl,
  REPLY_BYTES: String(bytes),
});
await compare('gateway', { ours: connected, bare }, (child, load) =>
  (child === bare ? theirs : ours).run(load),
);
ours.close();
theirs.close();

async function compare(door, children, put) {
  const rows = turns();
  // The first round is for warming up, and not counted.
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const { who, kind, from, rounds } of rows) {
      const child = children[who];
      const before = await child.cpu();
      const load = { from: from + (round + 1) * COUNT, count: COUNT, atOnce: AT_ONCE, kind };
      const figures = await put(child, load);
      const cpu = ((await child.cpu()) - before) / COUNT;
      if (round > 0) rounds.push({ ...figures, cpu });
    }
  }
  await Promise.all(Object.values(children).map((child) => child.stop()));
  report(door, rows);
}

function report(door, rows) {
  const bareRounds = rows.at(-1).rounds;
  console.table(
    rows.map(({ name, who, kind, from, rounds }) => {
      const figure = (key) => median(rounds.map((round) => round[key]));
      const times = (key, of) =>
        median(rounds.map((round, n) => of(round[key], bareRounds[n][key])));
      const asked = repeatedShare(kind, from, from + 2 * COUNT, ROUNDS * COUNT);
      return {
        door: `${door}, ${name}`,
        '% asked before': who === 'ours' ? Math.round(asked) : '',
        'per second': Math.round(figure('perSecond')),
        'of bare': times('perSecond', (mine, theirs) => mine / theirs).toFixed(2),
        'CPU ms each': figure('cpu').toFixed(2),
        'of bare by CPU': times('cpu', (mine, theirs) => theirs / mine).toFixed(2),
        'p50 ms': figure('p50').toFixed(1),
        'p99 ms': figure('p99').toFixed(1),
        'reply bytes': figure('bytes'),
      };
    }),
  );
}
