import type { WhoIsAnswer } from '../../answers/who-is.ts';
import type { Catalogue } from '../catalogue/en.ts';
import { clip } from '../cut.ts';
import type { Sheet } from '../sheet.ts';
import {
  basis,
  bold,
  capitalised,
  cite,
  dotted,
  heading,
  name,
  saidItem,
  small,
  suggestionsAside,
} from './fragments.ts';

const MOST_MEMBERS = 6;

export function whoIsSheet(answer: WhoIsAnswer, texts: Catalogue): Sheet {
  const { replies } = texts;
  const { source, storyId } = answer;
  if (answer.kind === 'notFound') {
    return {
      tone: 'silent',
      lead: [heading(clip(replies.notInStory(answer.asked), 300))],
      asides: [
        suggestionsAside(
          texts,
          answer.suggestions.map(({ entry }) => entry.name),
        ),
      ],
      source,
    };
  }
  const { voice, party, members, said, statements } = answer;
  const what = voice.kind === 'person' ? voice.entry.role : voice.entry.description;
  const side =
    party && (voice.kind === 'person' ? replies.standsFor : replies.issuedBy)(name(party.name));
  const shown = members.slice(0, MOST_MEMBERS).map((person) => name(person.name));
  const left = members.length - shown.length;
  const people = [...shown, ...(left > 0 ? [replies.more(left)] : [])].join(', ');
  const reported = statements.map(({ text, when, paragraphs }) => {
    const at = when === undefined ? undefined : name(when);
    return `${clip(text, 1300)}\n${small(dotted(capitalised(replies.notVerbatim), at, cite(texts, paragraphs)))}`;
  });
  return {
    tone: 'shown',
    lead: [
      heading(name(voice.entry.name)),
      clip(what, 800),
      small(dotted(side, basis(texts, voice.entry.paragraphs))),
    ],
    blocks: [
      ...(people === '' ? [] : [`${bold(replies.members)}: ${people}`]),
      ...(said.length + reported.length > 0 ? [bold(replies.said)] : []),
    ],
    items: [
      ...said.map((remark) => saidItem(texts, remark, 1400, remark.speaker !== voice)),
      ...reported,
    ],
    again: { command: 'who-is', story: storyId, keys: [voice.entry.id] },
    source,
  };
}
