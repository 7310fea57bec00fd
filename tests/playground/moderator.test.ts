/** What a moderator does on the page: settings that count at once, and teaching the bot. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { hasBrowser, openBrowser } from './support/browser.ts';
import {
  lastMessage,
  openPage,
  openPlayground,
  type,
  type OpenPlayground,
} from './support/open-page.ts';

describe.skipIf(!hasBrowser)('a moderator on the page', () => {
  let browser: Browser;
  let playground: OpenPlayground;

  beforeAll(async () => {
    [browser, playground] = await Promise.all([openBrowser(), openPlayground()]);
  }, 60_000);

  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });

  afterAll(async () => {
    await browser.close();
    await playground.close();
  });

  const open = (query: Readonly<Record<string, string>>) =>
    openPage(browser, playground.url, { as: 'moderator', channel: '700000000000000002', ...query });

  test('sets the language of a server by keyboard; the other server keeps its own', async () => {
    const { page, complaints } = await open({});
    const panel = await type(page, '/settings ');
    const language = panel.getByRole('combobox', { name: /language/i });
    await language.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Deutsch');
    await page.keyboard.press('Enter');
    await panel
      .getByText(/Deutsch/)
      .first()
      .waitFor();
    const german = await type(page, '/story ');
    await german.getByText('März 2016').waitFor();
    await page.getByRole('button', { name: 'Morning Papers' }).click();
    const english = await type(page, '/story ');
    await english.getByText('March 2016').waitFor();
    expect(complaints).toEqual([]);
  });

  test('teaches a question in a form, and members of this server get the answer', async () => {
    const { page } = await open({ server: '600000000000000002', channel: '700000000000000012' });
    const question = 'Which songbird is the mascot of this server?';
    await page.keyboard.type('/curate add question');
    await page.keyboard.press('Enter');
    const form = page.getByRole('dialog');
    await form.waitFor();
    await form.getByRole('textbox', { name: /^Question/ }).fill(question);
    await form.getByRole('textbox', { name: /^Answer/ }).fill('The wren.');
    await form.getByRole('button', { name: 'Submit' }).click();
    await form.waitFor({ state: 'detached' });
    await lastMessage(page).getByText('Only you can see this').waitFor();
    await page.getByLabel('You are', { exact: true }).selectOption({ label: 'Robin (member)' });
    const answer = await type(page, `/ask ${question}`);
    await answer.getByText('The wren.').waitFor();
  });
});
