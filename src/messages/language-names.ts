import type { Language } from './languages.ts';

/** Languages in which replies are written, each by its own name. */
export const languageNames: readonly (readonly [Language, string])[] = [
  ['en', 'English'],
  ['fr', 'Français'],
  ['de', 'Deutsch'],
  ['es', 'Español'],
  ['pt', 'Português'],
];
