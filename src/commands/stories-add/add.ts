/** `/stories add`: an article, as a file or pasted, becomes a draft to review. */
import { randomBytes } from 'node:crypto';
import { draftStory } from '../../drafting/draft/draft-story.ts';
import { checkMeta, joinMeta } from '../../drafting/reading/article-meta.ts';
import type { ArticleMeta } from '../../drafting/draft/draft.ts';
import { DraftingError } from '../../drafting/reading/drafting-error.ts';
import { readArticle } from '../../drafting/reading/read-article.ts';
import { reimport } from '../../drafting/review/reimport.ts';
import type { Review } from '../../drafting/review/review.ts';
import { startReview } from '../../drafting/review/start-review.ts';
import { packSchema } from '../../knowledge/schema.ts';
import { customId, keyOf, token } from '../../messages/custom-id.ts';
import { cut } from '../../messages/cut.ts';
import type { Message } from '../../messages/message.ts';
import { notice } from '../../messages/notice.ts';
import { openReviews } from '../../messages/panels/draft.ts';
import { articleForm } from '../../messages/panels/draft-forms.ts';
import type { Context } from '../context.ts';
import { defineButton, defineForm, defineLeaf } from '../define.ts';
import { aside, atDesk, tell, turn } from '../desk.ts';
import { listingOf } from '../listing.ts';
import type { OptionSpecs } from '../options.ts';
import type { FormResponse, ReplyResponse } from '../response.ts';
import { keepReview, listReviews, readReview } from './kept-review.ts';
import { nextPending, showQuotation } from './show-review.ts';

const MAX_BYTES = 2_000_000;
/** Some 10,000 words: everybody else waits while an article is read, so none is read for long. */
const LONGEST_TEXT = 60_000;
const MOST_REVIEWS = 20;
const MOST_CHOICES = 25;
const MAX_CHOICE = 100;

const options = {
  file: { type: 'file' },
  replaces: {
    type: 'text',
    async complete(context, typed) {
      const own = (await atStories(context)).filter((story) => story.own);
      return listingOf(own)
        .suggest(typed, MOST_CHOICES)
        .map(({ id, title }) => ({ name: cut(title, MAX_CHOICE) || id, value: id }));
    },
  },
} as const satisfies OptionSpecs;

const atStories = (context: Context) => {
  const { desk, server } = atDesk(context);
  return desk.stories(server);
};

export const addLeaf = defineLeaf('stories add', {
  options,
  async run(context, { file, replaces }) {
    const at = atDesk(context);
    const { draft: texts } = context.texts.desk;
    const stories = (await atStories(context)).filter((story) => story.own);
    const old = replaces === undefined ? undefined : listingOf(stories).find(replaces);
    if (replaces !== undefined && old === undefined) return tell(texts.notOwn, 'problem');
    if (file) {
      return reading(context, file.name, async () => {
        const fetched = await at.desk.fetchFile(file, MAX_BYTES);
        if (fetched.kind === 'tooLarge') return texts.tooLarge;
        if (fetched.kind !== 'file') return context.texts.desk.file[fetched.kind];
        return begin(context, fetched.text, {}, old);
      });
    }
    const open = old === undefined ? await listReviews(at) : [];
    if (open.length === 0) return pasteForm(context, old);
    const shown = open.slice(0, MOST_CHOICES).map(({ id, review }) => ({
      id,
      name: review.story.story.title,
      note: review.story.story.source.outlet,
    }));
    const ids = { goOn: customId('draft-open'), begin: customId('draft-new') };
    return aside(openReviews(shown, ids, texts));
  },
});

function pasteForm({ texts }: Context, old?: string): FormResponse {
  const id = customId('draft-text', old === undefined ? '' : token(old));
  return { kind: 'form', form: articleForm(id, texts.desk.draft) };
}

export const draftNewButton = defineButton({
  name: 'draft-new',
  access: 'moderators',
  run: (context) => pasteForm(context),
});

export const draftOpenMenu = defineButton({
  name: 'draft-open',
  access: 'moderators',
  async run(context, { values: [id = ''] }) {
    const { draft: texts } = context.texts.desk;
    const review = await readReview(atDesk(context), id);
    if (!review) return tell(texts.gone, 'problem');
    return turn(showQuotation(id, review, nextPending(review, 0), texts));
  },
});

export const draftTextForm = defineForm({
  name: 'draft-text',
  access: 'moderators',
  async run(context, { parts: [wanted = ''], fields }) {
    const { draft: texts } = context.texts.desk;
    const filled = (name: string): string => fields[name]?.[0] ?? '';
    const old = (await atStories(context)).filter((story) => story.own).map(({ id }) => id);
    const replaced = wanted === '' ? undefined : keyOf(wanted, old);
    if (wanted !== '' && replaced === undefined) return tell(texts.notOwn, 'problem');
    const { meta, wrong } = checkMeta({
      title: filled('title'),
      outlet: filled('outlet'),
      url: filled('url'),
    });
    // What was typed is worth more than a wrong address: that can be put right at the end.
    const note = wrong.map((name) => texts.wrong[name]).join(' ');
    return reading(context, meta.title ?? texts.article, () =>
      begin(context, joined(filled('text'), filled('more')), meta, replaced, note),
    );
  },
});

/** The second field goes on where the first had no room left, in the middle of a paragraph or not. */
const joined = (text: string, more: string): string => (more === '' ? text : `${text}\n${more}`);

/** A line that tells what is done, then the first page, or why there is none. */
function reading(
  { texts, services }: Context,
  name: string,
  work: () => Promise<Message | string>,
): ReplyResponse {
  const { draft } = texts.desk;
  return {
    ...tell(draft.reading(name)),
    async later() {
      try {
        const done = await work();
        return typeof done === 'string' ? notice(done) : done;
      } catch (error) {
        if (error instanceof DraftingError) return notice(draft.faults[error.code]);
        if (!(error instanceof Error && error.name === 'StoreUnavailable')) throw error;
        services.desk?.log.error({ err: error }, 'no database');
        return notice(texts.errors.storeDown);
      }
    },
  };
}

async function begin(
  context: Context,
  source: string,
  said: ArticleMeta,
  old: string | undefined,
  note = '',
): Promise<Message | string> {
  const at = atDesk(context);
  const { draft: texts } = context.texts.desk;
  const open = await at.desk.store.reviews.list(at.server);
  if (open.length >= MOST_REVIEWS) return texts.tooMany(open.length);
  const article = readArticle(source);
  const text = article.text.replace(/\p{Surrogate}/gu, '\uFFFD');
  if (text.length > LONGEST_TEXT) return texts.faults['too-big'];
  const meta = joinMeta(article.meta, said);
  const review = old === undefined ? fresh(text, meta) : await corrected(context, old, text, meta);
  if (!review) return texts.notOwn;
  if (review.items.length + review.story.quotes.length === 0) return texts.noQuotation;
  const id = randomBytes(9).toString('base64url');
  await keepReview(at, id, review);
  const shown = showQuotation(id, review, nextPending(review, 0), texts);
  const [line] = note === '' ? [] : notice(note).components;
  return line ? { ...shown, components: [line, ...shown.components] } : shown;
}

const fresh = (text: string, meta: ArticleMeta): Review =>
  startReview(text, draftStory(text, meta));

async function corrected(context: Context, storyId: string, text: string, meta: ArticleMeta) {
  const { desk, server } = atDesk(context);
  const kept = await desk.store.stories.get(server, storyId);
  const before = await desk.store.stories.article(server, storyId);
  const story = packSchema.safeParse(kept?.pack).data;
  if (!kept || !story || before === undefined) return undefined;
  const review = reimport({ story, text: before }, text, meta);
  return { ...review, replaces: { storyId, revision: kept.revision } };
}
