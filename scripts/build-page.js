// Builds the playground's page: one script out of `playground/page`, and its styles, font and
// avatars beside it. Everything is served from this machine, so everything is copied here.
import { cpSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);

/** The parts of Noto Sans (Discord's own second choice) that our five languages are written in. */
const FONT_FILES = [
  'noto-sans-latin-wght-normal.woff2',
  'noto-sans-latin-wght-italic.woff2',
  'noto-sans-latin-ext-wght-normal.woff2',
];

/**
 * @param {string} out folder
 * @returns {Promise<void>}
 */
export async function buildPage(out) {
  const { rolldown } = await import('rolldown');
  const bundle = await rolldown({
    input: join(root, 'playground/page/main.ts'),
    platform: 'browser',
    transform: { target: 'es2022' },
    onLog(level, log, handler) {
      if (level !== 'info') handler(level, log);
    },
  });
  await bundle.write({ file: join(out, 'page.js'), format: 'esm', minify: true, sourcemap: false });
  await bundle.close();
  const from = join(root, 'playground');
  cpSync(join(from, 'index.html'), join(out, 'index.html'));
  cpSync(join(from, 'styles'), join(out, 'styles'), { recursive: true });
  cpSync(join(from, 'avatars'), join(out, 'avatars'), { recursive: true });
  const fonts = join(
    dirname(require.resolve('@fontsource-variable/noto-sans/package.json')),
    'files',
  );
  mkdirSync(join(out, 'fonts'), { recursive: true });
  for (const file of FONT_FILES) cpSync(join(fonts, file), join(out, 'fonts', file));
}
