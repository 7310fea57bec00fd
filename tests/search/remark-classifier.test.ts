import { describe, expect, it } from 'vitest';
import { noSenses } from '../../src/search/lexicon-types.ts';
import { saidIndex } from '../../src/search/said/said-index.ts';
import { storyOf } from '../knowledge/pack.ts';

const STORY = `
people:
  - { id: ann, name: Ann Lee, role: keeper, paragraphs: [1] }
quotes:
  - id: gate-stays
    text: The gate stays shut at night
    speaker: ann
    paragraphs: [1]
    paraphrases: [nobody passes after dark, the door is closed until morning, they keep it shut]
    misquotes: [the gate is open at night, everybody passes after dark, they leave it open]
  - id: fish
    text: I would rather sell fish
    speaker: ann
    paragraphs: [2]
    paraphrases: [she prefers a market stall, fish is what she would sell]
`;

describe('the classifier of remarks', () => {
  const { classifier, units, read } = saidIndex(storyOf(STORY), noSenses);
  const first = (id: string): number => {
    for (let number = 0; number < units.size; number++)
      if (units.at(number)?.owner.item.id === id) return number;
    throw new Error(`no ${id}`);
  };
  const judge = (words: string) => {
    const judged = classifier()?.(read(words));
    if (!judged) throw new Error('nothing was learnt');
    return { gate: judged.of(first('gate-stays')), fish: judged.of(first('fish')), ...judged };
  };

  it.each([
    ['nobody passes until morning', 'gate-stays'],
    ['she would sell at a market', 'fish'],
  ])('puts “%s” to the remark whose wordings use its words', (words, id) => {
    expect(judge(words).likeliest).toBe(first(id));
  });

  it('tells by how much a remark is likelier than all others, and than the likeliest', () => {
    const { gate, fish } = judge('nobody passes until morning');
    expect(gate.odds).toBeGreaterThan(0);
    expect(fish.odds).toBeLessThan(0);
    expect(gate.lead).toBeCloseTo(-fish.lead);
  });

  it('tells distortions from faithful wordings', () => {
    const { gate } = judge('they keep the gate shut after dark');
    expect(gate.twist).toBeLessThan(judge('they leave the gate open after dark').gate.twist);
  });

  it('knows nothing of distortions where there are none', () => {
    expect(judge('everybody sells fish').fish.twist).toBe(0);
  });

  it('is learnt once, and of the same the same', () => {
    expect(classifier()).toBe(classifier());
    const again = saidIndex(storyOf(STORY), noSenses).classifier();
    expect(again?.(read('they leave it open')).of(first('gate-stays'))).toEqual(
      judge('they leave it open').gate,
    );
  });
});
