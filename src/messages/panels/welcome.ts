/** The first words on a server. */
import type { Catalogue } from '../catalogue/en.ts';
import { heading } from '../answers/fragments.ts';
import type { Message } from '../message.ts';
import { panel } from '../panel.ts';

export function welcomePanel({ desk }: Catalogue): Message {
  return panel(welcomeTexts(desk));
}

/** What the bot is for, and the first steps. */
export function welcomeTexts({ welcome }: Catalogue['desk']): readonly string[] {
  const steps = welcome.steps.map((step, i) => `${i + 1}. ${step}`);
  return [heading(welcome.title), steps.join('\n')];
}
