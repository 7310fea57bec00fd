/**
 * Which remark the asked words belong to, and whether to its faithful wordings or to its distortions, learnt from all
 * wordings of all remarks at once, and from what the story tells itself: “Syrian children suffer from war” is no
 * version of “they exploit the suffering of the Syrian people”, but a caption.
 */
import { classifier } from '../cues/classifier.ts';
import { copiesOf, learntCues } from './cues.ts';
import type { SaidReading } from './reading.ts';
import { remarkKey, type RemarkKey, type SaidUnits } from './said-units.ts';

/** What the asked words tell of a remark. */
export interface Learnt {
  /** Log-odds that it is the remark meant, among all remarks and what is narrated. */
  readonly odds: number;
  /** By how much it is likelier than the likeliest other one. */
  readonly lead: number;
  /** Log-odds of its distortions against its faithful wordings; 0 where it has none. */
  readonly twist: number;
  /** By how much it is likelier than that the story tells so itself; its lead where nothing is narrated. */
  readonly said: number;
}

/** All remarks, judged by the words that were asked. */
export interface Judged {
  /** Number of the first unit of the likeliest remark; none where the words tell nothing. */
  readonly likeliest: number | undefined;
  /** @param first number of the first unit of a remark */
  of(first: number): Learnt;
}

export type RemarkClassifier = (asked: SaidReading) => Judged;

/** A share below which one is as good as none. */
const LEAST = 1e-6;
const oddsOf = (one: number, other: number): number => Math.log((one + LEAST) / (other + LEAST));

/** The numbers of a remark's classes. */
interface Classes {
  readonly faithful: number;
  /** None where no distortion is known. */
  distorted?: number;
  /** Number of its first unit, in the first of the mouths that have it. */
  readonly first: number;
}

/**
 * @param narrated what the story tells itself, in nobody's words
 * @param share up to 1: of the wordings that are learnt from, evenly of all remarks; of a remark's own texts all
 */
export function remarkClassifier(
  units: SaidUnits,
  readingOf: (unit: number) => SaidReading,
  narrated: readonly SaidReading[],
  share = 1,
): RemarkClassifier {
  const remarks = new Map<RemarkKey | undefined, Classes>();
  const classes = new Map<number, Classes>();
  let size = 0;
  const classesOf = (number: number): Classes => {
    const [first] = units.around(number);
    const known = classes.get(first);
    if (known) return known;
    const owner = units.at(first)?.owner;
    const key = owner && remarkKey(owner);
    const made = remarks.get(key) ?? { faithful: size++, first };
    remarks.set(key, made);
    classes.set(first, made);
    return made;
  };
  const classOf = (number: number): number => {
    const known = classesOf(number);
    if (units.at(number)?.kind !== 'misquote') return known.faithful;
    return (known.distorted ??= size++);
  };
  const isLearnt = (number: number): boolean =>
    units.around(number)[0] === number ||
    Math.floor((number + 1) * share) > Math.floor(number * share);
  const examples = Array.from({ length: units.size }, (_, number) => number)
    .filter(isLearnt)
    .flatMap((number) => {
      const example = { cues: learntCues(readingOf(number)), of: classOf(number) };
      return Array<typeof example>(copiesOf(number, units)).fill(example);
    });
  // What the story tells itself is of many kinds: each has a class of its own.
  const told = narrated.map((reading) => ({ cues: learntCues(reading), of: size++ }));
  const learnt = classifier([...examples, ...told], size);
  return (asked) => {
    const scores = Float64Array.from(learnt.scores(learntCues(asked)));
    const most = scores.reduce((one, other) => Math.max(one, other), -Infinity);
    const shareOf = (of: number | undefined): number =>
      of === undefined ? 0 : Math.exp((scores[of] ?? 0) - most);
    const tells = told.reduce((sum, { of }) => sum + shareOf(of), 0);
    const shares = new Map<Classes | undefined, number>();
    let all = tells;
    let [best, next] = [0, 0];
    let likeliest: Classes | undefined;
    for (const remark of remarks.values()) {
      const share = shareOf(remark.faithful) + shareOf(remark.distorted);
      shares.set(remark, share);
      all += share;
      if (share > best) [best, next, likeliest] = [share, best, remark];
      else next = Math.max(next, share);
    }
    return {
      likeliest: scores.some((score) => score !== 0) ? likeliest?.first : undefined,
      of(first) {
        const remark = classes.get(first);
        const own = shares.get(remark) ?? 0;
        const { faithful = 0, distorted } = remark ?? {};
        const lead = oddsOf(own, remark === likeliest ? next : best);
        return {
          odds: oddsOf(own, all - own),
          lead,
          twist: distorted === undefined ? 0 : (scores[distorted] ?? 0) - (scores[faithful] ?? 0),
          said: told.length === 0 ? lead : oddsOf(own, tells),
        };
      },
    };
  };
}
