import type { Clause } from '../speakers/clause.ts';
import type { Reading } from '../speakers/people.ts';
import { type Finding, SURE } from './draft.ts';

/** Notes where an item of the draft was found. */
export interface Notes {
  findings: Finding[];
  add(item: {
    section: Finding['section'];
    id: string;
    sentence: number;
    start?: number;
    end?: number;
    confidence: number;
    review?: string | null;
    alternatives?: string[];
  }): void;
}

export function notesOn(reading: Reading): Notes {
  const findings: Finding[] = [];
  return {
    findings,
    add({ section, id, sentence, start, end, confidence, review, alternatives }) {
      const clause = reading.clauses[sentence];
      const [from, to] = boundsOf(clause);
      findings.push({
        section,
        id,
        paragraph: (clause?.sentence.paragraph ?? 0) + 1,
        start: start ?? from,
        end: end ?? to,
        sentence: reading.narration.text.slice(from, to),
        confidence: Math.round(confidence * 100) / 100,
        review: review ?? (confidence < SURE ? 'not sure: check it against the text' : null),
        alternatives: alternatives ?? [],
      });
    },
  };
}

function boundsOf(clause: Clause | undefined): [number, number] {
  return [clause?.tokens[0]?.start ?? 0, clause?.tokens.at(-1)?.end ?? 0];
}
