import type { RESTPutAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commandKey, comparable } from '../../src/doors/comparable.ts';
import { registerCommands } from '../../src/doors/registration.ts';
import { createRest } from '../../src/doors/rest.ts';
import { configFor, readableLog } from '../support/discord/run-doors.ts';
import { startStandIn, type StandIn } from '../support/discord/stand-in.ts';

type Manifest = RESTPutAPIApplicationCommandsJSONBody;

const manifest: Manifest = [
  {
    name: 'ask',
    description: 'Ask',
    name_localizations: { de: 'fragen', fr: 'demander' },
    contexts: [0, 1, 2],
    integration_types: [0, 1],
    options: [
      { type: 3, name: 'question', description: 'What', required: true, autocomplete: true },
      { type: 5, name: 'private', description: 'Alone' },
    ],
  },
  { name: 'Ask', type: 3, contexts: [0], integration_types: [0] },
];

describe('registerCommands', () => {
  let standIn: StandIn;
  beforeEach(async () => {
    standIn = await startStandIn();
  });
  afterEach(async () => {
    await standIn.close();
    expect(standIn.refused).toEqual([]);
  });

  const register = (commands: Manifest, guildId?: string) => {
    const { log } = readableLog();
    return registerCommands({
      rest: createRest(configFor(standIn), log),
      applicationId: standIn.world.applicationId,
      manifest: commands,
      log,
      ...(guildId && { guildId }),
    });
  };

  test('sends all commands the first time, and nothing the second', async () => {
    expect(await register(manifest)).toBe(true);
    expect(await register(manifest)).toBe(false);
  });

  test.each<[string, Manifest]>([
    ['a description', [{ name: 'ask', description: 'New' }, ...manifest.slice(1)]],
    ['a command more', [...manifest, { name: 'who-is', description: 'Who' }]],
    ['a command less', manifest.slice(1)],
  ])('sends them again for %s', async (_, changed) => {
    await register(manifest);
    expect(await register(changed)).toBe(true);
  });

  test('on one server leaves out what Discord takes for all servers only', async () => {
    const guild = '600000000000000001';
    expect(await register(manifest, guild)).toBe(true);
    expect(await register(manifest, guild)).toBe(false);
    const [put] = standIn.calls.filter(({ method }) => method === 'PUT');
    expect(put?.path).toContain(`/guilds/${guild}/commands`);
    expect(JSON.stringify(put?.body)).not.toMatch(/contexts|integration_types/);
  });
});

describe('comparable', () => {
  const same = (a: object, b: object) => expect(comparable(a)).toBe(comparable(b));
  const other = (a: object, b: object) => expect(comparable(a)).not.toBe(comparable(b));

  test('takes no notice of order, defaults and what Discord adds', () => {
    same({ name: 'a', description: 'b' }, { description: 'b', name: 'a', type: 1, nsfw: false });
    same({ name: 'a', contexts: [0, 1] }, { name: 'a', contexts: [1, 0], id: '5', version: '6' });
    same({ name: 'a', options: [] }, { name: 'a', name_localizations: null });
    same({ default_member_permissions: '32' }, { default_member_permissions: 32 });
    const option = { name: 'o', type: 3 };
    same({ options: [option] }, { options: [{ ...option, required: false }] });
  });

  test('notices what members would notice', () => {
    other(
      { name: 'a', options: [{ name: 'x' }, { name: 'y' }] },
      { name: 'a', options: [{ name: 'y' }, { name: 'x' }] },
    );
    other({ options: [{ name: 'o', type: 1 }] }, { options: [{ name: 'o', type: 3 }] });
    other({ name_localizations: { de: 'a' } }, { name_localizations: { de: 'b' } });
    other({ default_member_permissions: '0' }, {});
    other({ contexts: [0] }, { contexts: [0, 1] });
  });

  test('knows a slash command from a menu command of the same name', () => {
    expect(commandKey({ name: 'ask' })).toBe(commandKey({ name: 'ask', type: 1 }));
    expect(commandKey({ name: 'ask' })).not.toBe(commandKey({ name: 'ask', type: 3 }));
  });
});
