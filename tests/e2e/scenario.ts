/** A member's day with the bot, from the first start to the last: the same through every door. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp, type App } from '../../src/app.ts';
import type { Outcome } from '../support/discord/desk.ts';
import type { OpenDoor, RunningDoor } from '../support/discord/run-doors.ts';
import { buttonsOf, textOf, type ShownMessage } from '../support/discord/shown-message.ts';
import { startStandIn, type StandIn } from '../support/discord/stand-in.ts';

const READER = { id: '800000000000000001' };
const OTHER = { id: '800000000000000002', name: 'Somebody else' };

/** The message that a member sees. */
export function messageOf(outcome: Outcome): ShownMessage {
  if (outcome.kind !== 'message') throw new Error(`Not a message but ${outcome.kind}.`);
  return outcome.message;
}

/** Searches once, so that the time of the first index is not taken for that of an answer. */
async function warmUp({ router }: App): Promise<void> {
  const member = { ...READER, roles: [], canManageServer: false };
  const origin = { member, locale: 'en-US', installed: false };
  const options = { question: 'Who is Kerry?' };
  await router.handle({ type: 'slash', command: 'ask', options, origin });
}

/** Steps that stand upon one another, in their order. */
export function scenario(name: string, open: OpenDoor): void {
  describe(name, () => {
    let standIn: StandIn;
    let app: App;
    let running: RunningDoor;
    let pages: ShownMessage;
    const puts = () => standIn.calls.filter(({ method }) => method === 'PUT');

    beforeAll(async () => {
      standIn = await startStandIn();
      app = await createApp({ knowledgeDir: 'knowledge' }, { error: () => {} });
      await warmUp(app);
      running = await open(standIn, app.router);
    }, 30_000);

    afterAll(async () => {
      await running.door.stop();
      await app.close();
      await standIn.close();
    });

    test('connects and registers every command once', () => {
      expect(running.door.ready()).toBe(true);
      expect(puts()).toHaveLength(1);
      const names = [...standIn.world.commands.values()].flat().map((command) => command.name);
      expect(names).toEqual(expect.arrayContaining(['ask', 'who-said', 'Who said this?']));
    });

    test('answers a question in public, with paragraph and outlet', async () => {
      const reply = messageOf(await standIn.slash('ask', { question: 'What do the rebels want?' }));
      expect(reply.hidden).toBe(false);
      expect(textOf(reply)).toMatch(/Assad[^]*¶\s\d+[^]*CNN/);
    });

    test('shows a private answer to the asker alone', async () => {
      const given = { question: 'who is the UN envoy?', private: true };
      const reply = messageOf(await standIn.slash('ask', given));
      expect(reply.hidden).toBe(true);
      expect(textOf(reply)).toContain('Mistura');
    });

    test('answers in direct messages and where only the member installed it', async () => {
      standIn.as({ ...READER, server: null });
      expect(textOf(messageOf(await standIn.slash('story')))).toContain('CNN');
      standIn.as({ ...READER, userInstalled: true });
      expect(textOf(messageOf(await standIn.slash('story')))).toContain('CNN');
      standIn.as(READER);
    });

    test('suggests questions for what was typed so far', async () => {
      const outcome = await standIn.typing('ask', { question: 'ceasefi' });
      expect(outcome).toMatchObject({ kind: 'choices' });
      expect(outcome.kind === 'choices' && outcome.choices.length).toBeGreaterThan(0);
    });

    test('turns pages in place for the asker', async () => {
      pages = messageOf(await standIn.slash('quotes'));
      const first = textOf(pages);
      const turned = messageOf(await standIn.press(pages, 'Next →'));
      expect(turned.id).toBe(pages.id);
      expect(turned.edits).toBe(1);
      expect(textOf(turned)).not.toBe(first);
      expect(textOf(turned)).toContain('Page 2');
    });

    test('gives anybody else a private copy and leaves the message as it is', async () => {
      const before = textOf(pages);
      standIn.as(OTHER);
      const copy = messageOf(await standIn.press(pages, '← Previous'));
      standIn.as(READER);
      expect(copy.id).not.toBe(pages.id);
      expect(copy.hidden).toBe(true);
      expect(textOf(pages)).toBe(before);
    });

    test('tells from a message’s menu who said it', async () => {
      const message = '“Bashar is a red line and belongs to the Syrian people”, he said';
      expect(textOf(messageOf(await standIn.menu('Who said this?', message)))).toContain('Moallem');
    });

    test('starts again without registering anything', async () => {
      await running.door.stop();
      running = await open(standIn, app.router);
      expect(puts()).toHaveLength(1);
      expect(running.logged.join('')).not.toContain('registered the commands');
    });

    test('turns pages of a message that is older than the process', async () => {
      const turned = messageOf(await standIn.press(pages, '← Previous'));
      expect(turned.id).toBe(pages.id);
      expect(textOf(turned)).toContain('Page 1');
      expect([...buttonsOf(turned).keys()]).toContain('Next →');
    });

    test('apologises for a bug, with the id under which it is logged', async () => {
      const logged: { id?: string }[] = [];
      const failing = await createApp(
        { knowledgeDir: 'knowledge' },
        { error: (fields) => logged.push(fields) },
      );
      Object.assign(failing.shelf, { open: () => Promise.reject(new Error('the disk is gone')) });
      await running.door.stop();
      running = await open(standIn, failing.router);
      const reply = messageOf(await standIn.slash('ask', { question: 'who is Kerry?' }));
      expect(reply.hidden).toBe(true);
      const [bug] = logged;
      expect(bug?.id).toMatch(/^\w{6,}$/);
      expect(textOf(reply)).toContain(bug?.id);
    });

    test('sent nothing that Discord would refuse', () => {
      expect(standIn.refused).toEqual([]);
    });
  });
}
