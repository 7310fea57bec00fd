/** One entry as moderators see it, and what became of a change to it. */
import type { DeskTexts } from '../catalogue/desk/en.ts';
import type { ButtonLook } from '../components.ts';
import { buttons } from '../components.ts';
import { bold, heading, small } from '../answers/fragments.ts';
import type { Message } from '../message.ts';
import { panel, piece } from '../panel.ts';
import type { Tone } from '../tone.ts';
import { limits, type FieldName, type Filled } from './entry-form.ts';

const isField = (name: string): name is FieldName => Object.hasOwn(limits, name);

/** The fields that are filled, a line each. */
export function filledLines(filled: Filled, { entry }: DeskTexts, max = 400): string {
  return Object.entries(filled)
    .filter(([name, value]) => isField(name) && value.trim() !== '')
    .map(([name, value]) => {
      const label = isField(name) ? entry[name] : name;
      return `${bold(piece(label, 60))}: ${piece(value.replaceAll('\n', ' · '), max)}`;
    })
    .join('\n');
}

export interface EntryShown {
  readonly title: string;
  readonly lines: string;
  /** Below the lines, in small. */
  readonly note?: string;
  readonly tone?: Tone;
  readonly actions?: readonly ButtonLook[];
}

export function entryPanel({ title, lines, note, tone, actions = [] }: EntryShown): Message {
  return panel(
    [
      heading(piece(title, 200)),
      lines,
      note === undefined ? '' : small(piece(note, 300)),
      ...(actions.length === 0 ? [] : [buttons(actions)]),
    ],
    tone,
  );
}
