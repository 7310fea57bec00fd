import type { StoryAnswer } from '../../answers/story.ts';
import type { Catalogue } from '../catalogue/en.ts';
import { openId, token } from '../custom-id.ts';
import { clip } from '../cut.ts';
import type { Sheet } from '../sheet.ts';
import { heading, name, small } from './fragments.ts';

export function storySheet(answer: StoryAnswer, texts: Catalogue): Sheet {
  const { replies } = texts;
  const { story, counts, examples, source, storyId } = answer;
  const { questions, quotes, parties, people } = counts;
  return {
    tone: 'shown',
    lead: [
      heading(clip(story.title, 300)),
      clip(story.summary, 1700),
      ...(source.byline === undefined ? [] : [small(replies.by(name(source.byline)))]),
    ],
    asides: [
      {
        heading: replies.canAsk,
        lines: [
          ...examples.map((question) => `- ${clip(question, 200)}`),
          replies.howToAsk,
          small(replies.summary(questions, quotes, people, parties)),
        ],
      },
    ],
    menu: {
      id: openId('ask', storyId),
      placeholder: replies.askInstead,
      options: examples.map((question) => ({ label: question, value: token(question) })),
    },
    source,
  };
}
