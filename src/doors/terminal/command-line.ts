/** What a person types at the prompt: a question, or a command with `key: value` options. */
import type { RESTPutAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';

export interface Typed {
  readonly command: string;
  readonly options: Readonly<Record<string, string | boolean>>;
}

interface Known {
  readonly required: readonly string[];
  readonly flags: ReadonlySet<string>;
  readonly all: readonly string[];
}

/** “/who-said red line”, “/compare party: Russia with: Iran”, or any other text as a question. */
export function readTyped(line: string, manifest: RESTPutAPIApplicationCommandsJSONBody): Typed {
  const slash = /^\/([\p{L}\p{N}_-]+)\s*(.*)$/su.exec(line.trim());
  if (!slash) return { command: 'ask', options: { question: line.trim() } };
  const [, command = '', rest = ''] = slash;
  const { all, required, flags } = optionsOf(command, manifest);
  const options: Record<string, string | boolean> = {};
  const names = all.join('|');
  const marks = all.length > 0 ? [...rest.matchAll(new RegExp(`(?<=^|\\s)(${names}):`, 'gu'))] : [];
  const before = rest.slice(0, marks[0]?.index ?? rest.length).trim();
  marks.forEach((mark, i) => {
    const name = mark[1] ?? '';
    const value = rest
      .slice(mark.index + mark[0].length, marks[i + 1]?.index ?? rest.length)
      .trim();
    options[name] = flags.has(name) ? /^(?:true|yes|1)?$/i.test(value) : value;
  });
  const [first] = [...required, ...all].filter((name) => !(name in options) && !flags.has(name));
  if (before !== '' && first !== undefined) options[first] = before;
  return { command, options };
}

function optionsOf(name: string, manifest: RESTPutAPIApplicationCommandsJSONBody): Known {
  const command = manifest.find((entry) => entry.name === name);
  const slash = command?.type === ApplicationCommandType.ChatInput ? command : undefined;
  const options = slash?.options ?? [];
  return {
    all: options.map((option) => option.name),
    required: options.flatMap((option) =>
      'required' in option && option.required ? [option.name] : [],
    ),
    flags: new Set(
      options.flatMap((option) =>
        option.type === ApplicationCommandOptionType.Boolean ? [option.name] : [],
      ),
    ),
  };
}
