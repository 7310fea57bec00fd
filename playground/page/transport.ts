/** The way to the bot and back. */
import type { Interaction } from './interaction.ts';
import {
  answerSchema,
  callbackSchema,
  eventSchema,
  uploadSchema,
  type Callback,
  type PlayEvent,
  type Upload,
} from './wire.ts';
import type { Exchange, WireLog } from './wire-log.ts';

/** As long as Discord waits for a first answer. */
const PATIENCE_MS = 3_000;

export interface Transport {
  /** Sends it; undefined where the bot refuses, or takes longer than Discord waits. */
  send(
    interaction: Interaction,
    title: string,
    signal?: AbortSignal,
  ): Promise<Callback | undefined>;
  upload(file: File): Promise<Upload>;
}

/** Opens the way; `onEvent` hears of everything that follows a first answer. */
export function createTransport(log: WireLog, onEvent: (event: PlayEvent) => void): Transport {
  const page = crypto.randomUUID();
  const byToken = new Map<string, Exchange>();
  const stream = new EventSource(`/api/events?page=${page}`);
  stream.addEventListener('message', ({ data }: MessageEvent<string>) => {
    const event = eventSchema.parse(JSON.parse(data));
    const exchange = 'token' in event ? byToken.get(event.token) : undefined;
    if (exchange) exchange.received.push(event);
    else log.add({ id: crypto.randomUUID(), title: event.type, at: new Date(), received: [event] });
    log.changed();
    onEvent(event);
  });

  return {
    async send(interaction, title, signal) {
      const exchange: Exchange = {
        id: interaction.id,
        title,
        at: new Date(),
        sent: interaction,
        received: [],
      };
      byToken.set(interaction.token, exchange);
      log.add(exchange);
      const timeout = AbortSignal.timeout(PATIENCE_MS);
      try {
        const response = await fetch('/api/interactions', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ page, interaction }),
          signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
        });
        const { status, ms, body } = answerSchema.parse(await response.json());
        Object.assign(exchange, { status, ms });
        exchange.received.unshift(body);
        return status === 200 ? callbackSchema.parse(body) : undefined;
      } catch {
        return undefined;
      } finally {
        log.changed();
      }
    },
    async upload(file) {
      const name = encodeURIComponent(file.name);
      const response = await fetch(`/api/files?name=${name}`, { method: 'POST', body: file });
      return uploadSchema.parse(await response.json());
    },
  };
}
