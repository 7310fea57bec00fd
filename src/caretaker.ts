/** What is to be done without anybody asking: welcomes, answers that were waited for, sweeping. */
import { tellWaiting } from './commands/feedback/tell-waiting.ts';
import type { Desk, Services } from './commands/services.ts';
import { catalogue } from './messages/languages.ts';
import { welcomePanel } from './messages/panels/welcome.ts';

/** What happens to the servers that the bot is on, as the doors tell it. */
export interface Caretaker {
  onServersKnown(servers: readonly string[]): void;
  onServerJoined(server: string): void;
  onServerLeft(server: string): void;
  stop(): void;
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** At the very first start an operator has a server or two; many mean an old bot, a new database. */
const FEW_SERVERS = 5;
/** More servers are read when somebody asks there. */
const MOST_WARMED = 200;

interface Caring {
  readonly services: Services;
  readonly desk: Desk;
}

export function createCaretaker({ services, desk }: Caring): Caretaker {
  const { store, messenger, log } = desk;
  let timer: NodeJS.Timeout | undefined;

  const quietly = (work: Promise<unknown>, what: string): void => {
    work.catch((err: unknown) => log.error({ err }, what));
  };

  async function joined(server: string, welcome = true): Promise<void> {
    const { kind } = await store.servers.joined(server);
    if (kind !== 'new' || !welcome) return;
    const channel = await messenger.systemChannel(server);
    const { language = 'en' } = await services.settings.of(server);
    if (channel !== undefined) await messenger.send(channel, welcomePanel(catalogue(language)));
  }

  /** Reads what servers have curated before anybody asks. */
  async function warmUp(): Promise<void> {
    for (const server of (await store.servers.present()).slice(0, MOST_WARMED)) {
      const { defaultId, stories } = await services.shelf.list(server);
      const id = defaultId ?? stories[0]?.id;
      const index = id === undefined ? undefined : await services.shelf.open(id, server);
      // Learnt when it is first asked for; whoever asks first should not wait for it.
      index?.said.classifier();
    }
  }

  async function compare(servers: readonly string[]): Promise<void> {
    const known = new Set(await store.servers.present());
    const welcome = known.size > 0 || servers.length <= FEW_SERVERS;
    for (const server of servers) if (!known.has(server)) await joined(server, welcome);
    const now = new Set(servers);
    for (const server of known) if (!now.has(server)) await store.servers.left(server);
  }

  const sweep = (): void => quietly(store.servers.sweep(), 'old data could not be swept away');

  return {
    onServersKnown(servers) {
      quietly(compare(servers), 'the list of servers could not be compared');
      quietly(tellWaiting({ services, desk }), 'waiting members could not be told');
      quietly(warmUp(), 'what servers curated could not be read ahead');
      sweep();
      timer ??= setInterval(sweep, DAY_MS).unref();
    },
    onServerJoined: (server) => quietly(joined(server), 'a server could not be welcomed'),
    onServerLeft: (server) =>
      quietly(store.servers.left(server), 'a server’s leaving could not be written down'),
    stop: () => clearInterval(timer),
  };
}
