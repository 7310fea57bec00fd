/** Which catalogue serves whom. */
import { Locale } from 'discord-api-types/v10';
import { de } from './catalogue/de.ts';
import { en, type Catalogue, type CommandTexts } from './catalogue/en.ts';
import { es } from './catalogue/es.ts';
import { fr } from './catalogue/fr.ts';
import { pt } from './catalogue/pt.ts';

const catalogues = { en, fr, de, es, pt } satisfies Record<string, Catalogue>;

/** Languages in which replies are written. */
export type Language = keyof typeof catalogues;
export const languages: readonly Language[] = ['en', 'fr', 'de', 'es', 'pt'];
/** The tag for dates and numbers. */
export const bcp47: Readonly<Record<Language, string>> = {
  en: 'en-US',
  fr: 'fr-FR',
  de: 'de-DE',
  es: 'es-ES',
  pt: 'pt-BR',
};

/** Command names and descriptions by Discord locale, beside the English ones. */
export const commandTexts: Readonly<Partial<Record<Locale, CommandTexts>>> = {
  [Locale.French]: fr,
  [Locale.German]: de,
  [Locale.SpanishES]: es,
  [Locale.SpanishLATAM]: es,
  [Locale.PortugueseBR]: pt,
};

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
