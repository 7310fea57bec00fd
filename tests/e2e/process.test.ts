/** The bot as operators run it: `npm start` as a process of its own. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { overHttp } from '../support/discord/deliver-http.ts';
import { textOf } from '../support/discord/shown-message.ts';
import { startStandIn, type StandIn } from '../support/discord/stand-in.ts';
import { messageOf } from './scenario.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Run {
  readonly child: ChildProcess;
  /** Everything written to both outputs so far. */
  output(): string;
  /** Resolves once the output holds the text. */
  says(text: string): Promise<void>;
  /** Resolves with the exit code. */
  exited: Promise<number | null>;
}

function start(environment: Readonly<Record<string, string>>): Run {
  // In a folder of its own, so that a developer's .env has no say.
  const child = spawn(process.execPath, [join(root, 'bin/storyline.js'), 'start'], {
    cwd: mkdtempSync(join(tmpdir(), 'storyline-')),
    env: {
      PATH: process.env['PATH'] ?? '',
      KNOWLEDGE_DIR: join(root, 'knowledge'),
      ...environment,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  return {
    child,
    output: () => output,
    exited: once(child, 'exit').then(([code]) => (typeof code === 'number' ? code : null)),
    async says(text) {
      while (!output.includes(text)) {
        if (child.exitCode !== null) throw new Error(`It stopped before “${text}”: ${output}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
  };
}

describe('npm start', () => {
  let standIn: StandIn;
  let run: Run | undefined;
  const launch = (more: Readonly<Record<string, string>> = {}) => {
    const { world, apiUrl } = standIn;
    run = start({ DISCORD_TOKEN: world.token, DISCORD_API_URL: apiUrl, ...more });
    return run;
  };

  beforeAll(() => {
    const { status } = spawnSync(process.execPath, ['scripts/build.js'], { cwd: root });
    expect(status).toBe(0);
  }, 120_000);

  beforeEach(async () => {
    standIn = await startStandIn();
  });

  afterEach(async () => {
    if (run?.child.exitCode === null) run.child.kill('SIGKILL');
    await standIn.close();
  });

  test.each(['SIGTERM', 'SIGINT'] as const)(
    'answers, and leaves cleanly on %s',
    async (signal) => {
      const { says, exited, child, output } = launch();
      await says('connected to Discord');
      expect(textOf(messageOf(await standIn.slash('story')))).toContain('CNN');
      child.kill(signal);
      expect(await exited).toBe(0);
      expect(output()).not.toContain(standIn.world.token);
      expect(standIn.refused).toEqual([]);
    },
    30_000,
  );

  test('answers over HTTP where DOORS says so', async () => {
    const { world, callback } = standIn;
    const { says, exited, child, output } = launch({
      DOORS: 'http',
      PORT: '0',
      DISCORD_PUBLIC_KEY: world.publicKey,
    });
    await says('registered the commands');
    const port = Number(/"port":(\d+)/.exec(output())?.[1]);
    standIn.deliverBy(overHttp(port, world, callback));
    expect(textOf(messageOf(await standIn.slash('story')))).toContain('CNN');
    expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200);
    child.kill('SIGTERM');
    expect(await exited).toBe(0);
    expect(standIn.refused).toEqual([]);
  }, 30_000);

  test('names a wrong token, and never shows it', async () => {
    const { exited, output } = launch({ DISCORD_TOKEN: 'not.the-right.token' });
    expect(await exited).toBe(1);
    expect(output()).toContain('Discord does not accept DISCORD_TOKEN');
    expect(output()).not.toContain('not.the-right.token');
  }, 30_000);

  test('names every wrong value before it connects', async () => {
    const { exited, output } = launch({ DOORS: 'window', PORT: 'eighty', DISCORD_TOKEN: '' });
    expect(await exited).toBe(1);
    expect(output()).toContain('DOORS should be “gateway”, “http” or “both”');
    expect(output()).toContain('PORT should be a port');
    expect(standIn.calls).toEqual([]);
  }, 30_000);
});
