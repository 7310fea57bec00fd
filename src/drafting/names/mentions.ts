import type { Narration } from '../text/narration.ts';
import type { Sentence } from '../text/sentences.ts';
import { PRONOUNS, SENTENCE_STARTERS } from '../words/function-words.ts';
import { cueOf } from '../words/cues.ts';
import { DEMONYM, RANKS, TITLE_GENDER } from '../words/titles.ts';
import { linkAppositions } from './appositions.ts';
import type { Mention } from './mention.ts';
import { officeMention } from './office-phrase.ts';
import { isNameToken, type Spelling, partsOf, phraseEnd } from './name-phrase.ts';
import { behindEnd, roleMention } from './role-phrase.ts';

/** How the text spells its words, inside quotations too. */
export function spellingOf(narration: Narration): Spelling {
  const small = new Set<string>();
  const capital = new Set<string>();
  const note = (tokens: Sentence['tokens']) => {
    tokens.forEach((token, i) => {
      if (token.kind !== 'word') return;
      if (!token.capital) small.add(token.lower);
      else if (i > 0 && tokens[i - 1]?.kind !== 'quotation' && tokens[i - 1]?.kind !== 'mark')
        capital.add(token.lower);
    });
  };
  for (const { tokens } of narration.sentences) note(tokens);
  for (const { start, end } of narration.spans) {
    for (const { 0: word } of narration.text
      .slice(start, end)
      .matchAll(/(?<=[\p{L},] )\p{Lu}\p{L}+/gu))
      capital.add(word.toLowerCase());
  }
  return {
    small: (lower) => small.has(lower) || SENTENCE_STARTERS.has(lower),
    capital: (lower) => capital.has(lower),
  };
}

/** Whoever can be somebody in a sentence, in order. */
export function mentionsIn(
  narration: Narration,
  sentence: Sentence,
  spelling: Spelling,
): Mention[] {
  const { tokens } = sentence;
  const mentions: Mention[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word') continue;
    if (PRONOUNS.has(token.lower) && !token.text.startsWith('U')) {
      mentions.push(pronoun(sentence, i, token.lower));
    } else if (isNameToken(tokens, i, spelling)) {
      const end = phraseEnd(tokens, i, spelling);
      const next = tokens[end];
      const adjective =
        end === i + 1 &&
        DEMONYM.test(token.lower) &&
        next?.kind === 'word' &&
        !next.capital &&
        !cueOf(next.lower);
      const name = adjective ? null : nameMention(narration.text, sentence, i, end, mentions);
      if (name) mentions.push(name);
      i = end - 1;
    } else if (isSomeOfThem(tokens, i)) {
      mentions.push(someOfThem(narration.text, sentence, i));
    } else {
      const role = roleMention(narration.text, sentence, i, mentions, spelling);
      if (role) mentions.push(role);
    }
  }
  linkAppositions(sentence, mentions);
  return mentions;
}

/** “one of them described”, “others say”: somebody of a number, right before a verb of speech. */
function isSomeOfThem(tokens: Sentence['tokens'], i: number): boolean {
  if (!/^(?:one|another|others|some|many|most|several|both|few)$/.test(tokens[i]?.lower ?? ''))
    return false;
  const verb = tokens[behindEnd(tokens, i + 1)];
  return verb?.kind === 'word' && !verb.capital && cueOf(verb.lower)?.strength !== undefined;
}

function someOfThem(text: string, sentence: Sentence, i: number): Mention {
  const { tokens } = sentence;
  const to = behindEnd(tokens, i + 1);
  const one = /^(?:one|another)$/.test(tokens[i]?.lower ?? '');
  return {
    ...blank,
    kind: 'role',
    from: i,
    head: i,
    to,
    sentence: sentence.index,
    paragraph: sentence.paragraph,
    text: text.slice(tokens[i]?.start, tokens[to - 1]?.end),
    name: tokens[i]?.lower ?? '',
    plural: !one,
    definite: false,
    type: 'person',
  };
}

const blank = {
  descriptor: '',
  plural: false,
  definite: true,
  possessive: false,
  gender: null,
  type: 'unknown',
  owner: null,
  same: null,
} as const;

function pronoun(sentence: Sentence, i: number, lower: string): Mention {
  return {
    ...blank,
    kind: 'pronoun',
    from: i,
    head: i,
    to: i + 1,
    sentence: sentence.index,
    paragraph: sentence.paragraph,
    text: lower,
    name: lower,
    plural: lower === 'they' || lower === 'we',
    gender: lower === 'he' ? 'male' : lower === 'she' ? 'female' : null,
    type: lower === 'he' || lower === 'she' || lower === 'i' ? 'person' : 'unknown',
  };
}

function nameMention(
  text: string,
  sentence: Sentence,
  from: number,
  end: number,
  before: readonly Mention[],
): Mention | null {
  const { tokens } = sentence;
  const parts = partsOf(tokens, from, end);
  const first = tokens[parts.name];
  const last = tokens[end - 1];
  if (!first || !last) return null;
  const titles = tokens.slice(from, parts.name).map((t) => t.lower);
  const article = tokens[from - 1]?.lower === 'the';
  const possessive = tokens[end]?.kind === 'possessive';
  const office = officeMention(text, sentence, from, end, titles);
  if (office) return office;
  const rank = titles.length === 0 && RANKS.has(first.lower) ? [first.lower] : titles;
  const gender = rank.map((t) => TITLE_GENDER[t]).find((g) => g !== undefined) ?? null;
  const role = before.at(-1);
  const described = role?.kind === 'role' && role.to === from && role.head === from - 1;
  return {
    ...blank,
    kind: 'name',
    from: article ? from - 1 : from,
    head: end - 1,
    to: possessive ? end + 1 : behindEnd(tokens, end),
    sentence: sentence.index,
    paragraph: sentence.paragraph,
    text: text.slice(tokens[from]?.start, last.end),
    name: clean(text.slice(first.start, last.end)),
    descriptor: `${described ? role.descriptor : ''} ${rank.join(' ')}`.trim(),
    possessive,
    gender: gender ?? (described ? role.gender : null),
    type:
      described && parts.type === 'unknown'
        ? 'person'
        : article && parts.type === 'unknown'
          ? 'organisation'
          : parts.type,
  };
}

/** Without a nickname in marks and without letters of honour; “Jr.” is part of a name. */
const clean = (name: string) =>
  name
    .replace(/\s*[“"][^”"]*[”"]\s*/g, ' ')
    .replace(/,?\s+(?:QC|KC|SC|MP|OBE|CBE|MBE|PhD|MD|Esq\.?)$/, '')
    .replace(/\s+/g, ' ')
    .trim();
