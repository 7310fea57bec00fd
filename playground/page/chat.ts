/** What happens in the channels: messages, and the course of each interaction. */
import { announce } from './announce.ts';
import type { Leaf } from './composer/leaves.ts';
import { nameIn } from './composer/leaves.ts';
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
import { createMessageList } from './message-list.ts';
import { messageMenu } from './message-menu.ts';
import type { Host } from './message-view.ts';
import { EPHEMERAL, isEphemeral, type ShownMessage, type Used } from './message.ts';
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
  const talks = new Map<string, Talk>();
  const list = createMessageList(state, () => host);
  const { viewOf } = list;

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
      list.remove(message);
      need('#composer-text', HTMLElement).focus();
      announce('Message dismissed.');
    },
  };

  /** A message of the bot, or of a member, as it is when it comes. */
  function add(message: Pick<ShownMessage, 'channel' | 'body'> & Partial<ShownMessage>) {
    const whole: ShownMessage = {
      id: snowflake(),
      at: new Date(),
      files: [],
      thinking: false,
      edited: false,
      ...message,
    };
    const isSeen = list.add(whole);
    return { whole, isSeen };
  }

  function reply(talk: Talk, body: MessageBody, files: readonly KeptFile[], id = snowflake()) {
    const { place, used, pressed, interaction } = talk;
    return add({
      id,
      channel: place.channel.id,
      body,
      files,
      exchange: interaction.id,
      ...(isEphemeral(body) && { onlyFor: place.member.id }),
      ...(used ? { used } : pressed ? { replyTo: pressed } : {}),
    }).whole;
  }

  function change(message: ShownMessage, body: MessageBody, files: readonly KeptFile[]): void {
    const wasThinking = message.thinking;
    const hidden = message.onlyFor === undefined ? 0 : EPHEMERAL;
    message.body = { ...body, flags: (body.flags ?? 0) | hidden };
    message.files = files;
    message.thinking = false;
    message.edited = !wasThinking && hidden === 0;
    const view = viewOf(message);
    view.draw();
    view.fail();
    if (wasThinking) list.toEnd();
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
      const { whole } = add({
        channel: place.channel.id,
        onlyFor: place.member.id,
        used,
        exchange: interaction.id,
        body: { flags: EPHEMERAL },
      });
      viewOf(whole).fail(NO_ANSWER);
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
    const groups = messageMenu({
      commands: world.commands,
      place,
      message,
      useOn: (entry) => useOn(message, entry),
      showJson: (exchange) => raw.show(exchange),
    });
    openMenu('Message', groups, at);
  }

  async function follow(event: PlayEvent): Promise<void> {
    if (event.type === 'post') {
      const { id, body, files } = event.message;
      const { channel } = event;
      if (!add({ id, channel, body, files }).isSeen) onUnread(channel);
      return;
    }
    const talk = talks.get(event.token);
    if (!talk) return;
    await talk.first;
    if (event.type === 'delete') {
      const gone = list.find(
        ({ id }) => id === (event.id === '@original' ? talk.original?.id : event.id),
      );
      if (gone) host.dismiss(gone);
      return;
    }
    const { id, body, files } = event.message;
    const known = id === '@original' ? talk.original : list.find((each) => each.id === id);
    if (event.type === 'edit' && known) change(known, body, files);
    else if (event.type === 'followUp') reply(talk, body, files, id);
  }

  for (const { channel, member, content } of world.lines) {
    add({ channel, member, body: { content } });
  }
  for (const post of world.posts) void follow(post);
  return {
    sendCommand(leaf, filled) {
      const place = state.now;
      const interaction = slashInteraction(place, world, leaf.command, leaf.path, filled);
      const used = { member: place.member.id, command: leaf.name, kind: 'slash' } as const;
      command(interaction, `/${leaf.canonical}`, used);
    },
    sendText(text) {
      const { channel, member } = state.now;
      add({ channel: channel.id, member: member.id, body: { content: text } });
    },
    onEvent: (event) => void follow(event),
  };
}
