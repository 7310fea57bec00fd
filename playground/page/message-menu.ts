/** What a message's menu offers: the bot's commands on messages, its text, its JSON. */
import { mayUse, nameIn } from './composer/leaves.ts';
import type { MenuGroup } from './menu.ts';
import { plainText, type ShownMessage } from './message.ts';
import type { Place } from './state.ts';
import type { Command } from './wire.ts';

const MESSAGE_COMMAND = 3;

interface Parts {
  readonly commands: readonly Command[];
  readonly place: Place;
  readonly message: ShownMessage;
  useOn(command: Command): void;
  showJson(exchange: string): void;
}

/** The entries, the apps' first. */
export function messageMenu(parts: Parts): readonly MenuGroup[] {
  const { commands, place, message, useOn, showJson } = parts;
  const { exchange } = message;
  const apps = commands
    .filter((command) => command.type === MESSAGE_COMMAND && mayUse(command, place))
    .map((command) => ({ label: nameIn(place.locale, command), run: () => useOn(command) }));
  const copy = {
    label: 'Copy text',
    run: () => void navigator.clipboard.writeText(plainText(message)),
  };
  const json =
    exchange === undefined ? [] : [{ label: 'Show JSON', run: () => showJson(exchange) }];
  return [{ label: 'Apps', entries: apps }, { entries: [copy, ...json] }];
}
