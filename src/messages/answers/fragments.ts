/** The small pieces that answers share: every one escaped and bounded. */
import type { Evidence, Nearby } from '../../answers/evidence.ts';
import type { Said } from '../../answers/who-said.ts';
import type { Catalogue } from '../catalogue/en.ts';
import { token, openId } from '../custom-id.ts';
import { clip } from '../cut.ts';
import { paragraphNumbers } from '../paragraphs.ts';
import type { Aside, Menu } from '../sheet.ts';

const MAX_NAME = 120;
const MAX_NEARBY = 260;
const MAX_SHOWN_EVIDENCE = 3;

export const name = (text: string): string => clip(text, MAX_NAME);
export const bold = (escaped: string): string => `**${escaped}**`;
export const heading = (escaped: string): string => `### ${escaped}`;
export const small = (escaped: string): string => (escaped === '' ? '' : `-# ${escaped}`);

/** A piece of a sentence that stands as a heading. */
export const capitalised = (text: string): string =>
  text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/** “¶ 10, 12”, or nothing where no paragraph is cited. */
export function cite(texts: Catalogue, paragraphs: readonly number[]): string {
  return paragraphs.length === 0 ? '' : texts.replies.paragraphs(paragraphNumbers(paragraphs));
}

/** Where an entry stands in the story; without any paragraph it is a moderator's own word. */
export function basis(texts: Catalogue, paragraphs: readonly number[]): string {
  return paragraphs.length === 0 ? texts.members.note : cite(texts, paragraphs);
}

/** Parts that are there, with a middle dot between them. */
export function dotted(...parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}

/** Words in quotation marks as a block quote. */
export function quotation(texts: Catalogue, words: string, max: number): string {
  return `> ${texts.replies.quoted(clip(words, max))}`;
}

/** “Saturday, to reporters in Damascus · ¶ 10”. */
export function occasion(texts: Catalogue, { quote }: Said): string {
  const to = quote.to === undefined ? undefined : texts.replies.to(name(quote.to));
  const when = quote.when === undefined ? undefined : name(quote.when);
  return dotted(capitalised([when, to].filter(Boolean).join(', ')), cite(texts, quote.paragraphs));
}

/**
 * A quotation of a list: the words first, in small whose they are.
 * @param speaker whether the list doesn't say already who speaks
 */
export function saidItem(texts: Catalogue, said: Said, max = 1400, speaker = true): string {
  const by = speaker ? bold(name(said.speaker.entry.name)) : undefined;
  return `${quotation(texts, said.quote.text, max)}\n${small(dotted(by, occasion(texts, said)))}`;
}

/** The quotations that an answer rests on, whole where they fit. */
export function evidenceAside(texts: Catalogue, evidence: readonly Evidence[]): Aside {
  const spoken = evidence.filter(({ quote }) => quote !== undefined);
  const lines = spoken
    .slice(0, MAX_SHOWN_EVIDENCE)
    .map(
      ({ quote = '', speaker = '', paragraphs }) =>
        `${quotation(texts, quote, 420)}\n${small(dotted(bold(name(speaker)), cite(texts, paragraphs)))}`,
    );
  const left = spoken.length - lines.length;
  return {
    heading: texts.replies.evidence,
    lines: left > 0 ? [...lines, small(texts.replies.more(left))] : lines,
    apart: true,
  };
}

/** What stands nearby: never to be taken for the answer. */
export function nearbyAside(texts: Catalogue, related: readonly Nearby[], title?: string): Aside {
  const lines = related.map((nearby) => {
    const at = cite(texts, nearby.paragraphs);
    if (nearby.quote !== undefined) {
      const by = nearby.speaker === undefined ? '' : `${bold(name(nearby.speaker))}: `;
      return `- ${by}${texts.replies.quoted(clip(nearby.quote, MAX_NEARBY))} ${at}`;
    }
    if (nearby.questionId === undefined) return `- ${clip(nearby.text, MAX_NEARBY)} ${at}`;
    const { question, rest } = splitQuestion(nearby.text);
    if (nearby.paragraphs.length === 0)
      return `- ${bold(clip(question, MAX_NEARBY))} ${clip(rest, MAX_NEARBY)} (${texts.members.note})`;
    return `- ${bold(clip(question, MAX_NEARBY))} ${clip(rest, MAX_NEARBY)} ${at}`;
  });
  return { heading: title ?? texts.replies.nearby, lines };
}

/** A nearby question's text holds the question, then its answer. */
function splitQuestion(text: string): { readonly question: string; readonly rest: string } {
  const end = text.indexOf('?') + 1;
  return end > 0
    ? { question: text.slice(0, end), rest: text.slice(end).trim() }
    : { question: text, rest: '' };
}

/** A menu that asks the questions nearby. */
export function nearbyMenu(texts: Catalogue, related: readonly Nearby[], story: string): Menu {
  return {
    id: openId('ask', story),
    placeholder: texts.replies.askInstead,
    options: related.flatMap(({ questionId, text }) =>
      questionId === undefined
        ? []
        : [{ label: splitQuestion(text).question, value: token(questionId) }],
    ),
  };
}

/** Names to try instead, where something was not found. */
export function suggestionsAside(texts: Catalogue, names: readonly string[]): Aside {
  return { heading: texts.replies.didYouMean, lines: names.map((text) => `- ${name(text)}`) };
}
