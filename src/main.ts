/** The command line. Each command loads only what it needs, so that the small ones start at once. */
import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { ConfigError } from './config.ts';
import { PackError } from './knowledge/fault.ts';

const version = (): string => {
  const file = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  const { version: found = '0' }: { version?: string } = JSON.parse(file);
  return found;
};

const program = new Command('storyline')
  .description(
    'Answers questions about a news story, with its evidence, or says that the story doesn’t tell.',
  )
  .version(version())
  .showHelpAfterError();

program
  .command('ask')
  .description('answer one question; without one, open a prompt')
  .argument('[question...]', 'the question, or a command such as “/who-said red line”')
  .option('--story <id>', 'the story to ask')
  .action(async (words: readonly string[], { story }: { readonly story?: string }) => {
    const { runAsk } = await import('./cli/ask.ts');
    await runAsk(words.join(' '), story);
  });

program
  .command('batch')
  .description('answer JSON lines from standard input, one JSON object a line')
  .action(async () => {
    const { runBatch } = await import('./cli/batch.ts');
    await runBatch();
  });

program
  .command('check')
  .description('check the story packs and name every fault with file, line and what to do')
  .option('--source <file>', 'the article’s plain text: every quotation must stand in it')
  .option('--story <id>', 'the story that the source belongs to, where there are several')
  .action(async (options: { readonly source?: string; readonly story?: string }) => {
    const { runCheck } = await import('./cli/check.ts');
    process.exitCode = await runCheck(options);
  });

program
  .command('start')
  .description('connect to Discord')
  .action(async () => {
    const { runStart } = await import('./cli/start.ts');
    await runStart();
  });

// A reader that has seen enough (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

try {
  await program.parseAsync();
} catch (error) {
  const expected =
    error instanceof ConfigError ||
    error instanceof PackError ||
    (error instanceof Error && 'code' in error && error.code === 'DOOR');
  console.error(expected ? error.message : error);
  process.exitCode = 1;
}
