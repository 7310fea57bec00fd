import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFetchFile } from '../../src/doors/fetch-file.ts';
import { startStandIn, type StandIn } from '../support/discord/stand-in.ts';

let standIn: StandIn;
const at = (path: string) => new URL(path, standIn.apiUrl).href;

beforeAll(async () => {
  standIn = await startStandIn();
  standIn.world.hosted.set('/files/pack.yaml', 'a: ä');
});
afterAll(() => standIn.close());

test('fetches a file from where Discord keeps it', async () => {
  const fetchFile = createFetchFile(standIn.apiUrl);
  const file = { name: 'pack.yaml', size: 5, url: at('/files/pack.yaml') };
  expect(await fetchFile(file, 5)).toEqual({ kind: 'file', text: 'a: ä' });
});

test('takes no more than was asked for, whatever size was told', async () => {
  const fetchFile = createFetchFile(standIn.apiUrl);
  const url = at('/files/pack.yaml');
  expect(await fetchFile({ name: 'x', size: 6, url }, 5)).toEqual({ kind: 'tooLarge' });
  expect(await fetchFile({ name: 'x', size: 1, url }, 4)).toEqual({ kind: 'tooLarge' });
});

test.each([
  'http://169.254.169.254/latest',
  'file:///etc/passwd',
  'http://cdn.discordapp.com/x',
  'no',
])('asks no other host: %s', async (url) => {
  const fetchFile = createFetchFile('https://discord.com/api');
  expect(await fetchFile({ name: 'x', size: 1, url }, 5)).toEqual({ kind: 'unreachable' });
});
