/** What people tell of an article, checked before it goes into a pack. */
import { sourceSchema, storySchema } from '../../knowledge/schema.ts';
import type { ArticleMeta } from '../draft/draft.ts';

const FIELDS = {
  id: storySchema.shape.id,
  title: storySchema.shape.title,
  outlet: sourceSchema.shape.outlet,
  byline: sourceSchema.shape.byline,
  url: sourceSchema.shape.url,
  published: sourceSchema.shape.published,
} as const;
export type MetaField = keyof typeof FIELDS;
const names: readonly MetaField[] = ['id', 'title', 'outlet', 'byline', 'url', 'published'];

/** Blank values are left out. @returns the fields that a pack would refuse beside those it takes */
export function checkMeta(given: Readonly<Partial<Record<MetaField, string | undefined>>>): {
  readonly meta: ArticleMeta;
  readonly wrong: readonly MetaField[];
} {
  const meta: ArticleMeta = {};
  const wrong: MetaField[] = [];
  for (const name of names) {
    const value = given[name]?.trim();
    if (!value) continue;
    const web = name !== 'url' || /^https?:\/\//i.test(value);
    if (web && FIELDS[name].safeParse(value).success) meta[name] = value;
    else wrong.push(name);
  }
  return { meta, wrong };
}

/** What was said of the article counts before what its source tells. */
export function joinMeta(source: ArticleMeta, said: ArticleMeta): ArticleMeta {
  const { meta } = checkMeta(source);
  return { ...meta, ...checkMeta(said).meta };
}
