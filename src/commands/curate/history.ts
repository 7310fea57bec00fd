/** `/curate history`: every change, with who and when, and each can be undone. */
import { isListSection } from '../../curation/sections.ts';
import { historyPanel, HISTORY_PAGE, type ChangeShown } from '../../messages/panels/history.ts';
import type { DeskTexts } from '../../messages/catalogue/desk/en.ts';
import type { Message } from '../../messages/message.ts';
import { isJsonObject, type Json } from '../../store/json.ts';
import type { Change } from '../../store/history.ts';
import type { Context } from '../context.ts';
import { defineButton, defineLeaf } from '../define.ts';
import { aside, atDesk, tell, turn } from '../desk.ts';

async function shownHistory(context: Context, before?: number): Promise<Message> {
  const { desk, server } = atDesk(context);
  const changes = await desk.store.history.list(server, {
    limit: HISTORY_PAGE + 1,
    ...(before === undefined ? {} : { before }),
  });
  const page = changes.slice(0, HISTORY_PAGE);
  return historyPanel(
    page.map((change) => shownChange(change, context.texts.desk)),
    {
      first: before === undefined,
      older: changes.length > HISTORY_PAGE ? page.at(-1)?.seq : undefined,
    },
    context.texts,
  );
}

export const historyLeaf = defineLeaf('curate history', {
  options: {},
  run: async (context) => aside(await shownHistory(context)),
});

export const historyButton = defineButton({
  name: 'history',
  access: 'curators',
  async run(context, { parts: [before = ''] }) {
    return turn(await shownHistory(context, /^\d+$/.test(before) ? Number(before) : undefined));
  },
});

/** Settings and stories are changed, and so undone, by those who manage the server. */
export const undoButton = defineButton({
  name: 'undo',
  access: 'curators',
  async run(context, { parts: [changeId = ''] }) {
    const { desk, server, who } = atDesk(context);
    const { history } = context.texts.desk;
    const change = await desk.store.history.get(server, changeId);
    const theirs = change === undefined || change.target.kind === 'entry';
    if (!theirs && !context.origin.member.canManageServer) {
      return tell(context.texts.errors.moderatorsOnly, 'problem');
    }
    const undone = await desk.store.history.undo(server, who, changeId);
    switch (undone.kind) {
      case 'undone':
        return tell(history.undone, 'sure');
      case 'conflict':
        return tell(history.conflict, 'problem');
      case 'notFound':
        return tell(history.gone, 'problem');
    }
  },
});

function shownChange(change: Change, texts: DeskTexts): ChangeShown {
  const { id, group, target, who, at, before, after } = change;
  const [was, is] = statesOf(target.kind, before, after);
  const how = was === '' ? 'added' : is === '' ? 'removed' : 'changed';
  const what = whatOf(change, texts);
  return { id, what, how, before: was, after: is, who, at, more: group.size - 1 };
}

function whatOf({ target, before, after }: Change, { history, entry }: DeskTexts): string {
  switch (target.kind) {
    case 'settings':
      return history.settings;
    case 'story':
      return `${history.story}: ${target.storyId}`;
    case 'entry': {
      const { section, entryId } = target;
      const kind = isListSection(section) ? entry.kinds[section] : section;
      return `${kind}: ${titleIn(after) ?? titleIn(before) ?? entryId}`;
    }
  }
}

/** What an entry is known by, from its state in the history. */
function titleIn(state: Json): string | undefined {
  const body = isJsonObject(state) ? state['body'] : undefined;
  if (!isJsonObject(body)) return undefined;
  for (const key of ['question', 'name', 'text', 'stance', 'what']) {
    const value = body[key];
    if (typeof value === 'string') return value;
  }
  return undefined;
}

/** Only what differs of settings; the texts of an entry; a story not at all. */
function statesOf(kind: Change['target']['kind'], before: Json, after: Json): [string, string] {
  if (kind === 'story') return [before === null ? '' : '…', after === null ? '' : '…'];
  const [was, is] = [flat(before), flat(after)];
  const show = (own: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string =>
    [...own]
      .filter(([key, value]) => other.get(key) !== value)
      .map(([key, value]) => `${key}: ${value}`)
      .join(' · ');
  return [show(was, is), show(is, was)];
}

/** The filled fields of a state, as text. */
function flat(state: Json): ReadonlyMap<string, string> {
  if (!isJsonObject(state)) return new Map();
  const body = state['body'];
  const fields = isJsonObject(body) ? body : state;
  return new Map(
    Object.entries(fields)
      .filter(([key, value]) => key !== 'id' && key !== 'kind' && !isEmpty(value))
      .map(([key, value]) => [key, typeof value === 'string' ? value : JSON.stringify(value)]),
  );
}

const isEmpty = (value: Json): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);
