/** `/curate import`: a story file is checked, shown, and then taken as a whole or not at all. */
import { editsFor } from '../../curation/edits.ts';
import { readAdditions, type FileFault } from '../../curation/read-additions.ts';
import type { Curated } from '../../curation/sections.ts';
import { customId } from '../../messages/custom-id.ts';
import type { Message } from '../../messages/message.ts';
import { notice } from '../../messages/notice.ts';
import { entryPanel } from '../../messages/panels/entry.ts';
import { faultyFile, importPreview } from '../../messages/panels/files.ts';
import type { DeskTexts } from '../../messages/catalogue/desk/en.ts';
import type { StoryIndex } from '../../search/story-index.ts';
import type { EntryEdit } from '../../store/entries.ts';
import { isJsonObject, type JsonObject } from '../../store/json.ts';
import { stateText } from '../../store/entry.ts';
import type { Context } from '../context.ts';
import { defineButton, defineLeaf } from '../define.ts';
import { atDesk, tell, turn, unlessDown } from '../desk.ts';
import type { Attachment } from '../request.ts';
import { openStory } from '../story-choice.ts';
import { checkEntry } from './check-entry.ts';
import { titleOf } from './entries.ts';
import { readEdits } from './import-draft.ts';

/** Read in about a second at worst; a thousand entries fit in it. */
const MAX_BYTES = 500_000;

export const importLeaf = defineLeaf('curate import', {
  options: { file: { type: 'file', required: true }, story: { type: 'text' } },
  async run(context, { file: attached, story }) {
    atDesk(context);
    const index = await openStory(context, story);
    // A large file takes longer to read than Discord waits for a first answer.
    return {
      ...tell(context.texts.desk.file.reading),
      later: () => unlessDown(context, () => preview(context, index, attached)),
    };
  },
});

/** What the file would change, or why it can't be taken. */
async function preview(
  context: Context,
  index: StoryIndex,
  attached: Attachment,
): Promise<Message> {
  const { desk, server, who } = atDesk(context);
  const { file: texts } = context.texts.desk;
  const fetched = await desk.fetchFile(attached, MAX_BYTES);
  switch (fetched.kind) {
    case 'tooLarge':
      return notice(texts.tooLarge('500 kB'), 'problem');
    case 'unreachable':
    case 'notText':
      return notice(texts[fetched.kind], 'problem');
    case 'file':
  }
  const read = readAdditions(index.story, fetched.text);
  if (read.kind === 'faulty') {
    const faults = read.faults.map((fault) => faultText(fault, index, texts));
    return faultyFile(faults.length, faults, context.texts);
  }
  const storyId = index.story.story.id;
  const article = await desk.store.stories.article(server, storyId);
  const faults =
    article === undefined
      ? []
      : read.entries.flatMap((entry) =>
          checkEntry(index, entry, article, context.texts.desk).map(
            (fault) => `${entry.section}/${entry.id}: ${fault}`,
          ),
        );
  if (faults.length > 0) return faultyFile(faults.length, faults, context.texts);

  const plan = await planImport(context, index, read.entries);
  if (plan.edits.length === 0) return notice(texts.nothingNew);
  const body: JsonObject = { edits: plan.edits.map(asJson) };
  const draftId = await desk.store.drafts.save(server, who, body);
  return importPreview({ ...plan, draftId }, context.texts);
}

/** What the file would change, with the revisions that the preview is made from. */
async function planImport(context: Context, index: StoryIndex, entries: readonly Curated[]) {
  const { desk, server } = atDesk(context);
  const storyId = index.story.story.id;
  const stored = await desk.store.entries.since(server, 0);
  const own = new Map(
    stored
      .filter((entry) => entry.storyId === storyId)
      .map((entry) => [`${entry.section}/${entry.entryId}`, entry]),
  );
  const edits: EntryEdit[] = [];
  const gaps = new Map<string, EntryEdit>();
  const titles: string[] = [];
  let [fresh, changed, same] = [0, 0, 0];
  for (const entry of entries) {
    const now = own.get(`${entry.section}/${entry.id}`);
    const [edit, ...closed] = editsFor(index, entry, now?.revision ?? 0);
    if (!edit) continue;
    if (now && stateText(now) === stateText(edit.to)) {
      same += 1;
      continue;
    }
    const before = index.story[entry.section].some(({ id }) => id === entry.id);
    if (now?.kind === 'present' || before) changed += 1;
    else fresh += 1;
    titles.push(`${context.texts.desk.entry.kinds[entry.section]}: ${titleOf(index, entry)}`);
    edits.push(edit);
    for (const gap of closed) gaps.set(gap.entryId, gap);
  }
  const named = new Set(edits.map(({ section, entryId }) => `${section}/${entryId}`));
  const closing = [...gaps.values()].filter(({ entryId }) => !named.has(`gaps/${entryId}`));
  return { edits: [...edits, ...closing], fresh, changed, same, titles };
}

function asJson(edit: EntryEdit): JsonObject {
  const json: unknown = JSON.parse(JSON.stringify(edit));
  if (!isJsonObject(json)) throw new TypeError('an edit that is no object');
  return json;
}

function faultText(fault: FileFault, { story }: StoryIndex, file: DeskTexts['file']): string {
  const at = 'line' in fault ? `${file.line(fault.line)}: ` : '';
  switch (fault.kind) {
    case 'tooDeep':
    case 'tooManyAliases':
    case 'notStory':
      return at + file[fault.kind];
    case 'notYaml':
      return at + file.notYaml(fault.why);
    case 'tooMany':
      return file.tooMany(fault.most);
    case 'unknownSection':
      return at + file.unknownSection(fault.name);
    case 'otherStory':
      return file.otherStory(fault.id, story.story.id);
    case 'value':
      return at + file.value(fault.where, fault.why);
  }
}

export const importButton = defineButton({
  name: 'import',
  access: 'curators',
  async run(context, { parts: [draftId = ''] }) {
    const { desk, server, who } = atDesk(context);
    const { file, entry } = context.texts.desk;
    const draft = await desk.store.drafts.get(server, who, draftId);
    const edits = draft && readEdits(draft.body);
    if (!edits) return tell(entry.draftGone, 'problem');
    const saved = await desk.store.entries.change(server, who, edits);
    await desk.store.drafts.drop(server, who, draftId);
    switch (saved.kind) {
      case 'conflict':
        return turn(
          entryPanel({ title: file.conflict(saved.newer.length), lines: '', tone: 'problem' }),
        );
      case 'unchanged':
        return turn(entryPanel({ title: file.nothingNew, lines: '' }));
      case 'saved':
        return turn(
          entryPanel({
            title: file.imported(edits.length),
            lines: '',
            tone: 'sure',
            actions: [{ id: customId('undo', saved.changeId), label: entry.undo }],
          }),
        );
    }
  },
});

export const noImportButton = defineButton({
  name: 'no-import',
  access: 'curators',
  async run(context, { parts: [draftId = ''] }) {
    const { desk, server, who } = atDesk(context);
    await desk.store.drafts.drop(server, who, draftId);
    return turn(entryPanel({ title: context.texts.desk.file.cancelled, lines: '' }));
  },
});
