/** The interactive prompt; with piped input it answers each line and leaves. */
import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import type { Session } from './session.ts';
import type { Style } from './style.ts';

export interface PromptStreams {
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable;
  readonly style: Style;
}

export async function prompt(
  session: Session,
  { input, output, style }: PromptStreams,
): Promise<void> {
  const interactive = input.isTTY === true;
  const lines = createInterface({ input, output, terminal: interactive, prompt: style.bold('› ') });
  if (interactive) {
    output.write('Ask about the story. /help shows the commands, “exit” leaves.\n\n');
    lines.prompt();
  }
  for await (const line of lines) {
    const text = await session.enter(line);
    if (text === undefined) break;
    if (text !== '') output.write(`${text}\n\n`);
    if (interactive) lines.prompt();
  }
  lines.close();
}
