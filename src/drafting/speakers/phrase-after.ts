import type { Mention } from '../names/mention.ts';
import { AUXILIARIES, PREPOSITIONS, SUBORDINATORS, TIME_WORDS } from '../words/function-words.ts';
import { isBreak, lower } from './clause-words.ts';
import type { Clause } from './clause.ts';

/** The mention that begins at `i`, words of description between allowed: “said [actor and activist] Jane Roe”. */
export function after(clause: Clause, i: number): Mention | null {
  for (let k = i; k < i + 7 && k < clause.tokens.length; k++) {
    if (isBreak(clause, k)) return null;
    const found = clause.mentions.filter(
      (m) => m.from === k || (m.kind === 'name' && m.from < k && m.head >= k && k === i),
    );
    const first =
      [...found].sort((a, b) => b.head - a.head).find((m) => !m.possessive && m.from === k) ??
      found[0];
    if (first) return fuller(clause, first);
    const word = lower(clause, k);
    if (
      PREPOSITIONS.has(word) ||
      TIME_WORDS.has(word) ||
      AUXILIARIES.has(word) ||
      (SUBORDINATORS.has(word) && k > i)
    )
      return null;
  }
  return null;
}

/** “coauthor Colette Heald”, “the Crown prosecutor, …”: the name that a role leads to. */
export function fuller(clause: Clause, mention: Mention): Mention {
  if (mention.kind === 'name' && mention.possessive) {
    const head = clause.mentions.find(
      (m) => m !== mention && m.from <= mention.from && m.head > mention.head,
    );
    return head ? fuller(clause, head) : mention;
  }
  if (mention.kind !== 'role' || mention.possessive) {
    const wider = clause.mentions.find(
      (m) => m.kind === 'role' && m.from <= mention.from && m.head > mention.head && m !== mention,
    );
    return mention.kind === 'name' && wider ? fuller(clause, wider) : mention;
  }
  return (
    clause.mentions.find((m) => m.kind === 'name' && m.from === mention.head + 1) ??
    joined(clause, mention) ??
    mention
  );
}

/** “musician and activist Jane Roe”. */
function joined(clause: Clause, role: Mention): Mention | null {
  if (lower(clause, role.head + 1) !== 'and') return null;
  const next = clause.mentions.find(
    (m) => m.kind === 'role' && m.head > role.head && m.head <= role.head + 4,
  );
  return (
    (next && clause.mentions.find((m) => m.kind === 'name' && m.from === next.head + 1)) ?? null
  );
}
