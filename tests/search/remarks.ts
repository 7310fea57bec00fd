import type { SaidUnits } from '../../src/search/said/said-units.ts';

/** Two remarks, one of them with distortions (a YAML list). */
export const remarksWith = (misquotes: string): string => `
people:
  - { id: ann, name: Ann Lee, role: keeper, paragraphs: [1] }
quotes:
  - id: gate-stays
    text: The gate stays shut at night
    speaker: ann
    paragraphs: [1]
    paraphrases: [nobody passes after dark, the door is closed until morning]
    misquotes: ${misquotes}
  - id: fish
    text: I would rather sell fish
    speaker: ann
    paragraphs: [2]
    paraphrases: [she prefers a market stall]
`;

export const REMARKS = remarksWith('[the gate is open at night, everybody passes after dark]');

/** Number of the first unit of a remark. */
export function firstIn(units: SaidUnits, id: string): number {
  for (let number = 0; number < units.size; number++)
    if (units.at(number)?.owner.item.id === id) return number;
  throw new Error(`no ${id}`);
}
