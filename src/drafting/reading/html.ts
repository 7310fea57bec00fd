/// <reference lib="dom" />
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { ArticleMeta } from '../draft/draft.ts';
import { DraftingError } from './drafting-error.ts';

/** Elements that a page may have: beyond this it is no article. */
const MOST_ELEMENTS = 60_000;
const BLOCKS = new Set([
  'P',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'LI',
  'BLOCKQUOTE',
  'PRE',
  'DT',
  'DD',
  'DIV',
  'SECTION',
  'ARTICLE',
  'TR',
  'BR',
]);
const LEFT_OUT = new Set([
  'SCRIPT',
  'STYLE',
  'FIGURE',
  'FIGCAPTION',
  'NOSCRIPT',
  'TEMPLATE',
  'SVG',
  'BUTTON',
  'FORM',
  'ASIDE',
  'NAV',
]);

/** What of a node is needed here: linkedom’s and the browser’s have it alike. */
interface Tree {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  childNodes: Iterable<Tree>;
}

/** The article of a page, without what stands around it. */
export function readHtml(html: string): { text: string; meta: ArticleMeta } {
  const page = /<body[\s>]/i.test(html)
    ? html
    : `<!doctype html><html><body><article>${html}</article></body></html>`;
  const { document } = parseHTML(page);
  const found = parse(document);
  const content = found?.content;
  if (!content)
    throw new DraftingError(
      'no-article',
      'No article was found on this page. Give its text instead.',
    );
  const text = linesOf(
    parseHTML(`<!doctype html><html><body>${content}</body></html>`).document.body,
  ).join('\n\n');
  if (!text)
    throw new DraftingError(
      'no-article',
      'No article was found on this page. Give its text instead.',
    );
  const published = /^\d{4}-\d{2}-\d{2}/.exec(found.publishedTime ?? '')?.[0];
  const url = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? undefined;
  const site = filled(found.siteName);
  return {
    text,
    meta: {
      title: plainTitle(found.title ?? '', site),
      byline: filled(found.byline?.replace(/^\s*by\s+/i, '')),
      outlet: site,
      published,
      url: url && /^https?:\/\//.test(url) ? url : undefined,
    },
  };
}

const filled = (text: string | null | undefined): string | undefined =>
  text?.trim() ? text.trim() : undefined;

function parse(document: ReturnType<typeof parseHTML>['document']) {
  try {
    return new Readability(document, { maxElemsToParse: MOST_ELEMENTS }).parse();
  } catch (cause) {
    throw new DraftingError(
      'no-article',
      'This page could not be read. Give the article’s text instead.',
      { cause },
    );
  }
}

/** “Headline | Outlet” without the outlet. */
function plainTitle(title: string, site: string | undefined): string | undefined {
  const plain = title.trim();
  const cut =
    site && plain.endsWith(site) ? plain.slice(0, -site.length).replace(/[\s|–—:-]+$/, '') : plain;
  return cut || undefined;
}

/** The blocks of a tree as lines. */
function linesOf(root: Tree): string[] {
  const lines: string[] = [];
  let line = '';
  const end = () => {
    const plain = line.replace(/\s+/g, ' ').trim();
    if (plain) lines.push(plain);
    line = '';
  };
  const visit = (node: Tree): void => {
    if (node.nodeType === 3) {
      line += node.textContent ?? '';
      return;
    }
    const name = node.nodeName.toUpperCase();
    if (node.nodeType !== 1 || LEFT_OUT.has(name)) return;
    const block = BLOCKS.has(name);
    if (block) end();
    for (const child of node.childNodes) visit(child);
    if (block) end();
  };
  for (const child of root.childNodes) visit(child);
  end();
  return lines;
}
