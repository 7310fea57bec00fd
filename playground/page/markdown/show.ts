/** The tree as elements. Everything is set as text; only web addresses become links. */
import { make } from '../dom.ts';
import { citable } from '../evidence.ts';
import type { World } from '../wire.ts';
import { parseMarkdown } from './blocks.ts';
import { parseInline } from './inline.ts';
import type { Block, Inline } from './tree.ts';

/** Names for what a text mentions. */
export type Names = Pick<World, 'members' | 'servers'>;

/** A text of many lines; what cites paragraphs can be found by them. */
export function showMarkdown(text: string, names: Names): HTMLElement {
  const blocks = parseMarkdown(text).map((block) => showBlock(block, names));
  return make('div', { class: 'markdown' }, ...citable(blocks));
}

/** A text of one line. */
export const showInline = (text: string, names: Names): DocumentFragment =>
  fragment(parseInline(text), names);

function fragment(nodes: readonly Inline[], names: Names): DocumentFragment {
  const all = document.createDocumentFragment();
  all.append(...nodes.map((node) => showNode(node, names)));
  return all;
}

function showBlock(block: Block, names: Names): HTMLElement {
  switch (block.type) {
    case 'blank':
      return make('div', { class: 'blank' });
    case 'line':
      return make('div', { class: 'line' }, fragment(block.children, names));
    case 'subtext':
      return make('div', { class: 'subtext' }, fragment(block.children, names));
    case 'heading': {
      // Below the page's own headings, and of one level: texts rarely begin with the highest.
      const look = { class: `heading h${block.level}` };
      return make('h3', look, fragment(block.children, names));
    }
    case 'quote':
      return make('blockquote', {}, ...citable(block.blocks.map((each) => showBlock(each, names))));
    case 'code':
      return make('pre', { attributes: { tabindex: '0' } }, make('code', { text: block.text }));
    case 'list': {
      const { start, items } = block;
      const attributes = start === undefined ? {} : { start: String(start) };
      return make(
        start === undefined ? 'ul' : 'ol',
        { attributes },
        ...items.map(({ children, inner }) =>
          make(
            'li',
            {},
            ...citable([make('span', {}, fragment(children, names))]),
            ...inner.map((each) => showBlock(each, names)),
          ),
        ),
      );
    }
  }
}

const TAGS = { bold: 'strong', italic: 'em', underline: 'u', strike: 's' } as const;

function showNode(node: Inline, names: Names): Node {
  switch (node.type) {
    case 'text':
      return document.createTextNode(node.text);
    case 'code':
      return make('code', { text: node.text });
    case 'bold':
    case 'italic':
    case 'underline':
    case 'strike':
      return make(TAGS[node.type], {}, fragment(node.children, names));
    case 'spoiler':
      return spoiler(node.children, names);
    case 'link':
      return make(
        'a',
        { attributes: { href: node.url, target: '_blank', rel: 'noopener noreferrer' } },
        fragment(node.children, names),
      );
    case 'mention':
      return mention(node.kind, node.id, names);
    case 'command':
      return make('span', { class: 'mention', text: `/${node.name}` });
    case 'emoji':
      return document.createTextNode(`:${node.name}:`);
    case 'time':
      return time(node.seconds, node.style);
  }
}

function spoiler(children: readonly Inline[], names: Names): HTMLElement {
  const hidden = make('span', { class: 'spoiler-text' }, fragment(children, names));
  const button = make(
    'button',
    {
      class: 'spoiler',
      attributes: { type: 'button', 'aria-expanded': 'false', 'aria-label': 'Spoiler' },
      on: {
        click() {
          button.replaceWith(make('span', { class: 'spoiler shown' }, ...hidden.childNodes));
        },
      },
    },
    hidden,
  );
  return button;
}

function mention(kind: 'user' | 'role' | 'channel', id: string, { members, servers }: Names) {
  const found =
    kind === 'user'
      ? members.find((each) => each.id === id)?.name
      : servers
          .flatMap(({ channels, roles }): readonly { id: string; name: string }[] =>
            kind === 'role' ? roles : channels,
          )
          .find((each) => each.id === id)?.name;
  const sign = kind === 'channel' ? '#' : '@';
  return make('span', { class: 'mention', text: sign + (found ?? `unknown-${kind}`) });
}

const FORMATS: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};

function time(seconds: number, style: string): HTMLElement {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return make('span', { text: 'Invalid date' });
  const locale = document.documentElement.dataset['locale'] ?? 'en-US';
  const format = FORMATS[style];
  const text = format ? new Intl.DateTimeFormat(locale, format).format(date) : since(date, locale);
  return make('time', { class: 'time', text, attributes: { datetime: date.toISOString() } });
}

const UNITS = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

function since(date: Date, locale: string): string {
  const seconds = (date.getTime() - Date.now()) / 1000;
  const [unit, size] = UNITS.find(([, each]) => Math.abs(seconds) >= each) ?? UNITS[5];
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return relative.format(Math.round(seconds / size), unit);
}
