import type { Party, Person, Statement } from '../knowledge/schema.ts';
import type { Voice } from '../search/voice.ts';
import type { StoryIndex } from '../search/story-index.ts';
import type { Common } from './answer.ts';
import { common, MOST_SUGGESTIONS } from './common.ts';
import { quoteEvidence, type Evidence } from './evidence.ts';
import { allSaid } from './quotes.ts';
import type { Said } from './who-said.ts';

export type WhoIsAnswer = Common & {
  readonly command: 'who-is';
  readonly evidence: readonly Evidence[];
} & (
    | {
        readonly kind: 'shown';
        readonly voice: Voice;
        /** The side of a person or the issuer of a document. */
        readonly party?: Party;
        /** People who stand for the party. */
        readonly members: readonly Person[];
        readonly said: readonly Said[];
        readonly statements: readonly Statement[];
      }
    | { readonly kind: 'notFound'; readonly asked: string; readonly suggestions: readonly Voice[] }
  );

/** A person, party or document: who it is, its side, what it said. */
export function whoIs(index: StoryIndex, name: string): WhoIsAnswer {
  const shared = { ...common(index), command: 'who-is' } as const;
  const id = index.voiceNames.find(name);
  const voice = id === undefined ? undefined : index.voices.get(id);
  if (!voice) {
    const suggestions = index.voiceNames
      .suggest(name, MOST_SUGGESTIONS)
      .flatMap((near) => index.voices.get(near) ?? []);
    return { ...shared, kind: 'notFound', asked: name, suggestions, evidence: [] };
  }
  const said = allSaid(index).filter(({ quote }) => quote.speaker === id);
  const partyId = voice.kind === 'party' ? undefined : voice.entry.party;
  const party = partyId === undefined ? undefined : index.parties.get(partyId);
  return {
    ...shared,
    kind: 'shown',
    voice,
    ...(party ? { party } : {}),
    members: index.story.people.filter((person) => person.party === id),
    said,
    statements: index.story.statements.filter((statement) => statement.speaker === id),
    evidence: [
      { paragraphs: voice.entry.paragraphs },
      ...said.map(({ quote }) => quoteEvidence(index, quote)),
    ],
  };
}
