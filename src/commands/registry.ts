/** Commands by the names under which requests ask for them. */
import { en } from '../messages/catalogue/en.ts';
import type { Button, Command, FormHandler, MenuCommand, SlashCommand } from './define.ts';

export interface Registry {
  readonly slashes: ReadonlyMap<string, SlashCommand>;
  /** By the name that Discord sends, which is the English one. */
  readonly menus: ReadonlyMap<string, MenuCommand>;
  readonly buttons: ReadonlyMap<string, Button>;
  readonly forms: ReadonlyMap<string, FormHandler>;
}

export function registry(commands: readonly Command[]): Registry {
  const slashes = new Map<string, SlashCommand>();
  const menus = new Map<string, MenuCommand>();
  const buttons = new Map<string, Button>();
  const forms = new Map<string, FormHandler>();
  for (const command of commands) {
    switch (command.type) {
      case 'slash':
        slashes.set(command.name, command);
        break;
      case 'menu':
        menus.set(en.menus[command.name], command);
        break;
      case 'button':
        buttons.set(command.name, command);
        break;
      case 'form':
        forms.set(command.name, command);
    }
  }
  return { slashes, menus, buttons, forms };
}
