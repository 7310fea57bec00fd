// Packs as they are when they are young: few wordings of each entry, and few gaps. A moderator's first story has no
// more, and models that were fitted on rich packs alone keep silent on it.
import { exactKey } from '../../dist/search/ask/units.js';
import { reworded } from './remarks.js';

/** Wordings that each entry keeps beside its first, and the share of gaps that is kept: by turns, set by set. */
const WORDINGS = [0, 1, 3, 7, 2];
const GAPS = [1, 0.6, 1, 0.4];
/** A step through 0…1 that spreads evenly (the golden ratio's), so that what is left out is no run of neighbours. */
const STEP = 0.618;

/** A story with so many wordings of each entry and remark, none of them asked in a golden question. */
function reduced(story, { wordings, gaps }, asked) {
  const fresh = (texts) => texts.filter((text) => !asked.has(exactKey(text)));
  const cut = (item) => {
    const all = [item.question, ...item.also];
    const own = fresh(all);
    const [question, ...also] = (own.length > 0 ? own : all).slice(0, 1 + wordings);
    return { ...item, question, also };
  };
  return {
    ...reworded(story, (texts) => fresh(texts).slice(0, wordings)),
    questions: story.questions.map(cut),
    gaps: story.gaps.filter((_, i) => (i * STEP) % 1 < gaps).map(cut),
  };
}

/**
 * Sets of golden questions, each asked of its story when it was young.
 * @param sets as `goldenSets` gives them
 * @param how what all stories keep; without it by turns
 */
export function young(sets, how) {
  const asked = new Map();
  for (const { story, golden } of sets) {
    const known = asked.get(story) ?? new Set();
    for (const { ask } of golden.ask) known.add(exactKey(ask));
    for (const { words } of golden.whoSaid) known.add(exactKey(words));
    asked.set(story, known);
  }
  return sets.map((set, i) => {
    const turn = { wordings: WORDINGS[i % WORDINGS.length], gaps: GAPS[i % GAPS.length] };
    return {
      ...set,
      own: false,
      young: true,
      story: reduced(set.story, how ?? turn, asked.get(set.story)),
    };
  });
}
