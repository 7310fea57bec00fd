/** From an article to a story that answers, and to its corrected text; the bot restarts between the steps. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp, type App } from '../../src/app.ts';
import { createFetchFile } from '../../src/doors/fetch-file.ts';
import type { Outcome } from '../support/discord/desk.ts';
import {
  configFor,
  openGateway,
  openHttp,
  readableLog,
  type OpenDoor,
  type RunningDoor,
} from '../support/discord/run-doors.ts';
import { selectsOf, textOf, type ShownMessage } from '../support/discord/shown-message.ts';
import { startStandIn, type StandIn } from '../support/discord/stand-in.ts';
import { messageOf } from './scenario.ts';

const READER = { id: '800000000000000001' };
const MODERATOR = { id: '800000000000000002', name: 'Mo', moderator: true };
const TEXT = 4;

const ARTICLE = `Ferry terminal to close

The old ferry terminal will close in March, the Harbour Port Authority (HPA) said on Tuesday.

“We looked at every other option,” port director Marta Quill told reporters. “None of them kept the boats running.”

A citizens’ group called the Pier Friends had asked for a second report. Its chair, Oswin Tarrant, called the decision “short-sighted and cruel.”

“Somebody will have to answer for it,” he said on Wednesday.
`;
const CORRECTED = ARTICLE.replace(
  'None of them kept the boats running.',
  'None kept the boats safe.',
);

async function lastEdit(outcome: Outcome): Promise<ShownMessage> {
  const message = messageOf(outcome);
  for (let i = 0; i < 250 && textOf(message).includes('Reading'); i++) {
    await new Promise((done) => setTimeout(done, 20));
  }
  return message;
}

describe.each([
  ['the gateway', openGateway],
  ['HTTP', openHttp],
] as const)('an article through %s', (_name, open: OpenDoor) => {
  let standIn: StandIn;
  let dataDir: string;
  let app: App;
  let running: RunningDoor;
  let page: ShownMessage;
  const slash = async (command: string, given = {}) =>
    messageOf(await standIn.slash(command, given));
  const press = async (label: string) => messageOf(await standIn.press(page, label));
  const control = (action: string): string => {
    const found = selectsOf(page).find(({ id }) => id.split(':')[2] === action);
    if (!found) throw new Error(`No menu “${action}” in: ${textOf(page)}`);
    return found.id;
  };
  const add = async (text: string, more = {}) =>
    lastEdit(await standIn.slash('stories add', { file: { name: 'ferry.txt', text }, ...more }));

  async function start() {
    const config = configFor(standIn);
    const { log } = readableLog();
    const fetchFile = createFetchFile(config.apiUrl);
    app = await createApp({ knowledgeDir: 'knowledge', dataDir }, log, { fetchFile });
    running = await open(standIn, app.router);
  }
  async function stop() {
    await running.door.stop();
    await app.close();
  }
  async function restart() {
    await stop();
    await start();
  }

  beforeAll(async () => {
    standIn = await startStandIn();
    dataDir = await mkdtemp(join(tmpdir(), 'storyline-article-'));
    await start();
  }, 30_000);
  afterAll(async () => {
    await stop();
    await standIn.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  test('is for moderators only', async () => {
    standIn.as(READER);
    expect(textOf(await slash('stories add'))).toBe('Only moderators can do this.');
  });

  test('is read from a file, under a line that tells so', async () => {
    standIn.as(MODERATOR);
    page = await add(ARTICLE);
    expect(page.hidden).toBe(true);
    expect(page.edits).toBeGreaterThan(0);
    expect(textOf(page)).toContain('Quotation 1 of 4');
    expect(textOf(page)).toContain('“**We looked at every other option,**” port director');
    expect(textOf(page)).toContain('Marta Quill');
  });

  test('is reviewed by moderators alone, whoever else may press', async () => {
    standIn.as(READER);
    expect(textOf(await press('Accept'))).toBe('Only moderators can do this.');
    standIn.as(MODERATOR);
  });

  test('is reviewed a quotation at a time, undone, and left', async () => {
    await press('Drop');
    expect(textOf(page)).toContain('1 dropped');
    await restart();
    await press('Undo');
    expect(textOf(page)).toContain('Quotation 1 of 4');
    expect(textOf(page)).toContain('0 dropped');
    await press('Accept all that are sure (3)');
    expect(textOf(page)).toContain('Quotation 4 of 4');
    expect(textOf(page)).toContain('3 accepted');
  });

  test('is found again after a restart', async () => {
    await restart();
    page = await slash('stories add');
    const [menu] = selectsOf(page);
    messageOf(await standIn.choose(page, menu?.id ?? '', menu?.values.slice(0, 1) ?? []));
    expect(textOf(page)).toContain('Quotation 4 of 4');
    messageOf(await standIn.choose(page, control('speaker'), ['pier-friends']));
    expect(textOf(page)).toContain('4 quotations will be published');
  });

  test('has its people merged and its outlet named', async () => {
    await press('People and parties');
    messageOf(await standIn.choose(page, control('same'), ['pier-friends', 'oswin-tarrant']));
    expect(textOf(page)).toMatch(/Pier Friends\*\* \(.*Oswin Tarrant/);
    await press('Undo');
    expect(textOf(page)).toContain('**Oswin Tarrant**');
    await press('Finish …');
    const form = await standIn.press(page, 'Headline, outlet …');
    if (form.kind !== 'form') throw new Error('no form');
    const filled = {
      title: 'Ferry terminal',
      outlet: 'Harbour Post',
      summary: 'A terminal closes.',
    };
    const fields = Object.entries(filled).map(([id, value]) => ({ id, type: TEXT, value }));
    messageOf(await standIn.submit(form.form.custom_id, fields, page));
    expect(textOf(page)).toContain('Harbour Post');
  });

  test('is published, and answers', async () => {
    await restart();
    await press('Publish to this server');
    expect(textOf(page)).toContain('“Ferry terminal” is published');
    standIn.as(READER);
    const words = 'Somebody will have to answer for it';
    const reply = await slash('who-said', { words, story: 'ferry-terminal' });
    expect(textOf(reply)).toContain('Pier Friends');
    expect(textOf(reply)).toContain('Harbour Post');
    standIn.as({ ...READER, server: '600000000000000002' });
    expect(textOf(await slash('who-said', { words, story: 'ferry-terminal' }))).toContain(
      'no story',
    );
    standIn.as(MODERATOR);
  });

  test('is corrected: what stands is kept, what doesn’t is retired and named', async () => {
    page = await add(CORRECTED, { replaces: 'ferry-terminal' });
    expect(textOf(page)).toContain('None kept the boats safe.');
    await restart();
    await press('Accept');
    expect(textOf(page)).toContain('3 quotations stand as before');
    expect(textOf(page)).toMatch(/retired:\n- None of them kept the boats running/);
    await press('Publish to this server');
    standIn.as(READER);
    const asked = async (words: string) =>
      textOf(await slash('who-said', { words, story: 'ferry-terminal' }));
    expect(await asked('None kept the boats safe.')).toContain('Marta Quill');
    expect(await asked('Somebody will have to answer for it')).toContain('Pier Friends');
    expect(await asked('None of them kept the boats running')).not.toContain(
      'kept the boats running.”',
    );
    standIn.as(MODERATOR);
  });

  test('is taken as pasted text, too, and deleted', async () => {
    const form = await standIn.slash('stories add');
    if (form.kind !== 'form') throw new Error('no form');
    const [first = '', ...rest] = ARTICLE.split('\n\nA citizens');
    const filled = { title: 'Pasted', outlet: 'Post', url: 'no address', text: first };
    const all = { ...filled, more: `A citizens${rest.join('')}` };
    const fields = Object.entries(all).map(([id, value]) => ({ id, type: TEXT, value }));
    page = await lastEdit(await standIn.submit(form.form.custom_id, fields));
    expect(textOf(page)).toContain('The address must begin with');
    expect(textOf(page)).toContain('Quotation 1 of 4');
    await press('Finish …');
    await press('Delete the draft');
    expect(textOf(page)).toContain('deleted');
  });

  test.each([
    ['a text without quotations', 'Nothing was said here.\n', 'No quotation was found'],
    [
      'another language',
      'Der Hafen und die Stadt haben das nicht mit den Leuten. '.repeat(9),
      'English',
    ],
    ['too long a text', 'The word is old. '.repeat(4_000), 'too long'],
    ['too large a file', 'x'.repeat(2_100_000), 'larger than 2 MB'],
    ['no text at all', '\u0000\u0001\u0002'.repeat(99), 'not a text'],
  ])('says what is wrong with %s', async (_what, text, told) => {
    expect(textOf(await add(text))).toContain(told);
  });

  test('sent nothing that Discord would refuse', () => {
    expect(standIn.refused).toEqual([]);
  });
});
