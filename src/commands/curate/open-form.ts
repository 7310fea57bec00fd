import { entryForm, type Filled } from '../../messages/panels/entry-form.ts';
import type { StoryIndex } from '../../search/story-index.ts';
import type { Context } from '../context.ts';
import type { Response } from '../response.ts';
import { evidenceNear } from './fill.ts';
import { placeId, type Place } from './place.ts';

/** The form for a place, filled with what is there. */
export function openForm(context: Context, index: StoryIndex, at: Place, filled: Filled): Response {
  const evidence = at.section === 'questions' ? evidenceNear(index, filled['question'] ?? '') : [];
  const shown = evidence.filter(({ value }) => value !== `questions ${at.entry}`);
  return {
    kind: 'form',
    form: entryForm(placeId('entry', at), at.section, filled, shown, context.texts.desk),
  };
}
