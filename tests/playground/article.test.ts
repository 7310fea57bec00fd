/** From an article to a story on the page: pasted, reviewed, published, asked, and corrected from a file. */
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { hasBrowser, openBrowser } from './support/browser.ts';
import { lastMessage, openPage, openPlayground, type OpenPlayground } from './support/open-page.ts';

const ARTICLE = `The old ferry terminal will close in March.

“We looked at every other option,” port director Marta Quill told reporters. “None of them kept the boats running.”

Oswin Tarrant, who has sold tickets there since 1988, called the decision “short-sighted and cruel.”`;
const CORRECTED = ARTICLE.replace('None of them kept the boats running.', 'None was safe.');

const press = (message: Locator, name: string | RegExp) =>
  message.getByRole('button', { name, exact: typeof name === 'string' }).click();

/** Takes an option from the list of those that a command may have besides. */
async function addOption(page: Page, name: string) {
  await page.locator('.more-options').click();
  await page.getByRole('menuitem', { name: new RegExp(`^${name}`) }).click();
  return page.getByLabel(name, { exact: true });
}

/** A member asks who said it, in the new story. */
async function whoSaid(page: Page, words: string): Promise<Locator> {
  await page.getByLabel('You are', { exact: true }).selectOption({ label: 'Robin (member)' });
  const before = await page.locator('.message').count();
  await page.locator('#composer-text').focus();
  await page.keyboard.type(`/who-said ${words}`);
  await (await addOption(page, 'story')).fill('ferry-terminal');
  await page.getByRole('button', { name: 'Send' }).click();
  await page.locator('.message').nth(before).waitFor();
  return lastMessage(page);
}

describe.skipIf(!hasBrowser)('an article on the page', () => {
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

  const open = () =>
    openPage(browser, playground.url, { as: 'moderator', channel: '700000000000000002' });

  test('is pasted, reviewed a quotation at a time, published, and answers members', async () => {
    const { page, complaints } = await open();
    await page.keyboard.type('/stories add ');
    await page.keyboard.press('Enter');
    const form = page.getByRole('dialog');
    await form.waitFor();
    await form.getByRole('textbox', { name: /^Headline/ }).fill('Ferry terminal');
    await form.getByRole('textbox', { name: /^Who published it/ }).fill('Harbour Post');
    await form.getByRole('textbox', { name: /^Text of the article/ }).fill(ARTICLE);
    await form.getByRole('button', { name: 'Submit' }).click();
    await form.waitFor({ state: 'detached' });
    const review = lastMessage(page);
    await review.getByText('Quotation 1 of 3').waitFor();
    await press(review, 'Accept');
    await review.getByText('Quotation 2 of 3').waitFor();
    await press(review, /^Accept all that are sure/);
    await press(review, 'Publish to this server');
    await review.getByText('is published').waitFor();
    const answer = await whoSaid(page, 'short-sighted and cruel');
    await answer.getByText('Oswin Tarrant').first().waitFor();
    await answer
      .getByText(/Harbour Post/)
      .first()
      .waitFor();
    expect(complaints).toEqual([]);
  });

  test('is corrected from a file: what does not stand any more is named and retired', async () => {
    const { page } = await open();
    await page.keyboard.type('/stories add ');
    const paper = { name: 'ferry.txt', mimeType: 'text/plain', buffer: Buffer.from(CORRECTED) };
    await (await addOption(page, 'file')).setInputFiles(paper);
    await (await addOption(page, 'replaces')).fill('ferry-terminal');
    await page.getByRole('button', { name: 'Send' }).click();
    const review = lastMessage(page);
    await review.getByText('None was safe.').waitFor();
    await press(review, 'Accept');
    await review.getByText('None of them kept the boats running').waitFor();
    await review.getByText('2 quotations stand as before').waitFor();
    await press(review, 'Publish to this server');
    await review.getByText('is published').waitFor();
    const answer = await whoSaid(page, 'None was safe.');
    await answer.getByText('Marta Quill').first().waitFor();
  });
});
