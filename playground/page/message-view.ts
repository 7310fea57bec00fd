/** Draws a message, and draws it anew in its place when it changes. */
import { showComponent } from './components/show.ts';
import type { Drawing } from './components/context.ts';
import { icon, icons, make } from './dom.ts';
import { showEmbed } from './embed.ts';
import { showMarkdown } from './markdown/show.ts';
import { plainText, type ShownMessage } from './message.ts';
import type { World } from './wire.ts';

/** What the channel does for its messages. */
export interface Host {
  readonly world: World;
  drawing(message: ShownMessage): Drawing;
  /** Opens the menu of a message. */
  menu(message: ShownMessage, at: { readonly x: number; readonly y: number }): void;
  dismiss(message: ShownMessage): void;
}

export interface MessageView {
  readonly element: HTMLElement;
  /** Draws the message as it is now; the focus stays where it was. */
  draw(): void;
  /** The reason why what the member did had no effect; none takes it away. */
  fail(reason?: string): void;
  /** What the message says, as one reads it. */
  text(): string;
}

export function createMessageView(message: ShownMessage, host: Host): MessageView {
  const { world } = host;
  const { application } = world;
  const author = world.members.find(({ id }) => id === message.member) ?? application;
  const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' }).format(message.at);
  const failure = make('div', { class: 'failure', attributes: { role: 'alert' } });
  const inner = make('discord-message', {
    attributes: {
      author: author.name,
      avatar: author.avatar,
      timestamp: time,
      bot: author === application,
    },
  });
  const more = make(
    'button',
    {
      class: 'tool',
      attributes: {
        type: 'button',
        'aria-haspopup': 'menu',
        'aria-label': `More on ${author.name}'s message of ${time}`,
      },
      on: {
        click() {
          const { right, bottom } = more.getBoundingClientRect();
          host.menu(message, { x: right - 200, y: bottom + 4 });
        },
      },
    },
    icon(icons.more),
  );
  const element = make(
    'article',
    {
      class: 'message',
      attributes: { tabindex: '-1', 'aria-label': `${author.name}, ${time}`, id: `m${message.id}` },
      on: {
        contextmenu(event) {
          if (!(event instanceof MouseEvent)) return;
          event.preventDefault();
          const box = element.getBoundingClientRect();
          const isKey = event.clientX === 0 && event.clientY === 0;
          host.menu(message, {
            x: isKey ? box.left + 72 : event.clientX,
            y: isKey ? box.top + 24 : event.clientY,
          });
        },
      },
    },
    inner,
    make('div', { class: 'tools' }, more),
  );
  if (message.onlyFor !== undefined) element.classList.add('only-you');

  function draw(): void {
    const keep = focusKey(element);
    const { body, thinking, edited } = message;
    const drawing = host.drawing(message);
    const components = body.components ?? [];
    element.removeAttribute('aria-busy');
    inner.replaceChildren(
      ...header(message, world),
      ...(thinking ? [dots(application.name)] : []),
      ...(body.content ? [showMarkdown(body.content, drawing.names)] : []),
      ...(body.embeds ?? []).map((embed) => showEmbed(embed, drawing.names)),
      make(
        'div',
        { class: 'components', attributes: { slot: 'components' } },
        ...components.map((component) => showComponent(component, drawing)),
        edited && make('span', { class: 'edited', text: '(edited)' }),
        failure,
        message.onlyFor !== undefined && onlyYou(() => host.dismiss(message)),
      ),
    );
    if (keep !== null) giveFocusBack(element, keep);
  }

  draw();
  return {
    element,
    draw,
    fail(reason = '') {
      failure.textContent = reason;
      element.removeAttribute('aria-busy');
      for (const button of element.querySelectorAll('.waiting')) button.classList.remove('waiting');
    },
    text: () => inner.innerText.trim(),
  };
}

/** Above a reply: who used which command, or which message it answers. */
function header({ used, replyTo }: ShownMessage, { application, members }: World): HTMLElement[] {
  if (used) {
    const member = members.find(({ id }) => id === used.member);
    const { name = '', avatar = '' } = member ?? {};
    return [
      make('discord-command', {
        attributes: {
          slot: 'reply',
          author: name,
          avatar,
          command: used.command,
          type: 'slash_command',
        },
      }),
    ];
  }
  if (!replyTo) return [];
  const author = members.find(({ id }) => id === replyTo.member) ?? application;
  const text = plainText(replyTo)
    .replace(/[#>*_~`-]+|\s+/g, ' ')
    .trim();
  return [
    make(
      'discord-reply',
      { attributes: { slot: 'reply', author: author.name, avatar: author.avatar } },
      text.length > 80 ? `${text.slice(0, 80)}…` : text,
    ),
  ];
}

const dots = (name: string): HTMLElement =>
  make(
    'div',
    { class: 'thinking' },
    make('span', { class: 'dots', attributes: { 'aria-hidden': 'true' } }),
    `${name} is thinking…`,
  );

const onlyYou = (dismiss: () => void): HTMLElement =>
  make(
    'div',
    { class: 'notice' },
    icon(icons.eye, 16),
    make('span', { text: 'Only you can see this' }),
    make('span', { text: '•', attributes: { 'aria-hidden': 'true' } }),
    make('button', {
      class: 'link-button',
      text: 'Dismiss message',
      attributes: { type: 'button' },
      on: { click: dismiss },
    }),
  );

const FOCUSABLE = 'button, a[href], [tabindex="0"]';

const keyOf = (element: Element | null): string | undefined =>
  element?.closest<HTMLElement>('[data-key]')?.dataset['key'];

/** Which of the message's own parts has the focus; null where none has. */
function focusKey(element: HTMLElement): string | null {
  const { activeElement } = document;
  if (!activeElement || activeElement === element || !element.contains(activeElement)) return null;
  return keyOf(activeElement) ?? '';
}

function giveFocusBack(element: HTMLElement, key: string): void {
  const all = [...element.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const same = all.find((each) => keyOf(each) === key);
  (same ?? element).focus({ preventScroll: true });
}
