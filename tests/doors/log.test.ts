import { DiscordAPIError } from '@discordjs/rest';
import { expect, test } from 'vitest';
import { createLog } from '../../src/log.ts';

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  let text = '';
  const to = { write: (line: string) => (text += line) };
  write(createLog({ level: 'info', secrets: ['s3cret', undefined, ''], to }));
  return text;
}

test('writes one JSON object a line', () => {
  const line = logged((log) => log.info({ commands: 3 }, 'hello'));
  expect(JSON.parse(line)).toMatchObject({ level: 'info', commands: 3, msg: 'hello' });
});

test('strikes secrets out wherever they turn up', () => {
  const text = logged((log) => {
    log.info({ s3cret: ['s3cret'] }, 'a s3cret');
    log.error({ err: new Error('no s3cret', { cause: new Error('s3cret') }) });
  });
  expect(text).not.toContain('s3cret');
  expect(text.match(/\[hidden\]/g)?.length).toBeGreaterThan(3);
});

test('leaves out what an error of Discord’s holds of the interaction', () => {
  const body = { files: undefined, json: { content: 'a member wrote this' } };
  const url = 'https://discord.com/api/v10/webhooks/1/interaction-token/messages/@original';
  const error = new DiscordAPIError(
    { message: 'No', code: 10_015 },
    10_015,
    404,
    'PATCH',
    url,
    body,
  );
  const text = logged((log) => log.error({ err: error }, 'failed'));
  expect(text).toContain('10015');
  expect(text).not.toMatch(/interaction-token|a member wrote this/);
});
