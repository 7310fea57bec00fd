import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ConfigError, forDoors, loadConfig } from '../../src/config.ts';

const problemsOf = (run: () => unknown): readonly string[] => {
  try {
    run();
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
};

describe('loadConfig', () => {
  test('needs nothing', () => {
    expect(loadConfig({})).toEqual({
      apiUrl: 'https://discord.com/api',
      doors: 'gateway',
      dataDir: 'data',
      knowledgeDir: 'knowledge',
      logLevel: 'info',
    });
  });

  test('reads an empty value as unset, as in a copied .env.example', () => {
    expect(loadConfig({ PORT: '', DISCORD_TOKEN: ' ', DOORS: '' })).toEqual(loadConfig({}));
  });

  test.each([
    ['DISCORD_API_URL', 'https://discord.com/api/v10'],
    ['DISCORD_API_URL', 'discord.com/api'],
    ['DISCORD_GUILD_ID', 'my server'],
    ['DOORS', 'window'],
    ['DISCORD_PUBLIC_KEY', 'abc'],
    ['PORT', '65536'],
    ['PORT', '80.5'],
    ['DEFAULT_STORY', '../secrets'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['LOG_LEVEL', 'loud'],
    ['DISCORD_TOKEN', 'Bot abc'],
    ['EMBEDDINGS', 'models/minilm'],
    ['EMBEDDINGS', 'hub:MiniLM'],
    ['EMBEDDINGS', 'http://[/v1'],
  ])('names %s where it is “%s”, and what it should be', (name, value) => {
    const [problem, ...others] = problemsOf(() => loadConfig({ [name]: value }));
    expect(problem).toMatch(new RegExp(`^${name} should `));
    expect(others).toEqual([]);
  });

  test('names all that is wrong at once, and repeats no value', () => {
    const problems = problemsOf(() => loadConfig({ DISCORD_TOKEN: 'se cret', DOORS: 'window' }));
    expect(problems).toHaveLength(2);
    expect(problems.join()).not.toMatch(/se cret|window/);
  });

  test('takes an API address with a slash at its end', () => {
    expect(loadConfig({ DISCORD_API_URL: 'http://localhost:1/api/' }).apiUrl).toBe(
      'http://localhost:1/api',
    );
  });
});

describe('the sentence model', () => {
  test.each([
    ['folder:models/minilm', { kind: 'folder', path: 'models/minilm' }],
    ['hub:Xenova/all-MiniLM-L6-v2', { kind: 'hub', id: 'Xenova/all-MiniLM-L6-v2' }],
  ])('is read from %s', (value, embeddings) => {
    expect(loadConfig({ EMBEDDINGS: value })).toMatchObject({ embeddings });
  });

  test('behind an address has a name, and a key where one is needed', () => {
    const address = { EMBEDDINGS: 'http://localhost:11434/v1', EMBEDDINGS_MODEL: 'all-minilm' };
    const embeddings = { kind: 'address', url: address.EMBEDDINGS, model: 'all-minilm' };
    expect(loadConfig(address).embeddings).toEqual(embeddings);
    const key = 'secret';
    expect(loadConfig({ ...address, EMBEDDINGS_KEY: key }).embeddings).toEqual({
      ...embeddings,
      key,
    });
    const problems = problemsOf(() => loadConfig({ EMBEDDINGS: address.EMBEDDINGS }));
    expect(problems).toEqual([expect.stringMatching(/^EMBEDDINGS_MODEL should name the model/)]);
  });
});

describe('forDoors', () => {
  test('asks for a token', () => {
    expect(problemsOf(() => forDoors(loadConfig({})))).toEqual([
      expect.stringContaining('DISCORD_TOKEN is missing'),
    ]);
  });

  test('asks for a key and a port where Discord is to call us', () => {
    const config = loadConfig({ DISCORD_TOKEN: 'a.b.c', DOORS: 'http' });
    expect(problemsOf(() => forDoors(config))).toEqual([
      expect.stringContaining('DISCORD_PUBLIC_KEY is missing'),
      expect.stringContaining('PORT is missing'),
    ]);
  });
});

test('.env.example tells of every variable, and holds nothing that is wrong', () => {
  const text = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');
  const lines = text.split('\n').flatMap((line) => /^(\w+)=(.*)$/.exec(line) ?? []);
  const names = lines.filter((_, index) => index % 3 === 1);
  const design = [
    'DISCORD_TOKEN',
    'DISCORD_API_URL',
    'DISCORD_GUILD_ID',
    'DOORS',
    'DISCORD_PUBLIC_KEY',
    'PORT',
    'DEFAULT_STORY',
    'DATABASE_URL',
    'DATA_DIR',
    'KNOWLEDGE_DIR',
    'EMBEDDINGS',
    'EMBEDDINGS_MODEL',
    'EMBEDDINGS_KEY',
    'LOG_LEVEL',
  ];
  expect([...names].sort()).toEqual([...design].sort());
  const values = lines.filter((_, index) => index % 3 === 2);
  const given = Object.fromEntries(names.map((name, index) => [name, values[index]]));
  expect(loadConfig(given)).toEqual(loadConfig({}));
});
