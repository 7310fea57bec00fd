/** The panels in which a draft is reviewed: plain data in, names and words escaped here. */
import { bold, heading, small } from '../answers/fragments.ts';
import type { draftEn } from '../catalogue/draft/en.ts';
import { buttons, select, type ButtonLook } from '../components.ts';
import { clip } from '../cut.ts';
import type { Message } from '../message.ts';
import { panel, piece, type PanelPart } from '../panel.ts';
import { MOST_PICKED, optionPicker } from '../pickers.ts';

export type DraftTexts = typeof draftEn;
/** Makes the custom id of a control. */
export type ControlId = (action: string, arg?: string) => string;

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface QuotationShown {
  readonly title: string;
  readonly place: number;
  readonly all: number;
  readonly counts: Counts;
  /** The sentence around the words. */
  readonly lead: string;
  readonly words: string;
  readonly rest: string;
  readonly paragraph: number;
  readonly speaker: string | undefined;
  readonly before: string | undefined;
  readonly percent: number;
  readonly isSure: boolean;
  readonly decision: 'pending' | 'accepted' | 'dropped';
  /** Who may have said it, likeliest first. */
  readonly speakers: readonly Named[];
  /** Sure ones that are not decided. */
  readonly sure: number;
  readonly canUndo: boolean;
}

export interface Counts {
  readonly accepted: number;
  readonly dropped: number;
  readonly pending: number;
}

const MAX_LEAD = 500;

export function quotationPanel(shown: QuotationShown, id: ControlId, texts: DraftTexts): Message {
  const { place, all, speaker, before, decision, speakers, sure } = shown;
  const at = String(place);
  const lead = shown.lead.length > MAX_LEAD ? `…${shown.lead.slice(-MAX_LEAD)}` : shown.lead;
  const sentence = `> ${beside(lead, 'before')}**${clip(shown.words, 1300)}**${beside(shown.rest, 'after')}`;
  const name = speaker === undefined ? texts.nobody : bold(piece(speaker, 120));
  const certain = shown.isSure ? texts.sure : texts.unsure(shown.percent);
  return panel(
    [
      `${heading(piece(shown.title, 200))}\n${small(`${texts.at(place + 1, all)} · ${progress(shown.counts, texts)}`)}`,
      sentence,
      `${texts.speaker}: ${name} (${certain}) · ¶\u00A0${shown.paragraph} · ${texts.decisions[decision]}`,
      before === undefined ? '' : small(texts.before(piece(before, 120))),
      ...(speakers.length === 0
        ? []
        : [
            select({
              id: id('speaker', at),
              placeholder: texts.chooseSpeaker,
              options: speakers.map(({ id: value, name: label }) => ({ label, value })),
            }),
          ]),
      buttons([
        { id: id('accept', at), label: texts.accept, style: 'success', disabled: !speaker },
        { id: id('change', at), label: texts.change },
        { id: id('drop', at), label: texts.drop, style: 'danger' },
        undoLook(shown.canUndo, id, texts),
      ]),
      buttons([
        { id: id('view', String(place - 1)), label: texts.previous, disabled: place === 0 },
        { id: id('view', String(place + 1)), label: texts.next, disabled: place + 1 >= all },
        { id: id('sure'), label: texts.acceptSure(sure), style: 'primary', disabled: sure === 0 },
        { id: id('people'), label: texts.people },
        { id: id('finish'), label: texts.finish },
      ]),
    ],
    decision === 'accepted' ? 'sure' : decision === 'dropped' ? 'silent' : 'near',
  );
}

/** What stands beside the words, with a space where the text has one. */
function beside(text: string, where: 'before' | 'after'): string {
  const shown = piece(text, MAX_LEAD + 100);
  if (shown === '') return '';
  if (where === 'before') return /\s$/.test(text) ? `${shown} ` : shown;
  return /^\s/.test(text) ? ` ${shown}` : shown;
}

const progress = ({ accepted, dropped, pending }: Counts, texts: DraftTexts): string =>
  texts.progress(accepted, dropped, pending);

const undoLook = (canUndo: boolean, id: ControlId, { undo }: DraftTexts): ButtonLook => ({
  id: id('undo'),
  label: undo,
  disabled: !canUndo,
});

export interface VoicesShown {
  readonly title: string;
  readonly voices: readonly (Named & {
    readonly aliases: readonly string[];
    readonly out: boolean;
  })[];
  readonly canUndo: boolean;
}

export function voicesPanel(shown: VoicesShown, id: ControlId, texts: DraftTexts): Message {
  const { voices, canUndo } = shown;
  const options = voices
    .slice(0, MOST_PICKED)
    .map(({ id: value, name }) => ({ value, label: name }));
  const lines = voices.slice(0, MOST_PICKED).map(({ name, aliases, out }) => {
    const others = aliases.length === 0 ? '' : ` (${piece(aliases.join(', '), 100)})`;
    return `- ${bold(piece(name, 100))}${others}${out ? ` · ${texts.leftOut}` : ''}`;
  });
  const picker = (action: 'same' | 'without', least: number): PanelPart[] =>
    options.length < least
      ? []
      : [
          optionPicker({
            id: id(action),
            placeholder: texts[action],
            chosen: [],
            least,
            most: MOST_PICKED,
            options,
          }),
        ];
  return panel([
    `${heading(piece(shown.title, 200))}\n${small(`${texts.sameHelp} ${texts.withoutHelp}`)}`,
    lines.join('\n'),
    ...picker('same', 2),
    ...picker('without', 1),
    buttons([
      undoLook(canUndo, id, texts),
      { id: id('next'), label: texts.quotations },
      { id: id('finish'), label: texts.finish },
    ]),
  ]);
}

export interface FinishShown {
  readonly title: string;
  readonly outlet: string;
  readonly summary: string;
  readonly counts: Counts;
  /** Quotations that stand as they did in the version before. */
  readonly kept: number;
  readonly retired: readonly string[];
  readonly faults: readonly string[];
  readonly canUndo: boolean;
}

const MOST_RETIRED = 12;

export function finishPanel(shown: FinishShown, id: ControlId, texts: DraftTexts): Message {
  const { counts, kept, retired, faults } = shown;
  const left = retired.length - MOST_RETIRED;
  const bullets = (lines: readonly string[]) => lines.map((line) => `- ${piece(line, 160)}`);
  return panel(
    [
      `${heading(piece(shown.title, 200))}\n${small(piece(shown.outlet, 100))}`,
      piece(shown.summary, 600),
      [
        texts.ready(counts.accepted),
        ...(kept > 0 ? [texts.keeps(kept)] : []),
        ...(counts.pending > 0 ? [texts.waiting(counts.pending)] : []),
      ].join('\n'),
      retired.length === 0
        ? ''
        : [
            texts.retired,
            ...bullets(retired.slice(0, MOST_RETIRED)),
            ...(left > 0 ? [texts.andMore(left)] : []),
          ].join('\n'),
      faults.length === 0 ? '' : [texts.faulty, ...bullets(faults.slice(0, 6))].join('\n'),
      buttons([
        {
          id: id('publish'),
          label: texts.publish,
          style: 'success',
          disabled: counts.accepted + kept === 0,
        },
        { id: id('details'), label: texts.details },
        undoLook(shown.canUndo, id, texts),
        { id: id('next'), label: texts.quotations },
        { id: id('people'), label: texts.people },
      ]),
      buttons([{ id: id('delete'), label: texts.remove, style: 'danger' }]),
    ],
    faults.length > 0 ? 'problem' : 'shown',
  );
}

/** Reviews that somebody left, the last one first. */
export function openReviews(
  reviews: readonly (Named & { readonly note: string })[],
  ids: { readonly goOn: string; readonly begin: string },
  texts: DraftTexts,
): Message {
  const options = reviews.map(({ id: value, name: label, note }) => ({ value, label, note }));
  return panel([
    `${heading(texts.open)}\n${small(texts.openHelp)}`,
    select({ id: ids.goOn, placeholder: texts.goOn, options }),
    buttons([{ id: ids.begin, label: texts.begin }]),
  ]);
}

/** What became of a review. */
export function donePanel(title: string, help: string, actions: readonly ButtonLook[]): Message {
  return panel(
    [heading(piece(title, 300)), piece(help), ...(actions.length > 0 ? [buttons(actions)] : [])],
    'sure',
  );
}
