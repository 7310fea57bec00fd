/** The command line. Each command loads only what it needs, so that the small ones start at once. */
import { readFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { Command } from 'commander';
import type { AskOptions } from './cli/ask.ts';
import type { DraftOptions } from './cli/draft.ts';
import { ConfigError } from './config.ts';
import { PackError } from './knowledge/fault.ts';

function version(): string {
  const file = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  const data: unknown = JSON.parse(file);
  const found = typeof data === 'object' && data !== null && 'version' in data && data.version;
  return typeof found === 'string' ? found : 'unknown';
}

/** What an operator can put right: its message says how. */
const EXPECTED = ['DraftingError', 'StoreUnavailable', 'BackupFileError'];

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
  .option('--color', 'colours even where the output is no terminal')
  .option('--no-color', 'no colours')
  .action(async (words: readonly string[], options: AskOptions) => {
    const { runAsk } = await import('./cli/ask.ts');
    await runAsk(words.join(' '), options);
  });

program
  .command('backup')
  .description('write all that the bot remembers to a file; it may run meanwhile')
  .argument('<file>', 'where to')
  .action(async (file: string) => {
    const { runBackup } = await import('./cli/backup.ts');
    await runBackup(file);
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
  .command('doctor')
  .description('look at token, permissions, packs, database and disk, and say what to do')
  .action(async () => {
    const { runDoctor } = await import('./cli/doctor.ts');
    process.exitCode = await runDoctor();
  });

program
  .command('draft')
  .description('draw a story pack from an article, for you to check; it goes to standard output')
  .argument('<file>', 'the article: plain text, the HTML of its page, or Markdown')
  .option('--title <title>', 'the headline')
  .option('--outlet <name>', 'who published it; every answer shows it')
  .option('--byline <names>', 'who wrote it')
  .option('--url <address>', 'where it can be read')
  .option('--published <date>', 'YYYY, YYYY-MM or YYYY-MM-DD')
  .option('--id <id>', 'the pack’s id; without it the name of the file that the output goes to')
  .option('--text <file>', 'write the article’s plain text there, for “check --source”')
  .action(async (file: string, options: DraftOptions) => {
    const { runDraft } = await import('./cli/draft.ts');
    await runDraft(file, options);
  });

program
  .command('extract')
  .description('find the quotations of texts: JSON lines from standard input, {"id","text"}')
  .action(async () => {
    const { runExtract } = await import('./cli/extract.ts');
    await runExtract();
  });

program
  .command('playground')
  .description('try the bot in a browser, on this machine alone; no Discord account is needed')
  .option('--port <number>', 'the port to listen on; any free one without it')
  .action(async ({ port = '0' }: { readonly port?: string }) => {
    const { runPlayground } = await import('./cli/playground.ts');
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
      throw new ConfigError(['--port should be a port, 0 to 65535.']);
    }
    await runPlayground(Number(port));
  });

program
  .command('restore')
  .description('put what a backup holds in the place of everything; the bot may run meanwhile')
  .argument('<file>', 'a file that “backup” wrote')
  .action(async (file: string) => {
    const { runRestore } = await import('./cli/backup.ts');
    process.exitCode = await runRestore(file);
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
    (error instanceof Error &&
      (EXPECTED.includes(error.name) || ('code' in error && error.code === 'DOOR')));
  process.stderr.write(`${expected ? error.message : inspect(error)}\n`);
  process.exitCode = 1;
}
