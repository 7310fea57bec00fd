import { ApplicationCommandType } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { commands } from '../../src/commands/all.ts';
import { manifestOf } from '../../src/commands/manifest.ts';

const manifest = manifestOf(commands);
const slashes = manifest.flatMap((command) =>
  command.type === ApplicationCommandType.ChatInput ? [command] : [],
);
const locales = ['fr', 'de', 'es-ES', 'es-419', 'pt-BR'] as const;
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** Commands and their options, as Discord names and describes them. */
const named = slashes.flatMap((command) => [command, ...(command.options ?? [])]);

describe('what is registered', () => {
  test('is every command of the design, with its options', () => {
    const shape = Object.fromEntries(
      slashes.map(({ name, options = [] }) => [
        name,
        options
          .filter((option) => option.name !== 'story' && option.name !== 'private')
          .map((option) =>
            'required' in option && option.required ? option.name : `[${option.name}]`,
          )
          .join(' '),
      ]),
    );
    expect(shape).toMatchObject({
      ask: 'question',
      'who-said': 'words',
      position: 'party [topic]',
      compare: 'party with [topic]',
      quotes: '[speaker] [about]',
      timeline: '',
      'who-is': 'name',
      explain: 'term',
      story: '',
    });
    expect(manifest.filter(({ type }) => type === 3).map(({ name }) => name)).toEqual([
      'Who said this?',
      'Ask the story',
    ]);
  });

  test('gives every command about a story “story” and “private”, usable everywhere', () => {
    const others = ['quiz', 'privacy', 'settings', 'curate', 'stories'];
    for (const { name, options = [], integration_types, contexts } of slashes) {
      if (others.includes(name)) continue;
      expect(options.slice(-2).map(({ name }) => name)).toEqual(['story', 'private']);
      expect(options.at(-2)).toMatchObject({ autocomplete: true, required: false });
      expect(integration_types).toEqual([0, 1]);
      expect(contexts).toEqual([0, 1, 2]);
    }
  });

  test('hides moderators’ commands from others, and keeps them to servers', () => {
    for (const name of ['settings', 'curate', 'stories']) {
      expect(slashes.find((command) => command.name === name)).toMatchObject({
        default_member_permissions: '32',
        integration_types: [0],
        contexts: [0],
      });
    }
  });

  test('sets no length for questions and words', () => {
    expect(JSON.stringify(manifest)).not.toContain('max_length');
  });

  test('has names and descriptions that Discord accepts', () => {
    for (const { name, description, name_localizations, description_localizations } of named) {
      for (const text of [name, ...Object.values(name_localizations ?? {})]) {
        expect(text).toMatch(NAME);
        expect(text).toBe(text?.toLowerCase());
      }
      for (const text of [description, ...Object.values(description_localizations ?? {})]) {
        expect(text?.length).toBeGreaterThan(0);
        expect(text?.length).toBeLessThanOrEqual(100);
      }
    }
  });

  test.each(locales)('has unique names in %s', (locale) => {
    const localised = manifest.map(
      ({ type, name_localizations }) => `${type} ${name_localizations?.[locale]}`,
    );
    expect(new Set(localised).size).toBe(manifest.length);
    for (const { options = [] } of slashes) {
      const texts = options.map(({ name_localizations }) => name_localizations?.[locale]);
      expect(texts).not.toContain(undefined);
      expect(new Set(texts).size).toBe(options.length);
    }
  });

  test('stays below 8,000 characters a command, counted in the longest language', () => {
    for (const command of slashes) {
      const length = [command, ...(command.options ?? [])]
        .flatMap((part) => [
          [part.name, ...Object.values(part.name_localizations ?? {})],
          [part.description, ...Object.values(part.description_localizations ?? {})],
        ])
        .reduce((sum, texts) => sum + Math.max(...texts.map((text) => text?.length ?? 0)), 0);
      expect(length).toBeLessThan(8000);
    }
  });

  test('is JSON through and through', () => {
    expect(JSON.parse(JSON.stringify(manifest))).toEqual(manifest);
  });
});
