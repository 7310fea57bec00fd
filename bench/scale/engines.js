// Those that are compared: each is built from sentences, and gives the one it puts first.
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { ask } from '../../dist/answers/ask.js';
import { whoSaid } from '../../dist/answers/who-said.js';
import { loadLexicon } from '../../dist/search/lexicon/lexicon.js';
import { indexStory } from '../../dist/search/story-index.js';
import { withQuestions, withQuotations } from './corpus.js';

const listOf = (_pack, texts) => texts.map((text, id) => ({ id, text }));
const fuse = (options) => ({
  prepare: listOf,
  build: (items) => new Fuse(items, { keys: ['text'], ...options }),
  first: (index, words) => index.search(words, { limit: 1 })[0]?.item.text,
});

/**
 * `prepare` makes what is searched, which is there before the measuring begins; `build` makes the
 * index; `first` gives the text that it puts first. `queries` is fewer where one takes seconds.
 */
export const engines = {
  'who-said': {
    title: '`who-said`',
    prepare: withQuotations,
    build: (story) => indexStory(story, loadLexicon()),
    // Whether it is taken for what was said, or only shown as the nearest quotation.
    first: (index, words) => {
      const answer = whoSaid(index, words);
      return 'said' in answer ? answer.said.quote.text : answer.related[0]?.quote;
    },
  },
  ask: {
    title: '`ask`',
    largest: 100_000,
    prepare: withQuestions,
    build: (story) => indexStory(story, loadLexicon()),
    // Whether it is answered, or only shown as the nearest question.
    first: (index, words) => {
      const answer = ask(index, words);
      if (answer.kind === 'answered') return answer.entry.question;
      const number = Number(answer.related[0]?.questionId?.slice(2));
      return index.story.questions[number]?.question;
    },
  },
  fuse: {
    title: 'fuse.js',
    largest: 100_000,
    ...fuse({}),
  },
  'fuse-token': {
    title: 'fuse.js token search',
    largest: 100_000,
    ...fuse({ useTokenSearch: true }),
  },
  minisearch: {
    title: 'MiniSearch, fuzzy and prefix',
    prepare: listOf,
    build: (items) => {
      const index = new MiniSearch({
        fields: ['text'],
        storeFields: ['text'],
        searchOptions: { fuzzy: 0.2, prefix: true },
      });
      index.addAll(items);
      return index;
    },
    first: (index, words) => index.search(words)[0]?.text,
  },
};
