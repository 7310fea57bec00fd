/** The first words on a server. */
import type { Catalogue } from '../catalogue/en.ts';
import { heading } from '../answers/fragments.ts';
import type { Message } from '../message.ts';
import { panel } from '../panel.ts';

export function welcomePanel({ desk: { welcome } }: Catalogue): Message {
  const steps = welcome.steps.map((step, i) => `${i + 1}. ${step}`);
  return panel([heading(welcome.title), steps.join('\n')]);
}
