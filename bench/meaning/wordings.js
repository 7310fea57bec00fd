// The packs' own wordings as a test of meaning: each asks, and its entry should come first.
import { tokenize } from '../../dist/search/text/tokenize.js';
import { goldenSets } from '../eval/stories.js';

/** Wordings taken of each entry: more would only repeat the entries that have many. */
const TAKEN = 4;

/** `{text, entry, first, words, stems}` for each wording; names are left in. */
function wordingsOf(story) {
  return [...story.questions, ...story.gaps].flatMap(({ id, question, also }) =>
    [question, ...also].slice(0, TAKEN).map((text, i) => {
      const tokens = tokenize(text, story.story.language);
      const content = tokens.filter(({ stop }) => !stop);
      const kept = content.length > 0 ? content : tokens;
      return {
        text,
        entry: id,
        first: i === 0,
        words: tokens.map(({ word }) => word),
        content: kept.map(({ word }) => word),
        stems: kept.map(({ stem }) => stem),
      };
    }),
  );
}

/** Wordings by story, each story once. */
export async function readWordings() {
  const sets = await goldenSets();
  const stories = new Map(sets.map(({ story }) => [story.story.id, story]));
  return [...stories].map(([name, story]) => ({ name, wordings: wordingsOf(story) }));
}
