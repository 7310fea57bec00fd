/** Who changed what, with a way back for each change. */
import type { Catalogue } from '../catalogue/en.ts';
import { buttons, type ButtonLook } from '../components.ts';
import { customId } from '../custom-id.ts';
import { bold, heading } from '../answers/fragments.ts';
import type { Message } from '../message.ts';
import { ago, panel, person, piece } from '../panel.ts';

export interface ChangeShown {
  readonly id: string;
  /** What was changed: “Question: …”. */
  readonly what: string;
  readonly how: 'added' | 'changed' | 'removed';
  readonly before: string;
  readonly after: string;
  readonly who: string;
  readonly at: number;
  /** Changes made together with it. */
  readonly more: number;
}

/** As many as there are buttons in a row. */
export const HISTORY_PAGE = 5;
const MAX_STATE = 220;

/** @param older number of the change before which the next page begins */
export function historyPanel(
  changes: readonly ChangeShown[],
  { first, older }: { readonly first: boolean; readonly older: number | undefined },
  { desk: { history } }: Catalogue,
): Message {
  if (changes.length === 0) return panel([heading(history.title), history.empty]);
  const shown = changes.map(({ what, how, before, after, who, at, more }, i) => {
    const together = more > 0 ? ` (${history.together(more)})` : '';
    return [
      `${bold(`${i + 1}. ${piece(what, 160)}`)} ${history[how]}${together} · ${person(who)} · ${ago(at)}`,
      ...(before === '' ? [] : [`- − ${piece(before, MAX_STATE)}`]),
      ...(after === '' ? [] : [`- + ${piece(after, MAX_STATE)}`]),
    ].join('\n');
  });
  const paging: ButtonLook[] = [
    ...(first ? [] : [{ id: customId('history', ''), label: history.newest }]),
    ...(older === undefined
      ? []
      : [{ id: customId('history', String(older)), label: history.older }]),
  ];
  return panel([
    heading(history.title),
    shown.join('\n'),
    buttons(changes.map(({ id }, i) => ({ id: customId('undo', id), label: history.undo(i + 1) }))),
    ...(paging.length === 0 ? [] : [buttons(paging)]),
  ]);
}
