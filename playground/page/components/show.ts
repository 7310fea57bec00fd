/** Draws Discord's components v2. */
import { freshId, icon, icons, make } from '../dom.ts';
import { showMarkdown } from '../markdown/show.ts';
import type { Component } from '../wire.ts';
import { showButton } from './button.ts';
import type { Drawing } from './context.ts';
import { isSelect, Kind } from './kinds.ts';
import { selectMenu } from './select-menu.ts';
import { choicesOf, resolvedOf } from './select-choices.ts';

/** One component with all that is in it. */
export function showComponent(component: Component, drawing: Drawing): HTMLElement {
  const { type } = component;
  const inner = () => (component.components ?? []).map((each) => showComponent(each, drawing));
  if (isSelect(type)) return messageSelect(component, drawing);
  switch (type) {
    case Kind.Container:
      return container(component, inner());
    case Kind.TextDisplay:
      return showMarkdown(component.content ?? '', drawing.names);
    case Kind.Separator:
      return separator(component);
    case Kind.Section:
      return make(
        'div',
        { class: 'section' },
        make('div', { class: 'section-text' }, ...inner()),
        component.accessory && showComponent(component.accessory, drawing),
      );
    case Kind.ActionRow:
      return make('div', { class: 'row' }, ...inner());
    case Kind.Button:
      return showButton(component, drawing);
    case Kind.Thumbnail:
      return picture(component.media?.url ?? '', component.description, 'thumbnail');
    case Kind.MediaGallery:
      return make(
        'div',
        { class: 'gallery' },
        ...(component.items ?? []).map(({ media, description }) =>
          picture(media.url, description, 'gallery-item'),
        ),
      );
    case Kind.File:
      return file(component, drawing);
    default:
      return make('div', { class: 'unknown', text: `A component of kind ${type}.` });
  }
}

function container(component: Component, inner: readonly HTMLElement[]): HTMLElement {
  const box = make('div', { class: 'container' }, ...inner);
  const { accent_color: colour } = component;
  if (colour !== undefined && colour !== null) {
    box.classList.add('accented');
    box.style.setProperty('--accent', `#${colour.toString(16).padStart(6, '0')}`);
  }
  return box;
}

function separator({ divider = true, spacing = 1 }: Component): HTMLElement {
  const look = { class: `separator ${spacing === 2 ? 'large' : 'small'}` };
  return divider ? make('hr', look) : make('div', look);
}

/** Pictures of this machine alone: nothing is fetched from elsewhere. */
function picture(url: string, description: string | null | undefined, look: string): HTMLElement {
  const alt = description ?? '';
  const isLocal =
    URL.canParse(url, location.href) && new URL(url, location.href).origin === location.origin;
  return isLocal
    ? make('img', { class: look, attributes: { src: url, alt } })
    : make('div', { class: `${look} elsewhere`, text: alt || 'A picture from elsewhere' });
}

function file({ file: media }: Component, { files }: Drawing): HTMLElement {
  const name = media?.url.replace('attachment://', '') ?? '';
  const found = files.find((each) => each.name === name);
  return make(
    'div',
    { class: 'file' },
    icon(icons.file, 28),
    make(
      'div',
      {},
      found
        ? make('a', { text: name, attributes: { href: found.url, download: name } })
        : make('span', { text: name }),
      make('div', { class: 'subtext', text: found ? sizeText(found.size) : '' }),
    ),
  );
}

const sizeText = (bytes: number): string =>
  bytes < 1024 ? `${bytes} bytes` : `${(bytes / 1024).toFixed(1)} KB`;

function messageSelect(component: Component, drawing: Drawing): HTMLElement {
  const { type, custom_id, placeholder, disabled = false } = component;
  const menu = selectMenu({
    id: freshId('select'),
    label: placeholder ?? 'Make a selection',
    placeholder: placeholder ?? 'Make a selection',
    choices: choicesOf(component, drawing),
    min: component.min_values ?? 1,
    max: component.max_values ?? 1,
    disabled,
    onChosen(values) {
      const resolved = resolvedOf(component, values, drawing);
      drawing.press(menu, {
        id: component.id ?? 0,
        custom_id,
        component_type: type,
        values,
        ...(resolved && { resolved }),
      });
    },
  });
  menu.dataset['key'] = `select ${placeholder ?? ''}`;
  return menu;
}
