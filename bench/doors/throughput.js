// Throughput of /ask through each door beside a bare handler, in turns within one run.
// node bench/doors/throughput.js [interactions a round] [rounds]; ANSWERS=ready measures the doors alone
import { median, startChild } from './child.js';
import { publicKeyHex } from './discord.js';
import { gatewayLoad, loadHttp } from './load.js';

const COUNT = Number(process.argv[2] ?? 2_000);
const ROUNDS = Number(process.argv[3] ?? 3);
const AT_ONCE = 16;
const ANSWERS = process.env.ANSWERS ?? 'real';
const base = { DISCORD_TOKEN: 'bench', DISCORD_PUBLIC_KEY: publicKeyHex, ANSWERS };

const http = await startChild('./storyline.js', { ...base, DOOR: 'http' });
let from = 0;
const put = async (port) => {
  from += COUNT;
  return loadHttp(port, from, COUNT, AT_ONCE);
};
const { bytes } = await put(http.port);
const bareHttp = await startChild('./bare-http.js', { ...base, REPLY_BYTES: String(bytes) });
await put(bareHttp.port);
await compare(
  'HTTP',
  () => put(http.port),
  () => put(bareHttp.port),
);
await Promise.all([http.stop(), bareHttp.stop()]);

const ours = await gatewayLoad();
const theirs = await gatewayLoad();
const bot = await startChild('./storyline.js', { ...base, DISCORD_API_URL: ours.apiUrl });
const bareEnvironment = { ...base, DISCORD_API_URL: theirs.apiUrl, REPLY_BYTES: String(bytes) };
const bare = await startChild('./bare-gateway.js', bareEnvironment);
const send = async (load) => {
  from += COUNT;
  return load.run(from, COUNT, AT_ONCE);
};
await send(ours);
await send(theirs);
await compare(
  'gateway',
  () => send(ours),
  () => send(theirs),
);
await Promise.all([bot.stop(), bare.stop()]);
ours.close();
theirs.close();

async function compare(door, runOurs, runBare) {
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push({ ours: await runOurs(), bare: await runBare() });
  }
  const row = (who) => {
    const figure = (key) => median(rounds.map((round) => round[who][key]));
    return {
      door: `${door}, ${who}`,
      'per second': Math.round(figure('perSecond')),
      'p50 ms': figure('p50').toFixed(1),
      'p99 ms': figure('p99').toFixed(1),
      'reply bytes': figure('bytes'),
    };
  };
  console.table([row('ours'), row('bare')]);
  const ratio = median(rounds.map(({ ours, bare }) => ours.perSecond / bare.perSecond));
  console.log(`${door}: ${ratio.toFixed(2)} of the bare handler (at least 0.7 is asked for)\n`);
}
