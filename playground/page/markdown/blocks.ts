/** The lines of Discord's Markdown: headings, subtext, quotes, lists and code. */
import { parseInline } from './inline.ts';
import type { Block, ListItem } from './tree.ts';

const HEADING = /^(#{1,3})\s+(\S.*)$/;
const SUBTEXT = /^-#\s+(\S.*)$/;
const ITEM = /^(\s*)(?:([-*])|(\d{1,9})\.)\s+(\S.*)$/;
const QUOTE = /^>\s(.*)$/;

/** Reads a whole text. */
export function parseMarkdown(text: string): readonly Block[] {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length;) {
    const [block, next] = readBlock(lines, at);
    blocks.push(block);
    at = next;
  }
  return blocks;
}

function readBlock(lines: readonly string[], at: number): readonly [Block, number] {
  const line = lines[at] ?? '';
  if (line.trim() === '') return [{ type: 'blank' }, at + 1];
  if (line.startsWith('```')) {
    const code = readCode(lines, at);
    if (code) return code;
  }
  const subtext = SUBTEXT.exec(line);
  if (subtext) return [{ type: 'subtext', children: parseInline(subtext[1] ?? '') }, at + 1];
  const heading = HEADING.exec(line);
  if (heading) {
    const depth = heading[1]?.length ?? 1;
    const level = depth === 1 ? 1 : depth === 2 ? 2 : 3;
    return [{ type: 'heading', level, children: parseInline(heading[2] ?? '') }, at + 1];
  }
  if (line.startsWith('>>> ')) {
    const rest = [line.slice(4), ...lines.slice(at + 1)].join('\n');
    return [{ type: 'quote', blocks: parseMarkdown(rest) }, lines.length];
  }
  if (QUOTE.test(line)) {
    let end = at;
    while (QUOTE.test(lines[end] ?? '')) end++;
    const inner = lines.slice(at, end).map((each) => QUOTE.exec(each)?.[1] ?? '');
    return [{ type: 'quote', blocks: parseMarkdown(inner.join('\n')) }, end];
  }
  if (ITEM.test(line)) return readList(lines, at);
  return [{ type: 'line', children: parseInline(line) }, at + 1];
}

function readCode(lines: readonly string[], at: number): readonly [Block, number] | null {
  for (let end = at; end < lines.length; end++) {
    const closes = end === at ? /^```.+```$/.test(lines[at] ?? '') : lines[end]?.endsWith('```');
    if (!closes) continue;
    const all = lines
      .slice(at, end + 1)
      .join('\n')
      .slice(3, -3);
    const text = end === at ? all : all.replace(/^[\w+-]*\n/, '').replace(/\n$/, '');
    return [{ type: 'code', text }, end + 1];
  }
  return null;
}

/** Items of one depth; deeper ones belong to the item above them. */
function readList(lines: readonly string[], at: number): readonly [Block, number] {
  const first = ITEM.exec(lines[at] ?? '');
  const depth = first?.[1]?.length ?? 0;
  const number = first?.[3];
  const items: ListItem[] = [];
  let next = at;
  for (;;) {
    const item = ITEM.exec(lines[next] ?? '');
    if (!item || (item[1]?.length ?? 0) < depth) break;
    if ((item[1]?.length ?? 0) > depth) {
      const [inner, after] = readList(lines, next);
      const above = items.pop();
      items.push({ children: above?.children ?? [], inner: [...(above?.inner ?? []), inner] });
      next = after;
      continue;
    }
    if ((item[3] === undefined) !== (number === undefined)) break;
    items.push({ children: parseInline(item[4] ?? ''), inner: [] });
    next++;
  }
  return [{ type: 'list', items, ...(number !== undefined && { start: Number(number) }) }, next];
}
