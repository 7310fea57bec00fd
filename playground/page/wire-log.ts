/** All that was sent and received, for the raw view. */
export interface Exchange {
  readonly id: string;
  readonly title: string;
  readonly at: Date;
  readonly sent?: unknown;
  status?: number;
  ms?: number;
  readonly received: unknown[];
}

/** As many as one looks back at. */
const MOST = 100;

export interface WireLog {
  readonly exchanges: readonly Exchange[];
  add(exchange: Exchange): void;
  changed(): void;
  onChange(listener: () => void): void;
}

export function createWireLog(): WireLog {
  const exchanges: Exchange[] = [];
  const listeners: (() => void)[] = [];
  const changed = () => {
    for (const listener of listeners) listener();
  };
  return {
    exchanges,
    add(exchange) {
      exchanges.unshift(exchange);
      exchanges.splice(MOST);
      changed();
    },
    changed,
    onChange: (listener) => listeners.push(listener),
  };
}
