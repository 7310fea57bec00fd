/** A sheet laid out as one message, within Discord's limits whatever the sheet holds. */
import type { APIComponentInContainer } from 'discord-api-types/v10';
import { bcp47 } from './languages.ts';
import { buttons, container, MAX_TEXT, rule, select, text } from './components.ts';
import { pageId } from './custom-id.ts';
import type { Message } from './message.ts';
import { paginate } from './paginate.ts';
import { MAX_LEAD, MAX_LIST_LEAD, type Aside, type Sheet } from './sheet.ts';
import { sourceLine } from './source-line.ts';
import { tones } from './tone.ts';
import type { View } from './view.ts';

/** What pages aim at: more is tiring to read on a phone. */
const PAGE_TEXT = 1800;
const PAGE_ITEMS = 8;
const MOST_ASIDES = 3;

export function layout(sheet: Sheet, view: View): Message {
  const { texts } = view;
  const items = sheet.items ?? [];
  const source = sheet.source ? `-# ${sourceLine(sheet.source, bcp47[view.language])}` : '';
  const lead = fitting(sheet.lead, items.length > 0 ? MAX_LIST_LEAD : MAX_LEAD, '\n');

  // Room is measured for the longest page label, so that every page is cut the same way.
  const label = (page: number, of: number): string => `-# ${texts.replies.page(page, of)}`;
  let room = MAX_TEXT - lead.length - source.length - label(999, 999).length - 2;
  const pages = paginate(items, { text: Math.min(PAGE_TEXT, room), items: PAGE_ITEMS });
  const count = sheet.again ? pages.length : 1;
  const number = Math.min(Math.max(view.page ?? 0, 0), count - 1);
  const page = pages[number] ?? [];
  room -= page.reduce((sum, item) => sum + item.length, 0);

  const asides = (sheet.asides ?? []).slice(0, MOST_ASIDES).flatMap((aside) => {
    const content = asideText(aside, room);
    room -= content.length;
    return content === '' ? [] : [content];
  });
  const footer = [count > 1 ? label(number + 1, count) : '', source].filter(Boolean).join('\n');
  const parts: APIComponentInContainer[] = [
    text(lead),
    ...page.map(text),
    ...asides.flatMap((content) => [rule(), text(content)]),
    ...(sheet.menu && sheet.menu.options.length > 0 ? [select(sheet.menu)] : []),
    ...(footer === '' ? [] : [rule(), text(footer)]),
  ];
  const turns = sheet.again !== undefined && count > 1;
  if (sheet.again && turns) {
    const { again } = sheet;
    const asker = view.asker ?? '';
    const at = (to: number): string => pageId(again, to, asker);
    parts.push(
      buttons([
        { id: at(number - 1), label: texts.replies.previous, disabled: number === 0 },
        { id: at(number + 1), label: texts.replies.next, disabled: number === count - 1 },
      ]),
    );
  }
  if (sheet.actions && sheet.actions.length > 0) parts.push(buttons(sheet.actions));
  return { components: [container(tones[sheet.tone], parts)], ...(turns && { personal: true }) };
}

/** As many pieces from the first on as there is room for; empty ones take none. */
function fitting(pieces: readonly string[], room: number, joint: string): string {
  let joined = '';
  for (const piece of pieces) {
    if (piece === '') continue;
    const next = joined === '' ? piece : joined + joint + piece;
    if (next.length > room) break;
    joined = next;
  }
  return joined;
}

/** The heading with as many lines as fit; nothing where none does. */
function asideText({ heading, lines }: Aside, room: number): string {
  const head = `**${heading}**`;
  const content = fitting([head, ...lines], room, '\n');
  return content.length > head.length ? content : '';
}
