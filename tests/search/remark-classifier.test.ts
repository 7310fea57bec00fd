import { describe, expect, it } from 'vitest';
import { noSenses } from '../../src/search/lexicon-types.ts';
import { saidIndex } from '../../src/search/said/said-index.ts';
import { storyOf } from '../knowledge/pack.ts';
import { firstIn, REMARKS, remarksWith } from './remarks.ts';

const CAPTION = `
questions:
  - id: picture
    question: What does the picture show?
    answer: The picture shows a gate at night.
    paragraphs: [4]
  - id: ann-gate
    question: What does Ann Lee want?
    answer: Ann Lee wants the gate shut at night.
    paragraphs: [1]
`;

describe('the classifier of remarks', () => {
  const { classifier, units, read } = saidIndex(storyOf(REMARKS), noSenses);
  const first = (id: string): number => firstIn(units, id);
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

  it('takes the own words of a remark for no distortion, though distortions have them and paraphrases do not', () => {
    const kept =
      '[the gate stays open at night, the gate stays shut by day, the barn stays shut at night]';
    const own = saidIndex(storyOf(remarksWith(kept)), noSenses);
    const twist = (words: string) =>
      own.classifier()?.(own.read(words)).of(firstIn(own.units, 'gate-stays')).twist ?? 0;
    expect(twist('the gate stays shut')).toBeLessThan(0);
    expect(twist('the gate stays open')).toBeGreaterThan(0);
  });

  it('knows nothing of distortions where there are none', () => {
    expect(judge('everybody sells fish').fish.twist).toBe(0);
  });

  it('finds no remark likely by words that nobody used', () => {
    expect(judge('zeppelin umbrella').likeliest).toBeUndefined();
  });

  it('knows what the story tells itself from what was said', () => {
    const {
      classifier: learnt,
      units: all,
      read: readBy,
    } = saidIndex(storyOf(REMARKS + CAPTION), noSenses);
    const gate = (words: string): number =>
      learnt()?.(readBy(words)).of(all.around(first('gate-stays'))[0]).said ?? NaN;
    expect(gate('the picture shows a gate')).toBeLessThan(0);
    expect(gate('nobody passes after dark')).toBeGreaterThan(0);
  });

  it('takes the lead for it where the story tells nothing itself', () => {
    const { gate } = judge('nobody passes after dark');
    expect(gate.said).toBe(gate.lead);
  });

  it('does without distortions', () => {
    const fair = saidIndex(storyOf(REMARKS.replace(/ {4}misquotes: .*\n/, '')), noSenses);
    const judged = fair.classifier()?.(fair.read('she would sell fish'));
    expect(judged?.likeliest).toBe(first('fish'));
    expect(judged?.of(first('fish')).twist).toBe(0);
  });

  it('takes statements with the same text for one remark, in the mouths of several', () => {
    const both = storyOf(`
people:
  - { id: ann, name: Ann Lee, role: keeper, paragraphs: [1] }
  - { id: bob, name: Bob Hale, role: miller, paragraphs: [1] }
statements:
  - { id: ann-bridge, speaker: ann, text: The bridge has to be mended., also: [mend the bridge], paragraphs: [1] }
  - { id: bob-bridge, speaker: bob, text: The bridge has to be mended., also: [repair the crossing], paragraphs: [1] }
  - { id: bob-fish, speaker: bob, text: Fish is dear., also: [fish costs too much], paragraphs: [1] }
`);
    const shared = saidIndex(both, noSenses);
    const judged = shared.classifier()?.(shared.read('repair the crossing'));
    const of = (id: string) => judged?.of(firstIn(shared.units, id));
    expect(of('ann-bridge')).toEqual(of('bob-bridge'));
    expect(of('ann-bridge')?.lead).toBeGreaterThan(0);
    expect(of('bob-fish')?.lead).toBeLessThan(0);
  });

  it('is not learnt from more answers than one can wait for', () => {
    const story = storyOf(REMARKS + CAPTION);
    const questions = Array.from({ length: 5_000 }, () => story.questions).flat();
    expect(saidIndex({ ...story, questions }, noSenses).classifier()).toBeUndefined();
  });

  describe('where remarks have more wordings than one can wait for', () => {
    const many = (text: string) => Array.from({ length: 9_000 }, (_, i) => `${text} ${i}`);
    const story = storyOf(REMARKS);
    const quotes = story.quotes.map((quote) => ({
      ...quote,
      paraphrases: [...quote.paraphrases, ...(quote.id === 'fish' ? many('a stall by pier') : [])],
    }));

    it('is learnt from some of them all', () => {
      const rich = saidIndex({ ...story, quotes }, noSenses);
      const judged = rich.classifier()?.(rich.read('by the pier, a stall'));
      expect(judged?.likeliest).toBe(firstIn(rich.units, 'fish'));
      expect(judged?.of(firstIn(rich.units, 'gate-stays')).lead).toBeLessThan(0);
    });

    it('is not learnt where there are too many remarks as well', () => {
      const crowd = Array.from({ length: 1_500 }, (_, i) => ({ id: `fish-${i}`, paraphrases: [] }));
      const [quote] = quotes;
      if (!quote) throw new Error('no quotation');
      const crowded = [...quotes, ...crowd.map((one) => ({ ...quote, ...one }))];
      expect(saidIndex({ ...story, quotes: crowded }, noSenses).classifier()).toBeUndefined();
    });
  });

  it('is learnt once, and of the same the same', () => {
    expect(classifier()).toBe(classifier());
    const again = saidIndex(storyOf(REMARKS), noSenses).classifier();
    expect(again?.(read('everybody passes at night')).of(first('gate-stays'))).toEqual(
      judge('everybody passes at night').gate,
    );
  });
});
