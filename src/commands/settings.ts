/** `/settings`: a private panel on which each choice counts at once. */
import { customId } from '../messages/custom-id.ts';
import { form, textField } from '../messages/fields.ts';
import { NONE, settingsPanel } from '../messages/panels/settings.ts';
import type { Message } from '../messages/message.ts';
import { StoreUnavailable } from '../store/errors.ts';
import type { Settings } from '../store/settings-schema.ts';
import type { Context } from './context.ts';
import { defineButton, defineForm, defineSlash } from './define.ts';
import { aside, atDesk, tell, turn } from './desk.ts';
import type { Response } from './response.ts';
import { userErrors } from './user-error.ts';

const LONGEST_COOLDOWN = 21_600;
const DIGITS = /^\d{1,5}$/;

const id = (setting: string): string => customId('set', setting);

export const settingsCommand = defineSlash({
  name: 'settings',
  access: 'moderators',
  options: {},
  async run(context) {
    return aside(await shownPanel(context, await isFirst(context)));
  },
});

/**
 * Over HTTP nobody tells that the bot has joined a server: then this is where it is welcomed. Where
 * nothing can be written just now, the panel is shown all the same.
 */
async function isFirst(context: Context): Promise<boolean> {
  const { desk, server } = atDesk(context);
  try {
    return (await desk.store.servers.joined(server)).kind === 'new';
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    return false;
  }
}

async function shownPanel(context: Context, isNew = false): Promise<Message> {
  const { desk, server } = atDesk(context);
  const settings = await desk.store.settings.get(server);
  const stories = await desk.stories(server);
  const { defaultId } = await context.services.shelf.list(server);
  return settingsPanel(
    {
      ...settings,
      isNew,
      stories,
      allStories: settings.stories.length === 0,
      defaultStory: settings.defaultStory ?? defaultId,
    },
    id,
    context.texts,
  );
}

/** Every control of the panel. */
export const settingsControl = defineButton({
  name: 'set',
  access: 'moderators',
  async run(context, { parts: [setting = ''], values }) {
    const { desk, server } = atDesk(context);
    const { settings: texts } = context.texts.desk;
    if (setting === 'cooldown') {
      const { cooldownSeconds } = await desk.store.settings.get(server);
      const asked = form(customId('set-cooldown'), texts.cooldown, [
        textField({
          id: 'seconds',
          label: texts.cooldownField,
          max: 5,
          required: true,
          value: String(cooldownSeconds),
        }),
      ]);
      return { kind: 'form', form: asked };
    }
    const all = (await desk.stories(server)).map((story) => story.id);
    const change = changeOf(setting, values, all);
    if (!change) throw userErrors.expired();
    return save(context, change);
  },
});

export const cooldownForm = defineForm({
  name: 'set-cooldown',
  access: 'moderators',
  async run(context, { fields, message }) {
    const typed = (fields['seconds']?.[0] ?? '').trim();
    const seconds = DIGITS.test(typed) ? Number(typed) : Infinity;
    if (seconds > LONGEST_COOLDOWN)
      return tell(context.texts.desk.settings.cooldownWrong, 'problem');
    return save(context, (now) => ({ ...now, cooldownSeconds: seconds }), message !== undefined);
  },
});

type Edit = (now: Settings) => Settings;

async function save(context: Context, edit: Edit, onPanel = true): Promise<Response> {
  const { desk, server, who } = atDesk(context);
  await desk.store.settings.change(server, who, edit);
  const message = await shownPanel(context);
  return onPanel ? turn(message) : aside(message);
}

/** What a choice on the panel changes; undefined where the control is not of this version. */
function changeOf(
  setting: string,
  values: readonly string[],
  known: readonly string[],
): Edit | undefined {
  const [first] = values;
  switch (setting) {
    case 'stories': {
      const chosen = known.filter((story) => values.includes(story));
      const stories = chosen.length === known.length ? [] : chosen;
      return chosen.length === 0 ? undefined : (now) => ({ ...now, stories });
    }
    case 'default':
      return (now) => ({ ...now, defaultStory: known.find((story) => story === first) ?? null });
    case 'channels':
      return (now) => ({ ...now, publicChannels: [...values] });
    case 'roles':
      return (now) => ({ ...now, curatorRoles: [...values] });
    case 'notice':
      return (now) => ({ ...now, noticeChannel: first ?? null });
    case 'language':
      return (now) => ({ ...now, language: first === undefined || first === NONE ? null : first });
    case 'questions':
      return (now) => ({ ...now, questionsToModerators: !now.questionsToModerators });
    default:
      return undefined;
  }
}
