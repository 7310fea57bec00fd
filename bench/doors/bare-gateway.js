// The bare bot: discord.js as its guide has it, and a ready-made reply.
import { Client, Events, GatewayIntentBits } from 'discord.js';

const client = new Client({
  intents: [GatewayIntentBits.Guilds],
  rest: { api: process.env.DISCORD_API_URL },
});
const components = [{ type: 10, content: 'x'.repeat(Number(process.env.REPLY_BYTES ?? 200) - 60) }];
client.on(Events.InteractionCreate, (interaction) => {
  void interaction.reply({ flags: 32_768, components });
});
client.once(Events.ClientReady, () => {
  console.log('connected to Discord');
  process.send?.({ ready: true });
});
process.on('message', (wanted) => {
  if (wanted === 'memory') globalThis.gc?.();
  process.send({ memory: process.memoryUsage(), cpu: process.cpuUsage() });
});
process.on('SIGTERM', () => process.exit());
await client.login(process.env.DISCORD_TOKEN);
