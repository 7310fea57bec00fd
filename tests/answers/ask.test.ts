import { describe, expect, it } from 'vitest';
import { ask } from '../../src/answers/ask.ts';
import { harbour } from './harbour.ts';

describe('ask', () => {
  it.each([
    ['When does the bridge close?', 'closing-date'],
    ['how many months is the bridge shut', 'closure-length'],
    ['WHO VOTED AGAINST THE MOTION', 'who-voted-against'],
    ['how many cross-beems are coroded??', 'corroded-beams'],
  ])('answers “%s” from the pack', (question, id) => {
    expect(ask(harbour, question)).toMatchObject({ kind: 'answered', entry: { id } });
  });

  it('carries the paragraphs, the quotations and the indirect speech that the answer rests on', () => {
    expect(ask(harbour, 'Why is the bridge being closed?').evidence).toEqual([
      { paragraphs: [5, 11, 12] },
      {
        paragraphs: [12],
        quote:
          'The structure cannot be regarded as safe at any speed or under any load beyond that of its own weight',
        speaker: 'Corrigan Lyle report',
      },
      { paragraphs: [11], speaker: 'Corrigan Lyle report' },
    ]);
  });

  it('names the source in every answer, even in silence', () => {
    for (const question of ['When does the bridge close?', 'Who won the cup?'])
      expect(ask(harbour, question)).toMatchObject({
        storyId: 'harbour-bridge',
        source: { outlet: 'The Saltmere Courier', published: '2025-10-10' },
      });
  });

  it.each(harbour.story.gaps.map(({ id, question }) => [question, id]))(
    'is silent on “%s”, and says why',
    (question, id) => {
      expect(ask(harbour, question)).toMatchObject({
        kind: 'unanswered',
        gap: { id },
        evidence: [],
      });
    },
  );

  it('shows what a gap’s pack entry tells nearby before other questions', () => {
    const gap = harbour.story.gaps.find(({ nearby }) => nearby !== undefined);
    const answer = ask(harbour, gap?.question ?? '');
    expect(answer.related[0]).toEqual({ text: gap?.nearby, paragraphs: gap?.paragraphs });
    expect(answer.related.length).toBeLessThanOrEqual(3);
  });

  it('never shows the answer itself among what is nearby', () => {
    for (const { id, question } of harbour.story.questions) {
      const { related } = ask(harbour, question);
      expect(related.map(({ questionId }) => questionId)).not.toContain(id);
    }
  });

  it('answers each of its own questions with that very entry', () => {
    for (const { id, question } of harbour.story.questions)
      expect(ask(harbour, question), question).toMatchObject({ kind: 'answered', entry: { id } });
  });
});
