/** A real Chromium, where there is one. */
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const PATH = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Whether the tests of the page can run here; where they can't, they say so. */
export const hasBrowser = existsSync(PATH);

if (!hasBrowser) {
  console.warn(
    `The playground's page is not tested: there is no Chromium at ${PATH} (apt-get install chromium, or set CHROMIUM).`,
  );
}

/** Opens it without a window, and without anything that it does by itself on the network. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: PATH,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
