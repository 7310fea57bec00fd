import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toCallback } from '../../src/doors/discord/to-callback.ts';
import type { Message } from '../../src/messages/message.ts';
import { choiceFaults } from '../support/discord/limits.ts';
import { checkCallback } from '../support/discord/spec.ts';

const message: Message = { components: [{ type: 10, content: 'hi' }] };

describe('a message', () => {
  test('pings nobody', () => {
    const { body } = toCallback({ kind: 'message', message, private: false });
    expect(body).toEqual({
      type: 4,
      data: { flags: 32_768, components: message.components, allowed_mentions: { parse: [] } },
    });
  });

  test('for the member alone is ephemeral', () => {
    const { body } = toCallback({ kind: 'message', message, private: true });
    expect(body).toMatchObject({ type: 4, data: { flags: 32_768 + 64 } });
  });

  test('announces its files', () => {
    const files = [{ name: 'pack.yaml', content: 'a: 1' }];
    const callback = toCallback({ kind: 'message', message: { ...message, files }, private: true });
    expect(callback.files).toEqual(files);
    expect(callback.body).toMatchObject({
      data: { attachments: [{ id: '0', filename: 'pack.yaml' }] },
    });
    expect(checkCallback(callback.body)).toEqual([]);
  });
});

test('an update changes the message below which the button stands', () => {
  expect(toCallback({ kind: 'update', message }).body).toMatchObject({ type: 7 });
});

test('suggestions stay within Discord’s bounds, whatever they are', () => {
  const text = fc.string({ unit: 'binary', maxLength: 250 });
  const choices = fc.array(fc.record({ name: text, value: text }), { maxLength: 40 });
  fc.assert(
    fc.property(choices, (given) => {
      const { body } = toCallback({ kind: 'choices', choices: given });
      expect(checkCallback(body)).toEqual([]);
      const sent = body.type === 8 && body.data.choices ? body.data.choices : [];
      expect(choiceFaults(sent)).toEqual([]);
      for (const { name } of sent) expect(() => encodeURIComponent(name)).not.toThrow();
    }),
    { numRuns: 40 },
  );
});
