/** A reply before it is laid out: what is said, in which order, and what may be left out. */
import type { Common } from '../answers/answer.ts';
import type { Again } from './custom-id.ts';
import type { ButtonLook } from './components.ts';
import type { Tone } from './tone.ts';

/** Something beside the answer, under a heading of its own. All text is escaped already. */
export interface Aside {
  readonly heading: string;
  readonly lines: readonly string[];
  /** The lines are pieces of their own, set apart from one another. */
  readonly apart?: true;
}

/** A menu below the reply; each option asks for one more thing. */
export interface Menu {
  readonly id: string;
  /** Of what the menu alone offers. */
  readonly heading?: string;
  readonly placeholder: string;
  readonly options: readonly { readonly label: string; readonly value: string }[];
}

export interface Sheet {
  readonly tone: Tone;
  /** What the reply opens with; every piece is Markdown, escaped already, the first one always shown. */
  readonly lead: readonly [string, ...string[]];
  /** What goes on from the lead, each set apart: Markdown, escaped already. */
  readonly blocks?: readonly string[];
  /** A list, in pages where it is long; pieces of at most 1,900 characters, escapes counted. */
  readonly items?: readonly string[];
  /** What brings this very list back; without it only the first page is shown. */
  readonly again?: Again;
  /** In falling order of worth: the last ones are left out where there is no room. */
  readonly asides?: readonly Aside[];
  readonly menu?: Menu;
  /** Buttons at the end. */
  readonly actions?: readonly ButtonLook[];
  /** What the member asked, where the reply doesn't show it anyway: others read it too. */
  readonly asked?: string;
  readonly source?: Common['source'];
}

/** Longest lead with its blocks that stands alone, and above a list. */
export const MAX_LEAD = 2900;
export const MAX_LIST_LEAD = 1300;
