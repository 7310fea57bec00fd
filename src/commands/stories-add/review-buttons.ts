/** Every control of a review: each press is a decision, kept before the next page is shown. */
import { stateOf } from '../../drafting/review/review-state.ts';
import { decide, undo, type Review, type Step } from '../../drafting/review/review.ts';
import { placesOf } from '../../drafting/review/places.ts';
import { checkMeta } from '../../drafting/reading/article-meta.ts';
import { customId } from '../../messages/custom-id.ts';
import { notice } from '../../messages/notice.ts';
import { changeForm, detailsForm } from '../../messages/panels/draft-forms.ts';
import type { Context } from '../context.ts';
import { defineButton, defineForm } from '../define.ts';
import { atDesk, tell, turn } from '../desk.ts';
import type { Response } from '../response.ts';
import { userErrors } from '../user-error.ts';
import { changeReview, readReview } from './kept-review.ts';
import { publishReview } from './publish-review.ts';
import { nameOf, nextPending, showFinish, showQuotation, showVoices } from './show-review.ts';

export const draftButton = defineButton({
  name: 'draft',
  access: 'moderators',
  async run(context, { parts: [id = '', action = '', arg = '0'], values }) {
    const { draft: texts } = context.texts.desk;
    const place = Number.parseInt(arg, 10) || 0;
    const at = atDesk(context);
    const review = await readReview(at, id);
    if (!review) return tell(texts.gone, 'problem');
    const item = review.items[place]?.quote.id ?? '';
    switch (action) {
      case 'view':
        return turn(showQuotation(id, review, Math.max(place, 0), texts));
      case 'next':
        return turn(showQuotation(id, review, Math.max(nextPending(review, 0), 0), texts));
      case 'people':
        return turn(showVoices(id, review, texts));
      case 'finish':
        return turn(showFinish(id, review, texts));
      case 'accept':
        return step(context, id, { do: 'accept', id: item }, place + 1);
      case 'speaker':
        return step(context, id, { do: 'accept', id: item, speaker: values[0] ?? '' }, place + 1);
      case 'drop':
        return step(context, id, { do: 'drop', id: item }, place + 1);
      case 'sure':
        return step(context, id, { do: 'sure' }, 0);
      case 'same':
      case 'without':
        return step(context, id, { do: action, ids: [...values] }, 'people');
      case 'undo':
        return takeBack(context, id, review);
      case 'change':
      case 'details':
        return openForm(context, id, review, action, place);
      case 'publish':
        return publishReview(context, id, review);
      case 'delete':
        await at.desk.store.reviews.remove(at.server, id);
        return turn(notice(texts.removed, 'shown'));
      default:
        throw userErrors.expired();
    }
  },
});

/** Decides, then shows the next quotation from a place on, or the people, or the end. */
async function step(
  context: Context,
  id: string,
  decision: Step,
  then: number | 'people' | 'finish',
  onMessage = true,
): Promise<Response> {
  const { draft: texts } = context.texts.desk;
  const review = await changeReview(atDesk(context), id, (now) =>
    isKnown(now, decision) ? decide(now, decision) : now,
  );
  if (!review) return tell(texts.gone, 'problem');
  const message =
    then === 'people'
      ? showVoices(id, review, texts)
      : then === 'finish'
        ? showFinish(id, review, texts)
        : showQuotation(id, review, nextPending(review, then), texts);
  return onMessage ? turn(message) : { kind: 'message', message, private: true };
}

/** What a press names must be there: a panel may be older than the draft. */
function isKnown(review: Review, decision: Step): boolean {
  const { voices, items } = stateOf(review);
  const isItem = (id: string) => items.some(({ item }) => item.quote.id === id);
  switch (decision.do) {
    case 'accept':
      return (
        isItem(decision.id) &&
        (decision.speaker === undefined || voices.get(decision.speaker) !== undefined)
      );
    case 'write':
    case 'drop':
      return isItem(decision.id);
    case 'same':
    case 'without':
      return decision.ids.every((each) => voices.get(each) !== undefined);
    case 'sure':
    case 'details':
      return true;
  }
}

async function takeBack(context: Context, id: string, seen: Review): Promise<Response> {
  const { draft: texts } = context.texts.desk;
  const last = seen.steps.at(-1);
  const count = seen.steps.length;
  const review = await changeReview(atDesk(context), id, (now) =>
    now.steps.length === count && count > 0 ? undo(now) : now,
  );
  if (!review) return tell(texts.gone, 'problem');
  if (last?.do === 'same' || last?.do === 'without') return turn(showVoices(id, review, texts));
  if (last?.do === 'details') return turn(showFinish(id, review, texts));
  const place =
    last && 'id' in last ? review.items.findIndex(({ quote }) => quote.id === last.id) : 0;
  return turn(showQuotation(id, review, Math.max(place, 0), texts));
}

function openForm(
  { texts }: Context,
  id: string,
  review: Review,
  action: 'change' | 'details',
  place: number,
): Response {
  const state = stateOf(review);
  if (action === 'details') {
    const { url = '', published = '', ...rest } = state.details;
    const form = detailsForm(
      customId('draft-details', id),
      { ...rest, url, published },
      texts.desk.draft,
    );
    return { kind: 'form', form };
  }
  const decided = state.items[place];
  if (!decided) throw userErrors.expired();
  const now = { words: decided.words, speaker: nameOf(state, decided.speaker) ?? '' };
  const form = changeForm(customId('draft-change', id, String(place)), now, texts.desk.draft);
  return { kind: 'form', form };
}

export const draftChangeForm = defineForm({
  name: 'draft-change',
  access: 'moderators',
  async run(context, { parts: [id = '', arg = ''], fields, message }) {
    const { draft: texts } = context.texts.desk;
    const place = Number.parseInt(arg, 10) || 0;
    const review = await readReview(atDesk(context), id);
    const item = review?.items[place];
    if (!review || !item) return tell(texts.gone, 'problem');
    const words = (fields['words']?.[0] ?? '').trim();
    const speaker = (fields['speaker']?.[0] ?? '').replace(/\s+/g, ' ').trim().slice(0, 200);
    const [places = []] = placesOf([words], review.text);
    if (words === '' || speaker === '' || places.length === 0)
      return tell(texts.notThere, 'problem');
    const decision = { do: 'write', id: item.quote.id, words, speaker } as const;
    return step(context, id, decision, place + 1, message !== undefined);
  },
});

export const draftDetailsForm = defineForm({
  name: 'draft-details',
  access: 'moderators',
  async run(context, { parts: [id = ''], fields, message }) {
    const { draft: texts } = context.texts.desk;
    const filled = (name: string): string => (fields[name]?.[0] ?? '').trim();
    const given = {
      title: filled('title'),
      outlet: filled('outlet'),
      url: filled('url'),
      published: filled('published'),
    };
    const { meta, wrong } = checkMeta(given);
    const { title, outlet, url, published } = meta;
    const summary = filled('summary').slice(0, 1500);
    if (wrong.length > 0 || !title || !outlet || summary === '') {
      const [first = 'title'] = wrong;
      return tell(texts.wrong[first], 'problem');
    }
    const details = { title, outlet, url, published, summary };
    return step(context, id, { do: 'details', details }, 'finish', message !== undefined);
  },
});
