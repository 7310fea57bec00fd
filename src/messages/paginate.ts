/** Pieces gathered into pages by length and number; each piece stays whole. */
export interface PageSize {
  /** Characters of a page. */
  readonly text: number;
  readonly items: number;
}

export function paginate(items: readonly string[], size: PageSize): readonly (readonly string[])[] {
  const pages: string[][] = [];
  let length = 0;
  for (const item of items) {
    const page = pages.at(-1);
    if (page && length + item.length <= size.text && page.length < size.items) {
      page.push(item);
      length += item.length;
    } else {
      pages.push([item]);
      length = item.length;
    }
  }
  return pages.length > 0 ? pages : [[]];
}
