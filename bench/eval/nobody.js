// What belongs to no story of the golden sets: models learn from it that sharing a word or two is not meaning the same.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const read = (name) => parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

/** General questions, chat and other news. */
export const NOBODY_ASKED = read('nobody-asked.yaml');
/** Famous sentences, sayings, and what people say about anything. */
export const NOBODY_SAID = read('nobody-said.yaml');
