/** An answer as plain English text and nothing else: what a person would read as the answer. */
import type { Answer } from '../answers/answer.ts';
import type { CompareAnswer } from '../answers/compare.ts';
import type { PositionAnswer } from '../answers/position.ts';
import type { Said, WhoSaidAnswer } from '../answers/who-said.ts';
import { silence } from './answers/silence.ts';
import { en } from './catalogue/en.ts';
import { singleLine } from './escape.ts';

export const MAX_PLAIN = 1200;
const { replies } = en;

const sentence = (text: string): string => (/[.!?…”"]$/.test(text) ? text : `${text}.`);
const said = ({ speaker, quote }: Said): string => `${speaker.entry.name}: "${quote.text}"`;
const saidSo = ({ speaker, quote }: Said): string => `${speaker.entry.name} said: "${quote.text}"`;

/** At most 1,200 characters, cut at a word; one line for each stance, event or quotation. */
export function plainAnswer(answer: Answer): string {
  const lines = linesOf(answer).map(singleLine).filter(Boolean);
  const all = lines.join('\n');
  if (all.length <= MAX_PLAIN) return all;
  const part = all.slice(0, MAX_PLAIN - 1);
  return `${part.slice(0, Math.max(part.search(/\s\S*$/), 1))}…`;
}

function linesOf(answer: Answer): readonly string[] {
  switch (answer.command) {
    case 'ask': {
      if (answer.kind === 'answered') {
        const { answer: words, paragraphs } = answer.entry;
        return [paragraphs.length === 0 ? `${en.members.note}: ${words}` : words];
      }
      const { opening, more } = silence(en, answer.gap?.reason);
      return [
        [opening, more].flatMap((part) => (part === undefined ? [] : sentence(part))).join(' '),
      ];
    }
    case 'who-said':
      return [whoSaidLine(answer)];
    case 'position':
      return positionLines(answer);
    case 'compare':
      return compareLines(answer);
    case 'quotes':
      if (answer.kind === 'shown') return answer.quotes.map(said);
      return [
        sentence(
          answer.what === 'none'
            ? replies.noQuotes(answer.asked)
            : replies.notInStory(answer.asked),
        ),
      ];
    case 'timeline':
      return answer.kind === 'shown'
        ? answer.events.map(({ when, what }) => `${when}: ${what}`)
        : [replies.noEvents];
    case 'who-is': {
      if (answer.kind === 'notFound') return [sentence(replies.notInStory(answer.asked))];
      const { voice, party } = answer;
      const what = voice.kind === 'person' ? voice.entry.role : voice.entry.description;
      const side = voice.kind === 'person' ? replies.standsFor : replies.issuedBy;
      return [
        `${voice.entry.name}: ${sentence(what)}`,
        ...(party ? [sentence(side(party.name))] : []),
        ...answer.said.map(said),
        ...answer.statements.map(({ text }) => text),
      ];
    }
    case 'explain':
      return answer.kind === 'shown'
        ? [answer.term.explanation]
        : [sentence(replies.notInStory(answer.asked))];
    case 'story':
      return [answer.story.title, answer.story.summary];
  }
}

function whoSaidLine(answer: WhoSaidAnswer): string {
  switch (answer.kind) {
    case 'verbatim':
    case 'near':
      return [answer.said, ...(answer.more ?? [])].map(said).join(' ');
    case 'changed': {
      const { claimed } = answer;
      const opening = claimed === undefined ? `${replies.nobody}. ` : `Not ${claimed}: `;
      if (!('said' in answer))
        return `${opening}${answer.speaker.entry.name}, not word for word: ${answer.statement.text}`;
      const remarks = answer.other ? [answer.said, answer.other] : [answer.said];
      return opening + remarks.map(saidSo).join(' ');
    }
    case 'reported':
      return `${replies.reported(answer.speaker.entry.name)}: ${answer.statement.text}`;
    case 'notFound':
      return `${replies.nobody}.`;
  }
}

function positionLines(answer: PositionAnswer): readonly string[] {
  switch (answer.kind) {
    case 'stated':
      return answer.topic
        ? answer.stances.map(({ stance }) => stance)
        : answer.stances.map(({ topic, stance }) => `${topic.name}: ${stance}`);
    case 'unstated': {
      const { party, topic, reason } = answer;
      const opening =
        topic === undefined
          ? replies.noPosition(party.entry.name)
          : replies.noPositionOn(party.entry.name, topic);
      return [sentence(opening) + (reason === undefined ? '' : ` ${reason}`)];
    }
    case 'unknownParty':
      return [sentence(replies.notInStory(answer.asked))];
  }
}

function compareLines(answer: CompareAnswer): readonly string[] {
  if (answer.kind === 'notFound') return [sentence(replies.notInStory(answer.asked))];
  const { left, right, rows } = answer;
  return rows.flatMap(({ topic, left: a, right: b }) => [
    topic.name,
    `${left.entry.name}: ${a?.stance ?? `${replies.noStance}.`}`,
    `${right.entry.name}: ${b?.stance ?? `${replies.noStance}.`}`,
  ]);
}
