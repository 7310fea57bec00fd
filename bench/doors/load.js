// Puts load on a door: so many interactions, so many of them under way at once.
import { Agent, request } from 'node:http';
import { signedRequest, startDiscord } from './discord.js';

const BATCH = 2_000;

/** A door that answers over HTTP: `count` interactions from number `from` on. Requests are signed beforehand, so that signing costs nothing. */
export async function loadHttp(port, { from, count, atOnce, kind }) {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const times = [];
  let bytes = 0;
  let next = 0;
  let end = 0;
  let batch = [];
  const worker = async () => {
    while (next < end) {
      const n = next++;
      const signed = batch[n - batch.from];
      const begin = performance.now();
      const got = await post(agent, port, signed);
      bytes += got;
      times.push(performance.now() - begin);
    }
  };
  let elapsed = 0;
  // In batches, so that a hundred thousand signed requests need not be held at once.
  for (let start = 0; start < count; start += BATCH) {
    end = Math.min(start + BATCH, count);
    batch = Array.from({ length: end - start }, (_, n) => signedRequest(from + start + n, kind));
    batch.from = start;
    const begin = performance.now();
    await Promise.all(Array.from({ length: atOnce }, worker));
    elapsed += performance.now() - begin;
  }
  agent.destroy();
  return summary(times, elapsed, bytes);
}

function post(agent, port, { body, headers }) {
  return new Promise((resolve, reject) => {
    const options = { agent, port, host: '127.0.0.1', path: '/interactions', method: 'POST' };
    const length = Buffer.byteLength(body);
    const req = request(
      { ...options, headers: { ...headers, 'content-length': length } },
      (res) => {
        let bytes = 0;
        res.on('data', (chunk) => (bytes += chunk.length));
        res.on('end', () =>
          res.statusCode === 200 ? resolve(bytes) : reject(new Error(`HTTP ${res.statusCode}`)),
        );
      },
    );
    req.on('error', reject);
    req.end(body);
  });
}

/** A bot on the gateway: `start(apiUrl)` starts it. */
export async function gatewayLoad() {
  const waiting = new Map();
  const discord = await startDiscord((id, bytes) => waiting.get(id)?.(bytes));
  return {
    apiUrl: discord.apiUrl,
    close: discord.close,
    async run({ from, count, atOnce, kind }) {
      const times = [];
      let bytes = 0;
      let next = 0;
      const worker = async () => {
        while (next < count) {
          const n = from + next++;
          const id = String(1_300_000_000_000_000_000n + BigInt(n));
          const begin = performance.now();
          const answered = new Promise((resolve) => waiting.set(id, resolve));
          discord.send(n, kind);
          const got = await answered;
          bytes += got;
          waiting.delete(id);
          times.push(performance.now() - begin);
        }
      };
      const begin = performance.now();
      await Promise.all(Array.from({ length: atOnce }, worker));
      return summary(times, performance.now() - begin, bytes);
    },
  };
}

function summary(times, elapsed, bytes) {
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
  return {
    perSecond: (times.length / elapsed) * 1000,
    p50: at(0.5),
    p99: at(0.99),
    bytes: Math.round(bytes / times.length),
  };
}
