import { describe, expect, it } from 'vitest';
import { answering, question, save } from '../support/edits.ts';
import { newServer, type Bench } from '../support/engines.ts';

/** What members and attackers type; the store gives it back as it is. */
const TEXTS = [
  `'; drop table entries; --`,
  `" or 1=1 --`,
  '$1 ? :name @p %s {{x}}',
  'C:\\temp\\new \\u0000 \\',
  'emoji 🕊️, combining é, العربية, 中文',
  'line\nbreak\ttab\r\n',
  '__proto__',
  '',
];

export function textContract(bench: () => Bench): void {
  describe('text', () => {
    it.each(TEXTS)('%j comes back as it was', async (text) => {
      const { store } = bench();
      const server = newServer();
      await save(store, server, answering(`id ${text}`, text));
      expect(await store.entries.get(server, question(`id ${text}`))).toMatchObject({
        body: { answer: text },
      });
      const asked = { storyId: text, question: text, mergeKey: text };
      const { item } = await store.inbox.add(server, asked);
      expect(item).toMatchObject({ question: text, storyId: text });
      await store.stories.save(server, text, text, { pack: { text }, article: text, base: 0 });
      expect(await store.stories.article(server, text)).toBe(text);
    });

    it('with NUL or half a surrogate pair is mended, not refused', async () => {
      const { store } = bench();
      const server = newServer();
      const hostile = 'a\u0000b\ud800c';
      const asked = { storyId: 'talks', question: hostile, mergeKey: hostile };
      const { item } = await store.inbox.add(server, asked);
      expect(item.question).toBe('a\ufffdb\ufffdc');
      await save(store, server, answering('who', hostile));
      expect(await store.entries.get(server, question('who'))).toMatchObject({
        body: { answer: hostile },
      });
    });

    it('of five megabytes is kept whole', async () => {
      const { store } = bench();
      const server = newServer();
      const article = 'A sentence of an article. '.repeat(200_000);
      await store.stories.save(server, 'anna', 'long', { pack: {}, article, base: 0 });
      expect(await store.stories.article(server, 'long')).toBe(article);
    });
  });
}
