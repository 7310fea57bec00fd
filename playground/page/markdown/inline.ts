/** What stands inside a line of Discord's Markdown. */
import type { Inline } from './tree.ts';

/** Each rule reads from the beginning of the rest: what it found, and how long that is. */
type Rule = (rest: string, before: string) => readonly [Inline, number] | null;

const matched =
  (pattern: RegExp, read: (...groups: readonly string[]) => Inline): Rule =>
  (rest) => {
    const match = pattern.exec(rest);
    return match ? [read(...match.slice(1)), match[0].length] : null;
  };

/** Text between two equal marks, which an escape or a piece of code may hold without ending it. */
function wrapped(mark: string, type: 'bold' | 'italic' | 'underline' | 'strike' | 'spoiler'): Rule {
  return (rest) => {
    if (!rest.startsWith(mark)) return null;
    const end = closing(rest, mark);
    if (end < 0) return null;
    const inner = rest.slice(mark.length, end);
    if (mark.length === 1 && /^\s|\s$/.test(inner)) return null;
    return [{ type, children: parseInline(inner) }, end + mark.length];
  };
}

function closing(rest: string, mark: string): number {
  for (let i = mark.length; i < rest.length; i++) {
    if (rest[i] === '\\') {
      i++;
    } else if (rest[i] === '`') {
      const code = CODE.exec(rest.slice(i));
      if (code) i += code[0].length - 1;
    } else if (rest.startsWith(mark, i) && i > mark.length) {
      // One star alone closes one: two are bold within it. Of three stars the last two close two.
      if (mark === '**' && rest[i + 2] === '*') continue;
      if (mark.length === 1 && rest[i + 1] === mark) i++;
      else if (mark === '_' && /\w/.test(rest[i + 1] ?? '')) continue;
      else return i;
    } else if (mark.length === 1 && rest.startsWith(mark + mark, i)) {
      i++;
    }
  }
  return -1;
}

const CODE = /^(`+)([^`]|[^`][^]*?[^`])\1(?!`)/;
const LINK = /^\[((?:\\.|[^\]\\])+)\]\(\s*<?(https?:\/\/[^\s)>]+)>?(?:\s+"[^"]*")?\s*\)/;
const ADDRESS = /^https?:\/\/[^\s<]+[^\s<.,:;"'\])]/;

const rules: readonly Rule[] = [
  matched(/^\\([^\p{L}\p{N}\s])/u, (text = '') => ({ type: 'text', text })),
  matched(CODE, (_, text = '') => ({ type: 'code', text: text.trim() || text })),
  wrapped('**', 'bold'),
  wrapped('__', 'underline'),
  wrapped('~~', 'strike'),
  wrapped('||', 'spoiler'),
  wrapped('*', 'italic'),
  (rest, before) => (/\w$/.test(before) ? null : wrapped('_', 'italic')(rest, before)),
  matched(LINK, (text = '', url = '') => ({ type: 'link', url, children: parseInline(text) })),
  matched(/^<(https?:\/\/[^\s>]+)>/, (url = '') => link(url)),
  matched(new RegExp(`(${ADDRESS.source})`), (url = '') => link(url)),
  matched(/^<@!?(\d+)>/, (id = '') => ({ type: 'mention', kind: 'user', id })),
  matched(/^<@&(\d+)>/, (id = '') => ({ type: 'mention', kind: 'role', id })),
  matched(/^<#(\d+)>/, (id = '') => ({ type: 'mention', kind: 'channel', id })),
  matched(/^<\/([^:>]+):\d+>/, (name = '') => ({ type: 'command', name })),
  matched(/^<a?:(\w+):\d+>/, (name = '') => ({ type: 'emoji', name })),
  matched(/^<t:(-?\d+)(?::([tTdDfFR]))?>/, (seconds = '0', style = '') => ({
    type: 'time',
    seconds: Number(seconds),
    style: style || 'f',
  })),
];

const link = (url: string): Inline => ({
  type: 'link',
  url,
  children: [{ type: 'text', text: url }],
});

/** Reads one line, or what stands inside a mark. */
export function parseInline(text: string): readonly Inline[] {
  const found: Inline[] = [];
  let plain = '';
  const flush = () => {
    if (plain !== '') found.push({ type: 'text', text: plain });
    plain = '';
  };
  for (let i = 0; i < text.length;) {
    const rest = text.slice(i);
    const hit = /^[\\`*_~|[<h]/.test(rest) ? firstHit(rest, text.slice(0, i)) : null;
    if (!hit) {
      plain += text.charAt(i++);
      continue;
    }
    const [node, length] = hit;
    if (node.type === 'text') plain += node.text;
    else {
      flush();
      found.push(node);
    }
    i += length;
  }
  flush();
  return found;
}

function firstHit(rest: string, before: string): readonly [Inline, number] | null {
  for (const rule of rules) {
    const hit = rule(rest, before);
    if (hit) return hit;
  }
  return null;
}
