/** A review as the panels show it. */
import { isSure, stateOf, type ReviewState } from '../../drafting/review/review-state.ts';
import type { Review } from '../../drafting/review/review.ts';
import { customId } from '../../messages/custom-id.ts';
import type { Message } from '../../messages/message.ts';
import {
  finishPanel,
  quotationPanel,
  voicesPanel,
  type ControlId,
  type Counts,
  type DraftTexts,
} from '../../messages/panels/draft.ts';

const draftId =
  (review: string): ControlId =>
  (action, arg) =>
    arg === undefined ? customId('draft', review, action) : customId('draft', review, action, arg);

/** Discord's own limit for a menu. */
const MOST_OPTIONS = 25;

/** The place of the next quotation to look at, from there on and then from the beginning; -1 for none. */
export function nextPending(review: Review, from: number): number {
  const { items } = stateOf(review);
  const pending = items.flatMap(({ decision }, i) => (decision === 'pending' ? [i] : []));
  return pending.find((i) => i >= from) ?? pending[0] ?? -1;
}

/** The quotation at a place, or what comes after the last. */
export function showQuotation(
  id: string,
  review: Review,
  place: number,
  texts: DraftTexts,
): Message {
  const state = stateOf(review);
  const at = Math.min(Math.max(place, 0), state.items.length - 1);
  const decided = state.items[at];
  if (place < 0 || !decided) return showFinish(id, review, texts);
  const { item, words, speaker, decision } = decided;
  const { from, to, start, end, quote, confidence, before, alternatives } = item;
  const inText = words === quote.text;
  return quotationPanel(
    {
      title: state.details.title,
      place: at,
      all: state.items.length,
      counts: countsOf(state),
      lead: review.text.slice(from, start),
      words: inText ? review.text.slice(start, end) : words,
      rest: review.text.slice(end, to),
      paragraph: quote.paragraphs[0] ?? 1,
      speaker: nameOf(state, speaker),
      before: nameOf(state, before ?? null),
      percent: Math.round(confidence * 100),
      isSure: isSure(item),
      decision,
      speakers: speakersFor(state, speaker, alternatives),
      sure: state.items.filter((each) => each.decision === 'pending' && isSure(each.item)).length,
      canUndo: review.steps.length > 0,
    },
    draftId(id),
    texts,
  );
}

export function showVoices(id: string, review: Review, texts: DraftTexts): Message {
  const { voices, without, details } = stateOf(review);
  const shown = voices.list().map(({ entry }) => ({
    id: entry.id,
    name: entry.name,
    aliases: entry.aliases,
    out: without.has(entry.id),
  }));
  const { title } = details;
  const canUndo = review.steps.length > 0;
  return voicesPanel({ title, voices: shown, canUndo }, draftId(id), texts);
}

export function showFinish(
  id: string,
  review: Review,
  texts: DraftTexts,
  faults: readonly string[] = [],
): Message {
  const state = stateOf(review);
  return finishPanel(
    {
      ...state.details,
      counts: countsOf(state),
      kept: review.story.quotes.length,
      retired: review.retired.map(({ label }) => label),
      faults,
      canUndo: review.steps.length > 0,
    },
    draftId(id),
    texts,
  );
}

function countsOf({ items }: ReviewState): Counts {
  const count = (wanted: string) => items.filter(({ decision }) => decision === wanted).length;
  return { accepted: count('accepted'), dropped: count('dropped'), pending: count('pending') };
}

export function nameOf({ voices }: ReviewState, id: string | null): string | undefined {
  return id === null ? undefined : voices.get(id)?.entry.name;
}

/** The likely ones, then everybody else, the present one left out. */
function speakersFor({ voices }: ReviewState, now: string | null, likely: readonly string[]) {
  const ids = [...likely, ...voices.list().map(({ entry }) => entry.id)];
  const entries = new Map(
    ids.flatMap((id) => {
      const voice = voices.get(id);
      return voice && voice.entry.id !== now ? [[voice.entry.id, voice.entry.name] as const] : [];
    }),
  );
  return [...entries].slice(0, MOST_OPTIONS).map(([id, name]) => ({ id, name }));
}
