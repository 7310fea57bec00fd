/** Servers, channels, and who one is: what stands beside the channel. */
import { freshId, icon, icons, make, need } from './dom.ts';
import { directChannel, languages, type State } from './state.ts';
import type { World } from './wire.ts';

export interface Sidebar {
  /** Marks a channel until the member goes there. */
  unread(channel: string): void;
}

/** Draws it, and keeps it and the channel's head in step with the state. */
export function createSidebar(world: World, state: State, toggleRaw: () => void): Sidebar {
  const unread = new Set<string>();
  const servers = need('#servers', HTMLElement);
  const channels = need('#channels', HTMLElement);
  const drawer = need('#sidebar', HTMLElement);
  const drawerButton = need('#drawer', HTMLButtonElement);
  const who = select(
    'You are',
    world.members.flatMap(({ id, name, part }) => (part ? [[id, `${name} (${part})`]] : [])),
    (id) => {
      const member = world.members.find((each) => each.id === id);
      if (member) state.change({ member });
    },
  );
  const language = select('Your language', Object.entries(languages), (locale) =>
    state.change({ locale }),
  );
  const theme = toggle('Light', icons.sun, () =>
    state.change({ theme: state.now.theme === 'dark' ? 'light' : 'dark' }),
  );
  const width = toggle('Phone', icons.phone, () =>
    state.change({ width: state.now.width === 'phone' ? 'desktop' : 'phone' }),
  );
  const avatar = make('img', { class: 'me', attributes: { alt: '', width: '32', height: '32' } });
  need('#me', HTMLElement).append(
    make('div', { class: 'me-row' }, avatar, who.box),
    language.box,
    make('div', { class: 'me-tools' }, theme, width),
  );
  need('#raw-toggle', HTMLButtonElement).append(icon(icons.code));
  need('#raw-toggle', HTMLButtonElement).addEventListener('click', toggleRaw);
  drawerButton.append(icon(icons.menu));

  const openDrawer = (open: boolean) => {
    drawer.classList.toggle('open', open);
    drawerButton.setAttribute('aria-expanded', String(open));
  };
  drawerButton.addEventListener('click', () => {
    openDrawer(!drawer.classList.contains('open'));
    if (drawer.classList.contains('open')) drawer.querySelector('button')?.focus();
  });
  drawer.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !drawer.classList.contains('open')) return;
    openDrawer(false);
    drawerButton.focus();
  });
  need('#main', HTMLElement).addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !drawerButton.contains(target)) openDrawer(false);
  });

  function draw(): void {
    const { now } = state;
    unread.delete(now.channel.id);
    const root = document.documentElement;
    root.dataset['theme'] = now.theme;
    root.dataset['width'] = now.width;
    root.dataset['locale'] = now.locale;
    need('#messages', HTMLElement).toggleAttribute('light-theme', now.theme === 'light');
    need('#messages', HTMLElement).setAttribute('aria-label', `Messages in ${now.channel.name}`);
    need('#channel-name', HTMLElement).textContent = now.channel.name;
    need('#channel-topic', HTMLElement).textContent = now.channel.topic;
    const sign = now.channel.direct ? '@' : '#';
    const text = need('#composer-text', HTMLTextAreaElement);
    text.placeholder = `Message ${sign}${now.channel.name}`;
    text.setAttribute('aria-label', `${text.placeholder}, or / for commands`);
    need('#server-name', HTMLElement).textContent = now.server.name;
    who.field.value = now.member.id;
    language.field.value = now.locale;
    avatar.src = now.member.avatar;
    theme.setAttribute('aria-pressed', String(now.theme === 'light'));
    width.setAttribute('aria-pressed', String(now.width === 'phone'));
    servers.replaceChildren(
      ...world.servers.map((server) =>
        make('button', {
          class: 'server',
          attributes: {
            type: 'button',
            title: server.name,
            'data-initials': initials(server.name),
            'aria-label': server.name,
            'aria-current': server === now.server ? 'true' : undefined,
          },
          on: { click: () => state.change({ server }) },
        }),
      ),
    );
    channels.replaceChildren(
      ...[...now.server.channels, directChannel(world, now.member)].map((channel) =>
        make(
          'li',
          {},
          make(
            'button',
            {
              class: 'channel',
              attributes: {
                type: 'button',
                'aria-current': channel.id === now.channel.id ? 'page' : undefined,
              },
              on: {
                click() {
                  state.change({ channel });
                  openDrawer(false);
                },
              },
            },
            icon(channel.direct ? icons.message : icons.hash, 18),
            make('span', { text: channel.name }),
            unread.has(channel.id) && make('span', { class: 'unread', text: 'new' }),
          ),
        ),
      ),
    );
  }
  state.onChange(draw);
  draw();
  return {
    unread(channel) {
      unread.add(channel);
      draw();
    },
  };
}

const initials = (name: string): string =>
  name
    .split(' ')
    .map(([letter = '']) => letter)
    .join('');

function select(
  label: string,
  options: readonly (readonly string[])[],
  onChange: (value: string) => void,
) {
  const id = freshId('setting');
  const field = make(
    'select',
    { attributes: { id } },
    ...options.map(([value = '', text = '']) => make('option', { text, attributes: { value } })),
  );
  field.addEventListener('change', () => onChange(field.value));
  const name = make('label', { text: label, attributes: { for: id } });
  return { field, box: make('div', { class: 'setting' }, name, field) };
}

const toggle = (label: string, path: string, onClick: () => void): HTMLButtonElement =>
  make(
    'button',
    { class: 'toggle', attributes: { type: 'button' }, on: { click: onClick } },
    icon(path, 18),
    label,
  );
