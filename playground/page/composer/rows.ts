/** The rows of the list above the composer. */
import { make } from '../dom.ts';
import type { World } from '../wire.ts';
import { nameIn, type Leaf } from './leaves.ts';

/** A suggestion, with what was typed so far set apart. */
export function suggestionRow(name: string, typed: string): HTMLElement {
  const at = typed === '' ? -1 : name.toLowerCase().indexOf(typed.toLowerCase());
  return make(
    'div',
    { class: 'popup-row' },
    at < 0
      ? name
      : make(
          'span',
          {},
          name.slice(0, at),
          make('b', { text: name.slice(at, at + typed.length) }),
          name.slice(at + typed.length),
        ),
  );
}

/** A command with its options and what it does. */
export function commandRow(leaf: Leaf, locale: string, { application }: World): HTMLElement {
  return make(
    'div',
    { class: 'popup-row command-row' },
    make('img', {
      attributes: { src: application.avatar, alt: '', width: '32', height: '32' },
    }),
    make(
      'div',
      { class: 'command-text' },
      make(
        'div',
        { class: 'command-head' },
        make('span', { class: 'command-title', text: `/${leaf.name}` }),
        ...leaf.options.map((option) =>
          make('span', {
            class: option.required ? 'command-option' : 'command-option optional',
            text: nameIn(locale, option),
          }),
        ),
      ),
      make('div', { class: 'command-description', text: leaf.description }),
    ),
    make('span', { class: 'command-app', text: application.name }),
  );
}
