/** What happens to the servers that the bot is on. */
export interface ServerEvents {
  /** All servers: once the bot stands, and daily where Discord does not tell of changes. */
  readonly onServersKnown?: (servers: readonly string[]) => void;
  readonly onServerJoined?: (server: string) => void;
  readonly onServerLeft?: (server: string) => void;
}
