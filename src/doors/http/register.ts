/** Registers the commands where no gateway tells who we are. */
import { DiscordAPIError, type REST } from '@discordjs/rest';
import { Routes } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Router } from '../../commands/router.ts';
import type { DoorsConfig } from '../../config.ts';
import type { Log } from '../../log.ts';
import { DoorError } from '../door.ts';
import { registerCommands } from '../registration.ts';
import { WRONG_TOKEN } from '../wrong-token.ts';

const application = z.object({ id: z.string(), verify_key: z.string().optional() });

interface Registering {
  readonly config: DoorsConfig;
  readonly router: Router;
  readonly log: Log;
}

/**
 * Asks Discord which application the token belongs to and registers for it. Where Discord cannot be
 * reached the door stays open: what is registered already goes on working.
 * @throws DoorError where the token is wrong
 */
export async function registerOverHttp(
  rest: REST,
  { config, router, log }: Registering,
): Promise<void> {
  try {
    const { id, verify_key: key } = application.parse(await rest.get(Routes.currentApplication()));
    if (key !== undefined && key.toLowerCase() !== config.publicKey?.toLowerCase()) {
      log.error(
        'DISCORD_PUBLIC_KEY is not the key of the application that DISCORD_TOKEN belongs to: nothing that Discord sends will be let in.',
      );
    }
    const { guildId } = config;
    const { manifest } = router;
    await registerCommands({
      rest,
      applicationId: id,
      manifest,
      log,
      ...(guildId && { guildId }),
    });
  } catch (error) {
    if (error instanceof DiscordAPIError && error.status === 401) {
      throw new DoorError(WRONG_TOKEN, { cause: error });
    }
    log.error({ err: error }, 'the commands could not be registered');
  }
}
