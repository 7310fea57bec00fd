/** A stand-in for Discord on the loopback address, for bots that are run for real. */
import { once } from 'node:events';
import type { RegisteredCommand } from './command-limits.ts';
import { createDesk, type Outcome } from './desk.ts';
import { createGatewayServer, type GatewayServer } from './gateway-server.ts';
import { createInteractions, type FilledField, type Given } from './interactions.ts';
import type { Persona, RawInteraction } from './persona.ts';
import { createRestServer, type LoggedCall } from './rest-server.ts';
import { buttonsOf, type ShownMessage } from './shown-message.ts';
import { createWorld, type World } from './world.ts';

/** How an interaction reaches the bot, and how its first answer comes back where it does so itself. */
export type Deliver = (interaction: RawInteraction) => Promise<unknown>;

/** No answer within Discord's own three seconds, and some for later edits. */
const PATIENCE_MS = 10_000;

export interface StandIn {
  /** For `DISCORD_API_URL`. */
  readonly apiUrl: string;
  readonly world: World;
  readonly gateway: GatewayServer;
  /** Everything that the bot asked of the REST interface. */
  readonly calls: LoggedCall[];
  /** Everything that Discord would not have taken: to be found empty. */
  readonly refused: readonly string[];
  readonly messages: ReadonlyMap<string, ShownMessage>;
  /** From now on interactions reach the bot in this way (the gateway unless set). */
  deliverBy(deliver: Deliver): void;
  /** The next interactions are made by this member. */
  as(persona: Persona): void;
  slash(command: string, given?: Readonly<Record<string, Given>>): Promise<Outcome>;
  typing(
    command: string,
    given: Readonly<Record<string, Given>>,
    option?: string,
  ): Promise<Outcome>;
  menu(command: string, content: string): Promise<Outcome>;
  /** Presses the button with this label. */
  press(message: ShownMessage, label: string): Promise<Outcome>;
  pressId(message: ShownMessage, customId: string): Promise<Outcome>;
  choose(message: ShownMessage, customId: string, values: readonly string[]): Promise<Outcome>;
  submit(
    customId: string,
    fields: readonly FilledField[],
    message?: ShownMessage,
  ): Promise<Outcome>;
  /** Any interaction at all. */
  send(interaction: RawInteraction): Promise<Outcome>;
  readonly build: ReturnType<typeof createInteractions>;
  readonly followUpsOf: (interaction: RawInteraction) => readonly ShownMessage[];
  /** The interaction that was sent last. */
  last(): RawInteraction;
  /** Sends its first answer for the bot, as Discord's HTTP door does. */
  callback(interaction: RawInteraction, body: unknown): void;
  close(): Promise<void>;
}

/** Starts it on a free port, or on that of an earlier one with what that one held. */
export async function startStandIn(onPort = 0, world = createWorld()): Promise<StandIn> {
  const desk = createDesk();
  const calls: LoggedCall[] = [];
  const server = createRestServer(world, desk, calls);
  const gateway = createGatewayServer(server, world, desk.refused);
  server.listen(onPort, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  world.gatewayUrl = `ws://127.0.0.1:${port}`;

  const build = createInteractions(world.applicationId, desk.newId, ({ name, text }) => {
    const path = `/files/${encodeURIComponent(name)}`;
    world.hosted.set(path, text);
    return `http://127.0.0.1:${port}${path}`;
  });
  let persona: Persona = {};
  let last: RawInteraction | undefined;
  let deliver: Deliver = (interaction) => {
    gateway.dispatch('INTERACTION_CREATE', interaction);
    return Promise.resolve();
  };

  async function send(interaction: RawInteraction): Promise<Outcome> {
    last = interaction;
    const outcome = desk.open(interaction);
    await deliver(interaction);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      const why = () => reject(new Error(`No answer. ${desk.refused.join('; ')}`));
      timer = setTimeout(why, PATIENCE_MS);
    });
    return Promise.race([outcome, late]).finally(() => clearTimeout(timer));
  }

  function registered(typed: string): [RegisteredCommand, string[]] {
    const [name = '', ...path] = typed.split(' ');
    const command = [...world.commands.values()].flat().find((each) => each.name === name);
    if (!command) throw new Error(`No command “${name}” is registered.`);
    return [command, path];
  }

  return {
    apiUrl: `http://127.0.0.1:${port}/api`,
    world,
    gateway,
    calls,
    build,
    send,
    refused: desk.refused,
    messages: desk.messages,
    followUpsOf: desk.followUpsOf,
    deliverBy: (next) => {
      deliver = next;
    },
    as: (next) => {
      persona = next;
    },
    last() {
      if (!last) throw new Error('Nothing was sent yet.');
      return last;
    },
    slash: (typed, given = {}) => send(build.slash(...registered(typed), given, persona)),
    typing: (typed, given, option = Object.keys(given).at(-1) ?? '') =>
      send(build.typing(...registered(typed), given, option, persona)),
    menu: (command, content) => send(build.menu(command, content, persona)),
    press(message, label) {
      const id = buttonsOf(message).get(label);
      if (id === undefined) {
        throw new Error(`No button “${label}”: ${[...buttonsOf(message).keys()].join(', ')}`);
      }
      return send(build.press(message, id, persona));
    },
    pressId: (message, customId) => send(build.press(message, customId, persona)),
    choose: (message, id, values) => send(build.choose(message, id, values, persona)),
    submit: (id, fields, message) => send(build.submit(id, fields, persona, message)),
    callback(interaction, body) {
      desk.callback(interaction.token, body, []);
    },
    async close() {
      gateway.close();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
