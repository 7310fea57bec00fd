/** A Discord message as text for a terminal. */
import { ComponentType, type APIComponentInContainer } from 'discord-api-types/v10';
import type { Message } from '../../messages/message.ts';
import { terminalText } from './markdown.ts';
import type { Style } from './style.ts';

/** Something that can be pressed, by the number shown beside it. */
export interface Pressable {
  readonly customId: string;
  readonly values: readonly string[];
}

export interface Shown {
  readonly lines: readonly string[];
  readonly pressables: readonly Pressable[];
}

export function showMessage(message: Message, style: Style, width: number): Shown {
  const lines: string[] = [];
  const pressables: Pressable[] = [];
  const press = (label: string, customId: string, values: readonly string[] = []): void => {
    pressables.push({ customId, values });
    lines.push(`${style.dim(`${pressables.length})`)} ${label}`);
  };

  const draw = (component: APIComponentInContainer, bar: string): void => {
    switch (component.type) {
      case ComponentType.TextDisplay:
        for (const line of terminalText(component.content, style, width - 2))
          lines.push(bar + line);
        break;
      case ComponentType.Separator:
        lines.push(bar.trimEnd());
        break;
      case ComponentType.ActionRow:
        lines.push('');
        for (const item of component.components) {
          if (item.type === ComponentType.Button && 'custom_id' in item && !item.disabled)
            press(item.label ?? '', item.custom_id);
          else if (item.type === ComponentType.StringSelect) {
            lines.push(style.dim(item.placeholder ?? ''));
            for (const { label, value } of item.options) press(label, item.custom_id, [value]);
          }
        }
        break;
      default:
    }
  };

  for (const top of message.components) {
    if (top.type !== ComponentType.Container) continue;
    const bar = style.coloured ? `${style.colour('▌', top.accent_color ?? 0)} ` : '';
    const rows = top.components.filter(({ type }) => type === ComponentType.ActionRow);
    let before: ComponentType | undefined;
    for (const part of top.components) {
      if (part.type === ComponentType.ActionRow) continue;
      if (part.type === before && part.type === ComponentType.TextDisplay)
        lines.push(bar.trimEnd());
      draw(part, bar);
      before = part.type;
    }
    for (const row of rows) draw(row, '');
  }
  return { lines, pressables };
}
