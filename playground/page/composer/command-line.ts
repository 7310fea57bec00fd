/** A command being filled in: its options as chips, required ones first, with suggestions. */
import { make } from '../dom.ts';
import { slashInteraction, type Filled } from '../interaction.ts';
import { openMenu } from '../menu.ts';
import type { CommandOption, Upload } from '../wire.ts';
import type { ComposerHost } from './composer.ts';
import { descriptionIn, nameIn, type Leaf } from './leaves.ts';
import { createOptionField, type OptionField } from './option-field.ts';
import { checkText, knownChoices } from './option-values.ts';
import type { Popup } from './popup.ts';
import { suggestionRow } from './rows.ts';
import { createSuggester } from './suggester.ts';

export interface CommandLine {
  readonly element: HTMLElement;
  /** Puts the focus into the first option; false where there is none to fill in. */
  focus(): boolean;
  /** Fills the first option, as when a whole command was pasted. */
  fillFirst(text: string): void;
  /** The options, or undefined where one is wrong: Discord then says which. */
  read(): Promise<readonly Filled[] | undefined>;
}

interface Parts {
  readonly leaf: Leaf;
  readonly host: ComposerHost;
  readonly popup: Popup;
  send(): void;
  /** Back to plain text. */
  leave(): void;
}

const REQUIRED = 'This option is required. Specify a value.';

export function createCommandLine({ leaf, host, popup, send, leave }: Parts): CommandLine {
  const place = host.state.now;
  const { locale } = place;
  const fields: OptionField[] = [];
  const chips = make('div', { class: 'chips' });
  const more = make('button', {
    class: 'more-options',
    attributes: { type: 'button', 'aria-haspopup': 'menu' },
    on: { click: chooseOption, focus: () => popup.hide() },
  });
  const element = make(
    'div',
    { class: 'command-line', attributes: { role: 'group', 'aria-label': `Command ${leaf.name}` } },
    make('span', { class: 'command-name', text: `/${leaf.name}` }),
    chips,
    more,
  );
  const missing = () =>
    leaf.options.filter((option) => !fields.some((field) => field.option === option));

  async function filled(): Promise<readonly Filled[]> {
    const all = await Promise.all(fields.map((field) => field.read()));
    return all.filter((each) => each !== undefined);
  }

  const suggester = createSuggester(async (focused, signal) => {
    const others = (await filled()).filter((each) => each.option !== focused.option);
    const typed = { option: focused.option, value: focused.input.value };
    const { name } = focused.option;
    const { command, path } = leaf;
    const interaction = slashInteraction(
      place,
      host.world,
      command,
      path,
      [...others, typed],
      name,
    );
    const title = `/${leaf.canonical} · ${name}: “${focused.input.value}”`;
    const answer = await host.send(interaction, title, signal);
    return answer?.data?.choices;
  });

  function add(option: CommandOption): OptionField {
    const known = knownChoices(option, place, host.world.members);
    const field = createOptionField({
      option,
      name: nameIn(locale, option),
      listId: popup.listId,
      check: (text) => checkText(option, text, known),
      upload: (file: File): Promise<Upload> => host.upload(file),
    });
    const { input } = field;
    input.addEventListener('focus', () => suggest(field));
    input.addEventListener('input', () => {
      field.blame('');
      suggest(field);
    });
    input.addEventListener('blur', () => {
      suggester.cancel();
      popup.hide();
      const checked = field.check();
      field.blame('fault' in checked ? checked.fault : '');
    });
    input.addEventListener('keydown', (event) => onKey(event, field));
    fields.push(field);
    chips.append(field.element);
    countMissing();
    return field;
  }

  function head({ option }: OptionField): HTMLElement {
    return make(
      'div',
      { class: 'popup-option' },
      make('strong', { text: nameIn(locale, option) }),
      make('span', { text: descriptionIn(locale, option) }),
    );
  }

  function suggest(field: OptionField): void {
    const { option, input } = field;
    const label = `Suggestions for ${nameIn(locale, option)}`;
    const show = (
      choices: readonly { readonly name: string; readonly value: string | number | boolean }[],
      status?: string,
    ) => {
      if (document.activeElement !== input) return;
      const rows = choices.map(({ name, value }) => ({
        element: suggestionRow(name, input.value),
        pick() {
          field.put(name, value);
          field.blame('');
          input.focus();
          popup.hide();
          next(field);
        },
      }));
      popup.show(input, { label, head: head(field), rows, ...(status && { status }) });
    };
    const known = knownChoices(option, place, host.world.members);
    if (known) {
      const typed = input.value.toLowerCase();
      const fitting = known.filter(({ name }) => name.toLowerCase().includes(typed));
      const exact = known.some(({ name }) => name.toLowerCase() === typed);
      show(exact ? known : fitting, fitting.length === 0 ? 'No options match your search.' : '');
    } else if (option.autocomplete) {
      if (!popup.isOpen()) show([], 'Options are loading…');
      suggester.ask(field, (choices) => {
        if (!choices) show([], 'Loading options failed.');
        else show(choices, choices.length === 0 ? 'No options match your search.' : '');
      });
    } else show([]);
  }

  /** After a pick: to the next required option that is still empty. */
  function next(from: OptionField): void {
    const empty = fields.find(
      (field) => field !== from && field.option.required && 'empty' in field.check(),
    );
    empty?.input.focus();
  }

  function onKey(event: KeyboardEvent, field: OptionField): void {
    const { input, option } = field;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        event.preventDefault();
        popup.move(event.key === 'ArrowDown' ? 1 : -1);
        return;
      case 'Enter':
        if (event.isComposing) return;
        event.preventDefault();
        if (!popup.pickActive()) send();
        return;
      case 'Escape':
        event.preventDefault();
        if (!popup.isOpen()) return;
        event.stopPropagation();
        // Suggestions that are still on their way must not open it again.
        suggester.cancel();
        popup.hide();
        return;
      case 'Backspace': {
        if (input.value !== '') return;
        event.preventDefault();
        if (option.required) leave();
        else remove(field);
      }
    }
  }

  function remove(field: OptionField): void {
    const at = fields.indexOf(field);
    fields.splice(at, 1);
    field.element.remove();
    popup.hide();
    countMissing();
    (fields[at - 1]?.input ?? more).focus();
  }

  function countMissing(): void {
    const count = missing().length;
    more.hidden = count === 0;
    more.textContent = `+${count} ${count === 1 ? 'option' : 'options'}`;
  }

  function chooseOption(): void {
    const { left, top } = more.getBoundingClientRect();
    const entries = missing().map((option) => ({
      label: nameIn(locale, option),
      note: descriptionIn(locale, option),
      run: () => add(option).input.focus(),
    }));
    openMenu('Options', [{ label: 'Options', entries }], {
      x: left,
      y: top - entries.length * 48 - 56,
    });
  }

  function fillFirst(text: string): void {
    const [option] = missing();
    const field = fields[0] ?? (option && add(option));
    if (!field) return;
    field.input.value = text;
    field.input.focus();
    suggest(field);
  }

  for (const option of leaf.options.filter(({ required }) => required)) add(option);
  if (leaf.options.length > 0 && fields.length === 0) countMissing();
  if (leaf.options.length === 0) more.hidden = true;
  more.addEventListener('keydown', (event) => {
    const isText = event.key.length === 1 && event.key !== ' ';
    if (event.key === 'Backspace') leave();
    else if (isText && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      fillFirst(event.key);
    } else if (event.key === 'Enter') {
      // Enter sends, as in every chip; the space bar and the arrow keys open the list.
      event.preventDefault();
      send();
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      chooseOption();
    }
  });

  return {
    element,
    focus() {
      (fields[0]?.input ?? more).focus();
      return leaf.options.length > 0;
    },
    fillFirst,
    async read() {
      for (const field of fields) {
        const checked = field.check();
        const isMissing = 'empty' in checked && (field.option.required ?? false);
        const fault = 'fault' in checked ? checked.fault : isMissing ? REQUIRED : '';
        field.blame(fault);
      }
      const wrong = fields.find(({ element: chip }) => chip.classList.contains('wrong'));
      if (!wrong) return filled();
      wrong.input.focus();
      return undefined;
    },
  };
}
