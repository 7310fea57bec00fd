import type { Quote, Statement } from '../knowledge/schema.ts';
import type { Voice } from '../search/voice.ts';
import type { Common } from './answer.ts';
import type { Evidence, Nearby } from './evidence.ts';

/** A run of words: in both, only in what was asked, only in what was said. */
export interface DiffRun {
  readonly kind: 'same' | 'asked' | 'said';
  readonly text: string;
}
/** Word by word, what was asked beside what was said; one list for each quotation compared. */
export type WordDiff = readonly DiffRun[];

/** In which way the asked words differ from what was said. */
export type Change = 'negation' | 'number' | 'name' | 'sense' | 'stitched' | 'speaker';

/** A quotation with who said it. */
export interface Said {
  readonly quote: Quote;
  readonly speaker: Voice;
}

export type WhoSaidAnswer = Common & {
  readonly command: 'who-said';
  /** The words as the member gave them. */
  readonly asked: string;
  readonly evidence: readonly Evidence[];
  readonly related: readonly Nearby[];
} & (
    | { readonly kind: 'verbatim'; readonly said: Said; readonly diff: WordDiff }
    /** `said` has two and more where fragments of one remark were joined. */
    | { readonly kind: 'near'; readonly said: Said; readonly diff: WordDiff }
    | {
        readonly kind: 'changed';
        readonly what: Change;
        readonly said: Said;
        readonly diff: WordDiff;
        /** The second remark, where two were stitched together. */
        readonly other?: Said;
        /** The speaker whom the member named and who is not the one, as the member wrote it. */
        readonly claimed?: string;
      }
    | {
        readonly kind: 'reported';
        readonly statement: Statement;
        readonly speaker: Voice;
        readonly claimed?: string;
      }
    | { readonly kind: 'notFound'; readonly claimed?: string }
  );
