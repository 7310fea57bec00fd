// Storyline behind the door that DOOR names, in a process of its own.
import { createApp } from '../../dist/app.js';
import { forDoors, loadConfig } from '../../dist/config.js';
import { createWebhook } from '../../dist/doors/discord/webhook.js';
import { startGateway } from '../../dist/doors/gateway.js';
import { startHttp } from '../../dist/doors/http.js';
import { createRest } from '../../dist/doors/rest.js';
import { createLog } from '../../dist/log.js';

const config = forDoors(loadConfig(process.env));
const log = createLog({ level: 'error', to: process.stderr });
const app = await createApp(config, log);
// ANSWERS=ready leaves the door alone to be measured: one answer, made once.
const question = { question: 'What do the rebels want?' };
const member = { id: '1', roles: [], canManageServer: false };
const origin = { member, locale: 'en-US', installed: false };
const asked = { type: 'slash', command: 'ask', options: question, origin };
const ready = await app.router.handle(asked);
const router =
  process.env.ANSWERS === 'ready'
    ? { manifest: app.router.manifest, handle: () => Promise.resolve(ready) }
    : app.router;

if (process.env.DOOR === 'http') {
  const conduct = { router, log, webhook: createWebhook(createRest(config, log)) };
  const interactions = { publicKey: config.publicKey, conduct };
  const { port } = await startHttp({ port: 0, host: '127.0.0.1', log, interactions, checks: {} });
  process.send({ port });
} else {
  await startGateway({ config, router, log });
  process.send({ ready: true });
}

process.on('message', (wanted) => {
  if (wanted === 'memory') globalThis.gc?.();
  process.send({ memory: process.memoryUsage(), cpu: process.cpuUsage() });
});
