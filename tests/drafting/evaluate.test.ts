import { expect, it } from 'vitest';
import { packCase } from '../../src/drafting/evaluation/pack-case.ts';
import { reportOf } from '../../src/drafting/evaluation/report.ts';
import { noScore, scoreCase } from '../../src/drafting/evaluation/score.ts';
import { draftStory } from '../../src/drafting/draft/draft-story.ts';

const TEXT =
  '“We are not going anywhere,” said Ann Roe, the mayor.\n\n“The road is ours,” Roe added.';

it('holds a text against the quotations of a pack', () => {
  const score = noScore();
  scoreCase(packCase(draftStory(TEXT).story, TEXT), score);
  expect(score.errors).toEqual([]);
  expect(score).toMatchObject({ gold: 2, found: 2, wholeRight: 2, people: 2 });
  expect(reportOf('Own', score)).toContain('F1 100.0 %');
});

it('counts a missed quotation, an invented one and a wrong name', () => {
  const score = noScore();
  const quote = {
    text: 'The road is ours,',
    start: 1,
    end: 18,
    speakers: ['Bo Hale'],
    person: true,
    pronoun: false,
  };
  scoreCase({ id: 'x', text: TEXT, ignore: [], quotes: [quote] }, score);
  expect(score).toMatchObject({ gold: 1, found: 0, predicted: 2 });
  const at = TEXT.indexOf(quote.text);
  const named = noScore();
  scoreCase(
    {
      id: 'x',
      text: TEXT,
      ignore: ['We are not going anywhere'],
      quotes: [{ ...quote, start: at, end: at + 17 }],
    },
    named,
  );
  expect(named).toMatchObject({ gold: 1, found: 1, predicted: 1, speakerRight: 0 });
});
