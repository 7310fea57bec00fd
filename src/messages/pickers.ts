/** Menus that Discord fills itself, and menus with what is chosen already marked. */
import {
  ChannelType,
  ComponentType,
  SelectMenuDefaultValueType,
  type APIActionRowComponent,
  type APIChannelSelectComponent,
  type APIFileComponent,
  type APIRoleSelectComponent,
  type APIStringSelectComponent,
} from 'discord-api-types/v10';
import { cut } from './cut.ts';

/** Discord's own bound for what one menu holds and marks. */
export const MOST_PICKED = 25;
const MAX_LABEL = 100;
const MAX_PLACEHOLDER = 150;

interface Picker {
  readonly id: string;
  readonly placeholder: string;
  /** Marked as chosen. */
  readonly chosen: readonly string[];
  /** At most so many; 1 unless said. None may be chosen in any case. */
  readonly most?: number;
}

/** A menu of the server's text channels. */
export function channelPicker({
  id,
  placeholder,
  chosen,
  most = 1,
}: Picker): APIActionRowComponent<APIChannelSelectComponent> {
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.ChannelSelect,
        custom_id: id,
        placeholder: cut(placeholder, MAX_PLACEHOLDER),
        channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement],
        min_values: 0,
        max_values: most,
        default_values: chosen
          .slice(0, most)
          .map((channel) => ({ id: channel, type: SelectMenuDefaultValueType.Channel })),
      },
    ],
  };
}

/** A menu of the server's roles. */
export function rolePicker({
  id,
  placeholder,
  chosen,
  most = 1,
}: Picker): APIActionRowComponent<APIRoleSelectComponent> {
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.RoleSelect,
        custom_id: id,
        placeholder: cut(placeholder, MAX_PLACEHOLDER),
        min_values: 0,
        max_values: most,
        default_values: chosen
          .slice(0, most)
          .map((role) => ({ id: role, type: SelectMenuDefaultValueType.Role })),
      },
    ],
  };
}

interface Option {
  readonly label: string;
  readonly value: string;
  readonly note?: string;
}

/** A menu of these options, one or several. */
export function optionPicker({
  id,
  placeholder,
  chosen,
  most = 1,
  least = 0,
  options,
}: Picker & {
  readonly options: readonly Option[];
  readonly least?: number;
}): APIActionRowComponent<APIStringSelectComponent> {
  const shown = options.slice(0, MOST_PICKED);
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id: id,
        placeholder: cut(placeholder, MAX_PLACEHOLDER),
        min_values: least,
        max_values: Math.min(most, shown.length),
        options: shown.map(({ label, value, note }) => ({
          label: cut(label, MAX_LABEL) || '–',
          value,
          ...(note === undefined ? {} : { description: cut(note, MAX_LABEL) || '–' }),
          default: chosen.includes(value),
        })),
      },
    ],
  };
}

/** A file that goes with the message. */
export function fileShown(name: string): APIFileComponent {
  return { type: ComponentType.File, file: { url: `attachment://${name}` } };
}
