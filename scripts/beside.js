// Takes docs/screenshots/beside-*.png: one answer in the two shapes that bots on Discord mostly give
// their answers, and in ours, side by side as the playground draws them. The other two are our own
// drawing of the usual pattern, in our words; no other bot's picture is copied. Needs a build and a Chromium.
import { existsSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Routes } from 'discord-api-types/v10';
import { chromium } from 'playwright-core';
import { createApp } from '../dist/app.js';
import { startPlayground } from '../dist/doors/playground/start.js';
import { createLog } from '../dist/log.js';
import { messageBody } from '../dist/messages/message.js';
import { small } from './small-picture.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const CHANNEL = '700000000000000002';
const QUESTION = 'Who called Assad a red line?';

if (!existsSync(executablePath)) {
  console.log(`There is no Chromium at ${executablePath}: no pictures were taken.`);
  process.exit(0);
}

const log = createLog({ level: 'warn', to: process.stderr });
const dataDir = await mkdtemp(join(tmpdir(), 'beside-'));
const app = await createApp({ knowledgeDir: join(root, 'knowledge'), dataDir }, log);
let rest;
const playground = await startPlayground({
  port: 0,
  page: join(root, 'dist/page/'),
  log,
  async openRouter(discord) {
    rest = discord.rest;
    return app.router;
  },
});
const member = { id: '800000000000000001', roles: [], canManageServer: false };
const { answer, message } = await app.router.handle({
  type: 'slash',
  command: 'ask',
  options: { question: QUESTION },
  origin: { member, locale: 'en-US', installed: false },
});

const [said] = answer.evidence.filter(({ quote }) => quote !== undefined);
const looks = {
  'Prose, as most chat bots answer': {
    content: `${answer.entry.answer} In his words: “${said.quote}”.\n\nSource: ${answer.source.outlet}, “${answer.source.title}”`,
  },
  'An embed, as most look-up bots answer': {
    embeds: [
      {
        title: QUESTION,
        description: answer.entry.answer,
        color: 0x5865f2,
        fields: [
          { name: 'Speaker', value: said.speaker, inline: true },
          { name: 'Paragraph', value: answer.entry.paragraphs.join(', '), inline: true },
          { name: 'Quote', value: said.quote },
        ],
        footer: { text: `${answer.source.outlet} | ${answer.source.published}` },
      },
    ],
  },
  Storyline: messageBody(message, false),
};

const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
});
try {
  for (const body of Object.values(looks))
    await rest.post(Routes.channelMessages(CHANNEL), { body });
  for (const [theme, colours] of [
    ['dark', 'background:#1a1a1e;color:#dfe0e2'],
    ['light', 'background:#fff;color:#2f3035'],
  ]) {
    const viewport = { width: 800, height: 1_800 };
    const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
    await page.goto(`${playground.url}?theme=${theme}&channel=${CHANNEL}`);
    await page.locator('[data-ready]').waitFor();
    await page.locator('.message .container').last().waitFor();
    const first = (await page.locator('.message').count()) - Object.keys(looks).length;
    const columns = [];
    for (const [n, title] of Object.keys(looks).entries()) {
      const picture = await page
        .locator('.message')
        .nth(first + n)
        .screenshot();
      const source = `data:image/png;base64,${picture.toString('base64')}`;
      columns.push(`<figure><figcaption>${title}</figcaption><img src="${source}"></figure>`);
    }
    await page.close();
    const size = { width: 1_560, height: 560 };
    const sheet = await browser.newPage({ viewport: size });
    await sheet.setContent(
      `<style>body{margin:16px;display:grid;grid-template-columns:repeat(3,1fr);gap:12px;${colours};font:600 15px sans-serif}
       figure{margin:0}figcaption{margin:0 0 8px 16px}img{width:100%;display:block}</style>${columns.join('')}`,
    );
    await sheet.waitForTimeout(200);
    const height = await sheet.evaluate('Math.ceil(document.body.offsetHeight) + 32');
    await sheet.setViewportSize({ ...size, height });
    const picture = await small(browser, await sheet.screenshot(), { ...size, height });
    writeFileSync(join(root, `docs/screenshots/beside-${theme}.png`), picture);
    await sheet.close();
  }
} finally {
  await browser.close();
  await playground.stop();
  await app.close();
  await rm(dataDir, { recursive: true });
}
