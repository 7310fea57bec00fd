/** The forms of a draft. */
import { form, textField } from '../fields.ts';
import type { Form } from '../form.ts';
import type { DraftTexts } from './draft.ts';

/** Discord's own limit for a field. */
const LONGEST_FIELD = 4000;
const LINE = 300;

export const articleForm = (id: string, texts: DraftTexts): Form =>
  form(id, texts.form, [
    textField({ id: 'title', label: texts.title, max: LINE }),
    textField({ id: 'outlet', label: texts.outlet, max: LINE }),
    textField({ id: 'url', label: texts.url, max: 1000 }),
    textField({ id: 'text', label: texts.text, max: LONGEST_FIELD, long: true, required: true }),
    textField({ id: 'more', label: texts.more, max: LONGEST_FIELD, long: true }),
  ]);

export const changeForm = (
  id: string,
  now: { readonly words: string; readonly speaker: string },
  texts: DraftTexts,
): Form =>
  form(id, texts.changeForm, [
    textField({
      id: 'words',
      label: texts.words,
      max: 1500,
      long: true,
      required: true,
      value: now.words,
    }),
    textField({ id: 'speaker', label: texts.who, max: 200, required: true, value: now.speaker }),
  ]);

export interface DetailsFilled {
  readonly title: string;
  readonly outlet: string;
  readonly url: string;
  readonly published: string;
  readonly summary: string;
}

export const detailsForm = (id: string, now: DetailsFilled, texts: DraftTexts): Form =>
  form(id, texts.form, [
    textField({ id: 'title', label: texts.title, max: LINE, required: true, value: now.title }),
    textField({ id: 'outlet', label: texts.outlet, max: LINE, required: true, value: now.outlet }),
    textField({ id: 'url', label: texts.url, max: 1000, value: now.url }),
    textField({ id: 'published', label: texts.date, max: 10, value: now.published }),
    textField({
      id: 'summary',
      label: texts.summary,
      max: 1500,
      long: true,
      required: true,
      value: now.summary,
    }),
  ]);
