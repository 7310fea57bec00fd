import type { Position, Topic } from '../knowledge/schema.ts';
import type { Voice } from '../search/voice.ts';
import type { StoryIndex } from '../search/story-index.ts';
import { contentStems, tokenize } from '../search/text/tokenize.ts';
import type { Common } from './answer.ts';
import { common, MOST_SUGGESTIONS } from './common.ts';
import { evidenceOf, type Evidence, type Nearby } from './evidence.ts';

/** A stance with its topic and what shows it. */
export interface Stance {
  readonly position: Position;
  readonly topic: Topic;
  readonly stance: string;
  readonly evidence: readonly Evidence[];
}

export type PositionAnswer = Common & {
  readonly command: 'position';
  readonly related: readonly Nearby[];
  readonly evidence: readonly Evidence[];
} & (
    | {
        readonly kind: 'stated';
        readonly party: Voice;
        /** The topic asked about; absent where every stance was asked. */
        readonly topic?: Topic;
        readonly stances: readonly [Stance, ...Stance[]];
      }
    | {
        readonly kind: 'unstated';
        readonly party: Voice;
        /** The topic as found in the story, or as the member wrote it. */
        readonly topic?: string;
        /** In what way the story leaves it open, where the pack says so. */
        readonly reason?: string;
      }
    | {
        readonly kind: 'unknownParty';
        readonly asked: string;
        readonly suggestions: readonly Voice[];
      }
  );

/** Every stance of a party that the story gives, in the order of the story's topics. */
export function stancesOf(index: StoryIndex, partyId: string): readonly Stance[] {
  return index.story.topics.flatMap((topic) =>
    index.story.positions.flatMap((position) =>
      position.party === partyId && position.topic === topic.id && position.stance !== undefined
        ? [{ position, topic, stance: position.stance, evidence: evidenceOf(index, position) }]
        : [],
    ),
  );
}

/** The party or, where a person without a side is named, that person. */
export function findParty(index: StoryIndex, text: string): Voice | undefined {
  const id = index.partyNames.find(text) ?? index.voiceNames.find(text);
  return id === undefined ? undefined : index.voices.get(id);
}

const nearby = ({ topic, stance, position }: Stance): Nearby => ({
  text: `${topic.name}: ${stance}`,
  paragraphs: position.paragraphs,
});

/**
 * Where a party stands: on one topic, or on every topic that the story gives.
 * @param party a party, an alias of it, or a person who stands for it, as members write it
 * @param topic as members write it
 */
export function position(index: StoryIndex, party: string, topic?: string): PositionAnswer {
  const shared = { ...common(index), command: 'position' } as const;
  const voice = findParty(index, party);
  if (!voice) {
    const suggestions = index.partyNames
      .suggest(party, MOST_SUGGESTIONS)
      .flatMap((id) => index.voices.get(id) ?? []);
    return {
      ...shared,
      kind: 'unknownParty',
      asked: party,
      suggestions,
      evidence: [],
      related: [],
    };
  }
  const all = stancesOf(index, voice.entry.id);
  if (topic === undefined || topic.trim() === '') {
    const [first, ...rest] = all;
    if (first) {
      const evidence = all.flatMap((stance) => stance.evidence);
      return {
        ...shared,
        kind: 'stated',
        party: voice,
        stances: [first, ...rest],
        evidence,
        related: [],
      };
    }
    return { ...shared, kind: 'unstated', party: voice, evidence: [], related: aboutVoice(voice) };
  }
  const topicId = index.topicNames.find(topic);
  const known = topicId === undefined ? undefined : index.topics.get(topicId);
  const open = index.story.positions.find(
    (entry) => entry.party === voice.entry.id && entry.topic === topicId,
  );
  const direct = all.filter((stance) => stance.topic.id === topicId);
  const [first, ...rest] = direct.length > 0 ? direct : speakingOf(index, all, topic);
  const about = direct.length > 0 ? known : first?.topic;
  if (about && first) {
    const evidence = [first, ...rest].flatMap((stance) => stance.evidence);
    const related = all
      .filter((stance) => stance !== first && !rest.includes(stance))
      .slice(0, 3)
      .map(nearby);
    return {
      ...shared,
      kind: 'stated',
      party: voice,
      topic: about,
      stances: [first, ...rest],
      evidence,
      related,
    };
  }
  return {
    ...shared,
    kind: 'unstated',
    party: voice,
    topic: known?.name ?? topic,
    evidence: [],
    related: all.length > 0 ? all.slice(0, 3).map(nearby) : aboutVoice(voice),
    ...(open?.unstated === undefined ? {} : { reason: open.unstated }),
  };
}

/** The stances that have every word of the topic: members ask for more than the story's own topics. */
function speakingOf(
  { story }: StoryIndex,
  stances: readonly Stance[],
  topic: string,
): readonly Stance[] {
  const stems = (text: string): readonly string[] =>
    contentStems(tokenize(text, story.story.language));
  const wanted = stems(topic);
  if (wanted.length === 0) return [];
  return stances.filter(({ stance }) => {
    const told = new Set(stems(stance));
    return wanted.every((stem) => told.has(stem));
  });
}

function aboutVoice({ kind, entry }: Voice): readonly Nearby[] {
  const text = kind === 'person' ? entry.role : entry.description;
  return [{ text: `${entry.name}: ${text}`, paragraphs: entry.paragraphs }];
}
