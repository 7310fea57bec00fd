/** The page by axe-core: no violation, whatever is open, in light and dark, wide and narrow. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasBrowser, openBrowser } from './support/browser.ts';
import {
  openPage,
  openPlayground,
  suggestions,
  type,
  type OpenPlayground,
} from './support/open-page.ts';
import { workshop } from './support/workshop.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Each violation with the elements that it was found on. */
async function violations(page: Page): Promise<unknown> {
  await page.evaluate(axe);
  return page.evaluate(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
    violations.map(({ id, nodes }) => [id, ...nodes.map(({ target, failureSummary }) => target.flat().join(' ') + ' ' + failureSummary)]))`);
}

const widths = { wide: { width: 1100, height: 800 }, narrow: { width: 390, height: 844 } };

describe.skipIf(!hasBrowser)('axe finds no violation', () => {
  let browser: Browser;
  let bot: OpenPlayground;
  let shop: OpenPlayground;

  beforeAll(async () => {
    [browser, bot, shop] = await Promise.all([
      openBrowser(),
      openPlayground(),
      openPlayground(workshop),
    ]);
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    await Promise.all([bot.close(), shop.close()]);
  });

  describe.each(['dark', 'light'])('%s', (theme) => {
    test.each(Object.entries(widths))('replies and lists, %s', async (_, viewport) => {
      const { page } = await openPage(browser, bot.url, { theme }, viewport);
      expect(await violations(page)).toEqual([]);
      await page.keyboard.type('/');
      await suggestions(page).first().waitFor();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.type('ask ceasefire');
      await suggestions(page).first().waitFor();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await type(page, '/who-said Assad is not a red line');
      await type(page, '/ask how many people died?');
      const quotes = await type(page, '/quotes ');
      await quotes.getByRole('button', { name: 'Next' }).click();
      await quotes.getByText('Page 2').waitFor();
      expect(await violations(page)).toEqual([]);
      await quotes.click({ button: 'right' });
      expect(await violations(page)).toEqual([]);
      await page.getByRole('menuitem', { name: 'Show JSON' }).click();
      expect(await violations(page)).toEqual([]);
      await page.close();
    });

    test('forms, menus and failures', async () => {
      const { page } = await openPage(browser, shop.url, { theme });
      await page.keyboard.type('/count 11');
      await page.keyboard.press('Enter');
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      const reply = await type(page, '/choose ');
      await reply.getByRole('combobox', { name: 'Which channels' }).click();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await type(page, '/file ');
      await page.keyboard.type('/form ');
      await page.keyboard.press('Enter');
      const form = page.getByRole('dialog');
      await form.getByRole('button', { name: 'Submit' }).click();
      expect(await violations(page)).toEqual([]);
      await form.getByRole('combobox').click();
      expect(await violations(page)).toEqual([]);
      await page.close();
    });
  });
});
