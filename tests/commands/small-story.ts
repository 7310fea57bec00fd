/** A made-up story, small enough to know by heart; big enough to page. */
import { packSchema } from '../../src/knowledge/schema.ts';
import { indexStory } from '../../src/search/story-index.ts';
import type { Services, Shelf } from '../../src/commands/services.ts';
import { listingOf } from '../../src/commands/listing.ts';
import { defaultSettings, type ServerSettings } from '../../src/commands/services.ts';

const LONG = 'the-long-standing-union-of-ferry-and-harbour-workers-of-the-bay';

export const smallStory = packSchema.parse({
  story: {
    id: 'ferry',
    title: 'The ferry strike',
    summary: 'Ferry workers stop work over night shifts.',
    source: { outlet: 'Bay Post', title: 'Ferries stand still', published: '2019-05' },
  },
  people: [
    { id: 'ida-holm', name: 'Ida Holm', role: 'Mayor of the bay', party: 'city', paragraphs: [1] },
    {
      id: 'per-lund',
      name: 'Per Lund',
      role: 'Speaker of the union',
      party: LONG,
      paragraphs: [2],
    },
  ],
  parties: [
    {
      id: 'city',
      name: 'The city',
      aliases: ['town hall'],
      description: 'Runs the ferries.',
      paragraphs: [1],
    },
    { id: LONG, name: 'The union', description: 'Speaks for the crews.', paragraphs: [2] },
  ],
  topics: [
    { id: 'night-shifts', name: 'Night shifts' },
    { id: 'pay', name: 'Pay' },
  ],
  quotes: Array.from({ length: 20 }, (_, i) => ({
    id: `quote-${i}`,
    text: `We counted ${i + 3} boats in the harbour this morning`,
    speaker: i % 2 === 0 ? 'ida-holm' : 'per-lund',
    when: 'Monday',
    about: [i % 2 === 0 ? 'pay' : 'night-shifts'],
    paragraphs: [i + 1],
  })),
  positions: [
    { id: 'p1', party: 'city', topic: 'pay', stance: 'Pay stays as it is.', paragraphs: [3] },
    { id: 'p2', party: LONG, topic: 'pay', stance: 'Pay must rise.', paragraphs: [4] },
    {
      id: 'p3',
      party: LONG,
      topic: 'night-shifts',
      stance: 'Night shifts must end.',
      paragraphs: [5],
    },
  ],
  events: Array.from({ length: 30 }, (_, i) => ({
    id: `event-${i}`,
    order: i,
    when: `day ${i}`,
    what: `The crews meet for the ${i}th time.`,
    paragraphs: [i + 1],
  })),
  terms: [
    {
      id: 'night-shift',
      name: 'night shift',
      explanation: 'Work from ten to six.',
      paragraphs: [5],
    },
  ],
  questions: [
    {
      id: 'why-do-the-crews-of-the-ferries-strike-now',
      question: 'Why do the ferry crews strike?',
      also: ['what is the ferry strike about', 'reason for the strike'],
      answer: 'Because of night shifts.',
      paragraphs: [5],
    },
    {
      id: 'who-runs',
      question: 'Who runs the ferries?',
      answer: 'The city does.',
      paragraphs: [1],
    },
    {
      id: 'long-one',
      question: `Which of the many harbours of the bay did ${'the crews and their families and '.repeat(4)}all the others name?`,
      answer: 'The old harbour.',
      paragraphs: [6],
    },
  ],
  gaps: [
    { id: 'cost', question: 'How much does the strike cost?', reason: 'what the strike costs' },
  ],
});

const smallIndex = indexStory(smallStory);

const other = packSchema.parse({
  story: {
    id: 'bridge',
    title: 'The bridge',
    summary: 'A bridge is built.',
    source: { outlet: 'Bay Post', title: 'Bridge' },
  },
});

export interface Setting {
  /** Ids of the stories there are. */
  readonly stories?: readonly ('ferry' | 'bridge')[];
  readonly defaultId?: string;
  readonly settings?: Partial<ServerSettings>;
}

/** Services with one server’s settings for every server. */
export function servicesWith({ stories = ['ferry'], defaultId, settings }: Setting = {}): Services {
  const all = { ferry: smallStory, bridge: other };
  const shelf: Shelf = {
    list: () =>
      listingOf(
        stories.map((id) => ({ id, title: all[id].story.title })),
        defaultId,
      ),
    open: (id) => {
      const known = stories.find((story) => story === id);
      if (known === undefined) return undefined;
      return known === 'ferry' ? smallIndex : indexStory(all[known]);
    },
  };
  return { shelf, settings: { of: () => ({ ...defaultSettings, ...settings }) } };
}
