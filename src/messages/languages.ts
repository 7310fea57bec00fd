/** Which catalogue serves whom. */
import { Locale } from 'discord-api-types/v10';
import { en, type Catalogue, type CommandTexts } from './catalogue/en.ts';

const catalogues = { en } satisfies Record<string, Catalogue>;

/** Languages in which replies are written. */
export type Language = keyof typeof catalogues;
export const languages: readonly Language[] = ['en'];
/** The tag for dates and numbers. */
export const bcp47: Readonly<Record<Language, string>> = { en: 'en-US' };

/** Command names and descriptions by Discord locale, beside the English ones. */
export const commandTexts: Readonly<Partial<Record<Locale, CommandTexts>>> = {};

export function catalogue(language: Language): Catalogue {
  return catalogues[language];
}

export function isLanguage(text: string): text is Language {
  return Object.hasOwn(catalogues, text);
}

/** The server's language where it is set, else the member's where there is a catalogue, else English. */
export function languageFor(server: Language | undefined, locale: string): Language {
  if (server !== undefined) return server;
  const base = locale.split('-')[0] ?? '';
  return isLanguage(base) ? base : 'en';
}
