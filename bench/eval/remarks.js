// The wordings of a story's remarks, changed.

/**
 * A story with other lists of wordings.
 * @param change `(texts, id, kind) => texts`; the kind is the verdict on them: near, changed or reported
 */
export const reworded = (story, change) => ({
  ...story,
  quotes: story.quotes.map((quote) => ({
    ...quote,
    paraphrases: change(quote.paraphrases, quote.id, 'near'),
    misquotes: change(quote.misquotes, quote.id, 'changed'),
  })),
  statements: story.statements.map((statement) => ({
    ...statement,
    also: change(statement.also, statement.id, 'reported'),
    misquotes: change(statement.misquotes, statement.id, 'changed'),
  })),
});
