/** A menu that opens at a point: arrow keys, first letters, Escape. */
import { make } from './dom.ts';
import { placeAt } from './components/place.ts';

export interface MenuEntry {
  readonly label: string;
  readonly note?: string;
  run(): void;
}

export interface MenuGroup {
  readonly label?: string;
  readonly entries: readonly MenuEntry[];
}

/** Opens it; the focus goes back to where it was once it closes without a choice. */
export function openMenu(
  label: string,
  groups: readonly MenuGroup[],
  at: { readonly x: number; readonly y: number },
): void {
  const before = document.activeElement;
  const items: HTMLElement[] = [];
  const menu = make('div', {
    class: 'menu',
    attributes: { role: 'menu', popover: 'auto', 'aria-label': label },
  });
  for (const { label: title, entries } of groups) {
    const group = make('div', {
      class: 'menu-group',
      attributes: { role: 'group', 'aria-label': title },
    });
    if (title) {
      group.append(
        make('div', { class: 'menu-title', text: title, attributes: { 'aria-hidden': 'true' } }),
      );
    }
    for (const entry of entries) {
      const item = make(
        'div',
        {
          class: 'menu-item',
          attributes: { role: 'menuitem', tabindex: '-1' },
          on: {
            click() {
              close(true);
              entry.run();
            },
            pointermove: () => item.focus(),
          },
        },
        make('span', { text: entry.label }),
        entry.note && make('span', { class: 'menu-note', text: entry.note }),
      );
      items.push(item);
      group.append(item);
    }
    menu.append(group);
  }

  let chosen = false;
  function close(isChosen = false): void {
    chosen = isChosen;
    if (isChosen && before instanceof HTMLElement) before.focus();
    menu.hidePopover();
  }

  const move = (step: number) => {
    const here = items.findIndex((item) => item === document.activeElement);
    items.at((here + step + items.length) % items.length)?.focus();
  };
  menu.addEventListener('keydown', (event) => {
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
      Home: () => items[0]?.focus(),
      End: () => items.at(-1)?.focus(),
      Tab: () => close(),
      Enter: () => document.activeElement instanceof HTMLElement && document.activeElement.click(),
      ' ': () => document.activeElement instanceof HTMLElement && document.activeElement.click(),
    };
    const run = keys[event.key];
    const letter = event.key.toLowerCase();
    if (run) {
      event.preventDefault();
      run();
    } else if (letter.length === 1) {
      items.find((item) => item.textContent.toLowerCase().startsWith(letter))?.focus();
    }
  });
  menu.addEventListener('toggle', (event) => {
    if (!(event instanceof ToggleEvent) || event.newState !== 'closed') return;
    menu.remove();
    if (!chosen && before instanceof HTMLElement) before.focus();
  });
  document.body.append(menu);
  menu.showPopover();
  placeAt(menu, at.x, at.y);
  items[0]?.focus();
}
