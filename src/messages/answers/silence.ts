/** “The story doesn't say …”: the sentence that a silence opens with. */
import type { Catalogue } from '../catalogue/en.ts';

/** Longer reasons stand below the heading instead of in it. */
const MAX_OPENING = 160;

export interface Silence {
  readonly opening: string;
  /** What else there is to say about the silence. */
  readonly more?: string;
}

/**
 * @param reason from the pack: goes on after “The story doesn't say” (“how many people died”), or
 * is a sentence of its own
 */
export function silence({ replies }: Catalogue, reason: string | undefined): Silence {
  if (reason === undefined) return { opening: replies.silent };
  const goesOn = /^\p{Ll}/u.test(reason);
  if (!goesOn) return { opening: replies.silent, more: reason };
  const opening = replies.silentOn(reason.replace(/\.$/, ''));
  return opening.length <= MAX_OPENING
    ? { opening }
    : { opening: replies.silent, more: `${replies.silentOn(reason.replace(/\.$/, ''))}.` };
}
