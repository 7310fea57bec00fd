// From a fresh clone to the first answer, by the README's first command: cloned and installed into a
// folder of its own, the page opened in Chromium and a question typed there.
// node bench/doors/first-answer.js [question]; CHROMIUM names another than /usr/bin/chromium
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const question = process.argv[2] ?? 'What do the rebels want?';
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'first-answer-'));
const clone = join(folder, 'storyline');
const begin = performance.now();
const stages = [];
const reached = (stage) => {
  stages.push({ stage, seconds: Number(((performance.now() - begin) / 1000).toFixed(1)) });
};

function run(command, args, cwd) {
  const { status, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
}

let playground;
let browser;
try {
  run('git', ['clone', '--quiet', root, clone], folder);
  reached('cloned');
  run('npm', ['ci', '--no-audit', '--no-fund'], clone);
  reached('npm ci');
  playground = spawn('npm', ['run', 'playground'], { cwd: clone, detached: true });
  let said = '';
  while (!/http:\S+/.test(said)) said += (await once(playground.stdout, 'data'))[0];
  reached('the address is printed');
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  });
  const page = await browser.newPage();
  await page.goto(/http:\S+/.exec(said)[0]);
  await page.locator('[data-ready]').waitFor();
  reached('the page is open');
  const before = await page.locator('.message').count();
  const asked = performance.now();
  await page.keyboard.type(`/ask ${question}`);
  await page.keyboard.press('Enter');
  const reply = page.locator('.message').nth(before);
  await reply.locator('.container').waitFor();
  reached('the answer is shown');
  console.table(stages);
  console.log(`${(await reply.innerText()).trim()}\n`);
  console.log(`Typed and answered in ${Math.round(performance.now() - asked)} ms.`);
} finally {
  await browser?.close();
  if (playground) process.kill(-playground.pid);
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
