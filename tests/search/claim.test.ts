import { describe, expect, it } from 'vitest';
import { readClaim } from '../../src/search/said/claim.ts';

const names = new Set(['kerry', 'john kerry', 'assad', 'the council', 'council', 'nair']);
const claim = (text: string) => readClaim(text, (name) => names.has(name.toLowerCase()));

describe('the words and the speaker named beside them', () => {
  it.each([
    ['Kerry said “red line”', 'red line', 'Kerry'],
    ["kerry says 'this is a red line'", 'this is a red line', 'kerry'],
    ['"red line" — Kerry', 'red line', 'Kerry'],
    ['Kerry: red line', 'red line', 'Kerry'],
    ['According to John Kerry, it is a red line', 'it is a red line', 'John Kerry'],
    ['it is a red line, said Kerry', 'it is a red line', 'Kerry'],
    ['it is a red line, Kerry says', 'it is a red line', 'Kerry'],
    ['did kerry really say that it is over?', 'it is over', 'kerry'],
    ['I think Kerry was the one who said we are done', 'we are done', 'Kerry'],
    ['it was Kerry saying it is over, no?', 'it is over', 'Kerry'],
    ['it is over, says that Kerry guy from Boston', 'it is over', 'Kerry'],
    ['the council said we acted on both', 'we acted on both', 'the council'],
    ['Kerry denied that it is over', 'denied it is over', 'Kerry'],
    ["didn't Kerry doubt it would work?", 'doubt it would work', 'Kerry'],
    ['Kerry denied that “it is over”', 'denied it is over', 'Kerry'],
    ['did Kerry deny the "red line"?', 'deny red line', 'Kerry'],
    ['“red line”, denied Kerry', 'denied red line', 'Kerry'],
    ['"it is over" – John Kerry denied that.', 'denied it is over', 'John Kerry'],
    ['it is over, Kerry denied', 'denied it is over', 'Kerry'],
    ['Kerry denied that the truce was “over and done”', 'denied over and done', 'Kerry'],
    ['Kerry denied saying “it is over”', 'it is over', 'Kerry'],
    ['Kerry denied that he ever said “it is over”', 'it is over', 'Kerry'],
  ])('“%s”', (text, words, speaker) => {
    expect(claim(text)).toEqual({ words, speaker });
  });

  it.each([
    ['the words alone', 'it is a red line', 'it is a red line'],
    ['a question in front', 'who said “red line”?', 'red line'],
    ['a question without marks', 'who said that it is a red line', 'it is a red line'],
    ['a question of its own', 'hey, whose line is this one: it is over', 'it is over'],
    ['“was it”', 'who was it said we are done', 'we are done'],
    ['somebody', "someone warned that it is over, can't recall who", 'it is over'],
    ['a question behind', "it is over, where's that from?", 'it is over'],
    ['a report behind', 'it is over, she complained on Sunday', 'it is over'],
    ['two names behind', 'it is over, say the Kerry and Assad camps', 'it is over'],
    ['a pronoun', 'he said it is over', 'he said it is over'],
    ['a stranger', 'Churchill said it is over', 'Churchill said it is over'],
    [
      'marks around a single word of a longer remark',
      'they want a “deal” at any price',
      'they want a "deal" at any price',
    ],
    ['two quotations', '“red line” and “no deal”', 'red line no deal'],
    ['a negative question', "didn't Kerry urge them to stop?", 'Kerry urge them to stop?'],
    ['one without its marks', 'hasnt the truce failed', 'the truce failed'],
    ['one with “isn’t”', 'so isn’t John Kerry for it?', 'John Kerry for it?'],
    ['a denial', 'Kerry didn’t urge them to stop', "Kerry didn't urge them to stop"],
    ['a fragment', "isn't the end of it", "isn't the end of it"],
    ['another fragment', "won't negotiate?", "won't negotiate?"],
    ['an order', "don't the people want it?", "don't the people want it?"],
  ])('without a speaker: %s', (_, text, words) => {
    expect(claim(text)).toEqual({ words });
  });

  describe('what asks who said it is none of the words', () => {
    it.each([
      'who said %',
      'do you know who said %',
      "who's the one who said %",
      'who else has said %',
      'who told reporters in Paris that %',
      'which politician came out with %',
      'the guy who said %',
      'somebody on the radio said %',
      'people are saying %',
      'my aunt keeps saying %',
      'my uncle says that someone said %',
      'I read somewhere that %',
      'the article says %',
      'it was said that %',
      'remember when somebody said %',
      "isn't there a quote like %",
      'the quote was something like %',
      "I'm looking for the line %",
      'fact check: %',
      'q: %',
      '% or something like that',
      '% (who said it?)',
      '%, who was that again',
      '% whose words are those',
      '% - real quote?',
      '%, source?',
      '% source pls',
      '% true or false',
      '%, did anyone really say that?',
      'who said % or am I making that up',
      'I remember an official saying that %; whose words were those?',
      '%, somebody declared in front of reporters',
      '%, that is what he told the journalists, more or less',
    ])('“%s”', (around) => {
      expect(claim(around.replace('%', 'it will be over'))).toEqual({ words: 'it will be over' });
    });

    it.each([
      ['I think it was Kerry who said it is over', 'it is over', 'Kerry'],
      ['pretty sure Kerry said it is over', 'it is over', 'Kerry'],
      ['Kerry apparently keeps saying that it is over', 'it is over', 'Kerry'],
      ['Kerry told reporters in Paris that it is over', 'it is over', 'Kerry'],
      ['Kerry told people to stay away', 'to stay away', 'Kerry'],
      ['Kerry said reporters that it is over', 'it is over', 'Kerry'],
      ['Kerry said people should stay away', 'people should stay away', 'Kerry'],
      ['Kerry says everyone stays away', 'everyone stays away', 'Kerry'],
      ['Kerry said this will stay as it is', 'this will stay as it is', 'Kerry'],
      ['Kerry was like “it is over”', 'it is over', 'Kerry'],
      ['can someone confirm Kerry said it is over', 'it is over', 'Kerry'],
      ['does anyone know if Kerry said it is over', 'it is over', 'Kerry'],
      ['heard Kerry say it is over', 'it is over', 'Kerry'],
      ['when did Kerry say it is over', 'it is over', 'Kerry'],
      ['on Saturday Kerry said it is over', 'it is over', 'Kerry'],
      ['in the article Kerry says it is over', 'it is over', 'Kerry'],
      ['these words are by Kerry: it is over', 'it is over', 'Kerry'],
      ['it is over (Kerry)', 'it is over', 'Kerry'],
      ['did Kerry say it is over or was that somebody else', 'it is over', 'Kerry'],
    ])('but names are kept: “%s”', (text, words, speaker) => {
      expect(claim(text)).toEqual({ words, speaker });
    });

    it.each(['we name no source', 'the words ring hollow', 'the source of the river'])(
      'and a remark is left as it is: “%s”',
      (text) => {
        expect(claim(text)).toEqual({ words: text });
      },
    );
  });

  it('takes no time over a text made to take some', () => {
    const begin = performance.now();
    for (const part of [
      'i heard that ',
      'who said ',
      'can you confirm ',
      '(a b c ',
      '"',
      'on monday ',
    ])
      claim(part.repeat(8_000 / part.length));
    expect(performance.now() - begin).toBeLessThan(5_000);
  });
});
