// Memory after 10,000 and after 100,000 interactions through each door, after a full collection.
// node bench/doors/memory.js [few] [many]; ANSWERS=ready leaves the doors alone to be measured
import { startChild } from './child.js';
import { publicKeyHex } from './discord.js';
import { gatewayLoad, loadHttp } from './load.js';

const FEW = Number(process.argv[2] ?? 10_000);
const MANY = Number(process.argv[3] ?? 100_000);
const AT_ONCE = 16;
const ANSWERS = process.env.ANSWERS ?? 'real';
const base = { DISCORD_TOKEN: 'bench', DISCORD_PUBLIC_KEY: publicKeyHex, ANSWERS };

const http = await startChild('./storyline.js', { ...base, DOOR: 'http' });
await measure('HTTP', http, (part) => loadHttp(http.port, part));

const load = await gatewayLoad();
const bot = await startChild('./storyline.js', { ...base, DISCORD_API_URL: load.apiUrl });
await measure('gateway', bot, (part) => load.run(part));
load.close();

async function measure(door, child, run) {
  const rows = [{ door, interactions: 0, ...figures(await child.memory()) }];
  const load = { atOnce: AT_ONCE, kind: 'mixed' };
  await run({ ...load, from: 0, count: FEW });
  const few = await child.memory();
  rows.push({ door, interactions: FEW, ...figures(few) });
  await run({ ...load, from: FEW, count: MANY - FEW });
  const many = await child.memory();
  rows.push({ door, interactions: MANY, ...figures(many) });
  console.table(rows);
  const [rss, heap] = ['rss', 'heapUsed'].map((key) => (many[key] / few[key]).toFixed(2));
  console.log(`${door}: resident ${rss}, heap ${heap} times as much (at most 1.1 is asked for)\n`);
  await child.stop();
}

function figures({ rss, heapUsed, external }) {
  const mb = (bytes) => Math.round(bytes / 1024 / 1024);
  return { 'resident MB': mb(rss), 'heap MB': mb(heapUsed), 'external MB': mb(external) };
}
