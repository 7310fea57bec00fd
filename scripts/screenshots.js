// Takes the pictures in docs/screenshots: the playground as a member and a moderator see it, wide
// and narrow, dark and light. Needs a build (`npm run build`) and a Chromium; CHROMIUM names another
// than /usr/bin/chromium.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { small } from './small-picture.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = process.argv[2] ?? `${root}/docs/screenshots`;
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const only = process.argv[3];

/** These need not be seen in every look. */
const ONCE = new Set(['commands', 'moderator-form', 'who-said-this']);

/** As high as the last message needs, so that nothing is cut off and little is empty. */
async function fitHeight(page, { width, height }) {
  const message = page.locator('.message').last();
  if ((await message.count()) === 0 || (await page.locator('dialog, .menu').count()) > 0) {
    return { width, height };
  }
  const needed = Math.ceil(((await message.boundingBox())?.height ?? 0) + 190);
  const size = { width, height: Math.min(Math.max(needed, 480), 1_400) };
  await page.setViewportSize(size);
  await page.waitForTimeout(100);
  return size;
}

const WIDTHS = {
  desktop: { width: 1080, height: 760 },
  phone: { width: 390, height: 844 },
};

/** Types a command and its options as a member would: option names are given where it isn't the first. */
async function use(page, command, options = {}, replies = true) {
  const before = await page.locator('.message').count();
  await page.locator('#composer-text').fill(`/${command} `);
  const line = page.locator('.command-line');
  await line.waitFor();
  for (const [name, value] of Object.entries(options)) {
    const chip = page.locator('.chip', { has: page.locator(`label:text-is("${name}")`) });
    if ((await chip.count()) === 0) {
      await page.locator('.more-options').click();
      await page.locator('[role=menuitem]', { hasText: name }).first().click();
    }
    await chip.locator('input').fill(value);
  }
  await page.locator('#send').click();
  if (!replies) return;
  await page.locator('.message').nth(before).waitFor();
  await page.locator('.message').last().locator('.container').waitFor();
}

/** @type {Record<string, (page: import('playwright-core').Page) => Promise<void>>} */
const scenes = {
  commands: async (page) => {
    await page.locator('#composer-text').pressSequentially('/');
    await page.locator('.command-row').first().waitFor();
  },
  ask: (page) => use(page, 'ask', { question: 'What does Moallem say about Assad?' }),
  unanswered: (page) => use(page, 'ask', { question: 'How many people died?' }),
  'who-said': (page) =>
    use(page, 'who-said', { words: 'Bashar is not a red line and belongs to the Syrian people' }),
  position: (page) =>
    use(page, 'position', { party: 'Syrian government', topic: 'Assad’s future' }),
  compare: (page) =>
    use(page, 'compare', {
      party: 'Syrian government',
      with: 'High Negotiations Committee',
      topic: 'Assad’s future',
    }),
  timeline: (page) => use(page, 'timeline'),
  'quotes-page-2': async (page) => {
    await use(page, 'quotes');
    await page.locator('.message').last().getByRole('button', { name: 'Next' }).click();
    await page.locator('.message').getByText('Page 2 of').waitFor();
  },
  'moderator-settings': (page) => use(page, 'settings'),
  'moderator-form': async (page) => {
    await use(page, 'curate add', { kind: 'question' }, false);
    await page.locator('dialog').waitFor();
  },
  'who-said-this': async (page) => {
    const said = 'Kerry said that “Bashar is a red line”. Did he?';
    await page.locator('#composer-text').fill(said);
    await page.locator('#send').click();
    await page.locator('.message').first().click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Ask the story' }).hover();
  },
};

async function openPlayground() {
  const child = spawn(process.execPath, ['bin/storyline.js', 'playground'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
      const found = /http:\S+/.exec(said);
      if (found) resolve(found[0]);
    });
    child.on('exit', () => reject(new Error('The playground did not open.')));
  });
  return { url, close: () => child.kill() };
}

if (!existsSync(executablePath)) {
  console.log(`There is no Chromium at ${executablePath}: no pictures were taken.`);
  process.exit(0);
}
mkdirSync(out, { recursive: true });
const playground = await openPlayground();
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
});
try {
  for (const [width, viewport] of Object.entries(WIDTHS)) {
    for (const theme of ['dark', 'light']) {
      for (const [name, scene] of Object.entries(scenes)) {
        if (only && only !== name) continue;
        if (ONCE.has(name) && (theme === 'light') === (width === 'desktop')) continue;
        const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
        const as = name.startsWith('moderator') ? 'moderator' : 'member';
        await page.goto(`${playground.url}?theme=${theme}&as=${as}&channel=700000000000000002`);
        await page.locator('[data-ready]').waitFor();
        await scene(page);
        await page.mouse.move(0, 0);
        const size = await fitHeight(page, viewport);
        await page.waitForTimeout(150);
        const picture = await page.screenshot();
        writeFileSync(`${out}/${name}-${width}-${theme}.png`, await small(browser, picture, size));
        await page.close();
      }
    }
  }
} finally {
  await browser.close();
  playground.close();
}
