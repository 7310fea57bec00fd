/** Processes of their own that use the store as the bot does: plain JavaScript, without the test runner. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';
import { afterAll } from 'vitest';
import type { StoreOptions } from '../../../src/store/create-store.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const SOURCES = join(root, 'src/store');

/** Inside the project, so that the compiled files find its packages. */
const compiled = join(root, 'node_modules/.cache/storyline-tests', String(process.pid));

let entry: string | undefined;
afterAll(() => rmSync(compiled, { recursive: true, force: true }));

/** Compiles the store as it is now, whatever the last build was, and returns its URL. */
function compiledStore(): string {
  if (entry !== undefined) return entry;
  const compilerOptions: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    rewriteRelativeImportExtensions: true,
    verbatimModuleSyntax: true,
  };
  for (const file of sourceFiles(SOURCES)) {
    const target = join(compiled, file.slice(SOURCES.length).replace(/\.ts$/, '.js'));
    const { outputText } = ts.transpileModule(readFileSync(file, 'utf8'), { compilerOptions });
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, outputText);
  }
  writeFileSync(join(compiled, 'package.json'), '{ "type": "module" }');
  entry = pathToFileURL(join(compiled, 'create-store.js')).href;
  return entry;
}

export interface ChildOptions {
  readonly user?: { readonly uid: number; readonly gid: number } | undefined;
  /** No file may grow beyond so many blocks of 512 bytes, as on a full disk. */
  readonly fileLimit?: number;
  readonly timeouts?: StoreOptions['timeouts'];
}

export interface Child {
  readonly process: ChildProcess;
  /** Whole lines that it has printed so far. */
  readonly lines: () => readonly string[];
  readonly ended: Promise<{ readonly code: number | null; readonly errors: string }>;
}

/**
 * Runs `body` in a new process, with `store` open at the place, and `print` to write a line that
 * is out of the process when it returns.
 */
export function startChild(
  { dataDir, databaseUrl }: StoreOptions,
  body: string,
  { user, fileLimit, timeouts }: ChildOptions = {},
): Child {
  const options = JSON.stringify({ dataDir, databaseUrl, timeouts });
  const code = `
    import { writeSync } from 'node:fs';
    import { createStore } from ${JSON.stringify(compiledStore())};
    const print = (line) => writeSync(1, line + '\\n');
    const store = createStore(${options});
    ${body}
    await store.close();
  `;
  const node = [process.execPath, '--input-type=module', '-e', code];
  const limited = ['sh', '-c', `ulimit -f ${fileLimit}; exec "$@"`, 'sh', ...node];
  const [command = '', ...args] = fileLimit === undefined ? node : limited;
  const child = spawn(command, args, { ...user, stdio: ['ignore', 'pipe', 'pipe'], cwd: '/' });
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const ended = new Promise<{ code: number | null; errors: string }>((resolve) => {
    child.once('close', (exit) => resolve({ code: exit, errors }));
  });
  return { process: child, lines: () => output.split('\n').slice(0, -1), ended };
}

function sourceFiles(folder: string): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith('.ts')).map((file) => join(folder, file));
}
