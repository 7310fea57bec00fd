/** The bot with its memory behind a door, the people who use it, and the forms that they fill in. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp, type App } from '../../src/app.ts';
import { createMessenger } from '../../src/doors/discord/messenger.ts';
import { createFetchFile } from '../../src/doors/fetch-file.ts';
import { createRest } from '../../src/doors/rest.ts';
import type { Outcome } from '../support/discord/desk.ts';
import type { FilledField } from '../support/discord/interactions.ts';
import { allParts } from '../support/discord/parts.ts';
import {
  configFor,
  readableLog,
  type OpenDoor,
  type RunningDoor,
} from '../support/discord/run-doors.ts';
import type { ShownMessage } from '../support/discord/shown-message.ts';
import { startStandIn } from '../support/discord/stand-in.ts';

const TEXT = 4;
const SELECT = 3;
export const READER = { id: '800000000000000001' };
export const MODERATOR = { id: '800000000000000002', name: 'Mo', moderator: true };
export const SECOND = { id: '800000000000000003', name: 'Ann', moderator: true };
export const CURATOR = { id: '800000000000000004', name: 'Cu', roles: ['900000000000000007'] };
export const ELSEWHERE = '600000000000000002';
export const NOTICES = '700000000000000009';

/** The form that a member sees. */
function formOf(outcome: Outcome) {
  if (outcome.kind !== 'form') throw new Error(`Not a form but ${outcome.kind}.`);
  return outcome.form;
}

/** What stands in the fields of a form. */
export function valuesIn(outcome: Outcome): Record<string, string> {
  return Object.fromEntries(
    allParts(formOf(outcome).components).flatMap(({ custom_id: id, value = '' }) =>
      id === undefined ? [] : [[id, value]],
    ),
  );
}

/** Where the bot keeps what it is told; a folder of its own unless said. */
export interface Memory {
  readonly dataDir: string;
  readonly databaseUrl: string;
}

/** The bot with a memory, and the stand-in, for one file of tests. */
export async function openBench(door: OpenDoor, memory: Partial<Memory> = {}) {
  const standIn = await startStandIn();
  const folder = await mkdtemp(join(tmpdir(), 'storyline-e2e-'));
  const { dataDir = folder, databaseUrl } = memory;
  const config = configFor(standIn);
  const { log, logged } = readableLog();
  const app: App = await createApp(
    { knowledgeDir: 'knowledge', dataDir, ...(databaseUrl !== undefined && { databaseUrl }) },
    log,
    {
      messenger: createMessenger(createRest(config, log)),
      fetchFile: createFetchFile(config.apiUrl),
    },
  );
  // Indexed before Discord's patience counts.
  await app.shelf.open('syria-peace-talks', undefined);
  const running: RunningDoor = await door(standIn, app.router);

  /** Fills in a form as it was opened; what is not given stays as it is. */
  const fillIn = (outcome: Outcome, values: Record<string, string>, message?: ShownMessage) => {
    const form = formOf(outcome);
    const fields = allParts(form.components).flatMap((part): FilledField[] => {
      const { custom_id: id, type, value = '' } = part;
      if (id === undefined) return [];
      const given = values[id];
      if (type === SELECT) return [{ id, type, value: given === undefined ? [] : [given] }];
      return [{ id, type: TEXT, value: given ?? value }];
    });
    return standIn.submit(form.custom_id, fields, message);
  };

  return {
    standIn,
    app,
    logged,
    fillIn,
    async close() {
      await running.door.stop();
      await app.close();
      await standIn.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export type Bench = Awaited<ReturnType<typeof openBench>>;
