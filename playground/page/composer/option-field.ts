/** One option of a command: a chip with its name, and what one types into it. */
import { freshId, make } from '../dom.ts';
import type { Filled } from '../interaction.ts';
import type { CommandOption, Upload } from '../wire.ts';
import type { Checked } from './option-values.ts';
import { OptionType } from './option-values.ts';

export interface OptionField {
  readonly option: CommandOption;
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  /** What stands in it now. */
  check(): Checked;
  /** The value for Discord; undefined where nothing is filled in. */
  read(): Promise<Filled | undefined>;
  /** Puts a suggestion in. */
  put(name: string, value: string | number | boolean): void;
  /** Shows what is wrong; '' takes it away. */
  blame(fault: string): void;
}

interface Parts {
  readonly option: CommandOption;
  readonly name: string;
  readonly listId: string;
  check(text: string): Checked;
  upload(file: File): Promise<Upload>;
}

/** The chip; required ones are told apart by screen readers too. */
export function createOptionField({ option, name, listId, check, upload }: Parts): OptionField {
  const id = freshId('option');
  const isFile = option.type === OptionType.Attachment;
  const fault = make('span', { class: 'chip-fault', attributes: { id: `${id}-fault` } });
  const input = make('input', {
    class: 'chip-input',
    attributes: {
      id,
      type: isFile ? 'file' : 'text',
      autocomplete: 'off',
      spellcheck: 'false',
      'aria-required': option.required ? 'true' : undefined,
      'aria-describedby': `${id}-fault`,
      ...(!isFile && {
        role: 'combobox',
        'aria-autocomplete': 'list',
        'aria-expanded': 'false',
        'aria-controls': listId,
      }),
    },
  });
  const element = make(
    'div',
    { class: 'chip' },
    make('label', { class: 'chip-name', text: name, attributes: { for: id } }),
    input,
    fault,
  );
  let picked: { readonly name: string; readonly value: string | number | boolean } | undefined;
  const checkNow = (): Checked =>
    picked && picked.name === input.value ? { value: picked.value } : check(input.value);
  return {
    option,
    element,
    input,
    check() {
      if (!isFile) return checkNow();
      return input.files?.[0] ? { value: input.files[0].name } : { empty: true };
    },
    async read() {
      const file = isFile ? input.files?.[0] : undefined;
      if (file) return { option, value: await upload(file) };
      const checked = isFile ? { empty: true } : checkNow();
      return 'value' in checked ? { option, value: checked.value } : undefined;
    },
    put(text, value) {
      picked = { name: text, value };
      input.value = text;
    },
    blame(text) {
      fault.textContent = text;
      element.classList.toggle('wrong', text !== '');
      input.setAttribute('aria-invalid', String(text !== ''));
    },
  };
}
