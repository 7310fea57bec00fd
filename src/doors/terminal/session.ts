/** What a person at the terminal types, one line after the other. */
import type { Request } from '../../commands/request.ts';
import type { Router } from '../../commands/router.ts';
import { readTyped } from './command-line.ts';
import { helpText } from './help.ts';
import { terminalOrigin } from './origin.ts';
import { showMessage, type Pressable } from './show-message.ts';
import type { Style } from './style.ts';

export interface SessionOptions {
  readonly style: Style;
  readonly width: number;
  /** The story that every command is about, unless it names another. */
  readonly story?: string;
}

export interface Session {
  /** What to print for the line; undefined where the person wants to leave. */
  enter(line: string): Promise<string | undefined>;
}

export function createSession(router: Router, { style, width, story }: SessionOptions): Session {
  const origin = terminalOrigin();
  let pressables: readonly Pressable[] = [];

  const requestFor = (line: string): Request => {
    const pressed = /^\d+$/.test(line) ? pressables[Number(line) - 1] : undefined;
    if (pressed) {
      const message = { id: '0', private: true, texts: [] };
      return { type: 'press', ...pressed, message, origin };
    }
    const { command, options } = readTyped(line, router.manifest);
    const about = story === undefined || 'story' in options ? {} : { story };
    return { type: 'slash', command, options: { ...about, ...options }, origin };
  };

  return {
    async enter(typed) {
      const line = typed.trim();
      if (/^\/?(?:exit|quit|q)$/i.test(line)) return undefined;
      if (line === '') return '';
      if (/^[/]?(?:help|\?)$/i.test(line)) return helpText(router.manifest, style);
      const response = await router.handle(requestFor(line));
      if (response.kind !== 'message' && response.kind !== 'update') return '';
      const shown = showMessage(response.message, style, width);
      pressables = shown.pressables;
      return shown.lines.join('\n');
    },
  };
}
