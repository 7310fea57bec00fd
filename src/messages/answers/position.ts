import type { PositionAnswer, Stance } from '../../answers/position.ts';
import type { Catalogue } from '../catalogue/en.ts';
import { clip } from '../cut.ts';
import type { Sheet } from '../sheet.ts';
import {
  bold,
  cite,
  dotted,
  evidenceAside,
  heading,
  name,
  nearbyAside,
  small,
  suggestionsAside,
} from './fragments.ts';

export function positionSheet(answer: PositionAnswer, texts: Catalogue): Sheet {
  const { replies } = texts;
  const { source, related, storyId } = answer;
  const nearby = nearbyAside(texts, related);
  switch (answer.kind) {
    case 'stated': {
      const { party, topic, stances, evidence } = answer;
      const who = name(party.entry.name);
      const [first, ...rest] = stances;
      if (topic && rest.length === 0) {
        const where = cite(texts, first.position.paragraphs);
        return {
          tone: 'sure',
          lead: [
            clip(first.stance, 1300),
            small(dotted(replies.positionOn(who, name(topic.name)), where)),
          ],
          asides: [evidenceAside(texts, evidence), nearby],
          source,
        };
      }
      return {
        tone: 'sure',
        lead: [heading(topic ? replies.positionOn(who, name(topic.name)) : who)],
        items: stances.map((stance) => stanceItem(texts, stance)),
        again: { command: 'position', story: storyId, keys: [party.entry.id, topic?.id] },
        asides: [nearby],
        source,
      };
    }
    case 'unstated': {
      const { party, topic, reason } = answer;
      const who = party.entry.name;
      const opening =
        topic === undefined ? replies.noPosition(who) : replies.noPositionOn(who, topic);
      return {
        tone: 'silent',
        lead: [heading(clip(opening, 300)), ...(reason === undefined ? [] : [clip(reason, 1300)])],
        asides: [nearby],
        source,
      };
    }
    case 'unknownParty':
      return {
        tone: 'silent',
        lead: [heading(clip(replies.notInStory(answer.asked), 300))],
        asides: [
          suggestionsAside(
            texts,
            answer.suggestions.map(({ entry }) => entry.name),
          ),
          nearby,
        ],
        source,
      };
  }
}

function stanceItem(texts: Catalogue, { topic, stance, position }: Stance): string {
  return `${bold(name(topic.name))}\n${clip(stance, 1300)} ${cite(texts, position.paragraphs)}`;
}
