/** The database goes and comes back: what members and moderators see. */
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createApp, type App } from '../../src/app.ts';
import type { OptionValue, Origin } from '../../src/commands/request.ts';
import { textsOf } from '../messages/limits.ts';

const origin: Origin = {
  server: '1',
  channel: '11',
  member: { id: '100', roles: [], canManageServer: true },
  locale: 'en-US',
  installed: true,
};

describe('without a database', () => {
  let folder: string;
  let app: App;
  let logged: string[];
  const start = async (config: { dataDir: string; databaseUrl?: string }) => {
    logged = [];
    const error = (fields: object, message: string) =>
      void logged.push(`${message} ${String('err' in fields && fields.err)}`);
    app = await createApp({ knowledgeDir: 'knowledge', ...config }, { error });
  };
  const slash = async (
    command: string,
    options: Readonly<Record<string, OptionValue>> = {},
    sub?: string,
  ) => {
    const request = { type: 'slash', command, options, origin, ...(sub && { sub }) } as const;
    const response = await app.router.handle(request);
    if (response.kind !== 'message') throw new Error(response.kind);
    return textsOf(response.message).join('\n');
  };
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'storyline-outage-'));
  });
  afterEach(async () => {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  });

  test.each([
    ['unreachable', 'postgres://user:secret@127.0.0.1:1/none'],
    ['of a wrong address', 'postgres://nowhere.invalid/none'],
  ])(
    'that is %s, answers come from the packs, and moderators are told',
    async (_, databaseUrl) => {
      await start({ dataDir: folder, databaseUrl });
      expect(await slash('ask', { question: 'who is the UN envoy?' })).toContain('Mistura');
      expect(await slash('settings')).toContain('database can’t be reached');
      expect(await slash('curate', {}, 'inbox')).toContain('database can’t be reached');
      expect(await slash('quiz')).toContain('database can’t be reached');
      expect(logged.join('\n')).toContain('the defaults meanwhile');
      expect(logged.join('\n')).not.toContain('secret');
      const started = performance.now();
      await slash('ask', { question: 'who is the UN envoy?' });
      expect(performance.now() - started).toBeLessThan(500);
    },
    30_000,
  );

  test('whose folder is a file, the same; and all is well once the folder is there', async () => {
    const dataDir = join(folder, 'data');
    await writeFile(dataDir, '');
    await start({ dataDir });
    expect(await slash('ask', { question: 'who is the UN envoy?' })).toContain('Mistura');
    expect(await slash('settings')).toContain('database can’t be reached');
    await rm(dataDir);
    await expect
      .poll(() => slash('settings'), { timeout: 10_000 })
      .toContain('Settings of this server');
    await chmod(dataDir, 0o700);
  }, 30_000);
});
