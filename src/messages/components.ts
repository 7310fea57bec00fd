/** The few components that replies are made of, and Discord's limits on them. */
import {
  ButtonStyle,
  ComponentType,
  SeparatorSpacingSize,
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIContainerComponent,
  type APISelectMenuOption,
  type APISeparatorComponent,
  type APIStringSelectComponent,
  type APITextDisplayComponent,
} from 'discord-api-types/v10';
import { cut } from './cut.ts';

/** Characters of all text displays of a message together. */
export const MAX_TEXT = 4000;
const MAX_BUTTON_LABEL = 80;
const MAX_SELECT_TEXT = 100;
const MAX_PLACEHOLDER = 150;
const MAX_SELECT_OPTIONS = 25;

/** Discord refuses empty texts; a pack may hold names that nobody can see. */
const visible = (content: string): string => content || '–';

export function text(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content: visible(content) };
}

export function rule(): APISeparatorComponent {
  return { type: ComponentType.Separator, divider: true, spacing: SeparatorSpacingSize.Small };
}

export function container(
  accent: number,
  components: readonly APIComponentInContainer[],
): APIContainerComponent {
  return { type: ComponentType.Container, accent_color: accent, components: [...components] };
}

export interface ButtonLook {
  readonly id: string;
  readonly label: string;
  readonly style?: 'primary' | 'secondary' | 'success' | 'danger';
  readonly disabled?: boolean;
}

const STYLES = {
  primary: ButtonStyle.Primary,
  secondary: ButtonStyle.Secondary,
  success: ButtonStyle.Success,
  danger: ButtonStyle.Danger,
} as const;

/** Up to five buttons side by side. */
export function buttons(
  looks: readonly ButtonLook[],
): APIActionRowComponent<APIButtonComponentWithCustomId> {
  return {
    type: ComponentType.ActionRow,
    components: looks.map(({ id, label, style = 'secondary', disabled = false }) => ({
      type: ComponentType.Button,
      style: STYLES[style],
      custom_id: id,
      label: visible(cut(label, MAX_BUTTON_LABEL)),
      disabled,
    })),
  };
}

export interface SelectLook {
  readonly id: string;
  readonly placeholder: string;
  readonly options: readonly {
    readonly label: string;
    readonly value: string;
    readonly note?: string;
  }[];
}

/** A menu to choose one thing from; options with the same value are shown once. */
export function select({
  id,
  placeholder,
  options,
}: SelectLook): APIActionRowComponent<APIStringSelectComponent> {
  const unique = new Map<string, APISelectMenuOption>();
  for (const { label, value, note } of options) {
    if (unique.size === MAX_SELECT_OPTIONS) break;
    if (unique.has(value)) continue;
    unique.set(value, {
      label: visible(cut(label, MAX_SELECT_TEXT)),
      value,
      ...(note === undefined ? {} : { description: visible(cut(note, MAX_SELECT_TEXT)) }),
    });
  }
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id: id,
        placeholder: cut(placeholder, MAX_PLACEHOLDER),
        options: [...unique.values()],
      },
    ],
  };
}
