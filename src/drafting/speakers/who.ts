import type { Entity } from '../names/entities.ts';
import type { Mention } from '../names/mention.ts';

/** Who is meant, by the name to show, and how sure that is (0 to 1). */
export interface Who {
  name: string;
  /** `null` for somebody without a name: “a spokesman for the ministry”. */
  entity: Entity | null;
  gender: 'male' | 'female' | null;
  type: Mention['type'];
  plural: boolean;
  /** A pronoun had to be resolved. */
  pronoun: boolean;
  confidence: number;
}

/** For every sentence whom it is about, as far as known: filled while the text is read from top to bottom. */
export type Topics = Map<number, Who[]>;

/** Somebody with a name. */
export function whoOf(entity: Entity, confidence = 1): Who {
  const { name, gender, type } = entity;
  return { name, entity, gender, type, plural: false, pronoun: false, confidence };
}

/** Somebody without one. */
export function unnamed(mention: Mention, confidence: number): Who {
  const { text, gender, type, plural } = mention;
  return { name: text, entity: null, gender, type, plural, pronoun: false, confidence };
}

/** Do both mean the same? */
export const sameWho = (a: Who, b: Who): boolean =>
  a.entity || b.entity ? a.entity === b.entity : a.name.toLowerCase() === b.name.toLowerCase();
