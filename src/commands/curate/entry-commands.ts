/** `/curate add`, `edit` and `remove`, and the form in which entries are written. */
import { newEntryId } from '../../curation/edits.ts';
import { customId } from '../../messages/custom-id.ts';
import { cut } from '../../messages/cut.ts';
import type { Editable } from '../../messages/panels/entry-form.ts';
import { entryPanel, filledLines } from '../../messages/panels/entry.ts';
import type { StoryIndex } from '../../search/story-index.ts';
import type { Context } from '../context.ts';
import { defineButton, defineForm, defineLeaf } from '../define.ts';
import { aside, atDesk, tell, turn } from '../desk.ts';
import { storyOf } from '../feedback/send.ts';
import type { OptionSpecs, RawOptions } from '../options.ts';
import type { Choice } from '../response.ts';
import { openStory } from '../story-choice.ts';
import { userErrors } from '../user-error.ts';
import { referrers } from './check-entry.ts';
import {
  chosenEntry,
  entryOf,
  entryValue,
  findEntries,
  idOfToken,
  isEditable,
  titleOf,
} from './entries.ts';
import { fill } from './fill.ts';
import { openForm } from './open-form.ts';
import { place, placeId, readPlace } from './place.ts';
import { saveEntry } from './save-entry.ts';

const KINDS: Readonly<Record<string, Editable>> = {
  question: 'questions',
  quotation: 'quotes',
  position: 'positions',
  person: 'people',
  term: 'terms',
};
const MAX_CHOICE = 100;

export const addLeaf = defineLeaf('curate add', {
  options: {
    kind: { type: 'choice', choices: Object.keys(KINDS), required: true },
    question: { type: 'text' },
    story: { type: 'text' },
  },
  async run(context, { kind, question = '', story }) {
    atDesk(context);
    const index = await openStory(context, story);
    const section = KINDS[kind] ?? 'questions';
    const at = place(section, index.story.story.id, newEntryId(), 0);
    return openForm(context, index, at, section === 'questions' ? { question } : {});
  },
});

const entryOptions = {
  entry: { type: 'text', required: true, complete: suggestEntries },
  story: { type: 'text' },
} as const satisfies OptionSpecs;

async function suggestEntries(
  context: Context,
  typed: string,
  given: RawOptions,
): Promise<readonly Choice[]> {
  const story = given['story'];
  const index = await openStory(context, typeof story === 'string' ? story : undefined);
  const { kinds } = context.texts.desk.entry;
  return findEntries(index, typed, 25).flatMap((entry) =>
    isEditable(entry.section)
      ? [
          {
            name: cut(`${kinds[entry.section]}: ${titleOf(index, entry)}`, MAX_CHOICE),
            value: entryValue(entry.section, entry.id),
          },
        ]
      : [],
  );
}

/** The entry, the place where it is written, and its form's values. */
async function locate(context: Context, index: StoryIndex, typed: string) {
  const { desk, server } = atDesk(context);
  const entry = chosenEntry(index, typed);
  if (!entry || !isEditable(entry.section)) return undefined;
  const { section, id } = entry;
  const storyId = index.story.story.id;
  const own = await desk.store.entries.get(server, { storyId, section, entryId: id });
  return { entry, at: place(section, storyId, id, own?.revision ?? 0) };
}

export const editLeaf = defineLeaf('curate edit', {
  options: entryOptions,
  async run(context, { entry: typed, story }) {
    const index = await openStory(context, story);
    const found = await locate(context, index, typed);
    if (!found) return tell(context.texts.desk.entry.notFound, 'problem');
    return openForm(context, index, found.at, fill(index, found.entry));
  },
});

export const removeLeaf = defineLeaf('curate remove', {
  options: entryOptions,
  async run(context, { entry: typed, story }) {
    const index = await openStory(context, story);
    const found = await locate(context, index, typed);
    const texts = context.texts.desk;
    if (!found) return tell(texts.entry.notFound, 'problem');
    const count = referrers(index, found.entry);
    if (count > 0) return tell(texts.faults.referred(count), 'problem');
    return aside(
      entryPanel({
        title: texts.entry.confirmRemove,
        lines: filledLines(fill(index, found.entry), texts),
        tone: 'changed',
        actions: [
          { id: placeId('remove', found.at), label: texts.entry.remove, style: 'danger' },
          { id: customId('keep'), label: texts.entry.keep },
        ],
      }),
    );
  },
});

export const keepButton = defineButton({
  name: 'keep',
  access: 'curators',
  run: ({ texts }) => turn(entryPanel({ title: texts.desk.entry.kept, lines: '' })),
});

export const removeButton = defineButton({
  name: 'remove',
  access: 'curators',
  async run(context, { parts }) {
    const { desk, server, who } = atDesk(context);
    const { entry: texts } = context.texts.desk;
    const at = readPlace(parts);
    if (!at) throw userErrors.expired();
    const index = await storyOf(context, at.story);
    const { section, base } = at;
    const entryId = idOfToken(index, section, at.entry);
    const entry = entryOf(index, section, entryId);
    if (!entry) return turn(entryPanel({ title: texts.notFound, lines: '' }));
    const edit = { storyId: index.story.story.id, section, entryId, base };
    const saved = await desk.store.entries.change(server, who, [
      { ...edit, to: { kind: 'removed' } },
    ]);
    if (saved.kind !== 'saved') {
      const title =
        saved.kind === 'conflict' ? context.texts.desk.history.conflict : texts.unchanged;
      return turn(entryPanel({ title, lines: '', tone: 'problem' }));
    }
    return turn(
      entryPanel({
        title: texts.removed(texts.kinds[section]),
        lines: filledLines(fill(index, entry), context.texts.desk),
        actions: [{ id: customId('undo', saved.changeId), label: texts.undo }],
      }),
    );
  },
});

/** The form, sent. */
export const entrySent = defineForm({
  name: 'entry',
  access: 'curators',
  async run(context, { parts, fields }) {
    atDesk(context);
    const at = readPlace(parts);
    if (!at) throw userErrors.expired();
    const index = await storyOf(context, at.story);
    const filled = Object.fromEntries(
      Object.entries(fields).map(([name, values]) => [name, values[0] ?? '']),
    );
    return saveEntry(context, index, at, filled);
  },
});
