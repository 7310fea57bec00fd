import type { ArticleMeta } from '../draft/draft.ts';

/** The plain text of a Markdown article: its marks away, soft line breaks joined. The first heading is the title. */
export function readMarkdown(markdown: string): { text: string; meta: ArticleMeta } {
  const lines = markdown.replace(/\r\n?/g, '\n').split('\n');
  const meta: ArticleMeta = {};
  const paragraphs: string[] = [];
  let open: string[] = [];
  let fenced = false;
  const end = () => {
    const plain = inline(open.join(' '));
    if (plain) paragraphs.push(plain);
    open = [];
  };
  lines.slice(frontMatter(lines, meta)).forEach((raw, i, all) => {
    const line = raw.trim();
    if (/^(?:```|~~~)/.test(line)) {
      end();
      fenced = !fenced;
    } else if (fenced || /^<!--.*-->$/.test(line) || /^\[[^\]]+\]:\s/.test(line)) return;
    else if (!line || /^(?:[-*_]\s*){3,}$/.test(line)) end();
    else if (/^#{1,6}\s/.test(line)) {
      end();
      const heading = inline(line.replace(/^#+\s*|\s*#+$/g, ''));
      if (meta.title === undefined && paragraphs.length === 0) meta.title = heading;
      else paragraphs.push(heading);
    } else if (/^=+$/.test(line) && open.length > 0) {
      meta.title ??= inline(open.join(' '));
      open = [];
    } else {
      if (/^(?:[-*+]|\d+[.)])\s/.test(line)) end();
      open.push(line.replace(/^(?:>\s?)+/, '').replace(/^(?:[-*+]|\d+[.)])\s+/, ''));
      if (/ {2}$|\\$/.test(raw)) end();
    }
    if (i === all.length - 1) end();
  });
  return { text: paragraphs.join('\n\n'), meta };
}

/** Reads “title: …” and the like between --- lines; returns the number of lines to leave out. */
function frontMatter(lines: readonly string[], meta: ArticleMeta): number {
  if (lines[0]?.trim() !== '---') return 0;
  const close = lines.findIndex((line, i) => i > 0 && line.trim() === '---');
  if (close < 0 || close > 40) return 0;
  for (const line of lines.slice(1, close)) {
    const [, key, value] = /^(\w+):\s*["']?(.*?)["']?\s*$/.exec(line) ?? [];
    if (!key || !value) continue;
    if (key === 'title') meta.title = value;
    if (key === 'author' || key === 'byline') meta.byline = value;
    if (key === 'outlet' || key === 'source') meta.outlet = value;
    if (key === 'url' && /^https?:\/\//.test(value)) meta.url = value;
    const day =
      key === 'date' || key === 'published' ? /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0] : undefined;
    if (day) meta.published = day;
  }
  return close + 1;
}

function inline(text: string): string {
  return text
    .replace(/!\[[^\]]{0,500}\]\([^)\s]{0,2000}\)/g, '')
    .replace(/\[([^\]]{1,500})\](?:\([^)]{0,2000}\)|\[[^\]]{0,200}\])/g, '$1')
    .replace(/(\*\*|__)(?=\S)([^*_]{1,2000}?)\1/g, '$2')
    .replace(/(?<![\w*])[*_](?=\S)([^*_]{1,2000}?)[*_](?![\w*])/g, '$1')
    .replace(/`([^`]{1,500})`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+.!>-])/g, '$1')
    .replace(/<\/?[a-z][^>]{0,300}>/gi, '')
    .replace(/\s+/g, ' ')
    .trim();
}
