/** Discord's Markdown, as far as our replies use it, for a terminal. */
import { unescape } from '../../messages/escape.ts';
import type { Style } from './style.ts';
import { hanging, wrap } from './wrap.ts';

/** Escapes are hidden from the patterns below behind a character that no text holds. */
const HIDDEN = '\uE000';

function inline(markdown: string, style: Style): string {
  const kept: string[] = [];
  const hidden = markdown.replace(/\\[^\p{L}\p{N}\s]/gu, (pair) => {
    kept.push(unescape(pair));
    return HIDDEN;
  });
  const styled = hidden
    .replace(/\*\*(.+?)\*\*/g, (_, text: string) => style.bold(text))
    .replace(/~~(.+?)~~/g, (_, text: string) => style.strike(text))
    .replace(/\*(.+?)\*/g, (_, text: string) => style.dim(text))
    .replace(/\[([^\]]+)\]\(([^)]+)\)/g, (_, text: string, url: string) => `${text} (${url})`);
  return styled.replaceAll(HIDDEN, () => kept.shift() ?? '').replaceAll('\u200B', '');
}

/** One text display as lines of at most `width` columns. */
export function terminalText(content: string, style: Style, width: number): readonly string[] {
  return content.split('\n').flatMap((line) => {
    const [, mark = '', rest = ''] = /^(### |-# |> |- )?(.*)$/s.exec(line) ?? [];
    const text = inline(rest, style);
    switch (mark) {
      case '### ':
        return wrap(text, width).map(style.bold);
      case '-# ':
        return wrap(text, width).map(style.dim);
      case '> ':
        return wrap(text, width - 2).map((part) => `${style.dim('│')} ${part}`);
      case '- ':
        return hanging('•', text, width);
      default:
        return wrap(text, width);
    }
  });
}
