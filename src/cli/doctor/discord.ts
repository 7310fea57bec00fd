/** Whether Discord takes the token, and what the bot may do on its servers. */
import { DiscordAPIError, type REST } from '@discordjs/rest';
import { PermissionFlagsBits, Routes } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Config } from '../../config.ts';
import { createRest } from '../../doors/rest.ts';
import type { Log } from '../../log.ts';
import type { Finding } from './finding.ts';

const applicationSchema = z.object({
  id: z.string(),
  name: z.string(),
  verify_key: z.string().optional(),
});
const serversSchema = z.array(
  z.object({ id: z.string(), name: z.string(), permissions: z.string().optional() }),
);

/** Needed for the welcome and for notices; replies need nothing. */
const NEEDED = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages;
/** Servers that are looked at one by one. */
const MOST_SERVERS = 200;

export async function checkDiscord(config: Config, log: Log): Promise<readonly Finding[]> {
  const { token } = config;
  if (token === undefined) {
    const advice =
      'Copy it from the Developer Portal (your application → Bot → Reset Token) into .env.';
    return [{ state: 'bad', what: 'DISCORD_TOKEN is not set.', advice }];
  }
  try {
    const rest = createRest({ ...config, token }, log);
    const application = applicationSchema.parse(await rest.get(Routes.currentApplication()));
    return [
      { state: 'good', what: `Discord takes the token: ${application.name}.` },
      ...checkKey(config, application.verify_key),
      ...(await checkServers(rest, application.id)),
    ];
  } catch (error) {
    if (error instanceof DiscordAPIError && error.status === 401) {
      const advice = 'Reset it in the Developer Portal and put the new one into .env.';
      return [{ state: 'bad', what: 'Discord does not accept DISCORD_TOKEN.', advice }];
    }
    const why = error instanceof Error ? error.message : String(error);
    const what = `Discord can't be reached: ${why}`;
    return [{ state: 'bad', what, advice: 'Check the network, a proxy, and DISCORD_API_URL.' }];
  }
}

function checkKey({ doors, publicKey, port }: Config, key: string | undefined): Finding[] {
  if (doors === 'gateway') return [];
  const findings: Finding[] = [];
  if (publicKey === undefined || publicKey.toLowerCase() !== (key ?? publicKey).toLowerCase()) {
    const advice = 'Copy it from the Developer Portal → General Information.';
    const what = 'DISCORD_PUBLIC_KEY is not the key of this application.';
    findings.push({ state: 'bad', what, advice });
  }
  if (port === undefined) {
    const advice = 'Set it to the port on which Discord’s requests arrive.';
    findings.push({ state: 'bad', what: 'PORT is not set.', advice });
  }
  return findings;
}

async function checkServers(rest: REST, applicationId: string): Promise<readonly Finding[]> {
  const query = new URLSearchParams({ limit: String(MOST_SERVERS) });
  const servers = serversSchema.parse(await rest.get(Routes.userGuilds(), { query }));
  if (servers.length === 0) {
    const advice = `Invite it: https://discord.com/oauth2/authorize?client_id=${applicationId}`;
    return [{ state: 'warning', what: 'The bot is on no server yet.', advice }];
  }
  const silent = servers.filter(
    ({ permissions }) => permissions !== undefined && (BigInt(permissions) & NEEDED) !== NEEDED,
  );
  const some = silent.slice(0, 5).map(({ name }) => name);
  const advice = 'Let the bot’s role view channels and send messages there.';
  return [
    { state: 'good', what: `Servers: ${servers.length}.` },
    ...(silent.length === 0
      ? []
      : [
          {
            state: 'warning' as const,
            what: `It can't write notices by itself on: ${some.join(', ')}${silent.length > 5 ? ' …' : ''}.`,
            advice,
          },
        ]),
  ];
}
