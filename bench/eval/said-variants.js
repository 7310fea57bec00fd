// Versions of a remark as members make them, for any pack: twisted ones, which nobody said, and
// faithful ones with another word for the same. Reproducible: chance hangs on the text alone.
import { hashOf } from '../../dist/search/hash.js';
import { tokenize } from '../../dist/search/text/tokenize.js';
import { namesOf } from '../../dist/search/voice.js';
import { random } from '../scale/random.js';

const AUXILIARY =
  /\b(is|are|was|were|will|would|can|could|should|must|may|might|has|have|had|do|does|did|shall)\b(?! not|n['’]t)/i;
const NEGATED = /\b(?:not|never|no longer) |n['’]t\b/i;

const replaced = (text, word, by) =>
  text.replace(
    new RegExp(
      `(?<![\\p{L}\\p{N}])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
      'iu',
    ),
    by,
  );

/** A text negated, or no longer so; undefined where it has no verb that shows how. */
export function denied(text) {
  if (NEGATED.test(text))
    return text
      .replace(NEGATED, '')
      .replace(/\bwo\b/, 'will')
      .replace(/\bca\b/, 'can');
  return AUXILIARY.test(text) ? text.replace(AUXILIARY, '$1 not') : undefined;
}

/** What a story gives to make versions with: names by voice, words of content, opposites among them. */
export function variantMaker(index, senses) {
  const { story, voices } = index;
  const { language } = story.story;
  const names = [...voices].map(([id, voice]) => ({
    id,
    side: voice.kind === 'party' ? id : (voice.entry.party ?? id),
    names: namesOf(voice).filter((name) => name.length > 2),
  }));
  const texts = [
    ...story.quotes.flatMap(({ text, paraphrases, misquotes }) => [
      text,
      ...paraphrases,
      ...misquotes,
    ]),
    ...story.statements.flatMap(({ text, also }) => [text, ...also]),
  ];
  const contentOf = (text) =>
    tokenize(text, language).filter(
      ({ word, stop, negation }) => !stop && !negation && !/\d/.test(word),
    );
  const vocabulary = [
    ...new Set(texts.flatMap((text) => contentOf(text).map(({ word }) => word))),
  ].sort();
  const nameWords = new Set(
    names.flatMap((voice) =>
      voice.names.flatMap((name) => tokenize(name, language).map(({ word }) => word)),
    ),
  );

  /** @returns {{text: string, twisted: boolean}[]} */
  return (text) => {
    const chance = random(hashOf(text) >>> 0);
    const pick = (list) => list[Math.floor(chance() * list.length)];
    const made = [];
    const add = (twisted, version) => {
      if (version !== undefined && version !== text) made.push({ text: version, twisted });
    };
    add(true, denied(text));
    // Another's name.
    const own = names.flatMap((voice) =>
      voice.names
        .filter((name) => replaced(text, name, '\0') !== text)
        .map((name) => ({ name, voice })),
    );
    if (own.length > 0) {
      const { name, voice } = own.sort((a, b) => b.name.length - a.name.length)[0];
      const others = names.filter(({ side }) => side !== voice.side);
      if (others.length > 0) add(true, replaced(text, name, pick(others).names[0]));
      const alias = pick(voice.names);
      if (alias) add(false, replaced(text, name, alias));
    }
    // Another number.
    const number = /\d+(?:[.,]\d+)*/.exec(text)?.[0];
    if (number)
      add(
        true,
        text.replace(
          number,
          String(Math.ceil(Number.parseFloat(number.replaceAll(',', '')) * (1.3 + chance()))),
        ),
      );
    const words = contentOf(text).filter(({ word }) => !nameWords.has(word));
    if (words.length > 0) {
      // The opposite of a word, or a word that has nothing to do with it.
      const opposites = words.flatMap(({ word }) =>
        vocabulary.filter((other) => senses.opposed(word, other)).map((other) => [word, other]),
      );
      if (opposites.length > 0) add(true, replaced(text, ...pick(opposites)));
      const { word } = pick(words);
      const foreign = vocabulary.filter(
        (other) => senses.likeness(word, other) < 0.25 && !nameWords.has(other),
      );
      if (foreign.length > 0 && words.length > 1) add(true, replaced(text, word, pick(foreign)));
      // A word of the same meaning.
      const alike = words.flatMap(({ word: given }) =>
        senses.synonyms(given).map((other) => [given, other]),
      );
      if (alike.length > 0) add(false, replaced(text, ...pick(alike)));
    }
    // Spoken of oneself, or of others.
    if (/^we\b/i.test(text)) add(true, text.replace(/^we\b/i, 'they'));
    else if (/^they\b/i.test(text)) add(true, text.replace(/^they\b/i, 'we'));
    // Nothing but small words changed.
    add(false, text.replace(/\b(the|a|an) /i, '').replace(/\bthese\b/i, 'those'));
    if (/\bwill\b/i.test(text)) add(false, text.replace(/\bwill\b/i, 'is going to'));
    return made;
  };
}
