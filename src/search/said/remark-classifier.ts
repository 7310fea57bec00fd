/**
 * Which remark the asked words belong to, and whether to its faithful wordings or to its distortions, learnt from all
 * wordings of all remarks at once, and from what the story tells itself: “Syrian children suffer from war” is no
 * version of “they exploit the suffering of the Syrian people”, but a caption.
 */
import { classifier } from '../cues/classifier.ts';
import { learntCues } from './cues.ts';
import type { SaidReading } from './reading.ts';
import type { SaidUnits } from './said-units.ts';

/** What the asked words tell of a remark. */
export interface Learnt {
  /** Log-odds that it is the remark meant, among all remarks and what is narrated. */
  readonly odds: number;
  /** By how much it is likelier than the likeliest other one. */
  readonly lead: number;
  /** Log-odds of its distortions against its faithful wordings; 0 where it has none. */
  readonly twist: number;
  /** By how much it is likelier than that the story tells so itself. */
  readonly said: number;
}

/** All remarks, judged by the words that were asked. */
export interface Judged {
  /** Number of the first unit of the likeliest remark. */
  readonly likeliest: number;
  /** @param first number of the first unit of a remark */
  of(first: number): Learnt;
}

export type RemarkClassifier = (asked: SaidReading) => Judged;

/** A share below which one is as good as none. */
const LEAST = 1e-6;
/** Each remark has two classes. */
const FAITHFUL = 0;
const DISTORTED = 1;

/** @param narrated what the story tells itself, in nobody's words */
export function remarkClassifier(
  units: SaidUnits,
  readingOf: (unit: number) => SaidReading,
  narrated: readonly SaidReading[],
): RemarkClassifier {
  const remarks = new Map<number, number>();
  const isDistorted = new Set<number>();
  const examples = Array.from({ length: units.size }, (_, number) => {
    const [first] = units.around(number);
    const remark = remarks.get(first) ?? remarks.size;
    remarks.set(first, remark);
    const distorted = units.at(number)?.kind === 'misquote';
    if (distorted) isDistorted.add(remark);
    const of = 2 * remark + (distorted ? DISTORTED : FAITHFUL);
    return { cues: learntCues(readingOf(number)), of };
  });
  // What the story tells itself is of many kinds: each has a class of its own.
  const told = narrated.map((reading, i) => ({
    cues: learntCues(reading),
    of: 2 * remarks.size + i,
  }));
  const learnt = classifier([...examples, ...told], 2 * remarks.size + told.length);
  const firsts = [...remarks.keys()];
  return (asked) => {
    const scores = learnt.scores(learntCues(asked)).slice();
    const most = Math.max(...scores);
    const share = (of: number): number => Math.exp((scores[of] ?? 0) - most);
    const shares = firsts.map(
      (_, i) => share(2 * i + FAITHFUL) + (isDistorted.has(i) ? share(2 * i + DISTORTED) : 0),
    );
    const tells = told.reduce((sum, { of }) => sum + share(of), 0);
    const all = shares.reduce((sum, one) => sum + one, tells);
    return {
      likeliest: firsts[shares.indexOf(Math.max(...shares))] ?? 0,
      of(first) {
        const remark = remarks.get(first) ?? 0;
        const own = shares[remark] ?? 0;
        const other = Math.max(0, ...shares.filter((_, i) => i !== remark));
        const [faithful, distorted] = [2 * remark + FAITHFUL, 2 * remark + DISTORTED];
        return {
          odds: Math.log((own + LEAST) / (all - own + LEAST)),
          lead: Math.log((own + LEAST) / (other + LEAST)),
          twist: isDistorted.has(remark) ? (scores[distorted] ?? 0) - (scores[faithful] ?? 0) : 0,
          said: Math.log((own + LEAST) / (tells + LEAST)),
        };
      },
    };
  };
}
