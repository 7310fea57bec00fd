import type { Topic } from '../knowledge/schema.ts';
import type { Voice } from '../search/voice.ts';
import type { StoryIndex } from '../search/story-index.ts';
import type { Common } from './answer.ts';
import { common, MOST_SUGGESTIONS } from './common.ts';
import { quoteEvidence, voiceName, type Evidence } from './evidence.ts';
import type { Said } from './who-said.ts';

export type QuotesAnswer = Common & {
  readonly command: 'quotes';
  readonly evidence: readonly Evidence[];
} & (
    | {
        readonly kind: 'shown';
        readonly speaker?: Voice;
        readonly topic?: Topic;
        readonly quotes: readonly [Said, ...Said[]];
      }
    | {
        readonly kind: 'notFound';
        /** `speaker`/`topic`: the story doesn't know it; `none`: it holds no such quotation. */
        readonly what: 'speaker' | 'topic' | 'none';
        readonly asked: string;
        readonly suggestions: readonly string[];
      }
  );

/** The quotations of a story, of a speaker or a side, about a topic; in the order of the article. */
export function quotes(
  index: StoryIndex,
  { speaker, about }: { readonly speaker?: string; readonly about?: string },
): QuotesAnswer {
  const shared = { ...common(index), command: 'quotes' } as const;
  const none = (
    what: 'speaker' | 'topic' | 'none',
    asked: string,
    suggestions: readonly string[],
  ): QuotesAnswer => ({ ...shared, kind: 'notFound', what, asked, suggestions, evidence: [] });

  const voiceId = speaker === undefined ? undefined : index.voiceNames.find(speaker);
  const voice = voiceId === undefined ? undefined : index.voices.get(voiceId);
  if (speaker !== undefined && !voice) {
    const ids = index.voiceNames.suggest(speaker, MOST_SUGGESTIONS);
    return none(
      'speaker',
      speaker,
      ids.map((id) => voiceName(index, id)),
    );
  }
  const topicId = about === undefined ? undefined : index.topicNames.find(about);
  const topic = topicId === undefined ? undefined : index.topics.get(topicId);
  if (about !== undefined && !topic) {
    const ids = index.topicNames.suggest(about, MOST_SUGGESTIONS);
    return none(
      'topic',
      about,
      ids.flatMap((id) => index.topics.get(id)?.name ?? []),
    );
  }
  const found = allSaid(index).filter(
    ({ quote, speaker: of }) =>
      (voice === undefined || speaksFor(of, voice)) &&
      (topic === undefined || quote.about.includes(topic.id)),
  );
  const [first, ...rest] = found;
  if (!first) return none('none', [speaker, about].filter(Boolean).join(', '), []);
  return {
    ...shared,
    kind: 'shown',
    ...(voice ? { speaker: voice } : {}),
    ...(topic ? { topic } : {}),
    quotes: [first, ...rest],
    evidence: found.map(({ quote }) => quoteEvidence(index, quote)),
  };
}

/** Every quotation with its speaker, in the order of the article. */
export function allSaid(index: StoryIndex): readonly Said[] {
  return index.story.quotes
    .flatMap((quote) => {
      const of = index.voices.get(quote.speaker);
      return of ? [{ quote, speaker: of }] : [];
    })
    .sort((a, b) => (a.quote.paragraphs[0] ?? 0) - (b.quote.paragraphs[0] ?? 0));
}

/** Whether the words of one voice are those of another: itself, or the side for which it stands. */
export function speaksFor(speaker: Voice, side: Voice): boolean {
  if (speaker.entry.id === side.entry.id) return true;
  return speaker.kind !== 'party' && speaker.entry.party === side.entry.id;
}
