/** Discord's documented limits on a message of components v2, checked on a finished message. */
import { ComponentType } from 'discord-api-types/v10';
import type { Message } from '../../src/messages/message.ts';

interface Counted {
  components: number;
  text: number;
  readonly ids: string[];
  readonly faults: string[];
}

/** What Discord would refuse, in words; empty where the message is fine. */
export function limitFaults(message: Message): readonly string[] {
  const counted: Counted = { components: 0, text: 0, ids: [], faults: [] };
  for (const component of message.components) walk(component, counted);
  const { components, text, ids, faults } = counted;
  if (components > 40) faults.push(`${components} components`);
  if (text > 4000) faults.push(`${text} characters of text`);
  if (new Set(ids).size < ids.length) faults.push(`custom ids twice: ${ids.join(' ')}`);
  return faults;
}

function walk(component: Message['components'][number], counted: Counted): void {
  counted.components++;
  const within = (what: string, text: string | undefined, max: number): void => {
    if (text === undefined || text.length < 1 || text.length > max)
      counted.faults.push(`${what} of ${text?.length ?? 0} characters`);
  };
  switch (component.type) {
    case ComponentType.Container:
      for (const inner of component.components) walk(inner, counted);
      break;
    case ComponentType.TextDisplay:
      counted.text += component.content.length;
      within('text', component.content, 4000);
      break;
    case ComponentType.ActionRow:
      if (component.components.length < 1 || component.components.length > 5)
        counted.faults.push(`${component.components.length} components in a row`);
      for (const item of component.components) {
        counted.components++;
        if (item.type === ComponentType.Button && 'custom_id' in item) {
          within('custom id', item.custom_id, 100);
          within('label', item.label, 80);
          counted.ids.push(item.custom_id);
        } else if (item.type === ComponentType.StringSelect) {
          within('custom id', item.custom_id, 100);
          within('placeholder', item.placeholder, 150);
          counted.ids.push(item.custom_id);
          if (item.options.length < 1 || item.options.length > 25)
            counted.faults.push(`${item.options.length} options`);
          if (new Set(item.options.map(({ value }) => value)).size < item.options.length)
            counted.faults.push('two options with one value');
          for (const { label, value, description } of item.options) {
            within('option label', label, 100);
            within('option value', value, 100);
            if (description !== undefined) within('option description', description, 100);
          }
        } else counted.faults.push(`a component of type ${item.type}`);
      }
      break;
    case ComponentType.Separator:
      break;
    default:
      counted.faults.push(`a component of type ${component.type}`);
  }
}

/** All text of a message, one display a line. */
export function textsOf(message: Message): readonly string[] {
  return message.components.flatMap((component) =>
    component.type === ComponentType.Container
      ? component.components.flatMap((inner) =>
          inner.type === ComponentType.TextDisplay ? [inner.content] : [],
        )
      : [],
  );
}

/** Custom ids of the buttons that can be pressed, by label. */
export function buttonsOf(message: Message): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const component of message.components) {
    if (component.type !== ComponentType.Container) continue;
    for (const row of component.components) {
      if (row.type !== ComponentType.ActionRow) continue;
      for (const item of row.components) {
        if (item.type === ComponentType.Button && 'custom_id' in item && !item.disabled)
          found[item.label ?? ''] = item.custom_id;
      }
    }
  }
  return found;
}
