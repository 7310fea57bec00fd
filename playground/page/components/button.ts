/** Buttons: Discord's five styles, and links. */
import { icon, icons, make } from '../dom.ts';
import type { Component } from '../wire.ts';
import type { Drawing } from './context.ts';

const LINK = 5;
const STYLES: Readonly<Record<number, string>> = {
  1: 'primary',
  2: 'secondary',
  3: 'success',
  4: 'danger',
  5: 'secondary',
};

/** One button; a disabled one keeps its place for the keyboard, and says that it does nothing. */
export function showButton(component: Component, { press }: Drawing): HTMLElement {
  const { style = 2, label, emoji, url, custom_id, disabled = false } = component;
  const look = `button ${STYLES[style] ?? 'secondary'}`;
  const inner = [
    emoji?.name ? make('span', { class: 'emoji', text: emoji.name }) : null,
    make('span', { class: 'button-label', text: label ?? '' }),
  ];
  if (style === LINK && url !== undefined && /^https?:/.test(url)) {
    const attributes = { href: url, target: '_blank', rel: 'noopener noreferrer' };
    return make('a', { class: look, attributes }, ...inner, icon(icons.open, 16));
  }
  const button = make(
    'button',
    {
      class: look,
      attributes: { type: 'button', 'aria-disabled': disabled ? 'true' : undefined },
      on: {
        click() {
          if (button.getAttribute('aria-disabled') === 'true') return;
          button.classList.add('waiting');
          press(button, { id: component.id ?? 0, custom_id, component_type: component.type });
        },
      },
    },
    ...inner,
  );
  button.dataset['key'] = `button ${label ?? custom_id ?? ''}`;
  return button;
}
