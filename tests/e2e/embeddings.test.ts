/** A paraphrase that the words alone don't lead to an answer, asked with a sentence model and without. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { createApp, type App } from '../../src/app.ts';
import type { EmbeddingsConfig } from '../../src/config.ts';
import { miniLmEmbedder } from '../lexicon/minilm-embedder.ts';
import { openHttp, readableLog, type RunningDoor } from '../support/discord/run-doors.ts';
import { textOf } from '../support/discord/shown-message.ts';
import { startStandIn, type StandIn } from '../support/discord/stand-in.ts';
import { messageOf } from './scenario.ts';

const minilm = miniLmEmbedder();

const question = (id: string, asked: string, also: string[], answer: string) => ({
  id,
  question: asked,
  also,
  answer,
  paragraphs: [1],
});

const story = {
  story: {
    id: 'ferry',
    title: 'The ferry strike',
    summary: 'Ferry workers stop work.',
    source: { outlet: 'Bay Post', title: 'Ferries stand still' },
  },
  questions: [
    question(
      'why',
      'Why are the ferry workers on strike?',
      ['What made the crews walk out?', 'What do the strikers complain about?'],
      'They reject longer night shifts.',
    ),
    question(
      'start',
      'When did the strike begin?',
      ['Since when have the ferries stood still?', 'On what day did the crews stop work?'],
      'On Monday.',
    ),
    question(
      'who-runs',
      'Who runs the ferries?',
      ['Whose boats are they?', 'Which company owns the ferry line?'],
      'The city.',
    ),
    question(
      'how-many',
      'How many people take the ferry every day?',
      ['How many passengers use it daily?', 'What is the daily ridership?'],
      'About 9,000.',
    ),
    question(
      'instead',
      'What can commuters take instead?',
      ['Is there a replacement for the ferries?', 'How do people get across meanwhile?'],
      'Extra buses over the bridge.',
    ),
    question(
      'talks',
      'Are the union and the city negotiating?',
      ['Have talks been arranged?', 'Do both sides meet to settle it?'],
      'They meet on Thursday.',
    ),
    question(
      'school',
      'How do children from the island get to school?',
      ['What happens to pupils who cross the bay?', 'Do island kids miss lessons?'],
      'The navy brings them across.',
    ),
  ],
  gaps: [
    { id: 'cost', question: 'How much does the strike cost?', also: ['What are the losses?'] },
    { id: 'end', question: 'When will the strike end?', also: ['How long will it last?'] },
  ],
};

/** Asked in words of which the story has few, with the answer. */
const PARAPHRASES = [
  ['What are the ferry crews unhappy about?', 'They reject longer night shifts.'],
  ['why is the ferry staff protesting', 'They reject longer night shifts.'],
  ['Who is the operator of the ferries?', 'The city.'],
  ['do the two sides speak with each other', 'They meet on Thursday.'],
  ['what are the ferry workers protesting against', 'They reject longer night shifts.'],
] as const;
const SILENCE = "The story doesn't say";

describe('a paraphrase through Discord', () => {
  let folder: string;
  let model: Server;
  let embeddings: EmbeddingsConfig;
  let isWell = true;
  let delayMs = 0;
  let standIn: StandIn;
  let app: App;
  let running: RunningDoor;
  let logged: readonly string[];

  /** Speaks as OpenAI's `/v1/embeddings` does. */
  function serveMiniLm(): Server {
    return createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        const { input } = JSON.parse(body) as { input: string[] };
        const reply = async () => {
          const vectors = await minilm.embed(input);
          const data = vectors.map((vector, index) => ({ index, embedding: [...vector] }));
          response.statusCode = isWell ? 200 : 500;
          response.end(JSON.stringify({ data }));
        };
        setTimeout(() => void reply(), delayMs);
      });
    });
  }

  async function start(wanted: EmbeddingsConfig | undefined): Promise<void> {
    const readable = readableLog();
    logged = readable.logged;
    const config = {
      knowledgeDir: folder,
      dataDir: join(folder, 'data'),
      ...(wanted && { embeddings: wanted }),
    };
    app = await createApp(config, readable.log);
    await app.read;
    running = await openHttp(standIn, app.router);
  }
  async function stop(): Promise<void> {
    await running.door.stop();
    await app.close();
  }
  const ask = async (question: string): Promise<string> =>
    textOf(messageOf(await standIn.slash('ask', { question })));
  async function askAll(): Promise<string[]> {
    const replies: string[] = [];
    for (const [asked] of PARAPHRASES) replies.push(await ask(asked));
    return replies;
  }
  /** The replies of a bot without a model, which is closed again. */
  async function repliesWithout(): Promise<string[]> {
    await start(undefined);
    const replies = await askAll();
    await stop();
    return replies;
  }
  const warnings = () => logged.filter((line) => line.includes('no sentence embeddings'));

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'storyline-embeddings-'));
    writeFileSync(join(folder, 'ferry.story.yaml'), stringify(story));
    [isWell, delayMs] = [true, 0];
    model = serveMiniLm();
    await new Promise<void>((done) => model.listen(0, '127.0.0.1', done));
    const { port } = model.address() as AddressInfo;
    embeddings = { kind: 'address', url: `http://127.0.0.1:${port}/v1`, model: 'all-minilm' };
    standIn = await startStandIn();
  });
  afterEach(async () => {
    await stop();
    await standIn.close();
    model.closeAllConnections();
    await new Promise((done) => model.close(done));
    rmSync(folder, { recursive: true, force: true });
  });

  test('is answered with a sentence model, and met with silence without', async () => {
    const without = await repliesWithout();
    await start(embeddings);
    const replies = await askAll();
    const gained = PARAPHRASES.filter(
      ([, answer], i) =>
        without[i]?.includes(SILENCE) === true &&
        replies[i]?.includes(SILENCE) === false &&
        replies[i].includes(answer),
    );
    expect(gained.length).toBeGreaterThan(PARAPHRASES.length / 2);
    expect(warnings()).toEqual([]);
  });

  test('gets the reply that it gets without, and one line is logged, where the model fails', async () => {
    const without = await repliesWithout();
    await start(embeddings);
    isWell = false;
    expect(await askAll()).toEqual(without);
    expect(warnings()).toHaveLength(1);
  });

  test('gets the same within three seconds where the model is slow', async () => {
    const without = await repliesWithout();
    await start(embeddings);
    delayMs = 10_000;
    const begun = performance.now();
    expect(await ask(PARAPHRASES[0][0])).toBe(without[0]);
    expect(performance.now() - begun).toBeLessThan(2_500);
    expect(await askAll()).toEqual(without);
    expect(warnings()).toHaveLength(1);
  });

  test('gets the same where nobody is at the address', async () => {
    const without = await repliesWithout();
    await start({ kind: 'address', url: 'http://127.0.0.1:1/v1', model: 'all-minilm' });
    expect(await askAll()).toEqual(without);
    expect(warnings()).toEqual([
      expect.stringContaining('No embeddings from http://127.0.0.1:1/v1'),
    ]);
  });
});
