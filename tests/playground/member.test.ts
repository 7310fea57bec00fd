/** What members do on the page, by mouse and by keyboard, with the real bot behind it. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { hasBrowser, openBrowser } from './support/browser.ts';
import {
  lastMessage,
  openPage,
  openPlayground,
  suggestions,
  type,
  type OpenPlayground,
} from './support/open-page.ts';

describe.skipIf(!hasBrowser)('a member on the page', () => {
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

  const open = (query?: Readonly<Record<string, string>>) =>
    openPage(browser, playground.url, query);

  test('asks by mouse: list, command, question, send', async () => {
    const { page, complaints, requests } = await open();
    await page.locator('#composer-text').click();
    await page.keyboard.type('/');
    await page.getByRole('option', { name: '/ask' }).click();
    await page.getByLabel('question', { exact: true }).fill('What do the rebels want?');
    await page.getByRole('button', { name: 'Send' }).click();
    const reply = lastMessage(page);
    await reply.locator('.container').waitFor();
    expect(await reply.innerText()).toMatch(/Assad[^]*¶\s9[^]*CNN/);
    expect(await reply.locator('discord-command').getAttribute('command')).toBe('ask');
    expect(complaints).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(playground.url))).toEqual([]);
  });

  test('asks by keyboard: picks command and suggestion with the arrow keys', async () => {
    const { page } = await open();
    await page.keyboard.type('/as');
    await page.getByRole('option', { name: '/ask' }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('ceasefi');
    await suggestions(page).first().waitFor();
    await page.keyboard.press('ArrowDown');
    const active = await page
      .getByLabel('question', { exact: true })
      .getAttribute('aria-activedescendant');
    const suggestion = await page.locator(`#${active}`).innerText();
    await page.keyboard.press('Enter');
    expect(await page.getByLabel('question', { exact: true }).inputValue()).toBe(suggestion);
    await page.keyboard.press('Enter');
    await lastMessage(page).locator('.container').waitFor();
    expect(await lastMessage(page).innerText()).not.toContain("The story doesn't say");
    expect(await page.evaluate('document.activeElement.id')).toBe('composer-text');
  });

  test('is told which required option is missing', async () => {
    const { page } = await open();
    await page.keyboard.type('/position ');
    await page.keyboard.press('Enter');
    const party = page.getByLabel('party', { exact: true });
    expect(await party.getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator('.chip.wrong').innerText()).toContain('This option is required');
    expect(await page.locator('.message').count()).toBe(1);
  });

  test('adds an optional option, and leaves the command with Escape', async () => {
    const { page } = await open();
    await page.keyboard.type('/position ');
    await page.keyboard.type('rebels');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.getByRole('menuitem', { name: 'topic' }).press('Enter');
    await page.getByLabel('topic', { exact: true }).waitFor();
    expect(await page.evaluate('document.activeElement.labels[0].textContent')).toBe('topic');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await page.locator('.command-line').count()).toBe(0);
  });

  test('keeps a list shut that Escape closed, however late its suggestions come', async () => {
    const { page } = await open();
    await page.route('**/api/interactions', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue().catch(() => undefined);
    });
    await page.keyboard.type('/position ');
    const asked = page.waitForRequest('**/api/interactions');
    await page.getByText('Options are loading…').waitFor();
    await asked;
    await page.keyboard.press('Escape');
    await page.waitForTimeout(2_500);
    expect(await page.locator('#composer-popup').isVisible()).toBe(false);
    expect(await page.locator('.command-line').count()).toBe(1);
  });

  test('turns the pages of /quotes in place, and keeps the focus on the button', async () => {
    const { page } = await open();
    const reply = await type(page, '/quotes ');
    const before = await reply.innerText();
    const next = reply.getByRole('button', { name: 'Next' });
    await next.focus();
    await page.keyboard.press('Enter');
    await reply.getByText('Page 2 of').waitFor();
    expect(await reply.innerText()).not.toBe(before);
    expect(await reply.innerText()).toContain('(edited)');
    expect(await page.evaluate('document.activeElement.textContent')).toContain('Next');
    expect(await page.locator('.message').count()).toBe(2);
  });

  test('gets a private copy of a page that somebody else asked for', async () => {
    const { page } = await open();
    await type(page, '/quotes ');
    await page.getByLabel('You are', { exact: true }).selectOption({ label: 'Mira (moderator)' });
    await lastMessage(page).getByRole('button', { name: 'Next' }).click();
    await page.getByText('Only you can see this').waitFor();
    expect(await page.locator('.message').count()).toBe(3);
    await page.getByLabel('You are', { exact: true }).selectOption({ label: 'Robin (member)' });
    expect(await page.locator('.message').count()).toBe(2);
  });

  test('reads a private answer and dismisses it', async () => {
    const { page } = await open();
    await page.keyboard.type('/story ');
    await page.keyboard.press('ArrowDown');
    await page.getByRole('menuitem', { name: 'private' }).press('Enter');
    await page.keyboard.type('True');
    await page.keyboard.press('Enter');
    await page.getByText('Only you can see this').waitFor();
    await page.getByRole('button', { name: 'Dismiss message' }).click();
    expect(await page.locator('.message').count()).toBe(1);
  });

  test('chooses from the menu below a reply', async () => {
    const { page } = await open();
    const reply = await type(page, '/ask What do the rebels want?');
    const select = reply.getByRole('combobox');
    await select.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('.message').nth(2).waitFor();
    expect(await lastMessage(page).innerText()).toContain('CNN');
  });

  test('asks who said this from a message’s menu, by mouse and by keyboard', async () => {
    const { page } = await open();
    await page.locator('.message').first().click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Who said this?' }).click();
    await page.getByText('Walid Moallem').first().waitFor();
    await page.getByRole('button', { name: /^More on Sam/ }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('.message').nth(2).waitFor();
    expect(await lastMessage(page).locator('discord-command').getAttribute('command')).toBe(
      'Ask the story',
    );
  });

  test('goes from the answer to its evidence', async () => {
    const { page } = await open();
    const reply = await type(page, '/ask What does Moallem say about Assad?');
    const cites = reply.locator('.cite[data-paragraph="11"]');
    await cites.first().click();
    const focused = 'document.activeElement.closest(".evidence").textContent';
    expect(await page.evaluate(focused)).toMatch(/red line.*11/);
    expect(await reply.locator('.evidence.meant').count()).toBeGreaterThan(1);
  });

  test('reads in the language chosen, with localised commands', async () => {
    const { page } = await open({ locale: 'de' });
    await page.keyboard.type('/');
    await suggestions(page).first().waitFor();
    expect(await suggestions(page).first().innerText()).toMatch(/^\/frag/);
    await page.keyboard.press('Enter');
    await page.keyboard.type('Was wollen die Rebellen?');
    await page.keyboard.press('Enter');
    await lastMessage(page).locator('.container').waitFor();
    expect(await lastMessage(page).innerText()).toMatch(/März 2016/);
  });

  test('keeps each channel and each server to itself', async () => {
    const { page } = await open();
    await type(page, '/story ');
    await page.getByRole('button', { name: 'questions' }).click();
    expect(await page.locator('.message').count()).toBe(0);
    await page.getByRole('button', { name: 'Morning Papers' }).click();
    await page.locator('.message').first().waitFor();
    await page.getByRole('button', { name: 'The Reading Room' }).click();
    expect(await page.locator('.message').count()).toBe(2);
  });

  test('works at the width of a phone, without scrolling sideways', async () => {
    const { page } = await openPage(browser, playground.url, {}, { width: 360, height: 740 });
    await page.keyboard.type('/compare ');
    await page.getByLabel('party', { exact: true }).fill('Syrian government');
    await page.getByLabel('with', { exact: true }).fill('High Negotiations Committee');
    await page.getByRole('button', { name: 'Send' }).click();
    await lastMessage(page).locator('.container').waitFor();
    const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    expect(await page.evaluate(overflow)).toBe(0);
    const wide = await lastMessage(page).locator('.container').boundingBox();
    expect((wide?.x ?? 0) + (wide?.width ?? 0)).toBeLessThanOrEqual(360);
    await page.getByRole('button', { name: 'Servers, channels and settings' }).click();
    await page.getByLabel('You are', { exact: true }).waitFor();
  });

  test('sees what goes over the wire', async () => {
    const { page } = await open();
    await type(page, '/story ');
    await page.getByRole('button', { name: /^Raw view/ }).click();
    const raw = page.getByRole('complementary', { name: 'What goes over the wire' });
    await raw.getByText('/story').waitFor();
    expect(await raw.innerText()).toContain('"application_id"');
    expect(await raw.innerText()).toContain('"accent_color"');
  });
});
