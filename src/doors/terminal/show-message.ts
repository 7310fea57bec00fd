/** A Discord message as text for a terminal. */
import { ComponentType, type APIComponentInContainer } from 'discord-api-types/v10';
import type { Message } from '../../messages/message.ts';
import { terminalText } from './markdown.ts';
import type { Style } from './style.ts';
import { hanging } from './wrap.ts';

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
    lines.push(...hanging(style.dim(`${pressables.length})`), label, width));
  };

  const draw = (component: APIComponentInContainer, bar: string, apart = true): void => {
    switch (component.type) {
      case ComponentType.TextDisplay:
        for (const line of terminalText(component.content, style, width - 2))
          lines.push(bar + line);
        break;
      case ComponentType.Separator:
        lines.push(bar.trimEnd());
        break;
      case ComponentType.ActionRow:
        if (apart) lines.push('');
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
    let before: ComponentType | undefined;
    for (const part of spoken(top.components)) {
      if (part.type === before && part.type === ComponentType.TextDisplay)
        lines.push(bar.trimEnd());
      draw(part, bar);
      before = part.type;
    }
    for (const [n, part] of top.components.entries()) {
      if (part.type !== ComponentType.ActionRow) continue;
      const title = titleOf(top.components, n);
      if (title !== undefined) lines.push('', ...terminalText(title, style, width));
      draw(part, '', title === undefined);
    }
  }
  return { lines, pressables };
}

type Parts = readonly APIComponentInContainer[];

/** What is said: all but the controls, which follow at the end, and what stands above a menu as its title. */
function spoken(parts: Parts): Parts {
  return parts.filter(
    ({ type }, n) =>
      type !== ComponentType.ActionRow &&
      titleOf(parts, n + 1) === undefined &&
      !(type === ComponentType.Separator && titleOf(parts, n + 2) !== undefined),
  );
}

/** The heading that stands alone above the menu at this place. */
function titleOf(parts: Parts, at: number): string | undefined {
  const row = parts[at];
  const above = parts[at - 1];
  if (row?.type !== ComponentType.ActionRow || above?.type !== ComponentType.TextDisplay) return;
  const isMenu = row.components.some(({ type }) => type === ComponentType.StringSelect);
  return isMenu && /^\*\*.+\*\*$/.test(above.content) ? above.content : undefined;
}
