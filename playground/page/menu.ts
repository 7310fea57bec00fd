/** A menu that opens at a point: arrow keys, first letters, Escape. */
import { make, need } from './dom.ts';
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
    attributes: { role: 'menu', popover: 'manual', 'aria-label': label },
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

  /** Back to where the focus was, unless it has gone elsewhere by itself. */
  function close(giveBack: boolean): void {
    document.removeEventListener('pointerdown', onOutside, true);
    menu.removeEventListener('focusout', onFocusOut);
    if (giveBack && before instanceof HTMLElement) before.focus();
    menu.remove();
  }

  // By hand: a menu that opens while the button is still down would be dismissed by its release.
  const onOutside = ({ target }: Event) => {
    if (target instanceof Node && !menu.contains(target)) close(false);
  };
  const onFocusOut = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) close(false);
  };

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
      Tab: () => close(true),
      Escape: () => close(true),
      Enter: () => document.activeElement instanceof HTMLElement && document.activeElement.click(),
      ' ': () => document.activeElement instanceof HTMLElement && document.activeElement.click(),
    };
    const run = keys[event.key];
    const letter = event.key.toLowerCase();
    if (run) {
      event.preventDefault();
      event.stopPropagation();
      run();
    } else if (letter.length === 1) {
      items.find((item) => item.textContent.toLowerCase().startsWith(letter))?.focus();
    }
  });
  document.addEventListener('pointerdown', onOutside, true);
  menu.addEventListener('focusout', onFocusOut);
  need('#main', HTMLElement).append(menu);
  menu.showPopover();
  placeAt(menu, at.x, at.y);
  items[0]?.focus();
}
