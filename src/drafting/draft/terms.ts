import type { Reading } from '../speakers/people.ts';
import type { Clause } from '../speakers/clause.ts';

/** A term that the text introduces. */
export interface FoundTerm {
  name: string;
  aliases: string[];
  explanation: string;
  sentence: number;
  start: number;
  end: number;
  confidence: number;
}

/** “a main opposition group called the High Negotiations Committee”; “National Weather Bureau (NWB)”. */
export function termsOf(reading: Reading): FoundTerm[] {
  const found = reading.clauses.flatMap((clause) => [
    ...called(reading, clause),
    ...abbreviated(reading, clause),
  ]);
  const seen = new Set<string>();
  return found.filter(({ name }) => !seen.has(name.toLowerCase()) && seen.add(name.toLowerCase()));
}

function called(reading: Reading, clause: Clause): FoundTerm[] {
  const { tokens, mentions } = clause;
  return tokens.flatMap((token, i): FoundTerm[] => {
    if (!/^(?:called|named|dubbed|known|nicknamed)$/.test(token.lower)) return [];
    const kind = mentions.find((m) => m.kind === 'role' && m.to === i && !m.definite);
    const at = tokens[i + 1]?.lower === 'as' ? i + 2 : i + 1;
    const name = mentions.find((m) => m.kind === 'name' && (m.from === at || m.from === at + 1));
    const quoted = tokens[at]?.span ?? tokens[at + 1]?.span;
    const text =
      name?.name ??
      (quoted && reading.narration.text.slice(quoted.start, quoted.end).replace(/[,.]$/, ''));
    if (!kind || !text || text.split(' ').length > 8) return [];
    const entity = name && reading.entityOf.get(name);
    const aliases = entity
      ? [...new Set(entity.mentions.map((m) => m.name))].filter(
          (n) => n !== text && /^\p{Lu}{2,}$/u.test(n),
        )
      : [];
    const explanation = `${kind.text.charAt(0).toUpperCase()}${kind.text.slice(1)}.`;
    return [
      {
        name: text,
        aliases,
        explanation,
        sentence: clause.sentence.index,
        start: tokens[kind.from]?.start ?? 0,
        end: tokens[at]?.end ?? 0,
        confidence: 0.7,
      },
    ];
  });
}

function abbreviated(reading: Reading, clause: Clause): FoundTerm[] {
  const { tokens, mentions } = clause;
  return mentions
    .flatMap((mention): FoundTerm[] => {
      const at = mention.head + 1;
      const short = tokens[at + 1];
      if (
        mention.kind !== 'name' ||
        tokens[at]?.text !== '(' ||
        tokens[at + 2]?.text !== ')' ||
        !short
      )
        return [];
      if (!/^\p{Lu}[\p{Lu}\d&-]{1,7}$/u.test(short.text) || !mention.name.includes(' ')) return [];
      return [
        {
          name: short.text,
          aliases: [],
          explanation: `Short for ${mention.name}.`,
          sentence: clause.sentence.index,
          start: tokens[mention.from]?.start ?? 0,
          end: short.end,
          confidence: 0.9,
        },
      ];
    })
    .filter((term) => reading.narration.text.slice(term.start, term.end).length > 0);
}
