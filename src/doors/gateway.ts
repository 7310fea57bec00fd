/** The gateway door: a connection to Discord that is kept open. */
import { Events, Status, type Client } from 'discord.js';
import type { DoorsConfig } from '../config.ts';
import { conduct, type Conduct } from './discord/conduct.ts';
import { addressSchema } from './discord/schema.ts';
import { createWebhook, sendCallback } from './discord/webhook.ts';
import { DoorError, type Door } from './door.ts';
import { createClient } from './gateway/client.ts';
import { connect } from './gateway/connect.ts';
import { explainClose } from './gateway/failure.ts';
import { createInFlight, within } from './in-flight.ts';
import { tryRegister } from './registration.ts';
import { createRest } from './rest.ts';
import type { ServerEvents } from './server-events.ts';

/** How long the end of what is under way is waited for. */
const DRAIN_MS = 5_000;
/** How long Discord's side of the closing handshake is waited for. */
const CLOSE_MS = 2_000;

export interface GatewayOptions extends Omit<Conduct, 'webhook'>, ServerEvents {
  readonly config: DoorsConfig;
  /** The connection is lost for good. */
  readonly onLost?: (reason: DoorError) => void;
  /** Gives up connecting. */
  readonly signal?: AbortSignal;
}

/**
 * Connects, and registers the commands where they changed. Resolves when members are answered.
 * @throws DoorError where trying again cannot help
 */
export async function startGateway(options: GatewayOptions): Promise<Door> {
  const { config, log, router, signal } = options;
  const { token, apiUrl, guildId } = config;
  const rest = createRest(config, log);
  const by: Conduct = { ...options, webhook: createWebhook(rest) };
  const inFlight = createInFlight();

  const onInteraction = (raw: unknown) => {
    const address = addressSchema.safeParse(raw).data;
    const first = {
      takesFiles: true,
      send: async (callback: Parameters<typeof sendCallback>[2]) => {
        if (address) await sendCallback(rest, address, callback);
      },
    };
    inFlight.add(conduct(raw, first, by));
  };

  const client = await connect({
    token,
    log,
    makeClient: () => forward(createClient(apiUrl, onInteraction), options),
    ...(signal && { signal }),
  });
  const applicationId = client.application?.id ?? client.user?.id;
  if (applicationId !== undefined) {
    const { manifest } = router;
    await tryRegister({ rest, applicationId, manifest, log, ...(guildId && { guildId }) });
  }
  log.info({ shards: client.ws.shards.size, bot: client.user?.username }, 'connected to Discord');

  return {
    ready: () => isConnected(client),
    async stop() {
      // The connection first, so that nothing new comes; replies go another way.
      await within(client.destroy(), CLOSE_MS);
      if (!(await inFlight.drained(DRAIN_MS))) log.warn('stopped before all replies were sent');
    },
  };
}

function isConnected({ ws }: Client): boolean {
  const { shards } = ws;
  return (
    shards.size > 0 &&
    shards.every(({ status }) => status === Status.Ready || status === Status.WaitingForGuilds)
  );
}

function forward(client: Client, options: GatewayOptions): Client {
  client.once(Events.ClientReady, ({ guilds }) =>
    options.onServersKnown?.([...guilds.cache.keys()]),
  );
  client.on(Events.GuildCreate, ({ id }) => options.onServerJoined?.(id));
  client.on(Events.GuildDelete, ({ id }) => options.onServerLeft?.(id));
  client.on(Events.ShardDisconnect, ({ code }) =>
    options.onLost?.(new DoorError(explainClose(code))),
  );
  return client;
}
