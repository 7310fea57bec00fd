/** `/quiz`: “who said it?” from the story's quotations; none twice until all were asked. */
import { keyOf } from '../messages/custom-id.ts';
import { quizBoard, quizOutcome, quizPanel } from '../messages/panels/quiz.ts';
import type { StoryIndex } from '../search/story-index.ts';
import { viewOf, type Context } from './context.ts';
import { defineButton, defineSlash } from './define.ts';
import { aside, atDesk, tell } from './desk.ts';
import { storyOf } from './feedback/send.ts';
import type { Response } from './response.ts';
import { openStory } from './story-choice.ts';

const MOST_NAMES = 4;
/** Shorter words could be anybody's. */
const LEAST_WORDS = 4;

export const quizCommand = defineSlash({
  name: 'quiz',
  access: 'everyone',
  options: {
    view: { type: 'choice', choices: ['board'] },
    story: { type: 'text' },
  },
  async run(context, { view, story }) {
    const { desk, server } = atDesk(context);
    if (view === 'board') {
      const message = quizBoard(await desk.store.quiz.board(server), context.texts);
      return { kind: 'message', message, private: context.private };
    }
    return askNext(context, await openStory(context, story), context.private);
  },
});

async function askNext(context: Context, index: StoryIndex, hidden: boolean): Promise<Response> {
  const { desk, server } = atDesk(context);
  const { id, source } = index.story.story;
  const usable = quotable(index);
  const speakers = new Set(usable.map(({ speaker }) => speaker));
  const items = speakers.size < 2 ? [] : shuffled(usable.map((quote) => quote.id));
  const round = await desk.store.quiz.draw(server, id, items);
  const quote = round && index.quotes.get(round.itemId);
  if (!quote) return tell(context.texts.members.quiz.tooFew);
  const names = shuffled([quote.speaker, ...others(index, quote.speaker)]).map((speaker) => {
    return { id: speaker, name: index.voices.get(speaker)?.entry.name ?? speaker };
  });
  const message = quizPanel(
    { roundId: round.id, words: quote.text, names, source },
    viewOf(context),
  );
  return { kind: 'message', message, private: hidden };
}

/** Words that are long enough, and don't begin in the middle of a remark. */
function quotable({ story, voices }: StoryIndex) {
  return story.quotes.filter(
    ({ text, speaker, continues }) =>
      continues === undefined && text.split(/\s+/).length >= LEAST_WORDS && voices.has(speaker),
  );
}

/** Other names to choose from: those who are quoted first. */
function others({ story, voices }: StoryIndex, speaker: string): readonly string[] {
  const quoted = shuffled([...new Set(story.quotes.map((quote) => quote.speaker))]);
  const known = shuffled(story.people.map(({ id }) => id));
  return [...new Set([...quoted, ...known])]
    .filter((id) => id !== speaker && voices.has(id))
    .slice(0, MOST_NAMES - 1);
}

function shuffled<T>(items: readonly T[]): T[] {
  const all = [...items];
  for (let i = all.length - 1; i > 0; i--) {
    const j = Math.floor(Math.random() * (i + 1));
    const [a, b] = [all[i], all[j]];
    if (a !== undefined && b !== undefined) [all[i], all[j]] = [b, a];
  }
  return all;
}

/** A name chosen: everybody has one try, and sees the outcome alone. */
export const quizButton = defineButton({
  name: 'quiz',
  access: 'everyone',
  async run(context, { parts: [roundId = '', chosen = ''] }) {
    const { desk, server, who } = atDesk(context);
    const { quiz } = context.texts.members;
    const round = await desk.store.quiz.round(server, roundId);
    const index = round && (await context.services.shelf.open(round.storyId, server));
    const quote = round && index?.quotes.get(round.itemId);
    const speaker = quote && index?.voices.get(quote.speaker);
    if (!round || !index || !quote || !speaker) return tell(quiz.over);
    const correct = keyOf(chosen, [quote.speaker]) !== undefined;
    const answered = await desk.store.quiz.answer(server, roundId, who, correct);
    switch (answered.kind) {
      case 'over':
        return tell(quiz.over);
      case 'already':
        return tell(quiz.already);
      case 'scored': {
        const { source, id: storyId } = index.story.story;
        const outcome = {
          said: { quote, speaker },
          correct,
          score: answered.score,
          storyId,
          source,
        };
        return aside(quizOutcome(outcome, viewOf(context)));
      }
    }
  },
});

export const quizNextButton = defineButton({
  name: 'quiz-next',
  access: 'everyone',
  async run(context, { parts: [story = ''] }) {
    return askNext(context, await storyOf(context, story), true);
  },
});
