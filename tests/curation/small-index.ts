import { packSchema } from '../../src/knowledge/schema.ts';
import { indexStory } from '../../src/search/story-index.ts';

/** A made-up story with one person and one known gap. */
export const smallIndex = indexStory(
  packSchema.parse({
    story: {
      id: 'ferry',
      title: 'The ferry strike',
      summary: 'Ferry workers stop work.',
      source: { outlet: 'Bay Post', title: 'Ferries stand still' },
    },
    people: [
      { id: 'holm', name: 'Ida Holm', aliases: ['Ms Holm'], role: 'Mayor', paragraphs: [1] },
    ],
    questions: [
      { id: 'who-runs', question: 'Who runs the ferries?', answer: 'The city.', paragraphs: [1] },
    ],
    gaps: [{ id: 'cost', question: 'How much does the strike cost?' }],
  }),
);
