/** A reviewed draft becomes a story of the server, with its text. */
import { z } from 'zod';
import { idsFrom } from '../../drafting/draft/ids.ts';
import { publish } from '../../drafting/review/publish.ts';
import { stateOf } from '../../drafting/review/review-state.ts';
import type { Review } from '../../drafting/review/review.ts';
import { customId } from '../../messages/custom-id.ts';
import { donePanel } from '../../messages/panels/draft.ts';
import type { Context } from '../context.ts';
import { atDesk, tell, turn } from '../desk.ts';
import type { Response } from '../response.ts';
import { showFinish } from './show-review.ts';

const jsonSchema = z.record(z.string(), z.json());

export async function publishReview(
  context: Context,
  id: string,
  review: Review,
): Promise<Response> {
  const { desk, server, who } = atDesk(context);
  const { draft: texts, entry } = context.texts.desk;
  const { title } = stateOf(review).details;
  const taken = new Set((await desk.stories(server)).map((story) => story.id));
  const storyId = review.replaces?.storyId ?? idsFrom(taken).next(title);
  const made = publish(review, storyId);
  if (made.kind === 'faulty') return turn(showFinish(id, review, texts, made.faults));
  const pack = jsonSchema.parse(JSON.parse(JSON.stringify(made.story)));
  const base = review.replaces?.revision ?? 0;
  const content = { pack, article: review.text, base };
  const saved = await desk.store.stories.save(server, who, storyId, content);
  if (saved.kind === 'conflict') return tell(texts.conflict, 'problem');
  // A server that chose its stories chooses this one by publishing it.
  await desk.store.settings.change(server, who, (now) =>
    now.stories.length === 0 || now.stories.includes(storyId)
      ? now
      : { ...now, stories: [...now.stories, storyId] },
  );
  await desk.store.reviews.remove(server, id);
  const actions =
    saved.kind === 'saved' ? [{ id: customId('undo', saved.changeId), label: entry.undo }] : [];
  return turn(donePanel(texts.published(title), texts.publishedHelp(storyId), actions));
}
