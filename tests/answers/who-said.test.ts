import { describe, expect, it } from 'vitest';
import { whoSaid } from '../../src/answers/who-said.ts';
import { harbour } from './harbour.ts';
import { outcome } from './said-outcome.ts';

describe('whoSaid', () => {
  it.each([
    ['We have run out of road', 'verbatim run-out-of-road moira-tennant'],
    ['a bucket with no botom', 'verbatim bucket robert-askew'],
    ['poorer and no wiser', 'verbatim patch robert-askew'],
    ['The council had eleven warnings since 2014', 'verbatim eleven-warnings robert-askew'],
    ['every eight weeks', 'verbatim report-every-eight-weeks motion'],
    ['a bottomless bucket', 'near bucket robert-askew'],
    ['We are asking for the moon', 'changed not-the-moon dougal-tennant'],
    ['Half of this will come from council tax', 'changed not-a-penny moira-tennant'],
    ['a footbridge would cost 1.2 million', 'reported council-footbridge-cost council'],
    ['we are preparing to leave Saltmere', 'changed voss-denies-leaving helen-voss'],
    [
      'who was it said Not a penny of this will come from council tax',
      'verbatim not-a-penny moira-tennant',
    ],
    ['should hesitate to call', 'changed hesitate-to-call ambulance-service'],
    [
      'the ambulance service said people should hesitate to call',
      'changed hesitate-to-call ambulance-service',
    ],
    ['The pub will be turned into flats', 'notFound'],
  ])('tells that “%s” is %s', (words, expected) => {
    expect(outcome(whoSaid(harbour, words))).toBe(expected);
  });

  it('says “Not Askew”, and who it was, where a real quotation is put into another’s mouth', () => {
    const answer = whoSaid(harbour, 'Askew said “We have run out of road”');
    expect(answer).toMatchObject({
      kind: 'changed',
      what: 'speaker',
      claimed: 'Askew',
      said: { speaker: { entry: { id: 'moira-tennant' } } },
    });
  });

  it.each([
    ['Tennant said “We have run out of road”', 'verbatim run-out-of-road moira-tennant'],
    ['tennant said we have run out of road', 'verbatim run-out-of-road moira-tennant'],
  ])('takes a surname that two share for either of them: “%s”', (words, expected) => {
    expect(outcome(whoSaid(harbour, words))).toBe(expected);
  });

  it('takes no name from a text all in capitals', () => {
    const shouted = 'WE DOUBT THAT ANYTHING WILL COME OF THESE WARNINGS';
    expect(whoSaid(harbour, shouted).kind).toBe(whoSaid(harbour, shouted.toLowerCase()).kind);
    expect(outcome(whoSaid(harbour, 'MOIRA TENNANT SAID WE HAVE RUN OUT OF ROAD'))).toBe(
      'verbatim run-out-of-road moira-tennant',
    );
  });

  it.each([
    ['Askew denied that the plan is a bucket with no bottom', 'changed bucket robert-askew'],
    ['did Askew deny it was a bucket with no bottom?', 'changed bucket robert-askew'],
    ['Moira Tennant denies we have run out of road', 'changed run-out-of-road moira-tennant'],
    ['Askew denied that the plan is “a bucket with no bottom”', 'changed bucket robert-askew'],
    ['“We have run out of road”, Tennant denied', 'changed run-out-of-road moira-tennant'],
    ['“We have run out of road”, she denied', 'changed run-out-of-road moira-tennant'],
    ['Tennant denied saying “We have run out of road”', 'verbatim run-out-of-road moira-tennant'],
  ])('takes what somebody is to have denied for the opposite: “%s”', (words, expected) => {
    expect(outcome(whoSaid(harbour, words))).toBe(expected);
  });

  it('says whose words they are where somebody else is to have denied them', () => {
    const answer = whoSaid(harbour, '“We have run out of road”, denied Voss');
    expect(answer).toMatchObject({ kind: 'changed', claimed: 'Voss' });
    expect(outcome(answer)).toBe('changed run-out-of-road moira-tennant');
  });

  it.each([
    'Voss denied that the firm was preparing to leave Saltmere',
    "didn't Voss deny that the firm was preparing to leave?",
  ])('knows what was denied: “%s”', (words) => {
    expect(outcome(whoSaid(harbour, words))).toBe('reported voss-denies-leaving helen-voss');
  });

  it.each([
    "hasn't the council had eleven warnings since 2014?",
    'The council has had eleven warnings since 2014',
  ])('takes a negative question for what it asks: “%s”', (words) => {
    expect(outcome(whoSaid(harbour, words))).toBe('verbatim eleven-warnings robert-askew');
  });

  it.each([
    ['The council had … warnings since 2014 and answered none', 'near'],
    ['eleven warnings [...] none of them', 'near'],
    ['had eleven warnings … answered them', 'changed'],
    ['I promise … what the steel won’t promise', 'changed'],
  ])('reads what stands around an ellipsis: “%s” is %s', (words, kind) => {
    expect(whoSaid(harbour, words).kind).toBe(kind);
  });

  it.each([
    ['Spend eight million on a patch poorer and no wiser', 'near patch robert-askew'],
    [
      'Spend eight million on a patch … we’ll be standing here again poorer and no wiser',
      'near patch robert-askew',
    ],
  ])('reads a quotation that lacks whole clauses, without a mark: “%s”', (words, expected) => {
    expect(outcome(whoSaid(harbour, words))).toBe(expected);
  });

  it.each([
    ['Town hall had eleven warnings since 2014', 'near eleven-warnings robert-askew'],
    ['Nair had eleven warnings since 2014', 'changed eleven-warnings robert-askew'],
  ])('reads a quotation with a name for a name: “%s” is %s', (words, expected) => {
    expect(outcome(whoSaid(harbour, words))).toBe(expected);
  });

  it.each([
    ['That is not an inconvenience it is the whole of the time they have', 'near'],
    ['Spend eight million on a bucket with no bottom', 'changed'],
  ])(
    'joins what goes on, and what was said in one paragraph between its clauses alone: “%s” is %s',
    (words, kind) => {
      expect(whoSaid(harbour, words).kind).toBe(kind);
    },
  );

  it('takes no name alone for what its bearer said', () => {
    expect(whoSaid(harbour, 'Braddock Haulage').kind).toBe('notFound');
    expect(whoSaid(harbour, 'Helen Voss will go to the council').kind).toBe('notFound');
  });

  it.each(['a bucket without a bottom', 'a bucket without any bottom'])(
    'takes “without” for “with no”: “%s”',
    (words) => {
      expect(whoSaid(harbour, words).kind).toBe('near');
    },
  );

  it('lets a side be named for its speaker', () => {
    expect(whoSaid(harbour, 'KSC said “We’re not asking for the moon”').kind).toBe('verbatim');
  });

  it('does not call a fragment verbatim that stops just short of its “not”', () => {
    expect(whoSaid(harbour, 'a penny of this will come from council tax').kind).toBe('changed');
    expect(whoSaid(harbour, 'promise what the steel will').kind).not.toBe('verbatim');
  });

  it.each([
    'We’ll not be standing here again in ten years, poorer and no wiser',
    'did ask for this and will not profit from it',
    'I will promise what the steel won’t promise',
  ])('sees a denial that one clause has and the other has not: “%s”', (words) => {
    expect(whoSaid(harbour, words).kind).toBe('changed');
  });

  it.each([
    'We’re asking for a way to walk to work that needs no boat or bus',
    'Not one of us here has looked at another depot',
    'None of the eleven warnings was answered',
    'I promise nothing that the steel will not promise',
  ])('knows a denial wherever it stands in its clause: “%s”', (words) => {
    expect(whoSaid(harbour, words).kind).toBe('near');
  });

  it('takes no word without its “in-” for a typo', () => {
    expect(whoSaid(harbour, 'That is an convenience').kind).not.toBe('verbatim');
    expect(whoSaid(harbour, 'not an convenience').kind).not.toBe('verbatim');
  });

  it('sees two remarks stitched together', () => {
    expect(
      whoSaid(harbour, 'We have run out of road and they’ve cut the town in half'),
    ).toMatchObject({ kind: 'changed', what: 'stitched', other: {} });
  });

  it('shows the difference word by word, what was asked before what was said', () => {
    const answer = whoSaid(harbour, 'Spend thirty million on a patch');
    expect('diff' in answer && answer.diff).toEqual([
      { kind: 'same', text: 'Spend' },
      { kind: 'asked', text: 'thirty' },
      { kind: 'said', text: 'eight' },
      { kind: 'same', text: 'million on a patch' },
    ]);
  });

  it('carries the verbatim words, the speaker and the paragraph as evidence', () => {
    expect(whoSaid(harbour, 'run out of road').evidence).toEqual([
      { paragraphs: [7], quote: 'We have run out of road', speaker: 'Moira Tennant' },
    ]);
    expect(whoSaid(harbour, 'nothing of the kind was ever said').evidence).toEqual([]);
  });

  it('names nobody for the article’s own narration', () => {
    expect(whoSaid(harbour, 'The bridge, built by Garrow & Sons, opened in 1931').kind).toBe(
      'notFound',
    );
  });
});
