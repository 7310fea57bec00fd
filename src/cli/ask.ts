import { prompt } from '../doors/terminal/prompt.ts';
import { createSession } from '../doors/terminal/session.ts';
import { styleFor, wantsColour } from '../doors/terminal/style.ts';
import { terminalApp } from './setup.ts';

/** Longer lines are hard to read. */
const MAX_WIDTH = 92;

export interface AskOptions {
  /** The story to ask, where it isn't the usual one. */
  readonly story?: string;
  /** With or without colours, whatever the terminal says. */
  readonly color?: boolean;
}

/** One answer, or a prompt where nothing was asked. */
export async function runAsk(question: string, { story, color }: AskOptions): Promise<void> {
  const app = await terminalApp();
  const { stdin, stdout } = process;
  const style = styleFor(wantsColour(stdout, color));
  const width = Math.min(stdout.columns || MAX_WIDTH, MAX_WIDTH);
  const session = createSession(app.router, {
    style,
    width,
    ...(story === undefined ? {} : { story }),
  });
  if (question.trim() === '') await prompt(session, { input: stdin, output: stdout, style });
  else stdout.write(`${(await session.enter(question)) ?? ''}\n`);
  await app.close();
}
