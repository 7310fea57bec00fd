import type { Quote, Statement } from '../knowledge/schema.ts';
import type { Voice } from '../search/voice.ts';
import { NOBODY } from '../search/said/accept.ts';
import { isVerbatim } from '../search/said/exact.ts';
import { saidModel, type SaidModel } from '../search/said/model.ts';
import { judgeSaid, type SaidVerdict } from '../search/said/verdict.ts';
import type { StoryIndex } from '../search/story-index.ts';
import type { Common } from './answer.ts';
import { claimOf, type AttributedClaim } from './attributed-claim.ts';
import { common } from './common.ts';
import { quoteEvidence, voiceName, type Evidence, type Nearby } from './evidence.ts';
import { wordDiff } from './word-diff.ts';

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
    | {
        readonly kind: 'verbatim' | 'near';
        readonly said: Said;
        readonly diff: WordDiff;
        /** Further quotations of the same remark, where its fragments were joined. */
        readonly more?: readonly Said[];
      }
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
    | { readonly kind: 'reported'; readonly statement: Statement; readonly speaker: Voice }
    /** Indirect speech that was twisted, or put into another's mouth. */
    | {
        readonly kind: 'changed';
        readonly what: Change;
        readonly statement: Statement;
        readonly speaker: Voice;
        readonly claimed?: string;
      }
    | { readonly kind: 'notFound'; readonly claimed?: string }
  );

/**
 * Tells who said the words, and how far they are what was said.
 * @param words as the member gives them, with or without a speaker (“Kerry said ‘…’”)
 */
export function whoSaid(
  index: StoryIndex,
  words: string,
  model: SaidModel = saidModel,
): WhoSaidAnswer {
  const read = claimOf(index, words);
  // “And called it maintenance” may look like a speaker: not where all of it was said.
  const whole = read.speaker !== undefined && isVerbatim(words, index.said);
  const claim: AttributedClaim = whole ? { words, ...NOBODY } : read;
  const { verdict, nearest } = judgeSaid(claim.words, index.said, claim, model);
  const chosen = 'quote' in verdict ? verdict.quote.id : undefined;
  const shared = {
    ...common(index),
    command: 'who-said',
    asked: words,
    related: nearest.filter(({ id }) => id !== chosen).map((quote) => nearbyQuote(index, quote)),
  } as const;
  const wrong =
    claim.speaker !== undefined &&
    (!('quote' in verdict) && !('statement' in verdict) ? false : !claim.by(speakerOf(verdict)));
  return build(index, shared, verdict, wrong ? claim.speaker : undefined);
}

type Shared = Pick<WhoSaidAnswer, 'source' | 'storyId' | 'command' | 'asked' | 'related'>;

function build(
  index: StoryIndex,
  shared: Shared,
  verdict: SaidVerdict,
  claimed: string | undefined,
): WhoSaidAnswer {
  const wrong = claimed === undefined ? {} : { claimed };
  switch (verdict.kind) {
    case 'none':
      return { ...shared, kind: 'notFound', evidence: [] };
    case 'reported':
    case 'changed-report': {
      const { statement } = verdict;
      const speaker = index.voices.get(statement.speaker);
      if (!speaker) return { ...shared, kind: 'notFound', evidence: [] };
      const evidence = [{ paragraphs: statement.paragraphs, speaker: speaker.entry.name }];
      if (verdict.kind === 'reported' && claimed === undefined)
        return { ...shared, kind: 'reported', statement, speaker, evidence };
      const what = verdict.kind === 'reported' ? 'speaker' : verdict.what;
      return { ...shared, kind: 'changed', what, statement, speaker, evidence, ...wrong };
    }
    case 'verbatim':
    case 'near':
    case 'changed': {
      const said = withSpeaker(index, verdict.quote);
      if (!said) return { ...shared, kind: 'notFound', evidence: [] };
      const diff = wordDiff(verdict.steps);
      const others =
        verdict.kind === 'changed' ? (verdict.other ? [verdict.other] : []) : verdict.more;
      const evidence = [verdict.quote, ...others].map((quote) => quoteEvidence(index, quote));
      const further = others.flatMap((quote) => withSpeaker(index, quote) ?? []);
      if (verdict.kind === 'changed') {
        const [other] = further;
        return {
          ...shared,
          kind: 'changed',
          what: verdict.what,
          said,
          diff,
          evidence,
          ...(other ? { other } : {}),
          ...wrong,
        };
      }
      if (claimed !== undefined)
        return { ...shared, kind: 'changed', what: 'speaker', said, diff, evidence, claimed };
      return {
        ...shared,
        kind: verdict.kind,
        said,
        diff,
        evidence,
        ...(further.length > 0 ? { more: further } : {}),
      };
    }
  }
}

function speakerOf(verdict: SaidVerdict): string {
  if ('quote' in verdict) return verdict.quote.speaker;
  return 'statement' in verdict ? verdict.statement.speaker : '';
}

function withSpeaker(index: StoryIndex, quote: Quote): Said | undefined {
  const speaker = index.voices.get(quote.speaker);
  return speaker && { quote, speaker };
}

function nearbyQuote(index: StoryIndex, quote: Quote): Nearby {
  const speaker = voiceName(index, quote.speaker);
  return { text: `${speaker}: “${quote.text}”`, ...quoteEvidence(index, quote) };
}
