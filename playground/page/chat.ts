/** What happens in the channels: messages, and the course of each interaction. */
import { announce } from './announce.ts';
import type { Leaf } from './composer/leaves.ts';
import { mayUse, nameIn } from './composer/leaves.ts';
import { need } from './dom.ts';
import {
  menuInteraction,
  pressInteraction,
  slashInteraction,
  snowflake,
  submitInteraction,
  type Filled,
  type Interaction,
} from './interaction.ts';
import { openMenu } from './menu.ts';
import { createMessageView, type Host, type MessageView } from './message-view.ts';
import { isEphemeral, plainText, type ShownMessage, type Used } from './message.ts';
import { openModal } from './modal.ts';
import type { RawView } from './raw-view.ts';
import type { Place, State } from './state.ts';
import type { Transport } from './transport.ts';
import type { Callback, Command, KeptFile, MessageBody, PlayEvent, World } from './wire.ts';

/** Discord's numbers for answers to interactions. */
const Answer = {
  Message: 4,
  Later: 5,
  LaterUpdate: 6,
  Update: 7,
  Modal: 9,
} as const;

const MESSAGE_COMMAND = 3;
const NO_ANSWER = 'The application did not respond';
const FAILED = 'This interaction failed';

/** One interaction, from the member's act to the last reply. */
interface Talk {
  readonly place: Place;
  readonly interaction: Interaction;
  readonly title: string;
  readonly used?: Used;
  /** The message whose button was pressed. */
  readonly pressed?: ShownMessage;
  original?: ShownMessage;
  /** Settled once the first answer is shown. */
  first: Promise<void>;
}

interface Parts {
  readonly world: World;
  readonly state: State;
  readonly transport: Transport;
  readonly raw: RawView;
  /** A message came where the member is not looking. */
  onUnread(channel: string): void;
}

export interface Chat {
  sendCommand(leaf: Leaf, filled: readonly Filled[]): void;
  sendText(text: string): void;
  onEvent(event: PlayEvent): void;
}

export function createChat({ world, state, transport, raw, onUnread }: Parts): Chat {
  const list = need('#messages', HTMLElement);
  const scroller = need('#scroller', HTMLElement);
  const messages: ShownMessage[] = [];
  const views = new Map<string, MessageView>();
  const talks = new Map<string, Talk>();

  const host: Host = {
    world,
    drawing: (message) => ({
      names: world,
      server:
        world.servers.find(({ channels }) => channels.some(({ id }) => id === message.channel)) ??
        state.now.server,
      members: world.members,
      files: message.files,
      press: (from, data) => press(message, from, data),
    }),
    menu: showMenu,
    dismiss(message) {
      messages.splice(messages.indexOf(message), 1);
      views.get(message.id)?.element.remove();
      views.delete(message.id);
      need('#composer-text', HTMLElement).focus();
      announce('Message dismissed.');
    },
  };

  function viewOf(message: ShownMessage): MessageView {
    const known = views.get(message.id);
    if (known) return known;
    const view = createMessageView(message, host);
    views.set(message.id, view);
    return view;
  }

  const isVisible = ({ channel, onlyFor }: ShownMessage): boolean =>
    channel === state.now.channel.id && (onlyFor === undefined || onlyFor === state.now.member.id);

  function add(message: ShownMessage): ShownMessage {
    messages.push(message);
    if (isVisible(message)) {
      list.append(viewOf(message).element);
      toEnd();
    }
    return message;
  }

  /** Whether the member reads at the end, where new messages come: then the end stays in sight. */
  let atEnd = true;
  const keepEnd = () => {
    if (atEnd) scroller.scrollTop = scroller.scrollHeight;
  };
  scroller.addEventListener('scroll', () => {
    atEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 8;
  });
  const sizes = new ResizeObserver(keepEnd);
  sizes.observe(scroller);
  sizes.observe(list);

  function toEnd(): void {
    atEnd = true;
    keepEnd();
  }

  function showAll(): void {
    list.replaceChildren(...messages.filter(isVisible).map((each) => viewOf(each).element));
    toEnd();
  }

  function reply(talk: Talk, body: MessageBody, files: readonly KeptFile[], id = snowflake()) {
    const { place, used, pressed, interaction } = talk;
    return add({
      id,
      channel: place.channel.id,
      at: new Date(),
      body,
      files,
      thinking: false,
      edited: false,
      exchange: interaction.id,
      ...(isEphemeral(body) && { onlyFor: place.member.id }),
      ...(used ? { used } : pressed ? { replyTo: pressed } : {}),
    });
  }

  function change(message: ShownMessage, body: MessageBody, files: readonly KeptFile[]): void {
    const wasThinking = message.thinking;
    const hidden = message.onlyFor === undefined ? 0 : 64;
    message.body = { ...body, flags: (body.flags ?? 0) | hidden };
    message.files = files;
    message.thinking = false;
    message.edited = !wasThinking && hidden === 0;
    const view = viewOf(message);
    view.draw();
    view.fail();
    if (wasThinking) toEnd();
    announce(`${world.application.name} changed its message: ${view.text().slice(0, 300)}`);
  }

  function start(talk: Omit<Talk, 'first'>): Promise<boolean> {
    let settle: () => void = () => undefined;
    const first = new Promise<void>((resolve) => {
      settle = resolve;
    });
    const open: Talk = { ...talk, first };
    talks.set(talk.interaction.token, open);
    return transport
      .send(talk.interaction, talk.title)
      .then((callback) => callback !== undefined && take(open, callback))
      .finally(settle);
  }

  /** Shows the first answer; false where it is none that Discord would show. */
  function take(talk: Talk, { type, data = {} }: Callback): boolean {
    const { pressed } = talk;
    switch (type) {
      case Answer.Message:
        talk.original = reply(talk, data, []);
        return true;
      case Answer.Later:
        talk.original = reply(talk, data, []);
        talk.original.thinking = true;
        viewOf(talk.original).draw();
        return true;
      case Answer.LaterUpdate:
        if (pressed) talk.original = pressed;
        return true;
      case Answer.Update:
        if (!pressed) return false;
        talk.original = pressed;
        change(pressed, data, pressed.files);
        return true;
      case Answer.Modal:
        openForm(talk, data);
        return true;
      default:
        return false;
    }
  }

  function openForm(
    { place, used, pressed, title }: Talk,
    data: NonNullable<Callback['data']>,
  ): void {
    openModal(data, {
      application: world.application,
      names: world,
      server: place.server,
      members: world.members,
      upload: (file) => transport.upload(file),
      submit: (filled) =>
        start({
          place,
          interaction: submitInteraction(place, world, filled, pressed),
          title: `${title} · form`,
          ...(used && { used }),
          ...(pressed && { pressed }),
        }),
    });
  }

  function press(
    message: ShownMessage,
    from: HTMLElement,
    data: Readonly<Record<string, unknown>>,
  ): void {
    const view = viewOf(message);
    view.fail();
    from.classList.add('waiting');
    view.element.setAttribute('aria-busy', 'true');
    const place = state.now;
    const interaction = pressInteraction(place, world, message, data);
    const title = `press ${from.dataset['key']?.replace(/^\w+ /, '') ?? ''}`;
    void start({ place, interaction, title, pressed: message }).then((taken) => {
      const isWaiting = talks.get(interaction.token)?.original === message;
      if (!taken || !isWaiting) view.fail(taken ? '' : FAILED);
    });
  }

  function command(interaction: Interaction, title: string, used: Used): void {
    const place = state.now;
    void start({ place, interaction, title, used }).then((taken) => {
      if (taken) return;
      const message = add({
        id: snowflake(),
        channel: place.channel.id,
        at: new Date(),
        onlyFor: place.member.id,
        used,
        exchange: interaction.id,
        body: { flags: 64 },
        files: [],
        thinking: false,
        edited: false,
      });
      viewOf(message).fail(NO_ANSWER);
    });
  }

  function useOn(message: ShownMessage, entry: Command): void {
    const place = state.now;
    const interaction = menuInteraction(place, world, entry, message);
    const name = nameIn(place.locale, entry);
    command(interaction, entry.name, { member: place.member.id, command: name, kind: 'menu' });
  }

  function showMenu(message: ShownMessage, at: { readonly x: number; readonly y: number }): void {
    const place = state.now;
    const apps = world.commands.filter(
      (each) => each.type === MESSAGE_COMMAND && mayUse(each, place),
    );
    const { exchange } = message;
    openMenu(
      'Message',
      [
        {
          label: 'Apps',
          entries: apps.map((each) => ({
            label: nameIn(place.locale, each),
            run: () => useOn(message, each),
          })),
        },
        {
          entries: [
            {
              label: 'Copy text',
              run: () => void navigator.clipboard.writeText(plainText(message)),
            },
            ...(exchange === undefined
              ? []
              : [{ label: 'Show JSON', run: () => raw.show(exchange) }]),
          ],
        },
      ],
      at,
    );
  }

  async function follow(event: PlayEvent): Promise<void> {
    if (event.type === 'post') {
      const { id, body, files } = event.message;
      const { channel } = event;
      const message = { id, channel, at: new Date(), body, files, thinking: false, edited: false };
      if (!isVisible(add(message))) onUnread(channel);
      return;
    }
    const talk = talks.get(event.token);
    if (!talk) return;
    await talk.first;
    if (event.type === 'delete') {
      const gone = messages.find(
        ({ id }) => id === (event.id === '@original' ? talk.original?.id : event.id),
      );
      if (gone) host.dismiss(gone);
      return;
    }
    const { id, body, files } = event.message;
    const known = id === '@original' ? talk.original : messages.find((each) => each.id === id);
    if (event.type === 'edit' && known) change(known, body, files);
    else if (event.type === 'followUp') reply(talk, body, files, id);
  }

  for (const { channel, member, content } of world.lines) {
    add({
      id: snowflake(),
      channel,
      member,
      at: new Date(),
      body: { content },
      files: [],
      thinking: false,
      edited: false,
    });
  }
  for (const post of world.posts) void follow(post);
  state.onChange((now, before) => {
    if (now.channel.id !== before.channel.id || now.member !== before.member) showAll();
  });

  return {
    sendCommand(leaf, filled) {
      const place = state.now;
      const interaction = slashInteraction(place, world, leaf.command, leaf.path, filled);
      const used = { member: place.member.id, command: leaf.name, kind: 'slash' } as const;
      command(interaction, `/${leaf.canonical}`, used);
    },
    sendText(text) {
      add({
        id: snowflake(),
        channel: state.now.channel.id,
        member: state.now.member.id,
        at: new Date(),
        body: { content: text },
        files: [],
        thinking: false,
        edited: false,
      });
    },
    onEvent: (event) => void follow(event),
  };
}
