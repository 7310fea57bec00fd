/** Why a connection to Discord fails, in words for the operator. */
import {
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  GatewayCloseCodes,
} from 'discord.js';
import { WRONG_TOKEN } from '../wrong-token.ts';

export interface Failure {
  readonly message: string;
  /** Trying again cannot help: the operator must change something. */
  readonly final: boolean;
}

const INTENTS =
  'Discord refuses the intents. This bot asks for “Guilds” alone, which needs no approval: is the token that of another kind of application?';

/** What the gateway's own library says where it gives up. */
const BY_MESSAGE: Readonly<Record<string, string>> = {
  'Authentication failed': WRONG_TOKEN,
  'Used disallowed intents': INTENTS,
  'Used invalid intents': INTENTS,
};

const BY_CLOSE_CODE: Readonly<Record<number, string>> = {
  [GatewayCloseCodes.AuthenticationFailed]: WRONG_TOKEN,
  [GatewayCloseCodes.InvalidIntents]: INTENTS,
  [GatewayCloseCodes.DisallowedIntents]: INTENTS,
  [GatewayCloseCodes.ShardingRequired]:
    'Discord requires more shards for this bot. Start it again: the number is asked for at each start.',
};

/** Explains what went wrong while connecting. */
export function explainFailure(error: unknown): Failure {
  const text = error instanceof Error ? error.message : String(error);
  const known = BY_MESSAGE[text];
  if (known !== undefined) return { message: known, final: true };
  const isToken =
    (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) ||
    (error instanceof DiscordAPIError && error.status === 401);
  if (isToken) return { message: WRONG_TOKEN, final: true };
  return { message: `Discord cannot be reached (${text || 'no reason given'}).`, final: false };
}

/** Explains a close code after which Discord takes no reconnection. */
export const explainClose = (code: number): string =>
  BY_CLOSE_CODE[code] ?? `Discord closed the connection for good (code ${code}).`;
