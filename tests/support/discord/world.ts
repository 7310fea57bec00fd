/** What the stand-in's Discord holds: the application, its servers and its commands. */
import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import type { RegisteredCommand } from './command-limits.ts';
import type { ShownMessage } from './shown-message.ts';

export interface World {
  readonly token: string;
  readonly applicationId: string;
  readonly publicKey: string;
  readonly user: { readonly id: string; readonly username: string; readonly bot: true };
  readonly servers: string[];
  /** By scope: the application's id for global commands, else the server's. */
  readonly commands: Map<string, readonly RegisteredCommand[]>;
  /** Messages that the bot sent to channels by itself. */
  readonly posted: { readonly channel: string; readonly message: ShownMessage }[];
  /** Uploaded files by path. */
  readonly hosted: Map<string, string>;
  gatewayUrl: string;
  /** A command as Discord gives it back: with ids, and defaults spelt out. */
  stored(command: RegisteredCommand, id: string): RegisteredCommand;
  /** Discord's signature over a timestamp and a body, in hexadecimal. */
  sign(signed: string): string;
}

/** A world with one application on one server. */
export function createWorld(): World {
  const applicationId = '500000000000000001';
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    token: 'stand-in.token-of_the.bot',
    applicationId,
    publicKey: rawPublicKey(publicKey),
    user: { id: applicationId, username: 'storyline', bot: true },
    servers: ['600000000000000001'],
    commands: new Map(),
    posted: [],
    hosted: new Map(),
    gatewayUrl: '',
    stored: (command, id) => ({
      nsfw: false,
      default_member_permissions: null,
      contexts: null,
      integration_types: [0],
      ...command,
      id,
      application_id: applicationId,
      version: id,
    }),
    sign: (signed) => sign(null, Buffer.from(signed), privateKey).toString('hex'),
  };
}

/** The last 32 bytes of the key's standard encoding are the key itself. */
const rawPublicKey = (key: KeyObject): string =>
  key.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');
