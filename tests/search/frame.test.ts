import { describe, expect, it } from 'vitest';
import { core, unframe } from '../../src/search/text/frame.ts';
import { soughtAt } from '../../src/search/text/sought.ts';
import { tokenize } from '../../src/search/text/tokenize.ts';

const content = (text: string): string =>
  unframe(tokenize(text, 'en'))
    .filter(({ stop }) => !stop)
    .map(({ word }) => word)
    .join(' ');

describe('the frame of a question', () => {
  it.each([
    ['My teacher wants to know what the harbour board is, can you help?', 'harbour board'],
    ['Could someone enlighten me as to when the bridge closes', 'bridge closes'],
    ["I've been wondering which boats sail", 'boats sail'],
    ['who voted against it, true or not?', 'voted against'],
    ['as the report tells, the bridge is shut', 'bridge shut'],
    ['why was the bridge shut in the first place', 'bridge shut'],
    ['wait, real quick: who mends the bridge', 'mends bridge'],
    ['tl;dr when does the bridge close?', 'bridge close'],
    ['who mends the bridge? asking for a friend', 'mends bridge'],
    ['my boss wants to know did the bridge close', 'bridge close'],
    ['remind me, was the bridge shut', 'bridge shut'],
  ])('carries no content: %s', (text, expected) => {
    expect(content(text)).toBe(expected);
  });

  it.each([
    ['who asked what the bridge costs', 'asked bridge costs'],
    ['bridge closing date', 'bridge closing date'],
    ['who had to wait', 'wait'],
    ['wait', 'wait'],
    ['I want to know', content('I want to know')],
  ])('is not taken for the question itself: %s', (text, expected) => {
    expect(content(text)).toBe(expected);
  });

  it('never takes all that a text says', () => {
    expect(content('wondering')).toBe(content('wondering'));
    expect(unframe(tokenize('question', 'en')).length).toBe(1);
  });
});

describe('what a member says of himself', () => {
  it.each([
    ['I only read the headline, what is the road map?', 'what is the road map?'],
    ['who is the engineer, I never heard of him', 'who is the engineer,'],
    [
      'If the minister refuses, what will the council do?',
      'If the minister refuses, what will the council do?',
    ],
    ['I would like to know, please', 'I would like to know, please'],
    ['New here. What is the road map?', 'What is the road map?'],
    [
      'My dad wants to know how old the bridge was, in years, when it fell',
      'My dad wants to know how old the bridge was, in years, when it fell',
    ],
    ['hold on', 'hold on'],
  ])('is no part of the question: %s', (text, expected) => {
    expect(core(text)).toBe(expected);
  });
});

const sought = (text: string): string => {
  const tokens = tokenize(text, 'en');
  return soughtAt(tokens)
    .map((i) => tokens[i]?.word)
    .join(' ');
};

describe('what a question names as wanted', () => {
  it.each([
    ['In which city was the meeting?', 'city'],
    ['How many votes did the plan get?', 'votes'],
    ['What nationality is the engineer?', 'nationality'],
    ['What was the name of the ship?', 'name'],
    ['Name the two councillors', 'councillors'],
    ['What kind of bridge is it?', 'bridge'],
    ['Who closed it?', ''],
    ['When did it open?', ''],
  ])('%s → %s', (text, expected) => {
    expect(sought(text)).toBe(expected);
  });
});
