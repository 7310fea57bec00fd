import { nameBook, type NameBook } from '../search/names.ts';

/** Stories by their titles and ids, as members write them. */
export function titleBook(
  stories: readonly { readonly id: string; readonly title: string }[],
): NameBook {
  return nameBook(stories.map(({ id, title }) => [id, [title, id]]));
}
