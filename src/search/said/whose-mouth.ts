/** Who is named where several said the same. */
import type { RankedRemark } from './rank-remarks.ts';
import type { SaidIndex, SaidReading } from './said-index.ts';
import { isSameRemark } from './said-units.ts';

/**
 * Of several who said the same: whom the member named before the words, or alone in them; else who is named least in
 * all wordings.
 */
export function inWhoseMouth(
  best: RankedRemark,
  ranked: readonly RankedRemark[],
  { names }: SaidReading,
  by: (speaker: string) => boolean,
  index: SaidIndex,
): RankedRemark {
  const same = ranked.filter(({ remark }) => isSameRemark(remark.owner, best.remark.owner));
  if (same.length === 1) return best;
  const speakerOf = ({ remark }: RankedRemark): string => remark.owner.item.speaker;
  const claimed = same.find((one) => by(speakerOf(one)));
  if (claimed) return claimed;
  const [named, ...others] = same.filter((one) => names.has(speakerOf(one)));
  if (named && others.length === 0) return named;
  const namedIn = ({ remark }: RankedRemark): number => index.namedIn(remark.own.number);
  return same.reduce((one, other) => (namedIn(other) < namedIn(one) ? other : one), best);
}
