// From the start of the process to its being connected, and the memory it then takes, beside a bare
// discord.js bot that is started the same way. node bench/doors/start.js [starts]
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { median } from './child.js';
import { startDiscord } from './discord.js';

const STARTS = Number(process.argv[2] ?? 7);
const path = (file) => fileURLToPath(new URL(file, import.meta.url));
const kinds = {
  storyline: [path('../../bin/storyline.js'), 'start'],
  'bare discord.js': [path('./bare-gateway.js')],
};
const discord = await startDiscord();
const results = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, []]));
for (let round = 0; round < STARTS; round += 1) {
  for (const [kind, args] of Object.entries(kinds)) results[kind].push(await start(args));
}
discord.close();
console.table(
  Object.entries(results).map(([kind, runs]) => ({
    bot: kind,
    'ready after ms': Math.round(median(runs.map(({ ms }) => ms))),
    'resident MB': Math.round(median(runs.map(({ rss }) => rss)) / 1024),
  })),
);

async function start(args) {
  const begin = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: path('../..'),
    env: { PATH: process.env.PATH, DISCORD_TOKEN: 'bench', DISCORD_API_URL: discord.apiUrl },
  });
  let output = '';
  while (!output.includes('connected to Discord')) {
    const [chunk] = await once(child.stdout, 'data');
    output += chunk;
  }
  const ms = performance.now() - begin;
  // Let what belongs to the start settle, and read what the kernel counts.
  await sleep(1_000);
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  const rss = Number(/VmRSS:\s+(\d+)/.exec(status)[1]);
  child.kill('SIGTERM');
  await once(child, 'exit');
  return { ms, rss };
}
