import { describe, expect, test } from 'vitest';
import { defineButton, defineMenu, defineSlash } from '../../src/commands/define.ts';
import { buttonsOf, textsOf } from '../messages/limits.ts';
import { desk, member, messageIn, textIn } from './ask-router.ts';

describe('a question', () => {
  test('is answered in public, with its evidence and its source', async () => {
    const response = await desk().slash('ask', { question: 'Why do the ferry crews strike?' });
    expect(response).toMatchObject({
      kind: 'message',
      private: false,
      answer: { kind: 'answered' },
    });
    const texts = textsOf(messageIn(response));
    expect(texts[0]).toBe('Because of night shifts.\n-# ¶\u00A05');
    expect(texts.at(-1)).toBe(
      '-# You asked: Why do the ferry crews strike?\n-# Bay Post · May 2019 · Ferries stand still',
    );
  });

  test('is answered to the asker alone where that is wished', async () => {
    const options = { question: 'Who runs the ferries?', private: true };
    expect(await desk().slash('ask', options)).toMatchObject({ private: true });
  });

  test('is answered to the asker alone outside the channels for public answers', async () => {
    const { slash } = desk({ settings: { publicChannels: ['12'] } });
    const options = { question: 'Who runs the ferries?', private: false };
    expect(await slash('ask', options)).toMatchObject({ private: true });
    expect(await slash('ask', options, { ...member, channel: '12' })).toMatchObject({
      private: false,
    });
  });

  test('of 6,000 characters, or of none, gets a reply', async () => {
    const { slash, logged } = desk();
    for (const question of ['why '.repeat(1500), '*'.repeat(6000), ' ', '']) {
      expect(await slash('ask', { question })).toMatchObject({ kind: 'message' });
    }
    expect(logged).toEqual([]);
  });

  test('that the story leaves open is shown under its own label', async () => {
    const response = await desk().slash('ask', { question: 'How much does the strike cost?' });
    const texts = textsOf(messageIn(response));
    expect(texts[0]).toBe(`### The story doesn't say what the strike costs`);
    expect(texts).toContain('**You asked**\n> How much does the strike cost?');
  });
});

describe('the story', () => {
  const question = 'Who runs the ferries?';

  test('is the only one where there is one', async () => {
    expect(await desk().slash('ask', { question })).toMatchObject({ answer: { storyId: 'ferry' } });
  });

  test('is the default where there are several', async () => {
    const { slash } = desk({ stories: ['ferry', 'bridge'], defaultId: 'bridge' });
    expect(await slash('ask', { question })).toMatchObject({ answer: { storyId: 'bridge' } });
  });

  test.each(['ferry', 'The ferry strike', 'ferry strik'])('is the one named %j', async (story) => {
    const { slash } = desk({ stories: ['ferry', 'bridge'], defaultId: 'bridge' });
    expect(await slash('ask', { question, story })).toMatchObject({
      answer: { storyId: 'ferry' },
    });
  });

  test('must be named where there are several and none is usual', async () => {
    const { slash, logged } = desk({ stories: ['ferry', 'bridge'] });
    const response = await slash('ask', { question });
    expect(response).toMatchObject({ private: true, problem: { code: 'chooseStory' } });
    expect(textIn(response)).toContain('ferry, bridge');
    expect(logged).toEqual([]);
  });

  test('that nobody knows is named in a friendly reply', async () => {
    const response = await desk().slash('ask', { question, story: 'moon **landing**' });
    expect(response).toMatchObject({ private: true, problem: { code: 'unknownStory' } });
    expect(textIn(response)).toContain('moon \\*\\*landing\\*\\*');
  });
});

describe('what does not fit', () => {
  test.each([
    ['nonsense', {}, 'unknownCommand'],
    ['ask', {}, 'missingOption'],
    ['ask', { question: 3 }, 'wrongOption'],
    ['ask', { question: 'why', colour: 'red' }, 'unknownOption'],
  ])('/%s %j is told apart: %s', async (command, options, code) => {
    const { slash, logged } = desk();
    expect(await slash(command, options)).toMatchObject({ private: true, problem: { code } });
    expect(logged).toEqual([]);
  });

  test('a button of an older release is called too old', async () => {
    const { press } = desk();
    expect(await press('gone:1')).toMatchObject({ problem: { code: 'expired' } });
    expect(await press('page:quotes:nowhere:1::')).toMatchObject({ problem: { code: 'expired' } });
    expect(await press('page:position:ferry:0::nobody:')).toMatchObject({
      problem: { code: 'expired' },
    });
  });
});

describe('a bug in a handler', () => {
  const broken = defineSlash({
    name: 'timeline',
    access: 'everyone',
    options: {},
    run: () => Promise.reject(new Error('the words of a member')),
  });

  test('is logged with an id that the private reply quotes', async () => {
    const { slash, logged } = desk({}, [broken]);
    const response = await slash('timeline');
    expect(response).toMatchObject({ kind: 'message', private: true, problem: { code: 'bug' } });
    expect(logged).toHaveLength(1);
    const { id, request } = { id: '', request: '', ...logged[0]?.fields };
    expect(id).toMatch(/^[0-9a-f]{8}$/);
    expect(request).toBe('slash timeline');
    expect(textIn(response)).toContain(id);
    expect(textIn(response)).not.toContain('words of a member');
  });

  test('while suggestions are asked for gives none', async () => {
    const { complete } = desk({}, [broken]);
    expect(await complete('timeline', 'topic')).toEqual([]);
  });
});

describe('the language of a reply', () => {
  const question = 'What is the price of fish?';

  test('is the member’s own', async () => {
    const french = { ...member, locale: 'fr' };
    const response = await desk().slash('ask', { question }, french);
    expect(textIn(response)).toContain('L’article ne le dit pas');
    expect(textIn(response)).toContain('mai 2019');
  });

  test('is the server’s where it is set', async () => {
    const { slash } = desk({ settings: { language: 'de' } });
    expect(textIn(await slash('ask', { question }))).toContain('Der Artikel sagt es nicht');
  });
});

describe('commands of moderators', () => {
  const done = { kind: 'message', message: { components: [] }, private: true } as const;
  const locked = [
    defineSlash({ name: 'story', access: 'curators', options: {}, run: () => done }),
    defineSlash({ name: 'explain', access: 'moderators', options: {}, run: () => done }),
    defineButton({ name: 'edit', access: 'curators', run: () => done }),
    defineMenu({ name: 'ask-the-story', access: 'moderators', run: () => done }),
  ];
  const { slash, press, menu } = desk({ settings: { curatorRoles: ['8'] } }, locked);
  const manager = { ...member, member: { ...member.member, canManageServer: true } };
  const curator = { ...member, member: { ...member.member, roles: ['8'] } };
  const refused = { problem: { code: 'moderatorsOnly' } };

  test('are refused to members, also by a shared button', async () => {
    expect(await slash('story')).toMatchObject(refused);
    expect(await press('edit:1')).toMatchObject(refused);
    expect(await menu('Ask the story', 'x')).toMatchObject(refused);
  });

  test('are open to those who manage the server, and to curators what is theirs', async () => {
    expect(await slash('story', {}, manager)).toEqual(done);
    expect(await slash('explain', {}, manager)).toEqual(done);
    expect(await slash('story', {}, curator)).toEqual(done);
    expect(await press('edit:1', { origin: curator })).toEqual(done);
    expect(await slash('explain', {}, curator)).toMatchObject(refused);
  });

  test('are refused outside servers that have installed the bot', async () => {
    const { server, ...nowhere } = manager;
    const only = { problem: { code: 'serversOnly' } };
    expect(server).toBe('1');
    expect(await slash('story', {}, nowhere)).toMatchObject(only);
    expect(await slash('story', {}, { ...manager, installed: false })).toMatchObject(only);
  });
});

describe('commands on a message', () => {
  test('ask the story', async () => {
    const response = await desk().menu('Ask the story', 'Who runs the ferries?');
    expect(response).toMatchObject({ answer: { command: 'ask', kind: 'answered' } });
  });

  test('find out who said what stands in it', async () => {
    const text = 'Holm: "We counted 3 boats in the harbour this morning"';
    const response = await desk().menu('Who said this?', text);
    expect(textIn(response)).toContain('Ida Holm');
  });

  test('say so where there is no text', async () => {
    for (const command of ['Who said this?', 'Ask the story']) {
      expect(await desk().menu(command, '  ')).toMatchObject({ problem: { code: 'noText' } });
    }
  });
});

test('replies offer no button that does nothing', async () => {
  const response = await desk().slash('position', { party: 'city', topic: 'pay' });
  expect(buttonsOf(messageIn(response))).toEqual({});
});
