/** Moderators and members with the bot and its memory, through a door, as people do it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp, type App } from '../../src/app.ts';
import { createMessenger } from '../../src/doors/discord/messenger.ts';
import { createFetchFile } from '../../src/doors/fetch-file.ts';
import { createRest } from '../../src/doors/rest.ts';
import type { Outcome } from '../support/discord/desk.ts';
import type { FilledField } from '../support/discord/interactions.ts';
import { allParts } from '../support/discord/parts.ts';
import { directChannelOf, systemChannelOf } from '../support/discord/rest-server.ts';
import {
  configFor,
  readableLog,
  type OpenDoor,
  type RunningDoor,
} from '../support/discord/run-doors.ts';
import {
  buttonsOf,
  selectsOf,
  textOf,
  type ShownMessage,
} from '../support/discord/shown-message.ts';
import { startStandIn, type StandIn } from '../support/discord/stand-in.ts';
import { messageOf } from './scenario.ts';

const TEXT = 4;
const SELECT = 3;
const READER = { id: '800000000000000001' };
const MODERATOR = { id: '800000000000000002', name: 'Mo', moderator: true };
const SECOND = { id: '800000000000000003', name: 'Ann', moderator: true };
const CURATOR = { id: '800000000000000004', name: 'Cu', roles: ['900000000000000007'] };
const ELSEWHERE = '600000000000000002';
const NOTICES = '700000000000000009';

/** The form that a member sees. */
function formOf(outcome: Outcome) {
  if (outcome.kind !== 'form') throw new Error(`Not a form but ${outcome.kind}.`);
  return outcome.form;
}

/** What stands in the fields of a form. */
function valuesIn(outcome: Outcome): Record<string, string> {
  return Object.fromEntries(
    allParts(formOf(outcome).components).flatMap(({ custom_id: id, value = '' }) =>
      id === undefined ? [] : [[id, value]],
    ),
  );
}

/** The bot with a memory, and the stand-in, for one file of tests. */
async function open(door: OpenDoor) {
  const standIn = await startStandIn();
  const dataDir = await mkdtemp(join(tmpdir(), 'storyline-e2e-'));
  const config = configFor(standIn);
  const { log, logged } = readableLog();
  const app: App = await createApp({ knowledgeDir: 'knowledge', dataDir }, log, {
    messenger: createMessenger(createRest(config, log)),
    fetchFile: createFetchFile(config.apiUrl),
  });
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
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

type Bench = Awaited<ReturnType<typeof open>>;

const until = async (holds: () => boolean): Promise<void> => {
  for (let i = 0; i < 200 && !holds(); i++) await new Promise((done) => setTimeout(done, 20));
  expect(holds()).toBe(true);
};

/** Steps that stand upon one another, in their order. */
export function moderation(name: string, door: OpenDoor): void {
  describe(name, () => {
    let bench: Bench;
    let standIn: StandIn;
    let silence: ShownMessage;
    let saved: ShownMessage;
    const question = 'What is the favourite soup of the moderators?';
    const ask = async (asked = question) =>
      messageOf(await standIn.slash('ask', { question: asked }));
    const slash = async (command: string, given = {}) =>
      messageOf(await standIn.slash(command, given));
    const press = async (message: ShownMessage, label: string) =>
      messageOf(await standIn.press(message, label));

    beforeAll(async () => {
      bench = await open(door);
      standIn = bench.standIn;
    });
    afterAll(() => bench.close());

    test('is welcomed on a server once', async () => {
      const [server = ''] = standIn.world.servers;
      bench.app.caretaker?.onServersKnown([server]);
      await until(() => standIn.world.posted.length === 1);
      bench.app.caretaker?.onServerJoined(server);
      const [post] = standIn.world.posted;
      expect(post?.channel).toBe(systemChannelOf(server));
      expect(post && textOf(post.message)).toContain('/settings');
    });

    test('is welcomed by the first /settings where nobody told of the server', async () => {
      standIn.as({ ...MODERATOR, server: '600000000000000077' });
      const first = await slash('settings');
      expect(textOf(first)).toMatch(/^### Hello![^]*\/ask[^]*Settings of this server/);
      expect(textOf(await slash('settings'))).toMatch(/^### Settings of this server/);
      bench.app.caretaker?.onServerJoined('600000000000000077');
      standIn.as(MODERATOR);
      expect(textOf(await slash('settings'))).not.toContain('Hello!');
      expect(standIn.world.posted).toHaveLength(1);
    });

    test('is set up from nothing on one private panel', async () => {
      standIn.as(MODERATOR);
      const panel = await slash('settings');
      expect(panel.hidden).toBe(true);
      messageOf(await standIn.choose(panel, 'set:notice', [NOTICES]));
      messageOf(await standIn.choose(panel, 'set:roles', [...CURATOR.roles]));
      expect(textOf(panel)).toContain(`<#${NOTICES}>`);
      messageOf(await standIn.choose(panel, 'set:language', ['fr']));
      expect(textOf(panel)).toContain('Français');
      standIn.as(READER);
      expect(textOf(await slash('who-is', { name: 'Kerry' }))).toContain('§');
      standIn.as(MODERATOR);
      messageOf(await standIn.choose(panel, 'set:language', ['-']));
      const cooldown = await standIn.pressId(panel, 'set:cooldown');
      messageOf(await bench.fillIn(cooldown, { seconds: '0' }, panel));
    });

    test('refuses a member who presses a moderator’s control', async () => {
      standIn.as(MODERATOR);
      const panel = await slash('settings');
      standIn.as(READER);
      const refused = messageOf(await standIn.choose(panel, 'set:language', ['de']));
      expect(refused.id).not.toBe(panel.id);
      expect(textOf(refused)).toBe('Only moderators can do this.');
      standIn.as(CURATOR);
      expect(textOf(await slash('settings'))).toBe('Only moderators can do this.');
    });

    test('asks, is silent, and sends the question on', async () => {
      standIn.as(READER);
      silence = await ask();
      expect(textOf(silence)).toContain("The story doesn't say");
      const sent = await press(silence, 'Send to the moderators');
      expect(sent.hidden).toBe(true);
      expect(textOf(await press(sent, 'Tell me when it is answered'))).toContain('/privacy');
      await until(() => standIn.world.posted.some(({ channel }) => channel === NOTICES));
    });

    test('merges the same question in other words', async () => {
      standIn.as({ id: '800000000000000009' });
      const other = await ask('what’s the moderators’ favourite soup?');
      messageOf(await standIn.press(other, 'Send to the moderators'));
      standIn.as(CURATOR);
      const inbox = await slash('curate inbox');
      expect(textOf(inbox)).toContain('1 open question');
      expect(textOf(inbox)).toContain('asked 2 times');
    });

    test('is answered by a curator from the notice, and live at the next question', async () => {
      const notice = standIn.world.posted.find(({ channel }) => channel === NOTICES)?.message;
      if (!notice) throw new Error('no notice');
      standIn.as(READER);
      expect(textOf(await press(notice, 'Answer'))).toBe('Only moderators can do this.');
      standIn.as(CURATOR);
      const form = await standIn.press(notice, 'Answer');
      expect(valuesIn(form)).toMatchObject({ question });
      expect(valuesIn(form)['also']).toContain('favourite soup?');
      saved = messageOf(await bench.fillIn(form, { answer: 'Lentil soup.' }));
      expect(textOf(saved)).toContain('moderator’s note');
      standIn.as(READER);
      const answer = await ask();
      expect(textOf(answer)).toContain('Lentil soup.');
      expect(textOf(answer)).toContain('not from the story');
      expect(textOf(answer)).not.toContain('¶ ');
    });

    test('tells the asker who wanted to be told, and forgets that', async () => {
      const channel = directChannelOf(READER.id);
      await until(() => standIn.world.posted.some((post) => post.channel === channel));
      const told = standIn.world.posted.find((post) => post.channel === channel);
      expect(told && textOf(told.message)).toContain('Lentil soup.');
      expect(textOf(await slash('privacy'))).toContain('At the moment: nothing.');
    });

    test('keeps what one server knows from another', async () => {
      standIn.as({ ...READER, server: ELSEWHERE });
      expect(textOf(await ask())).toContain("The story doesn't say");
      standIn.as({ ...MODERATOR, server: ELSEWHERE });
      expect(textOf(await slash('curate history'))).toContain('Nothing has been changed yet.');
      // A button that was shared from the first server.
      expect(textOf(await press(saved, 'Undo'))).toContain('not in the history');
    });

    test('undoes, and undoes the undoing', async () => {
      standIn.as(MODERATOR);
      expect(textOf(await press(saved, 'Undo'))).toContain('Undone');
      standIn.as(READER);
      expect(textOf(await ask())).toContain("The story doesn't say");
      standIn.as(MODERATOR);
      const history = await slash('curate history');
      expect(textOf(history)).toContain('<@800000000000000004>');
      expect(textOf(await press(history, 'Undo 1'))).toContain('Undone');
      standIn.as(READER);
      expect(textOf(await ask())).toContain('Lentil soup.');
    });

    test('tells the second of two editors, and keeps what was typed', async () => {
      const value = 'questions asked';
      standIn.as(MODERATOR);
      const choices = await standIn.typing('curate edit', { entry: 'favourite soup' });
      const entry = choices.kind === 'choices' ? (choices.choices[0]?.value ?? value) : value;
      const first = await standIn.slash('curate edit', { entry });
      standIn.as(SECOND);
      const second = await standIn.slash('curate edit', { entry });
      messageOf(await bench.fillIn(second, { answer: 'Onion soup.' }));
      standIn.as(MODERATOR);
      const conflict = messageOf(await bench.fillIn(first, { answer: 'Pea soup.' }));
      expect(textOf(conflict)).toMatch(/Onion soup[^]*Pea soup/);
      const again = await standIn.press(conflict, 'Open my text again');
      expect(valuesIn(again)).toMatchObject({ answer: 'Pea soup.' });
      messageOf(await bench.fillIn(again, {}));
      standIn.as(READER);
      expect(textOf(await ask())).toContain('Pea soup.');
    });

    test('adds a quotation by a known speaker, and refuses an unknown one', async () => {
      standIn.as(MODERATOR);
      const form = await standIn.slash('curate add', { kind: 'quotation' });
      const faulty = messageOf(
        await bench.fillIn(form, {
          words: 'Soup is served',
          speaker: 'Zanzibar Quux',
          paragraphs: '4',
        }),
      );
      expect(textOf(faulty)).toContain('Zanzibar Quux');
      const again = await standIn.press(faulty, 'Open my text again');
      messageOf(await bench.fillIn(again, { speaker: 'Kerry' }));
      standIn.as(READER);
      expect(textOf(await slash('who-said', { words: 'soup is served' }))).toContain('Kerry');
    });

    test('removes an entry, after a look at it', async () => {
      standIn.as(MODERATOR);
      const form = await standIn.slash('curate add', { kind: 'term' });
      messageOf(
        await bench.fillIn(form, { name: 'Ladle', explanation: 'A deep spoon.', paragraphs: '' }),
      );
      expect(textOf(await slash('explain', { term: 'ladle' }))).toContain('A deep spoon.');
      const confirm = await slash('curate remove', { entry: 'ladle' });
      messageOf(await standIn.press(confirm, 'Remove'));
      expect(textOf(await slash('explain', { term: 'ladle' }))).toContain('not in the story');
    });

    test('exports what was added, and imports it on another server', async () => {
      standIn.as(MODERATOR);
      const exported = await slash('curate export');
      const [file] = exported.files;
      if (!file) throw new Error('no file');
      expect(file.text).toContain('Pea soup.');
      standIn.as({ ...MODERATOR, server: ELSEWHERE });
      const preview = await slash('curate import', { file });
      expect(textOf(preview)).toContain('2 new');
      standIn.as({ ...SECOND, server: ELSEWHERE });
      expect(textOf(await press(preview, 'Import all of it'))).toContain('not kept');
      standIn.as({ ...MODERATOR, server: ELSEWHERE });
      expect(textOf(await press(preview, 'Import all of it'))).toContain('2 entries');
      expect(textOf(await ask())).toContain('Pea soup.');
    });

    test('imports nothing of a faulty or hostile file, and says why', async () => {
      standIn.as(MODERATOR);
      const story = 'story: {id: x, title: X, summary: X, source: {outlet: X, title: X}}\n';
      const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]'];
      for (let i = 1; i < 12; i++) {
        const [above, own] = [String.fromCharCode(96 + i), String.fromCharCode(97 + i)];
        bomb.push(`${own}: &${own} [${Array(9).fill(`*${above}`).join(',')}]`);
      }
      const files: [string, RegExp][] = [
        ['questions:\n  - id: a\n    question: ""\n    answer: ok', /Line 2[^]*question/],
        [`${story}questions: []`, /for the story/],
        ['['.repeat(100_000), /too deeply/],
        ['- '.repeat(100_000), /too deeply/],
        [bomb.join('\n'), /aliases/],
        [Array.from({ length: 40_000 }, (_, i) => `k${i}: 1`).join('\n'), /faults/],
        ['x'.repeat(2_000_000), /larger than 500 kB/],
        ['questions: [', /not valid YAML/],
      ];
      for (const [text, says] of files) {
        const started = performance.now();
        const reply = await slash('curate import', { file: { name: 'x.story.yaml', text } });
        expect(textOf(reply)).toMatch(says);
        expect(performance.now() - started).toBeLessThan(8_000);
      }
    }, 60_000);

    test('plays the quiz, each member once a round, with a board', async () => {
      standIn.as(READER);
      const round = await slash('quiz');
      const [label = ''] = buttonsOf(round).keys();
      const outcome = await press(round, label);
      expect(outcome.hidden).toBe(true);
      expect(textOf(outcome)).toMatch(/(Right|No: it was)[^]*¶[^]*of 1 right/);
      expect(textOf(await press(round, label))).toContain('already');
      expect(textOf(await slash('quiz', { view: 'board' }))).toContain(`<@${READER.id}>`);
      const kept = await slash('privacy');
      expect(textOf(kept)).toContain('Quiz:');
      expect(textOf(await press(kept, 'Delete all of it'))).toContain('Deleted');
      expect(textOf(await slash('privacy'))).toContain('nothing');
    });

    test('lists stories and keeps the last one in use', async () => {
      standIn.as(MODERATOR);
      expect(textOf(await slash('stories list'))).toContain('in use');
      expect(textOf(await slash('stories remove', { story: 'syria' }))).toContain('only story');
      expect(textOf(await slash('stories use', { story: 'syria' }))).toContain('answers here');
    });

    test('dismisses a question for good', async () => {
      standIn.as(READER);
      const asked = await ask('How many spoons does the moderator own?');
      messageOf(await standIn.press(asked, 'Send to the moderators'));
      standIn.as(CURATOR);
      const inbox = await slash('curate inbox');
      const [menu] = selectsOf(inbox);
      const item = messageOf(
        await standIn.choose(inbox, menu?.id ?? '', menu?.values.slice(0, 1) ?? []),
      );
      await press(item, 'Dismiss');
      standIn.as(READER);
      expect(textOf(await press(asked, 'Send to the moderators'))).toContain('chose not to answer');
    });

    test('hears “not what I asked”', async () => {
      standIn.as(READER);
      const answer = await ask();
      const form = await standIn.press(answer, 'Not what I asked');
      const other = messageOf(await bench.fillIn(form, { question }, answer));
      expect(textOf(other)).toContain('no other answer');
      expect([...buttonsOf(other).keys()]).toContain('Send to the moderators');
    });

    test('sent nothing that Discord would refuse', () => {
      expect(standIn.refused).toEqual([]);
      expect(bench.logged.filter((line) => line.includes('"level":"error"'))).toEqual([]);
    });
  });
}
