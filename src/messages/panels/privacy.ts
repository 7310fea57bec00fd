/** What is kept of a member, and the way to delete it. */
import type { Catalogue } from '../catalogue/en.ts';
import { heading, small } from '../answers/fragments.ts';
import { buttons } from '../components.ts';
import { customId } from '../custom-id.ts';
import type { Message } from '../message.ts';
import { panel, piece } from '../panel.ts';

export interface KeptOfMember {
  readonly scores: readonly { readonly correct: number; readonly answered: number }[];
  readonly cooldowns: readonly unknown[];
  readonly tellMe: readonly { readonly question: string }[];
  readonly drafts: number;
  readonly changes: number;
}

const MOST_LINES = 12;

export function privacyPanel(kept: KeptOfMember, { members }: Catalogue): Message {
  const { privacy } = members;
  const { scores, cooldowns, tellMe, drafts, changes } = kept;
  const lines = [
    ...scores.map(({ correct, answered }) => privacy.scores(correct, answered)),
    ...(cooldowns.length > 0 ? [privacy.cooldowns(cooldowns.length)] : []),
    ...tellMe.map(({ question }) => privacy.tellMe(question)),
    ...(drafts > 0 ? [privacy.drafts(drafts)] : []),
  ];
  const shown = lines.slice(0, MOST_LINES).map((line) => `- ${piece(line, 250)}`);
  return panel([
    `${heading(privacy.title)}\n${small(privacy.policy)}`,
    shown.length === 0 ? privacy.nothing : shown.join('\n'),
    changes > 0 ? small(privacy.changes(changes)) : '',
    ...(lines.length === 0
      ? []
      : [buttons([{ id: customId('forget'), label: privacy.forget, style: 'danger' }])]),
  ]);
}
