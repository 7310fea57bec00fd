/** The panel of `/settings`. */
import { buttons, rule } from '../components.ts';
import type { Catalogue } from '../catalogue/en.ts';
import { languageNames } from '../language-names.ts';
import type { Message } from '../message.ts';
import { channel, panel, piece, role } from '../panel.ts';
import { channelPicker, MOST_PICKED, optionPicker, rolePicker } from '../pickers.ts';
import { bold, heading, small } from '../answers/fragments.ts';
import { welcomeTexts } from './welcome.ts';

/** What the panel shows: settings as the store has them, stories by title. */
export interface SettingsShown {
  /** Nobody has welcomed this server yet. */
  readonly isNew?: boolean;
  readonly stories: readonly {
    readonly id: string;
    readonly title: string;
    readonly inUse: boolean;
  }[];
  readonly allStories: boolean;
  readonly defaultStory: string | undefined;
  readonly publicChannels: readonly string[];
  readonly language: string | null;
  readonly curatorRoles: readonly string[];
  readonly cooldownSeconds: number;
  readonly questionsToModerators: boolean;
  readonly noticeChannel: string | null;
}

/** Stands for “no choice” in a menu that must have a value. */
export const NONE = '-';

/** @param id makes the custom id of a control from the setting's name */
export function settingsPanel(
  shown: SettingsShown,
  id: (setting: string) => string,
  { desk }: Catalogue,
): Message {
  const { settings: texts } = desk;
  const { stories, publicChannels, curatorRoles, noticeChannel, cooldownSeconds } = shown;
  const line = (label: string, value: string): string => `${bold(label)}: ${value}`;
  const titled = stories.filter(({ inUse }) => inUse).map(({ title }) => piece(title, 80));
  const options = stories.map(({ id: value, title }) => ({ label: title, value }));
  const language = languageNames.find(([tag]) => tag === shown.language)?.[1];
  const standard = stories.find((story) => story.id === shown.defaultStory)?.title;
  return panel([
    ...(shown.isNew ? [...welcomeTexts(desk), rule()] : []),
    `${heading(texts.title)}\n${small(texts.intro)}`,
    line(texts.stories, shown.allStories ? texts.allStories : titled.slice(0, 10).join(', ')),
    ...(options.length > 1
      ? [
          optionPicker({
            id: id('stories'),
            placeholder: texts.stories,
            chosen: stories.filter(({ inUse }) => inUse).map((story) => story.id),
            most: MOST_PICKED,
            least: 1,
            options,
          }),
          line(texts.defaultStory, standard === undefined ? '–' : piece(standard, 100)),
          optionPicker({
            id: id('default'),
            placeholder: texts.defaultStory,
            chosen: shown.defaultStory === undefined ? [] : [shown.defaultStory],
            options: options.filter(({ value }) =>
              stories.some((story) => story.id === value && story.inUse),
            ),
          }),
        ]
      : []),
    line(
      texts.publicChannels,
      publicChannels.length === 0 ? texts.everywhere : publicChannels.map(channel).join(' '),
    ),
    channelPicker({
      id: id('channels'),
      placeholder: texts.chooseChannels,
      chosen: publicChannels,
      most: MOST_PICKED,
    }),
    line(
      texts.curatorRoles,
      curatorRoles.length === 0 ? texts.noRoles : curatorRoles.map(role).join(' '),
    ),
    rolePicker({
      id: id('roles'),
      placeholder: texts.chooseRoles,
      chosen: curatorRoles,
      most: MOST_PICKED,
    }),
    line(texts.noticeChannel, noticeChannel === null ? texts.nowhere : channel(noticeChannel)),
    channelPicker({
      id: id('notice'),
      placeholder: texts.chooseChannel,
      chosen: noticeChannel === null ? [] : [noticeChannel],
    }),
    line(texts.language, language ?? texts.ownLanguage),
    optionPicker({
      id: id('language'),
      placeholder: texts.language,
      chosen: [shown.language ?? NONE],
      least: 1,
      options: [
        { label: texts.ownLanguage, value: NONE },
        ...languageNames.map(([value, label]) => ({ label, value })),
      ],
    }),
    [
      line(
        texts.cooldown,
        cooldownSeconds === 0 ? texts.noCooldown : texts.seconds(cooldownSeconds),
      ),
      line(texts.questions, shown.questionsToModerators ? texts.on : texts.off),
    ].join('\n'),
    buttons([
      { id: id('cooldown'), label: texts.cooldownButton },
      {
        id: id('questions'),
        label: shown.questionsToModerators ? texts.questionsOff : texts.questionsOn,
      },
    ]),
  ]);
}
