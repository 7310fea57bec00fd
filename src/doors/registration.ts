/** Registers the commands with Discord, and only when what is registered differs. */
import type { REST } from '@discordjs/rest';
import { Routes, type RESTPutAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Log } from '../log.ts';
import { commandKey, comparable } from './comparable.ts';

export interface Registration {
  readonly rest: REST;
  readonly applicationId: string;
  readonly manifest: RESTPutAPIApplicationCommandsJSONBody;
  /** Development: one server alone, where changes show at once. */
  readonly guildId?: string;
  readonly log: Log;
}

/** The same, where a failure is no reason to stay away: what is registered already goes on working. */
export async function tryRegister(registration: Registration): Promise<void> {
  try {
    await registerCommands(registration);
  } catch (error) {
    registration.log.error({ err: error }, 'the commands could not be registered');
  }
}

interface Scoped {
  contexts?: unknown;
  integration_types?: unknown;
}

const listed = z.array(
  z.looseObject({
    name: z.string(),
    type: z.number().optional(),
    contexts: z.unknown().optional(),
    integration_types: z.unknown().optional(),
  }),
);

/**
 * Brings Discord's list up to date.
 * @returns whether anything had to be sent
 */
export async function registerCommands(registration: Registration): Promise<boolean> {
  const { rest, applicationId, guildId, log } = registration;
  const route = guildId
    ? Routes.applicationGuildCommands(applicationId, guildId)
    : Routes.applicationCommands(applicationId);
  const inScope = <T extends Scoped>(command: T): T => (guildId ? forOneServer(command) : command);
  const manifest = registration.manifest.map(inScope);
  const query = new URLSearchParams({ with_localizations: 'true' });
  const registered = listed.parse(await rest.get(route, { query }));

  const now = new Map(registered.map((each) => [commandKey(each), comparable(inScope(each))]));
  const wanted = new Map(manifest.map((each) => [commandKey(each), comparable(each)]));
  const changed = [...wanted].filter(([key, text]) => now.get(key) !== text).map(([key]) => key);
  const gone = [...now.keys()].filter((key) => !wanted.has(key));
  if (changed.length === 0 && gone.length === 0) {
    log.info({ commands: wanted.size }, 'the commands are registered as they are');
    return false;
  }
  await rest.put(route, { body: manifest });
  log.info({ changed, gone, ...(guildId && { server: guildId }) }, 'registered the commands');
  return true;
}

/** Discord takes where a command may be installed and used for global commands only. */
function forOneServer<T extends Scoped>(command: T): T {
  const copy = { ...command };
  delete copy.contexts;
  delete copy.integration_types;
  return copy;
}
