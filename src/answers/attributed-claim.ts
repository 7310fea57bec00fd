/** Whom a member names beside the words: “Kerry said ‘…’”. */
import type { Named } from '../search/said/accept.ts';
import { readClaim, type Claim } from '../search/said/claim.ts';
import type { StoryIndex } from '../search/story-index.ts';
import { STOP_WORDS } from '../search/text/english.ts';
import { speaksFor } from './quotes.ts';

/** Capitalised words in front of “said” are taken for a name even where the story doesn't know it. */
const LOOKS_LIKE_NAME =
  /^(?!(?:I|We|You|It|They|This|That|There|Not)\b)\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*){0,3}$/u;

/** Where every word is a capital's, or all letters are, they tell no name. */
const TELLS_BY_CASE = /(?<!\p{L})\p{Ll}{4}/u;

/** “The ferry company guy” is whoever speaks for the ferry company. */
const SOMEBODY =
  / (?:guys?|lady|man|woman|dude|bloke|people|folks|person|rep|spokes(?:man|woman|person))$/i;

export interface AttributedClaim extends Claim, Named {}

/** The words alone, and the speaker whom the member names beside them. */
export function claimOf(index: StoryIndex, words: string): AttributedClaim {
  const isKnown = (name: string): boolean =>
    !name
      .toLowerCase()
      .split(' ')
      .every((word) => STOP_WORDS.has(word)) && index.voiceNames.has(name.replace(SOMEBODY, ''));
  const cased = TELLS_BY_CASE.test(words);
  const isName = (name: string): boolean => isKnown(name) || (cased && LOOKS_LIKE_NAME.test(name));
  const claim = readClaim(words, isName, isKnown);
  const ids = claim.speaker === undefined ? [] : index.voiceNames.meant(claim.speaker);
  const claimed = ids.flatMap((id) => index.voices.get(id) ?? []);
  const by = (id: string): boolean => {
    const speaker = index.voices.get(id);
    return (
      speaker !== undefined &&
      claimed.some((voice) => speaksFor(speaker, voice) || speaksFor(voice, speaker))
    );
  };
  return { ...claim, by };
}
