import { describe, expect, it } from 'vitest';
import { newServer, type Bench } from '../support/engines.ts';

const ITEMS = ['a', 'b', 'c', 'd'];

export function quizContract(bench: () => Bench): void {
  describe('quiz', () => {
    it('repeats no question until all were asked, nor the last one right after', async () => {
      const { store } = bench();
      const server = newServer();
      const drawn: string[] = [];
      for (let count = 0; count < 8; count += 1) {
        const round = await store.quiz.draw(server, 'talks', ITEMS.toReversed());
        drawn.push(round?.itemId ?? '');
      }
      expect(drawn.slice(0, 4).toSorted()).toEqual(ITEMS);
      expect(drawn.slice(4).toSorted()).toEqual(ITEMS);
      expect(drawn[4]).not.toBe(drawn[3]);
    });

    it('repeats none when many ask at once', async () => {
      const { store } = bench();
      const server = newServer();
      const rounds = await Promise.all(ITEMS.map(() => store.quiz.draw(server, 'talks', ITEMS)));
      expect(rounds.map((round) => round?.itemId).toSorted()).toEqual(ITEMS);
    });

    it('has nothing to ask without items, and one item for ever', async () => {
      const { store } = bench();
      const server = newServer();
      expect(await store.quiz.draw(server, 'talks', [])).toBeUndefined();
      for (let count = 0; count < 3; count += 1) {
        expect(await store.quiz.draw(server, 'talks', ['a'])).toMatchObject({ itemId: 'a' });
      }
    });

    it('scores each member once a round', async () => {
      const { store } = bench();
      const server = newServer();
      const round = await store.quiz.draw(server, 'talks', ITEMS);
      if (round === undefined) throw new Error('nothing drawn');
      expect(await store.quiz.round(server, round.id)).toEqual(round);
      expect(await store.quiz.answer(server, round.id, '1', true)).toEqual({
        kind: 'scored',
        score: { userId: '1', correct: 1, answered: 1 },
      });
      expect(await store.quiz.answer(server, round.id, '1', true)).toEqual({ kind: 'already' });
      await store.quiz.answer(server, round.id, '2', false);
      const next = await store.quiz.draw(server, 'talks', ITEMS);
      await store.quiz.answer(server, next?.id ?? '', '1', false);
      expect(await store.quiz.board(server)).toEqual([
        { userId: '1', correct: 1, answered: 2 },
        { userId: '2', correct: 0, answered: 1 },
      ]);
      expect(await store.quiz.answer(newServer(), round.id, '3', true)).toEqual({ kind: 'over' });
    });
  });

  describe('cooldown', () => {
    it('lets a member through once in its time', async () => {
      const { store, clock } = bench();
      const server = newServer();
      const take = (user: string): Promise<unknown> => store.cooldowns.take(server, user, 30);
      expect(await take('1')).toEqual({ kind: 'ready' });
      const until = clock.at + 30_000;
      clock.pass(29_999);
      expect(await take('1')).toEqual({ kind: 'wait', until });
      expect(await take('2')).toEqual({ kind: 'ready' });
      clock.pass(1);
      expect(await take('1')).toEqual({ kind: 'ready' });
    });

    it('lets one of many simultaneous requests through', async () => {
      const { store } = bench();
      const server = newServer();
      const all = await Promise.all(
        Array.from({ length: 10 }, () => store.cooldowns.take(server, '1', 30)),
      );
      expect(all.filter(({ kind }) => kind === 'ready')).toHaveLength(1);
    });

    it('stores nothing where there is none', async () => {
      const { store } = bench();
      expect(await store.cooldowns.take(newServer(), '5', 0)).toEqual({ kind: 'ready' });
      expect((await store.members.stored('5')).cooldowns).toEqual([]);
    });
  });
}
