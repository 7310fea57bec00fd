/** Moderators and members with the bot and its memory, through a door, as people do it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../src/commands/all.ts';
import { directChannelOf, systemChannelOf } from '../support/discord/rest-server.ts';
import type { OpenDoor } from '../support/discord/run-doors.ts';
import {
  buttonsOf,
  selectsOf,
  textOf,
  type ShownMessage,
} from '../support/discord/shown-message.ts';
import type { StandIn } from '../support/discord/stand-in.ts';
import {
  CURATOR,
  ELSEWHERE,
  MODERATOR,
  NOTICES,
  openBench,
  READER,
  SECOND,
  valuesIn,
  type Bench,
} from './bench.ts';
import { messageOf } from './scenario.ts';

const until = async (holds: () => boolean): Promise<void> => {
  await expect.poll(holds, { timeout: 10_000, interval: 20 }).toBe(true);
};

const ONLY_MODERATORS = 'Only moderators can do this.';
const NOT_HERE =
  /too old|not there any more|not kept any more|not in the history|over|can’t be answered any more/;

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

    /** The file is read once the member has an answer. */
    const imports = async (file: { readonly name: string; readonly text: string }) => {
      const reply = await slash('curate import', { file });
      expect(reply.hidden).toBe(true);
      await until(() => !textOf(reply).includes('Reading the file'));
      return reply;
    };

    beforeAll(async () => {
      bench = await openBench(door);
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
      expect(textOf(refused)).toBe(ONLY_MODERATORS);
      standIn.as(CURATOR);
      expect(textOf(await slash('settings'))).toBe(ONLY_MODERATORS);
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
      expect(textOf(await press(notice, 'Answer'))).toBe(ONLY_MODERATORS);
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
      // The notice may be gone by the time that the text is wanted.
      const inbox = await slash('curate inbox');
      expect(textOf(inbox)).toContain('1 text of yours could not be saved');
      const [kept] = selectsOf(inbox).filter(({ id }) => id === 'kept');
      const fromInbox = await standIn.choose(inbox, 'kept', kept?.values ?? []);
      expect(valuesIn(fromInbox)).toMatchObject({ answer: 'Pea soup.' });
      const again = await standIn.press(conflict, 'Open my text again');
      expect(valuesIn(again)).toMatchObject({ answer: 'Pea soup.' });
      messageOf(await bench.fillIn(again, {}));
      expect(textOf(await slash('curate inbox'))).not.toContain('could not be saved');
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
      const preview = await imports(file);
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
        [Array.from({ length: 40_000 }, (_, i) => `k${i}: 1`).join('\n'), /too many signs/],
        ['x'.repeat(2_000_000), /larger than 500 kB/],
        ['questions: [', /not valid YAML/],
      ];
      for (const [text, says] of files) {
        const reply = await imports({ name: 'x.story.yaml', text });
        expect(textOf(reply)).toMatch(says);
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
      const dismissal = standIn.last();
      await until(() => standIn.followUpsOf(dismissal).length === 1);
      const [said] = standIn.followUpsOf(dismissal);
      standIn.as(READER);
      expect(textOf(await press(asked, 'Send to the moderators'))).toContain('chose not to answer');
      standIn.as(CURATOR);
      if (!said) throw new Error('nothing was said');
      expect(textOf(await press(said, 'Put it back'))).toContain('How many spoons');
      expect(textOf(await slash('curate inbox'))).toContain('1 open question');
    });

    test('leads a question to an answer that is there, and can take that back', async () => {
      const other = 'And which broth do those in charge like best?';
      standIn.as(READER);
      const asked = await ask(other);
      expect(textOf(asked)).toContain("The story doesn't say");
      messageOf(await standIn.press(asked, 'Send to the moderators'));
      standIn.as(CURATOR);
      const inbox = await slash('curate inbox');
      const open = selectsOf(inbox).find(({ id }) => id === 'inbox-open');
      const broth = open?.labels.findIndex((label) => label.includes('broth')) ?? -1;
      const entry = messageOf(
        await standIn.choose(inbox, 'inbox-open', open?.values.slice(broth, broth + 1) ?? []),
      );
      expect(textOf(entry)).toContain('broth');
      const which = await press(entry, 'Attach to an existing answer');
      const [menu] = selectsOf(which);
      const soup = menu?.labels.findIndex((label) => label === question) ?? -1;
      const attached = messageOf(
        await standIn.choose(which, menu?.id ?? '', menu?.values.slice(soup, soup + 1) ?? []),
      );
      expect(textOf(attached)).toContain(question);
      standIn.as(READER);
      expect(textOf(await ask(other))).toContain('Pea soup.');
      standIn.as(CURATOR);
      await press(attached, 'Undo');
      standIn.as(READER);
      expect(textOf(await ask(other))).toContain("The story doesn't say");
      expect(textOf(await ask())).toContain('Pea soup.');
    });

    test('refuses a member every control of the moderators', async () => {
      standIn.as(READER);
      const answer = await ask();
      const names = commands.flatMap((command) =>
        command.type === 'button' || command.type === 'form'
          ? command.access === 'everyone'
            ? []
            : [[command.type, command.name] as const]
          : [],
      );
      expect(names.length).toBeGreaterThan(15);
      for (const [type, name] of names) {
        const id = `${name}:q:a:b:0`;
        const outcome =
          type === 'form' ? await standIn.submit(id, []) : await standIn.pressId(answer, id);
        const said = messageOf(outcome);
        expect([name, said.hidden, textOf(said)]).toEqual([name, true, ONLY_MODERATORS]);
      }
    });

    test('knows no id of another server', async () => {
      const [server = ''] = standIn.world.servers;
      const { store } = bench.app;
      if (!store) throw new Error('no store');
      standIn.as(MODERATOR);
      const here = await slash('quiz');
      const round = [...buttonsOf(here).values()][0] ?? '';
      const [item] = await store.inbox.open(server);
      const [change] = await store.history.list(server);
      const draft = await store.drafts.save(server, MODERATOR.id, { filled: { answer: 'Mine.' } });
      const before = JSON.stringify([
        await store.inbox.open(server),
        await store.history.list(server),
      ]);
      standIn.as({ ...MODERATOR, server: ELSEWHERE });
      const there = await ask('Who is the UN envoy?');
      const ids = ['answer', 'attach', 'dismiss', 'reopen'].map(
        (verb) => `inbox-${verb}:${item?.id}`,
      );
      ids.push(`undo:${change?.id}`, `import:${draft}`, `tell-me:${item?.id}`, round);
      ids.push(`reopen:q:syria:x:0:${draft}:`);
      for (const id of ids) {
        const said = messageOf(await standIn.pressId(there, id));
        expect(said.hidden, id).toBe(true);
        expect(textOf(said), id).toMatch(NOT_HERE);
      }
      for (const [id, value = ''] of [
        ['inbox-open', item?.id],
        ['kept', draft],
        [`inbox-attached:${item?.id}`, 'asked'],
      ] as const) {
        const said = messageOf(await standIn.choose(there, id, [value]));
        expect(textOf(said), id).toMatch(NOT_HERE);
      }
      expect(
        JSON.stringify([await store.inbox.open(server), await store.history.list(server)]),
      ).toBe(before);
      await store.drafts.drop(server, MODERATOR.id, draft);
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
