/** The list above the composer: commands, or suggestions for the option being typed. */
import { make, need } from '../dom.ts';

export interface PopupRow {
  readonly element: HTMLElement;
  pick(): void;
}

export interface PopupContent {
  /** What the list is called. */
  readonly label: string;
  readonly head?: HTMLElement;
  readonly rows: readonly PopupRow[];
  /** Said instead of rows: loading, nothing found. */
  readonly status?: string;
  /** The first row is chosen by Enter without any arrow key. */
  readonly selectFirst?: boolean;
}

export interface Popup {
  readonly listId: string;
  /** Shows it for the field that has the focus. */
  show(field: HTMLElement, content: PopupContent): void;
  hide(): void;
  isOpen(): boolean;
  /** Moves among the rows. */
  move(step: number): void;
  /** Picks the active row; false where none is active. */
  pickActive(): boolean;
}

/** The one popup of the composer. */
export function createPopup(): Popup {
  const box = need('#composer-popup', HTMLElement);
  const listId = 'composer-list';
  const head = make('div', { class: 'popup-head' });
  const list = make('div', {
    class: 'popup-list',
    attributes: { id: listId, role: 'listbox', tabindex: '0' },
  });
  const status = make('div', { class: 'popup-status', attributes: { role: 'status' } });
  const count = make('div', { class: 'unseen', attributes: { role: 'status' } });
  box.append(head, list, status);
  box.after(count);
  let field: HTMLElement | undefined;
  let rows: readonly PopupRow[] = [];
  let active = -1;

  function activate(index: number, scroll = true): void {
    active = index;
    for (const [each, { element }] of rows.entries()) {
      element.classList.toggle('active', each === active);
      element.setAttribute('aria-selected', String(each === active));
    }
    const row = rows[active]?.element;
    if (row) {
      field?.setAttribute('aria-activedescendant', row.id);
      if (scroll) row.scrollIntoView({ block: 'nearest' });
    } else field?.removeAttribute('aria-activedescendant');
  }

  /** A plain text field only points to its active row. */
  function expand(open: boolean): void {
    if (field?.getAttribute('role') === 'combobox')
      field.setAttribute('aria-expanded', String(open));
  }

  function hide(): void {
    box.hidden = true;
    count.textContent = '';
    activate(-1);
    expand(false);
    rows = [];
  }

  return {
    listId,
    hide,
    isOpen: () => !box.hidden,
    show(next, content) {
      if (field !== next) hide();
      field = next;
      rows = content.rows;
      for (const [index, { element, pick }] of rows.entries()) {
        element.id = `${listId}-${index}`;
        element.setAttribute('role', 'option');
        element.onpointerdown = (event) => event.preventDefault();
        element.onpointermove = () => {
          if (active !== index) activate(index, false);
        };
        element.onclick = pick;
      }
      head.replaceChildren(...(content.head ? [content.head] : []));
      list.setAttribute('aria-label', content.label);
      list.replaceChildren(...rows.map(({ element }) => element));
      list.hidden = rows.length === 0;
      status.textContent = content.status ?? '';
      box.hidden = false;
      list.scrollTop = 0;
      expand(rows.length > 0);
      count.textContent = rows.length > 0 ? `${rows.length} in the list above` : '';
      activate(content.selectFirst && rows.length > 0 ? 0 : -1);
    },
    move(step) {
      if (rows.length === 0) return;
      const from = active < 0 && step < 0 ? rows.length : active;
      activate((from + step + rows.length) % rows.length);
    },
    pickActive() {
      const row = rows[active];
      row?.pick();
      return row !== undefined;
    },
  };
}
