import type { Reading } from '../speakers/people.ts';
import type { Voice } from './voices.ts';

/** Office or part of a person as the text gives it, in a few words; `null` where it does not. */
export function roleOf(voice: Voice): string | null {
  for (const mention of voice.entity?.mentions ?? []) {
    if (mention.same?.kind === 'role') return tidy(mention.same.text);
    const before = mention.text.slice(0, mention.text.length - mention.name.length).trim();
    const said = mention.descriptor && (before.length > 4 ? before : mention.descriptor);
    if (said && said.length > 4) return tidy(said);
  }
  return null;
}

const tidy = (words: string) =>
  words
    .replace(/^(?:the|a|an|its|his|her|their)\s+/i, '')
    .replace(/\s+/g, ' ')
    .split(' ')
    .slice(0, 12)
    .join(' ');

/** The party whose name stands in what is said of a person: “the HNC’s lead negotiator”. */
export function partyOf(reading: Reading, voice: Voice, voices: readonly Voice[]): string | null {
  for (const mention of voice.entity?.mentions ?? []) {
    const owner = mention.same?.owner ?? mention.owner;
    const entity = owner && reading.entityOf.get(owner);
    const byOwner = entity && voices.find((v) => v.entity === entity && v.section === 'parties');
    if (byOwner) return byOwner.id;
    const said = ` ${(mention.same?.text ?? '').toLowerCase()} ${mention.descriptor.toLowerCase()} `;
    const named = voices.find(
      (v) =>
        v.section === 'parties' &&
        [v.name, ...v.aliases].some((n) => said.includes(` ${n.toLowerCase()} `)),
    );
    if (named) return named.id;
  }
  return null;
}
