// What the models of `who-said` learn from: golden cases, the packs' own paraphrases and
// distortions with each one left out, and the other story's words, which nobody here said.
import { claimOf } from '../../dist/answers/who-said.js';
import { saidCandidates } from '../../dist/search/said/candidates.js';
import { compareWith } from '../../dist/search/said/verdict.js';
import { indexStory } from '../../dist/search/story-index.js';
import { flat } from './judge.js';

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
    return {
      story: {
        ...story,
        quotes: story.quotes.map((quote) => ({
          ...quote,
          paraphrases: without(quote.paraphrases, quote.id, 'near'),
          misquotes: without(quote.misquotes, quote.id, 'changed'),
        })),
        statements: story.statements.map((statement) => ({
          ...statement,
          also: without(statement.also, statement.id, 'reported'),
        })),
      },
      texts,
    };
  });
}

/** Whether a candidate is what a golden case is about: true, false, or null where it can't be told. */
function rightFor(item, index) {
  return ({ unit: { owner } }) => {
    if (item.kind === 'notFound') return false;
    const voice = index.voices.get(owner.item.speaker)?.entry;
    const same =
      voice &&
      [voice.name, ...voice.aliases].some((name) => flat(name).includes(flat(item.speaker ?? '')));
    if (!same) return false;
    if (item.kind === 'reported') return owner.kind === 'statement' ? null : false;
    if (owner.kind === 'statement') return null;
    return item.quote === undefined ? null : flat(owner.item.text).includes(flat(item.quote));
  };
}

const row = (base, index, words, senses, model) => {
  const asked = index.read(words);
  const candidates = asked.words.length === 0 ? [] : saidCandidates(asked, index, model.fit);
  return { ...base, index, asked, candidates: candidates.slice(0, LOOKED_AT), all: candidates };
};

/** Rows of a story: `{group, kind, candidates, right, golden}`. */
export function saidRows({ name, own, story, golden }, others, senses, model) {
  const full = indexStory(story, senses);
  const rows = golden.whoSaid.map((item, i) => {
    const { words } = claimOf(full, item.words);
    const right = rightFor(item, full);
    const made = row(
      { group: `${name}/${i}`, kind: item.kind, golden: true, item },
      full.said,
      words,
      senses,
      model,
    );
    // Of several things by the right speaker, the nearest is meant.
    const best = made.candidates.find((candidate) => right(candidate) === null);
    return {
      ...made,
      right: (c) => right(c) ?? (c.unit.owner.item === best?.unit.owner.item ? true : null),
    };
  });
  if (!own) return rows;
  leaveOut(story).forEach((reduced) => {
    const index = indexStory(reduced.story, senses).said;
    for (const { text, owner, kind } of reduced.texts)
      rows.push(
        row(
          {
            group: `${name}/${owner}`,
            kind,
            golden: false,
            right: (c) => c.unit.owner.item.id === owner,
          },
          index,
          text,
          senses,
          model,
        ),
      );
  });
  for (const other of others)
    for (const { words } of other.golden.whoSaid)
      rows.push(
        row(
          { group: `${name}/other`, kind: 'notFound', golden: false, right: () => false },
          full.said,
          words,
          senses,
          model,
        ),
      );
  return rows;
}

export function saidFitExamples(rows, goldenWeight) {
  return rows.flatMap(({ candidates, right, golden }) =>
    candidates.flatMap((candidate) => {
      const label = right(candidate);
      return label === null
        ? []
        : [
            {
              features: candidate.features,
              label: label ? 1 : 0,
              weight: golden ? goldenWeight : 1,
            },
          ];
    }),
  );
}

/** Faithful (0) or twisted (1), for rows whose remark is among the candidates. */
export function twistExamples(rows, goldenWeight) {
  return rows.flatMap(({ kind, all, right, index, asked, golden }) => {
    if (kind === 'verbatim' || kind === 'notFound') return [];
    const meant = all.find((candidate) => right(candidate) === true);
    if (!meant) return [];
    const { features } = compareWith(asked, meant.unit.owner, all, index);
    return [{ features, label: kind === 'changed' ? 1 : 0, weight: golden ? goldenWeight : 1 }];
  });
}
