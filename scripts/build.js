// Compiles `src` to `dist`, and makes the playground's page beside it. Runs by itself after `npm ci`;
// where the compiler is not installed (`npm ci --omit=dev`) a build that is already there is kept.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { buildPage } from './build-page.js';

const root = fileURLToPath(new URL('..', import.meta.url));

function compiler() {
  try {
    return createRequire(import.meta.url).resolve('typescript/bin/tsc');
  } catch {
    return null;
  }
}

/**
 * Makes `npx storyline` find the command here. A `bin` in package.json would have npx install the
 * project into its own cache first and build it once more there.
 */
function linkCommand() {
  if (process.platform === 'win32') return;
  const folder = `${root}/node_modules/.bin`;
  mkdirSync(folder, { recursive: true });
  rmSync(`${folder}/storyline`, { force: true });
  symlinkSync('../../bin/storyline.js', `${folder}/storyline`);
}

const tsc = compiler();
if (tsc) {
  const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], {
    cwd: root,
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
  await buildPage(`${root}/dist/page`);
} else if (existsSync(`${root}/dist/main.js`)) {
  console.log('storyline: TypeScript is not installed; keeping the build in dist/.');
} else {
  console.error(
    'storyline: there is no build in dist/ and TypeScript is not installed. Run `npm ci` without --omit=dev once, then `npm prune --omit=dev`.',
  );
  process.exitCode = 1;
}
linkCommand();
