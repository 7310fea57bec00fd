import type { Score } from './score.ts';

const share = (part: number, whole: number) => (whole > 0 ? part / whole : 0);
const f1 = (precision: number, recall: number) =>
  precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;

/** The figures of a set, shares from 0 to 1. */
export function figuresOf(score: Score) {
  const precision = share(score.found, score.predicted);
  const recall = share(score.found, score.gold);
  return {
    quotations: score.gold,
    precision,
    recall,
    f1: f1(precision, recall),
    speaker: share(score.speakerRight, score.found),
    fullName: share(score.fullNameRight, score.people),
    pronouns: share(score.pronounsRight, score.pronouns),
    endToEnd: f1(share(score.wholeRight, score.predicted), share(score.wholeRight, score.gold)),
  };
}

/** The figures of a set in a few lines. */
export function reportOf(name: string, score: Score): string {
  const f = figuresOf(score);
  const pc = (x: number) => `${(100 * x).toFixed(1).padStart(5)} %`;
  return [
    `${name}: ${score.gold} quotations, ${score.predicted} predicted`,
    `  quotations   precision ${pc(f.precision)}   recall ${pc(f.recall)}   F1 ${pc(f.f1)}`,
    `  speaker      ${pc(f.speaker)} of ${score.found} found; full name ${pc(f.fullName)} of ${score.people}; pronouns ${pc(f.pronouns)} of ${score.pronouns}`,
    `  end to end   F1 ${pc(f.endToEnd)} (quotation and full name both right)`,
  ].join('\n');
}
