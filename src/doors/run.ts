/** Keeps the doors open until the process is told to stop. */
import type { DoorError } from './door.ts';
import { startDoors, type DoorsOptions } from './start.ts';

const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

/**
 * Opens the doors, and closes them cleanly on SIGTERM and SIGINT; the same signal a second time ends
 * the process at once.
 * @throws DoorError where a door cannot be opened, or is lost for good
 */
export async function runDoors(options: Omit<DoorsOptions, 'onLost' | 'signal'>): Promise<void> {
  const { log } = options;
  const giveUp = new AbortController();
  let lost: DoorError | undefined;
  const ended = new Promise<void>((resolve) => {
    giveUp.signal.addEventListener('abort', () => resolve(), { once: true });
  });
  const onSignal = (signal: NodeJS.Signals) => {
    log.info({ signal }, 'stopping');
    for (const each of SIGNALS) process.off(each, onSignal);
    giveUp.abort();
  };
  for (const signal of SIGNALS) process.on(signal, onSignal);
  const onLost = (reason: DoorError) => {
    lost = reason;
    giveUp.abort();
  };
  try {
    const door = await startDoors({ ...options, onLost, signal: giveUp.signal });
    await ended;
    await door.stop();
  } catch (error) {
    if (!giveUp.signal.aborted) throw error;
  } finally {
    for (const signal of SIGNALS) process.off(signal, onSignal);
  }
  if (lost) throw lost;
  log.info('stopped');
}
