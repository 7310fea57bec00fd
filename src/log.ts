/** Structured logs: one JSON object a line. */
import { pino, stdSerializers, type Logger } from 'pino';

export type Log = Logger;

export interface LogOptions {
  readonly level: string;
  /** Never written, wherever it turns up. */
  readonly secrets?: readonly (string | undefined)[];
  /** Where lines go: standard output, or standard error where that is taken by results. */
  readonly to?: { write(line: string): unknown };
}

/** An error without what discord.js hangs on it: the address holds the interaction's token. */
function bareError(error: unknown) {
  if (!(error instanceof Error)) return error;
  const { type, message, stack } = stdSerializers.err(error);
  const code = 'code' in error ? error.code : undefined;
  const status = 'status' in error ? error.status : undefined;
  const cause = error.cause instanceof Error ? error.cause.message : undefined;
  return { type, message, stack, code, status, cause };
}

/** Makes the process's log; secrets are struck out of every line before it is written. */
export function createLog({ level, secrets = [], to = process.stdout }: LogOptions): Log {
  const hidden = secrets.filter((secret) => secret !== undefined && secret !== '');
  const write = (line: string) => {
    let safe = line;
    for (const secret of hidden) if (secret) safe = safe.replaceAll(secret, '[hidden]');
    to.write(safe);
  };
  return pino(
    {
      level,
      base: null,
      formatters: { level: (label) => ({ level: label }) },
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      serializers: { err: bareError },
    },
    { write },
  );
}
