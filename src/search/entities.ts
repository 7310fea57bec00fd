/** Names and aliases found in running text, so that “HNC” and “High Negotiations Committee” are one. */
import type { Token } from './text/tokenize.ts';

/** Marks the entity of a term: “truce” and “cessation” are one thing, but nobody's name. */
export const TERM = 'term:';

/** Whether it is a name: of a person, a party or a document, not of a term. */
export const isName = (entity: string | undefined): entity is string =>
  entity !== undefined && !entity.startsWith(TERM);

export interface EntitySpotter {
  /**
   * For each token the entity whose name it is a part of, or undefined. The longest name wins,
   * then the one further left.
   */
  spot(tokens: readonly Token[]): readonly (string | undefined)[];
}

interface Phrase {
  readonly stems: readonly string[];
  readonly id: string;
}

/**
 * @param names id → tokenised names of it
 */
export function entitySpotter(
  names: Iterable<readonly [string, readonly (readonly Token[])[]]>,
): EntitySpotter {
  const byFirst = new Map<string, Phrase[]>();
  for (const [id, phrases] of names) {
    for (const tokens of phrases) {
      const stems = trimStops(tokens);
      const first = stems[0];
      if (first === undefined) continue;
      const list = byFirst.get(first);
      if (list) list.push({ stems, id });
      else byFirst.set(first, [{ stems, id }]);
    }
  }
  for (const list of byFirst.values()) {
    list.sort((a, b) => b.stems.length - a.stems.length || (a.id < b.id ? -1 : 1));
  }
  return {
    spot(tokens) {
      const found: (string | undefined)[] = tokens.map(() => undefined);
      for (let at = 0; at < tokens.length;) {
        const phrase = byFirst
          .get(tokens[at]?.stem ?? '')
          ?.find(({ stems }) => stems.every((stem, i) => tokens[at + i]?.stem === stem));
        if (phrase) found.fill(phrase.id, at, at + phrase.stems.length);
        at += phrase?.stems.length ?? 1;
      }
      return found;
    },
  };
}

/** “the regime” is found wherever “regime” stands: outer stop words are no part of a name. */
function trimStops(tokens: readonly Token[]): readonly string[] {
  let from = 0;
  let to = tokens.length;
  while (from < to && tokens[from]?.stop === true) from++;
  while (to > from && tokens[to - 1]?.stop === true) to--;
  return tokens.slice(from, to).map(({ stem }) => stem);
}
