/** The playground with a bot behind it, and its page in a browser. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { createApp, type App } from '../../../src/app.ts';
import type { Router } from '../../../src/commands/router.ts';
import { createFetchFile } from '../../../src/doors/fetch-file.ts';
import { startPlayground } from '../../../src/doors/playground/start.ts';
import { createLog } from '../../../src/log.ts';

export interface OpenPlayground {
  readonly url: string;
  close(): Promise<void>;
}

/** Builds the page into a folder of its own and serves it, with the real bot unless told another. */
export async function openPlayground(router?: Router): Promise<OpenPlayground> {
  const folder = await mkdtemp(join(tmpdir(), 'playground-'));
  const { buildPage } = await import('../../../scripts/build-page.js');
  await buildPage(folder);
  const log = createLog({ level: 'warn', to: process.stderr });
  const dataDir = join(folder, 'data');
  let app: App | undefined;
  const playground = await startPlayground({
    port: 0,
    page: folder,
    log,
    async openRouter({ apiUrl }) {
      if (router) return router;
      const outside = { fetchFile: createFetchFile(apiUrl) };
      app = await createApp({ knowledgeDir: 'knowledge', dataDir }, log, outside);
      return app.router;
    },
  });
  return {
    url: playground.url,
    async close() {
      await playground.stop();
      await app?.close();
      await rm(folder, { recursive: true });
    },
  };
}

export interface OpenPage {
  readonly page: Page;
  /** What the page complained of: errors, and anything that its policy stopped. */
  readonly complaints: readonly string[];
  /** Every address that was asked for. */
  readonly requests: readonly string[];
}

/** Opens the page as somebody, somewhere. */
export async function openPage(
  browser: Browser,
  url: string,
  query: Readonly<Record<string, string>> = {},
  viewport = { width: 1100, height: 800 },
): Promise<OpenPage> {
  const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
  page.setDefaultTimeout(20_000);
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(`${url}?${new URLSearchParams(query).toString()}`);
  await page.locator('[data-ready]').waitFor();
  return { page, complaints, requests };
}

/** The last message in the channel. */
export const lastMessage = (page: Page) => page.locator('.message').last();

/** The rows of the list above the composer. */
export const suggestions = (page: Page) => page.locator('#composer-list [role=option]');

/** Sends a command as one types it, and waits for the reply. */
export async function type(page: Page, command: string) {
  const before = await page.locator('.message').count();
  await page.locator('#composer-text').focus();
  await page.keyboard.type(command);
  await page.keyboard.press('Enter');
  await page.locator('.message').nth(before).waitFor();
  return lastMessage(page);
}
