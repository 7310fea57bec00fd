/** A sheet laid out as one message, within Discord's limits whatever the sheet holds. */
import type { APIComponentInContainer } from 'discord-api-types/v10';
import { bcp47 } from './languages.ts';
import { buttons, container, MAX_TEXT, rule, select, text } from './components.ts';
import { clip } from './cut.ts';
import { pageId, type Again } from './custom-id.ts';
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

/** Characters of the question in the small print. */
const MAX_ASKED = 180;

export function layout(sheet: Sheet, view: View): Message {
  const { texts } = view;
  const items = sheet.items ?? [];
  const small = smallPrint(sheet, view);
  const lead = fitting(sheet.lead, items.length > 0 ? MAX_LIST_LEAD : MAX_LEAD);
  const opening = [lead.join('\n'), ...fitting(sheet.blocks ?? [], MAX_LEAD - lengthOf(lead))];

  // Room is measured for the longest page label, so that every page is cut the same way.
  const label = (page: number, of: number): string => `-# ${texts.replies.page(page, of)}`;
  let room = MAX_TEXT - lengthOf(opening) - lengthOf(small) - label(999, 999).length - 2;
  const menu = sheet.menu && sheet.menu.options.length > 0 ? sheet.menu : undefined;
  const menuHeading = menu?.heading === undefined ? [] : [`**${menu.heading}**`];
  room -= lengthOf(menuHeading);
  const pages = paginate(items, { text: Math.min(PAGE_TEXT, room), items: PAGE_ITEMS });
  const count = sheet.again ? pages.length : 1;
  const number = Math.min(Math.max(view.page ?? 0, 0), count - 1);
  const page = pages[number] ?? [];
  room -= lengthOf(page);

  const asides = (sheet.asides ?? []).slice(0, MOST_ASIDES).flatMap((aside) => {
    const pieces = asidePieces(aside, room);
    room -= lengthOf(pieces);
    return pieces.length === 0 ? [] : [rule(), ...pieces.map(text)];
  });
  const footer = [...(count > 1 ? [label(number + 1, count)] : []), ...small].join('\n');
  const turns = sheet.again !== undefined && count > 1;
  const parts: APIComponentInContainer[] = [
    ...opening.map(text),
    ...page.map(text),
    ...asides,
    ...menuHeading.flatMap((heading) => [rule(), text(heading)]),
    ...(menu ? [select(menu)] : []),
    ...(sheet.again && turns ? [pager(sheet.again, view, number, count)] : []),
    ...(sheet.actions && sheet.actions.length > 0 ? [buttons(sheet.actions)] : []),
    ...(footer === '' ? [] : [rule(), text(footer)]),
  ];
  return { components: [container(tones[sheet.tone], parts)], ...(turns && { personal: true }) };
}

/** What was asked and where the story comes from. */
function smallPrint({ asked, source }: Sheet, { texts, language }: View): readonly string[] {
  const question = asked === undefined ? '' : clip(asked, MAX_ASKED);
  return [
    ...(question === '' ? [] : [`-# ${texts.replies.asked(question)}`]),
    ...(source ? [`-# ${sourceLine(source, bcp47[language])}`] : []),
  ];
}

function pager(again: Again, { texts, asker = '' }: View, number: number, count: number) {
  const at = (to: number): string => pageId(again, to, asker);
  return buttons([
    { id: at(number - 1), label: texts.replies.previous, disabled: number === 0 },
    { id: at(number + 1), label: texts.replies.next, disabled: number === count - 1 },
  ]);
}

/** As many pieces from the first on as there is room for; empty ones take none. */
function fitting(pieces: readonly string[], room: number): readonly string[] {
  const fit: string[] = [];
  let left = room;
  for (const piece of pieces) {
    if (piece === '') continue;
    left -= piece.length + 1;
    if (left < -1) break;
    fit.push(piece);
  }
  return fit;
}

/** Characters that pieces take, with what joins them. */
const lengthOf = (pieces: readonly string[]): number =>
  pieces.reduce((sum, piece) => sum + piece.length + 1, 0);

/** The heading with as many lines as fit; nothing where none does. */
function asidePieces({ heading, lines, apart }: Aside, room: number): readonly string[] {
  const fit = fitting([`**${heading}**`, ...lines], room);
  if (fit.length < 2) return [];
  const [head, first, ...rest] = fit;
  return apart ? [`${head}\n${first}`, ...rest] : [fit.join('\n')];
}
