// What the models of `who-said` learn from: golden cases, the packs' own paraphrases and
// distortions with each one left out, and words that nobody here said: the other story's, and anybody's.
import { claimOf } from '../../dist/answers/attributed-claim.js';
import { noSenses } from '../../dist/search/lexicon-types.js';
import { saidCandidates } from '../../dist/search/said/candidates.js';
import { differencesFrom } from '../../dist/search/said/distance.js';
import { narratedIn } from '../../dist/search/said/narrated.js';
import { remarksOf } from '../../dist/search/said/remark.js';
import { isSameRemark } from '../../dist/search/said/said-units.js';
import { indexStory } from '../../dist/search/story-index.js';
import { flat } from './judge.js';
import { NOBODY_SAID } from './nobody.js';
import { reworded } from './remarks.js';
import { denied, variantMaker } from './said-variants.js';
import { young } from './young.js';

/** How a story is asked tells nothing of who said what, and takes the longest to read. */
const remarksOnly = (story) => ({
  ...story,
  questions: story.questions.map((question) => ({ ...question, also: [] })),
  gaps: [],
});

const ROUNDS = 5;
/** A candidate further down shares hardly a word: it teaches nothing. */
const LOOKED_AT = 12;

function leaveOut(story) {
  return Array.from({ length: ROUNDS }, (_, round) => {
    const texts = [];
    const without = (list, owner, kind) =>
      list.filter((text, i) => {
        if (i % ROUNDS !== round) return true;
        texts.push({ text, owner, kind });
        return false;
      });
    return { story: reworded(story, without), texts };
  });
}

/**
 * A story without the wordings that a set of golden cases has: what members typed may be taken into
 * the pack, and is then measured as if it had not been.
 */
export function withoutOwn(whole, { whoSaid }) {
  const story = remarksOnly(whole);
  const full = indexStory(story, noSenses);
  const asked = new Set(
    whoSaid.flatMap(({ words }) => [words, claimOf(full, words).words].map(flat)),
  );
  return reworded(story, (texts) => texts.filter((text) => !asked.has(flat(text))));
}

/** Whether a remark is by the speaker whom a golden case names as the true one. */
function speakerOf({ speaker = '' }, index) {
  return ({ item }) => {
    const voice = index.voices.get(item.speaker)?.entry;
    const names = voice ? [voice.name, ...voice.aliases] : [];
    return names.some((name) => flat(name).includes(flat(speaker)));
  };
}

/** Whether a remark is what a golden case is about: true, false, or null where it can't be told. */
function rightFor(item, index) {
  const isSpeaker = speakerOf(item, index);
  return (owner) => {
    if (item.kind === 'notFound' || !isSpeaker(owner)) return false;
    if (item.kind === 'reported') return owner.kind === 'statement' ? null : false;
    if (owner.kind === 'statement') return null;
    return item.quote === undefined ? null : flat(owner.item.text).includes(flat(item.quote));
  };
}

/** Whether a remark has the id; null where it is the same remark in another's mouth. */
const hasId = (id, story) => {
  const item = story.statements.find((statement) => statement.id === id);
  return (owner) => {
    if (owner.item.id === id) return true;
    return item && isSameRemark(owner, { kind: 'statement', item }) ? null : false;
  };
};

const row = (base, index, words, model) => {
  const asked = index.read(words);
  const { about, candidates } =
    asked.words.length === 0 ? { candidates: [] } : saidCandidates(asked, index, model.glance);
  const remarks = about ? remarksOf(about, candidates, index, model) : [];
  return { ...base, index, asked, candidates: candidates.slice(0, LOOKED_AT), remarks };
};

/** Words of a clause that could be taken for a remark. */
const LEAST_WORDS = 4;
/** What the story tells itself, in the pieces in which a member would repeat it. */
const clausesOf = (answer) =>
  answer.split(/[.,;:–—]\s+/u).filter((clause) => clause.split(/\s+/u).length >= LEAST_WORDS);

/** Rows of a story: `{group, kind, candidates, remarks, right, by, golden}`, golden ones with `isSpeaker`. */
function saidRows({ name, own, story, golden, young = false }, others, senses, model) {
  const reduced = indexStory(withoutOwn(story, golden), senses);
  const rows = golden.whoSaid.map((item, i) => {
    const { words, by, speaker } = claimOf(reduced, item.words);
    const right = rightFor(item, reduced);
    const made = row(
      { group: `${name}/${i}`, kind: item.kind, golden: true, young, item, by, speaker },
      reduced.said,
      words,
      model,
    );
    // Of several things by the right speaker, the nearest is meant.
    const best = made.candidates.find(({ unit }) => right(unit.owner) === null);
    const isBest = ({ item: other }) => other === best?.unit.owner.item;
    const isShared = (owner) => best !== undefined && isSameRemark(owner, best.unit.owner);
    return {
      ...made,
      isSpeaker: speakerOf(item, reduced),
      right: (owner) => (isBest(owner) ? true : isShared(owner) ? null : right(owner)),
    };
  });
  if (!own) return rows;
  const full = indexStory(remarksOnly(story), senses);
  const by = () => false;
  const variants = variantMaker(full, senses);
  leaveOut(remarksOnly(story)).forEach((round) => {
    const index = indexStory(round.story, senses).said;
    for (const { text, owner: id, kind } of round.texts) {
      const base = { group: `${name}/${id}`, golden: false, by, right: hasId(id, story) };
      rows.push(row({ ...base, kind }, index, text, model));
    }
  });
  for (const [item, kind] of [
    ...story.quotes.map((quote) => [quote, 'near']),
    ...story.statements.map((statement) => [statement, 'reported']),
  ]) {
    const right = hasId(item.id, story);
    const base = {
      group: `${name}/${item.id}`,
      golden: false,
      made: true,
      report: kind === 'reported',
      by,
      right,
    };
    for (const { text, twisted } of variants(item.text))
      rows.push(row({ ...base, kind: twisted ? 'changed' : kind }, full.said, text, model));
    for (const wording of item.paraphrases ?? item.also) {
      const text = denied(wording);
      if (text !== undefined)
        rows.push(row({ ...base, denied: true, kind: 'changed' }, full.said, text, model));
    }
  }
  // Whoever repeats what the story tells asks of a pack that has learnt it.
  for (const { id, answer } of narratedIn(story)) {
    const base = { group: `${name}/${id}`, golden: false, by, right: () => false };
    for (const words of clausesOf(answer))
      rows.push(row({ ...base, kind: 'notFound' }, full.said, words, model));
  }
  const strangers = [
    ...others.flatMap(({ golden: { whoSaid } }) => whoSaid.map(({ words }) => words)),
    ...NOBODY_SAID,
  ];
  for (const words of strangers)
    rows.push(
      row(
        { group: `${name}/other`, kind: 'notFound', golden: false, by, right: () => false },
        full.said,
        words,
        model,
      ),
    );
  return rows;
}

/** The rows of all sets: each with its story as it is, and with its story when it was young. */
export const allSaidRows = (sets, senses, model) =>
  [...sets, ...young(sets)].flatMap((set) => {
    const others = sets.filter(({ story }) => story.story.id !== set.story.story.id);
    return saidRows(set, others, senses, model);
  });

/** Wordings as examples of the model that takes a glance. */
export function glanceExamples(rows, weigh) {
  return rows.flatMap((row) =>
    row.candidates.flatMap(({ unit, glance }) => {
      const label = row.right(unit.owner);
      return label === null ? [] : [{ features: glance, label: label ? 1 : 0, weight: weigh(row) }];
    }),
  );
}

/** The remark that a row is about, where it is among those looked at. */
export const meantIn = ({ remarks, right }) =>
  remarks.find((remark) => right(remark.owner) === true);

/** Whether a true remark was put into another's mouth: that it is `changed` tells nothing of its words. */
export function inAnothersMouth(row) {
  const meant = meantIn(row);
  return row.speaker !== undefined && meant !== undefined && !row.by(meant.owner.item.speaker);
}

const judged = (row) => row.kind !== 'notFound' && !inAnothersMouth(row);

/** All wordings of the remark that is meant, each with whether it is as true as the asked words. */
export function neighbourExamples(rows, weigh) {
  return rows.filter(judged).flatMap((row) => {
    const wordings = (meantIn(row)?.wordings ?? []).map((wording) => ({
      features: differencesFrom(wording),
      agrees: (wording.unit.kind === 'misquote') === (row.kind === 'changed'),
    }));
    return wordings.length > 1 ? [{ wordings, weight: weigh(row) }] : [];
  });
}

/** Remarks as examples of the model that tells which one is meant. */
export function meantExamples(rows, nearest, weigh) {
  return rows.flatMap((row) =>
    row.remarks.flatMap((remark) => {
      const label = row.right(remark.owner);
      return label === null
        ? []
        : [{ features: nearest(remark).features, label: label ? 1 : 0, weight: weigh(row) }];
    }),
  );
}

/** Faithful (0) or twisted (1), for rows whose remark is among those looked at. */
export function twistExamples(rows, nearest, weigh) {
  return rows.filter(judged).flatMap((row) => {
    const meant = meantIn(row);
    return meant
      ? [
          {
            features: nearest(meant).features,
            label: row.kind === 'changed' ? 1 : 0,
            weight: weigh(row),
          },
        ]
      : [];
  });
}
