/** What the decisions on a draft come to. */
import { SURE } from '../draft/draft.ts';
import type { Details, Review, ReviewItem } from './review.ts';
import { voiceBook, type VoiceBook } from './voice-book.ts';

export interface Decided {
  readonly item: ReviewItem;
  readonly decision: 'pending' | 'accepted' | 'dropped';
  readonly words: string;
  /** Id of the speaker as it is after merging; `null` where nobody has said it yet. */
  readonly speaker: string | null;
}

export interface ReviewState {
  /** In the order of the text. */
  readonly items: readonly Decided[];
  readonly voices: VoiceBook;
  /** Ids of voices that are left out, unless they speak. */
  readonly without: ReadonlySet<string>;
  readonly details: Details;
}

/** Whether an item needs no second look: a clear speaker, and none that has changed. */
export const isSure = ({ confidence, quote, before }: ReviewItem): boolean =>
  confidence >= SURE && quote.speaker !== null && before === undefined;

export function stateOf(review: Review): ReviewState {
  const { story, items, steps } = review;
  const voices = voiceBook(story);
  const decided = new Map<string, Decided>(
    items.map((item) => [
      item.quote.id,
      { item, decision: 'pending', words: item.quote.text, speaker: item.quote.speaker },
    ]),
  );
  const without = new Set<string>();
  const { outlet, url, published } = story.story.source;
  let details: Details = {
    title: story.story.title,
    outlet,
    url,
    published,
    summary: story.story.summary,
  };
  const set = (id: string, change: (now: Decided) => Partial<Decided>): void => {
    const now = decided.get(id);
    if (now) decided.set(id, { ...now, ...change(now) });
  };
  for (const step of steps) {
    switch (step.do) {
      case 'accept':
        set(step.id, (now) => {
          const speaker = step.speaker ?? now.speaker;
          return speaker === null ? {} : { decision: 'accepted', speaker };
        });
        break;
      case 'write':
        set(step.id, ({ item }) => ({
          decision: 'accepted',
          words: step.words,
          speaker:
            voices.named(step.speaker)?.entry.id ??
            voices.add(step.speaker, item.quote.paragraphs[0] ?? 1),
        }));
        break;
      case 'drop':
        set(step.id, () => ({ decision: 'dropped' }));
        break;
      case 'sure':
        for (const [id, { item, decision }] of decided) {
          if (decision === 'pending' && isSure(item)) set(id, () => ({ decision: 'accepted' }));
        }
        break;
      case 'same':
        voices.merge(step.ids);
        break;
      case 'without':
        for (const id of step.ids) without.add(id);
        break;
      case 'details':
        ({ details } = step);
        break;
    }
  }
  const now = (id: string): string => voices.get(id)?.entry.id ?? id;
  return {
    items: [...decided.values()].map((each) => ({
      ...each,
      speaker: each.speaker === null ? null : now(each.speaker),
    })),
    voices,
    without: new Set([...without].map(now)),
    details,
  };
}
