/** What members have sent to the moderators. */
import type { Catalogue } from '../catalogue/en.ts';
import { buttons, type ButtonLook } from '../components.ts';
import { customId } from '../custom-id.ts';
import { bold, heading, small } from '../answers/fragments.ts';
import type { Message } from '../message.ts';
import { ago, panel, piece } from '../panel.ts';
import { optionPicker } from '../pickers.ts';

/** A question as the store has it. */
export interface InboxShown {
  readonly id: string;
  readonly question: string;
  readonly wordings: readonly string[];
  readonly timesAsked: number;
  readonly lastAskedAt: number;
}

/** Enough to choose from without scrolling. */
export const INBOX_PAGE = 8;
const MOST_WORDINGS = 5;

/** A text that could not be saved. */
export interface KeptText {
  readonly id: string;
  readonly label: string;
}

export interface InboxPage {
  readonly items: readonly InboxShown[];
  /** Of all pages. */
  readonly count: number;
  readonly offset: number;
  /** The reader's own. */
  readonly kept: readonly KeptText[];
}

export function inboxPanel(
  { items, count, offset, kept }: InboxPage,
  { desk: { inbox } }: Catalogue,
): Message {
  const own =
    kept.length === 0
      ? []
      : [
          bold(inbox.kept(kept.length)),
          optionPicker({
            id: customId('kept'),
            placeholder: inbox.keptOpen,
            chosen: [],
            least: 1,
            options: kept.map(({ id, label }) => ({ label, value: id })),
          }),
        ];
  if (items.length === 0) return panel([heading(inbox.title(count)), inbox.empty, ...own]);
  const paging: ButtonLook[] = [
    ...(offset > 0
      ? [{ id: customId('inbox', String(offset - INBOX_PAGE)), label: inbox.previous }]
      : []),
    ...(offset + items.length < count
      ? [{ id: customId('inbox', String(offset + INBOX_PAGE)), label: inbox.next }]
      : []),
  ];
  return panel([
    heading(inbox.title(count)),
    items
      .map(
        (item) =>
          `${bold(piece(item.question, 250))}\n${small(`${inbox.asked(item.timesAsked)} · ${ago(item.lastAskedAt)}`)}`,
      )
      .join('\n'),
    optionPicker({
      id: customId('inbox-open'),
      placeholder: inbox.choose,
      chosen: [],
      least: 1,
      options: items.map(({ id, question }) => ({ label: question, value: id })),
    }),
    ...(paging.length === 0 ? [] : [buttons(paging)]),
    ...own,
  ]);
}

/** One question, and what can be done with it. */
export function inboxItemPanel(item: InboxShown, { desk: { inbox } }: Catalogue): Message {
  const also = item.wordings.slice(0, MOST_WORDINGS).map((text) => `- ${piece(text, 250)}`);
  return panel([
    heading(piece(item.question, 600)),
    small(`${inbox.asked(item.timesAsked)} · ${ago(item.lastAskedAt)}`),
    also.length === 0 ? '' : [bold(inbox.alsoAsked), ...also].join('\n'),
    buttons([...itemButtons(item.id, inbox), { id: customId('inbox', '0'), label: inbox.back }]),
  ]);
}

const itemButtons = (id: string, inbox: Catalogue['desk']['inbox']): readonly ButtonLook[] => [
  { id: customId('inbox-answer', id), label: inbox.answer, style: 'primary' },
  { id: customId('inbox-attach', id), label: inbox.attach },
  { id: customId('inbox-dismiss', id), label: inbox.dismiss },
];

/** For the channel where curators are told. */
export function inboxNotice(
  item: InboxShown,
  count: number,
  { desk: { inbox } }: Catalogue,
): Message {
  return panel([
    `${bold(inbox.notice)}\n> ${piece(item.question, 600)}`,
    small(inbox.noticeOpen(count)),
    buttons(itemButtons(item.id, inbox)),
  ]);
}

/** Existing answers to which a question can be led. */
export function attachPanel(
  item: InboxShown,
  options: readonly { readonly label: string; readonly value: string; readonly note: string }[],
  { desk: { inbox } }: Catalogue,
): Message {
  const back = buttons([{ id: customId('inbox', '0'), label: inbox.back }]);
  const head = `${heading(inbox.attachTitle)}\n> ${piece(item.question, 600)}`;
  if (options.length === 0) return panel([head, inbox.attachNone, back]);
  const picker = optionPicker({
    id: customId('inbox-attached', item.id),
    placeholder: inbox.attachTitle,
    chosen: [],
    least: 1,
    options,
  });
  return panel([head, picker, back]);
}
