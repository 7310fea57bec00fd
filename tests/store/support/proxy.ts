import { createServer, connect, type Socket } from 'node:net';

export interface Proxy {
  readonly port: number;
  /** From now on nothing passes, and nobody is told, as when a network cable is pulled. */
  freeze(): void;
  thaw(): void;
  close(): void;
}

/** Stands between the store and its database. */
export function startProxy(target: number): Promise<Proxy> {
  const sockets = new Set<Socket>();
  let frozen = false;
  const server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1');
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(from);
      from.on('error', () => to.destroy());
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
      from.on('data', (data) => {
        // What was sent into the void stays lost, also after the network is back.
        if (!frozen) to.write(data);
      });
    }
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') throw new Error('no port');
      resolve({
        port: address.port,
        freeze: () => (frozen = true),
        thaw: () => (frozen = false),
        close: () => {
          server.close();
          for (const socket of sockets) socket.destroy();
        },
      });
    });
  });
}
