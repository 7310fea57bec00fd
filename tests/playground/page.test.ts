/** What the page does with every kind of answer that a bot may give. */
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
import { HOSTILE, workshop } from './support/workshop.ts';

describe.skipIf(!hasBrowser)('the page', () => {
  let browser: Browser;
  let playground: OpenPlayground;

  beforeAll(async () => {
    [browser, playground] = await Promise.all([openBrowser(), openPlayground(workshop)]);
  }, 60_000);

  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });

  afterAll(async () => {
    await browser.close();
    await playground.close();
  });

  const open = (query?: Readonly<Record<string, string>>) =>
    openPage(browser, playground.url, query);

  test('fills in a form by keyboard: text, menu and file', async () => {
    const { page, complaints } = await open();
    await page.keyboard.type('/form ');
    await page.keyboard.press('Enter');
    const form = page.getByRole('dialog', { name: 'A form with everything' });
    await form.waitFor();
    await form.getByRole('textbox', { name: 'Your words' }).press('Tab');
    await form.getByRole('button', { name: 'Submit' }).click();
    expect(await form.innerText()).toContain('This field is required.');
    expect(await page.evaluate('document.activeElement.tagName')).toBe('TEXTAREA');
    await page.keyboard.type('a red line');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const paper = { name: 'paper.txt', mimeType: 'text/plain', buffer: Buffer.from('words') };
    await page.getByLabel('Paper', { exact: true }).setInputFiles(paper);
    await form.getByRole('button', { name: 'Submit' }).click();
    await form.waitFor({ state: 'detached' });
    const reply = await lastMessage(page).innerText();
    expect(reply).toContain('{"words":["a red line"],"colour":["blue"]} paper.txt');
    expect(reply).toContain('Only you can see this');
    expect(complaints).toEqual([]);
  });

  test('shows that the bot is thinking, then its answer in the same place', async () => {
    const { page } = await open();
    const reply = await type(page, '/slow ');
    await reply.getByText('Storyline is thinking').waitFor();
    await reply.getByText('At last.').waitFor();
    expect(await reply.innerText()).not.toContain('(edited)');
    expect(await page.locator('.message').count()).toBe(2);
  });

  test('offers the bot’s file for download', async () => {
    const { page } = await open();
    const reply = await type(page, '/file ');
    const link = reply.getByRole('link', { name: 'story.yaml' });
    await link.waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toBe('story.yaml');
  });

  test('sends a file as an option', async () => {
    const { page } = await open();
    await page.keyboard.type('/upload ');
    const paper = { name: 'paper.txt', mimeType: 'text/plain', buffer: Buffer.from('words') };
    await page.getByLabel('paper', { exact: true }).setInputFiles(paper);
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Given').waitFor();
    expect(await lastMessage(page).innerText()).toContain('"name":"paper.txt","size":5');
  });

  test('never takes text for HTML, and no script for a link', async () => {
    const { page, complaints } = await open();
    const reply = await type(page, '/hostile ');
    await reply.locator('.container').waitFor();
    expect(await reply.innerText()).toContain(HOSTILE);
    expect(await reply.locator('.container :is(img, script, a)').count()).toBe(0);
    await page.keyboard.type(`${HOSTILE} ||hidden||`);
    await page.keyboard.press('Enter');
    expect(await lastMessage(page).innerText()).toContain(HOSTILE);
    expect(await page.title()).toBe('Storyline: the playground');
    expect(complaints).toEqual([]);
  });

  test('chooses several channels, which are sent when the menu closes', async () => {
    const { page } = await open();
    const reply = await type(page, '/choose ');
    await reply.getByRole('combobox', { name: 'Which channels' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await reply.getByText('Chosen: 700000000000000001,700000000000000002').waitFor();
  });

  test('checks numbers and choices before it sends them', async () => {
    const { page } = await open();
    await page.keyboard.type('/count 11');
    await page.keyboard.press('Enter');
    expect(await page.locator('.chip.wrong').innerText()).toContain('no more than 10');
    await page.getByLabel('number', { exact: true }).fill('7');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.getByRole('menuitem', { name: 'colour' }).press('Enter');
    await page.getByRole('option', { name: 'blue' }).click();
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Given: {"number":7,"colour":"blue"}').waitFor();
  });

  test('says that the bot did not respond', async () => {
    const { page } = await open();
    const reply = await type(page, '/never ');
    await reply.getByText('Storyline is thinking').waitFor();
    await page.route('**/api/interactions', (route) => route.abort());
    const other = await type(page, '/slow ');
    await other.getByText('The application did not respond').waitFor();
  });

  test('shows moderators’ commands to moderators alone', async () => {
    const { page } = await open();
    await page.keyboard.type('/man');
    await page.getByText('There is no such command.').waitFor();
    await page.getByLabel('You are', { exact: true }).selectOption({ label: 'Mira (moderator)' });
    await page.locator('#composer-text').focus();
    await page.keyboard.type('/man');
    await page.getByRole('option', { name: '/manage' }).waitFor();
  });
});
