import {
  ApplicationCommandType,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Style } from './style.ts';

/** What can be typed at the prompt. */
export function helpText(manifest: RESTPutAPIApplicationCommandsJSONBody, style: Style): string {
  const commands = manifest.flatMap((command) => {
    if (command.type !== ApplicationCommandType.ChatInput) return [];
    const options = (command.options ?? []).map((option) =>
      'required' in option && option.required ? `${option.name}:` : `[${option.name}:]`,
    );
    return [
      `  ${style.bold(`/${command.name}`)} ${style.dim(options.join(' '))}\n      ${command.description}`,
    ];
  });
  return [
    'Type a question, or a command with its options as “key: value”:',
    ...commands,
    'A number presses the button with that number. “exit” leaves.',
  ].join('\n');
}
