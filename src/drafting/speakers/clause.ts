import type { Mention } from '../names/mention.ts';
import { isVerbHere } from '../names/role-phrase.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Token } from '../text/tokens.ts';
import { type Cue, CUE_NOUNS, cueOf, phrasalCue } from '../words/cues.ts';
import { ADVERBS } from '../words/function-words.ts';

/** A verb, noun or phrase that brings speech, at a token of a sentence. */
export interface CuePlace {
  at: number;
  kind: 'verb' | 'noun' | 'according';
  cue: Cue;
  passive: boolean;
}

/** A sentence with what was found in it. */
export interface Clause {
  sentence: Sentence;
  tokens: readonly Token[];
  mentions: readonly Mention[];
  cues: readonly CuePlace[];
}

const ACCORDING: Cue = { lemma: 'according to', strength: 'speech', form: 'finite' };
const BE = /^(?:is|are|was|were|be|been|being|gets|got)$/;
const PAST = /(?:ed|en|told|called|quoted|said|known|heard|found|sung|sought)$/;

/** The sentence with its cues. */
export function clauseOf(sentence: Sentence, mentions: readonly Mention[]): Clause {
  const { tokens } = sentence;
  const cues: CuePlace[] = [];
  tokens.forEach((token, at) => {
    if (token.kind !== 'word') return;
    if (
      /^(?:according|per)$/.test(token.lower) &&
      (token.lower === 'per' || tokens[at + 1]?.lower === 'to')
    ) {
      cues.push({ at, kind: 'according', cue: ACCORDING, passive: false });
      return;
    }
    const phrasal = phrasalCue(token.lower, tokens[at + 1]?.lower ?? '');
    if (phrasal) {
      cues.push({ at, kind: 'verb', cue: phrasal, passive: false });
      return;
    }
    const cue = cueOf(token.lower);
    if (
      /^(?:speak|talk)$/.test(cue?.lemma ?? '') &&
      !/^(?:of|about)$/.test(tokens[at + 1]?.lower ?? '')
    )
      return;
    const starts = at === 0 || tokens[at - 1]?.kind === 'quotation';
    if (cue && (!token.capital || starts) && isVerbHere(tokens, at) && !inName(mentions, at)) {
      cues.push({ at, kind: 'verb', cue, passive: isPassive(tokens, at) });
    } else if (CUE_NOUNS.has(token.lower) && bringsSpeech(tokens, at)) {
      cues.push({
        at,
        kind: 'noun',
        cue: { lemma: token.lower, strength: 'speech', form: 'finite' },
        passive: false,
      });
    }
  });
  return { sentence, tokens, mentions, cues };
}

const inName = (mentions: readonly Mention[], at: number) =>
  mentions.some((m) => m.kind === 'name' && m.from <= at && at <= m.head);

function isPassive(tokens: readonly Token[], at: number): boolean {
  if (!PAST.test(tokens[at]?.lower ?? '')) return false;
  let k = at - 1;
  while (k >= 0 && (ADVERBS.has(tokens[k]?.lower ?? '') || (tokens[k]?.lower ?? '').endsWith('ly')))
    k--;
  return BE.test(tokens[k]?.lower ?? '');
}

/** “his claim that …”, “her promise to …”, “the minister’s words: …”. */
function bringsSpeech(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    next !== undefined && (next.kind === 'quotation' || /^(?:that|to|of|:|,)$/.test(next.lower))
  );
}
