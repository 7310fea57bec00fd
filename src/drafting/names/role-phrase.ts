import type { Sentence } from '../text/sentences.ts';
import type { Token } from '../text/tokens.ts';
import { CUE_NOUNS, cueOf } from '../words/cues.ts';
import {
  ADVERBS,
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  POSSESSIVES,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
  SUBORDINATORS,
  TIME_WORDS,
} from '../words/function-words.ts';
import { nounGender, speakerNoun, type SpeakerNoun } from '../words/roles.ts';
import type { Mention } from './mention.ts';
import { isNameToken, type Spelling } from './name-phrase.ts';

/** A common noun that can speak, with what belongs to it: “a spokesman for the ministry”, “Cornyn’s statement”. */
export function roleMention(
  text: string,
  sentence: Sentence,
  i: number,
  before: readonly Mention[],
  spelling: Spelling,
): Mention | null {
  const { tokens } = sentence;
  const token = tokens[i];
  const noun = token && (speakerNoun(token.lower) ?? agentNoun(tokens, i, spelling));
  if (!token || !noun || (token.capital && isNameToken(tokens, i, spelling))) return null;
  const next = tokens[i + 1];
  if (
    next?.kind === 'word' &&
    !next.capital &&
    speakerNoun(next.lower) &&
    !isVerbHere(tokens, i + 1)
  )
    return null;
  const from = phraseStart(tokens, i);
  const first = tokens[from];
  const bare =
    !first || !(DETERMINERS.has(first.lower) || first.kind === 'possessive' || first.capital);
  if (cueOf(token.lower) && bare && !noun.plural && from === i) return null;
  if (noun.kind === 'document' && bare && !noun.plural && from === i) return null;
  const possessive = next?.kind === 'possessive';
  const owner =
    before.findLast((m) => m.from >= from && m.to <= i + 1 && m.possessive && m.kind === 'name') ??
    null;
  const to = possessive ? i + 2 : behindEnd(tokens, i + 1);
  return {
    kind: noun.kind === 'document' ? 'document' : 'role',
    from,
    head: i,
    to,
    sentence: sentence.index,
    paragraph: sentence.paragraph,
    text: text.slice(tokens[from]?.start, tokens[(possessive ? i + 1 : to) - 1]?.end),
    name: noun.lemma,
    descriptor: tokens
      .slice(from, i + 1)
      .filter((t) => !DETERMINERS.has(t.lower))
      .map((t) => t.text)
      .join(' '),
    plural: noun.plural,
    definite:
      first?.lower === 'the' ||
      (from === i && token.capital && !noun.plural) ||
      POSSESSIVES.has(first?.lower ?? '') ||
      owner !== null ||
      /^th[ai][ts]$/.test(first?.lower ?? ''),
    possessive,
    gender: nounGender(token.lower),
    type: noun.kind === 'person' ? 'person' : noun.kind === 'group' ? 'organisation' : 'unknown',
    owner,
    same: null,
  };
}

/** “England opener Geoffrey Boycombe”: a noun that no list holds, right before a name, with an ending of those who do a thing. */
function agentNoun(
  tokens: readonly Token[],
  i: number,
  spelling: Spelling,
): SpeakerNoun | undefined {
  const [before, token, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (!token || token.capital || !/^\p{L}{3,}(?:er|or|ist|ian|eer)$/u.test(token.lower))
    return undefined;
  if (isStop(token) || ADVERBS.has(token.lower) || DETERMINERS.has(token.lower)) return undefined;
  const led = before?.kind === 'word' && (before.capital || DETERMINERS.has(before.lower));
  const leads = next?.kind === 'word' && next.capital && isNameToken(tokens, i + 1, spelling);
  return led && leads ? { lemma: token.lower, kind: 'person', plural: false } : undefined;
}

/** Is the word that could be either used as a verb here? (“the report claims” – “his claims”) */
export function isVerbHere(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  const cue = token && cueOf(token.lower);
  if (!cue || token.capital) return false;
  const before = tokens[i - 1];
  if (
    cue.form === 'base' &&
    !/^(?:i|we|you|they|to|also|not|who|would|will|could|may|might|can|did|do)$/.test(
      before?.lower ?? '',
    )
  )
    return speakerNoun(before?.lower ?? '')?.plural ?? false;
  if (!before) return true;
  if (CUE_NOUNS.has(token.lower) && (before.kind === 'possessive' || DETERMINERS.has(before.lower)))
    return false;
  if (
    !speakerNoun(token.lower) &&
    !/^(?:emails|texts|blogs|talks|claims|calls|charges|demands|remarks|comments|promises|concerns|notes|answers|questions|plans|hopes|fears|views|appeals|complaints|doubts|offers|jokes|tweets|posts|reports|accounts|states|praise|attacks|requests|challenges|aims|details|estimates|forecasts|screams|shouts|threats|warnings|contests|disputes)$/.test(
      token.lower,
    )
  )
    return true;
  if (before.kind === 'mark' && /^(?:that|which|made|about|by)$/.test(tokens[i + 1]?.lower ?? ''))
    return false;
  return !(
    DETERMINERS.has(before.lower) ||
    before.kind === 'possessive' ||
    PREPOSITIONS.has(before.lower) ||
    /(?:ing|ous|ive|al|ic|ful|ed)$|^(?:new|old|more|recent|private|such|own)$/.test(before.lower)
  );
}

const isStop = (token: Token) =>
  PREPOSITIONS.has(token.lower) ||
  CONJUNCTIONS.has(token.lower) ||
  AUXILIARIES.has(token.lower) ||
  SUBORDINATORS.has(token.lower) ||
  RELATIVES.has(token.lower) ||
  PRONOUNS.has(token.lower) ||
  /^(?:what|how|why)$/.test(token.lower);

/** Words in “-ed” that stand before a noun. */
const EPITHET =
  /-|^(?:retired|alleged|convicted|accused|suspected|disgraced|renowned|celebrated|famed|noted|unnamed|elected|appointed|experienced|united)$/;

function phraseStart(tokens: readonly Token[], head: number): number {
  let from = head;
  for (let k = head - 1; k >= 0 && k >= head - 8; k--) {
    const token = tokens[k];
    if (
      !token ||
      token.kind === 'quotation' ||
      (token.kind === 'mark' && !/^[-&]$/.test(token.text))
    )
      break;
    if (
      POSSESSIVES.has(token.lower) ||
      (DETERMINERS.has(token.lower) && !/^(?:that|no)$/.test(token.lower))
    ) {
      from = k;
      if (
        /^(?:one|two|three|four|five|six|seven|eight|nine|ten|other|many|several|few)$/.test(
          token.lower,
        )
      )
        continue;
      break;
    }
    if (
      !token.capital &&
      (isStop(token) || ADVERBS.has(token.lower) || TIME_WORDS.has(token.lower))
    )
      break;
    if (
      /.{3}ing$/.test(token.lower) &&
      !token.capital &&
      speakerNoun(tokens[head]?.lower ?? '')?.plural
    )
      break;
    // “Judge Prynne reserved judgment”: what a name does is no part of the phrase.
    if (
      token.lower.endsWith('ed') &&
      !token.capital &&
      !EPITHET.test(token.lower) &&
      tokens[k - 1]?.capital
    )
      break;
    const cue = cueOf(token.lower);
    if (!token.capital && cue && cue.form !== 'base' && !speakerNoun(token.lower)) break;
    from = k;
  }
  while (from < head && tokens[from]?.kind !== 'word') from++;
  return from;
}

/** Takes in “of the …”, “for …”: the end of the phrase whose head ends at `i`. */
export function behindEnd(tokens: readonly Token[], i: number): number {
  let end = i;
  while (
    /^(?:of|for|at|from|in|with|to|on|and|against|inside|near|outside|behind)$/.test(
      tokens[end]?.lower ?? '',
    )
  ) {
    let k = end + 1;
    for (; k < tokens.length && k <= end + 9; k++) {
      const token = tokens[k];
      if (!token || token.kind === 'quotation' || (token.kind === 'mark' && token.text !== '&'))
        break;
      if (k > end + 1 && beginsPhrase(tokens, k)) break;
      if (token.capital || token.kind === 'possessive') continue;
      if (isStop(token) || ADVERBS.has(token.lower)) break;
      if (
        isVerbHere(tokens, k) ||
        (cueOf(token.lower)?.form === 'finite' && !speakerNoun(token.lower))
      )
        break;
    }
    if (k === end + 1) break;
    if (tokens[end]?.lower === 'and' && !isTagVerb(tokens[k])) break;
    if (
      TIME_WORDS.has(tokens[end + 1]?.lower ?? '') &&
      /^(?:on|in|at)$/.test(tokens[end]?.lower ?? '')
    )
      break;
    end = k;
  }
  return end;
}

/** “athletes in a ruling | the IOC said”: an article right behind a noun opens a phrase of its own. */
function beginsPhrase(tokens: readonly Token[], k: number): boolean {
  const before = tokens[k - 1];
  return (
    /^(?:the|an?|his|her|their|its)$/.test(tokens[k]?.lower ?? '') &&
    before?.kind === 'word' &&
    !DETERMINERS.has(before.lower) &&
    !isStop(before)
  );
}

const isTagVerb = (token: Token | undefined) =>
  token !== undefined && cueOf(token.lower)?.strength === 'speech' && !token.capital;
