/** A select menu for one or several choices: a combobox that only selects, with its list below. */
import { icon, icons, make } from '../dom.ts';
import { placeBelow } from './place.ts';

export interface SelectChoice {
  readonly value: string;
  readonly label: string;
  readonly note?: string;
  readonly chosen: boolean;
}

export interface SelectOptions {
  readonly id: string;
  /** What screen readers call it. */
  readonly label: string;
  readonly placeholder: string;
  readonly choices: readonly SelectChoice[];
  readonly min: number;
  readonly max: number;
  readonly disabled: boolean;
  readonly describedBy?: string;
  /** One choice is told at once; several when the list closes. */
  onChosen(values: readonly string[]): void;
}

/** The menu, closed. Its chosen values stand in `data-values` as JSON. */
export function selectMenu(options: SelectOptions): HTMLElement {
  const { id, label, placeholder, choices, min, max, disabled, describedBy } = options;
  const several = max > 1;
  let chosen = new Set(choices.filter((choice) => choice.chosen).map(({ value }) => value));
  let before = [...chosen];
  let active = -1;
  let typed = '';
  let typedAt = 0;

  const shown = make('span', { class: 'select-shown' });
  const list = make('div', {
    class: 'select-list',
    attributes: {
      id: `${id}-list`,
      role: 'listbox',
      popover: 'manual',
      'aria-label': label,
      'aria-multiselectable': several ? 'true' : undefined,
    },
  });
  const field = make(
    'div',
    {
      class: 'select-field',
      attributes: {
        id,
        role: 'combobox',
        tabindex: '0',
        'aria-haspopup': 'listbox',
        'aria-expanded': 'false',
        'aria-controls': `${id}-list`,
        'aria-label': label,
        'aria-describedby': describedBy,
        'aria-disabled': disabled ? 'true' : undefined,
      },
    },
    shown,
    icon(icons.down, 20),
  );
  const menu = make('div', { class: 'select' }, field, list);

  const rows = choices.map((choice, index) =>
    make(
      'div',
      {
        class: 'select-option',
        attributes: { id: `${id}-${index}`, role: 'option', 'aria-selected': 'false' },
        on: {
          pointerdown: (event) => event.preventDefault(),
          pointermove: () => moveTo(index),
          click: () => choose(index),
        },
      },
      make(
        'span',
        { class: 'select-option-text' },
        make('span', { text: choice.label }),
        choice.note && make('span', { class: 'select-note', text: choice.note }),
      ),
      make('span', { class: 'select-mark', attributes: { 'aria-hidden': 'true' } }),
    ),
  );
  list.append(...rows);
  if (rows.length === 0) list.append(make('div', { class: 'select-empty', text: 'No options.' }));

  function draw(): void {
    menu.dataset['values'] = JSON.stringify([...chosen]);
    const labels = choices.filter(({ value }) => chosen.has(value)).map((each) => each.label);
    shown.textContent = labels.length > 0 ? labels.join(', ') : placeholder;
    shown.classList.toggle('placeholder', labels.length === 0);
    field.setAttribute('aria-label', labels.length > 0 ? `${label}: ${labels.join(', ')}` : label);
    for (const [index, row] of rows.entries()) {
      row.setAttribute('aria-selected', String(chosen.has(choices[index]?.value ?? '')));
      row.classList.toggle('active', index === active);
    }
    if (active >= 0) field.setAttribute('aria-activedescendant', `${id}-${active}`);
    else field.removeAttribute('aria-activedescendant');
  }

  function moveTo(index: number): void {
    active = Math.max(0, Math.min(index, rows.length - 1));
    draw();
    rows[active]?.scrollIntoView({ block: 'nearest' });
  }

  const isOpen = () => field.getAttribute('aria-expanded') === 'true';

  function open(): void {
    if (field.getAttribute('aria-disabled') === 'true' || isOpen()) return;
    before = [...chosen];
    field.setAttribute('aria-expanded', 'true');
    list.showPopover();
    placeBelow(list, field);
    const first = choices.findIndex(({ value }) => chosen.has(value));
    moveTo(Math.max(first, 0));
  }

  function close(tell: boolean): void {
    if (!isOpen()) return;
    field.setAttribute('aria-expanded', 'false');
    list.hidePopover();
    active = -1;
    if (!tell) chosen = new Set(before);
    draw();
    const now = [...chosen];
    const differs = now.length !== before.length || now.some((value) => !before.includes(value));
    if (tell && differs && now.length >= min) options.onChosen(now);
  }

  function choose(index: number): void {
    const value = choices[index]?.value;
    if (value === undefined) return;
    if (!several) {
      const again = chosen.has(value);
      chosen = new Set(again && min === 0 ? [] : [value]);
      close(true);
      return;
    }
    if (chosen.has(value)) chosen.delete(value);
    else if (chosen.size < max) chosen.add(value);
    moveTo(index);
  }

  field.addEventListener('click', () => (isOpen() ? close(true) : open()));
  field.addEventListener('blur', () => close(several));
  field.addEventListener('keydown', (event) => {
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: () => (isOpen() ? moveTo(active + 1) : open()),
      ArrowUp: () => (isOpen() ? moveTo(active - 1) : open()),
      Home: () => isOpen() && moveTo(0),
      End: () => isOpen() && moveTo(rows.length - 1),
      Enter: () => (isOpen() ? choose(active) : open()),
      ' ': () => (isOpen() ? choose(active) : open()),
      Escape: () => close(several),
    };
    const run = keys[event.key];
    if (run) {
      if (event.key === 'Escape' && !isOpen()) return;
      event.preventDefault();
      event.stopPropagation();
      run();
    } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      find(event.key);
    }
  });

  /** Goes to the next choice that begins with what was typed within half a second. */
  function find(key: string): void {
    const now = Date.now();
    typed = now - typedAt < 500 ? typed + key : key;
    typedAt = now;
    const match = choices.findIndex(({ label: text }) =>
      text.toLowerCase().startsWith(typed.toLowerCase()),
    );
    if (match < 0) return;
    open();
    moveTo(match);
  }

  draw();
  return menu;
}

/** What is chosen in a menu that `selectMenu` made. */
export function valuesOf(menu: HTMLElement): readonly string[] {
  const values: unknown = JSON.parse(menu.dataset['values'] ?? '[]');
  return Array.isArray(values) ? values.filter((value) => typeof value === 'string') : [];
}
