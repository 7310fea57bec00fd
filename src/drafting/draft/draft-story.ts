import { createHash } from 'node:crypto';
import { packSchema } from '../../knowledge/schema.ts';
import { quotesOf } from '../extract-quotes.ts';
import { attributeAll } from '../speakers/attribute.ts';
import { readPeople } from '../speakers/people.ts';
import { narrate } from '../text/narration.ts';
import { draftEvents, draftStatements, draftTerms } from './draft-narration.ts';
import { draftQuestions } from './draft-questions.ts';
import { draftQuotes } from './draft-quotes.ts';
import { draftDocuments, draftParties, draftPeople } from './draft-voices.ts';
import type { ArticleMeta, Draft } from './draft.ts';
import { slug } from './ids.ts';
import { notesOn } from './items.ts';
import { voicesOf } from './voices.ts';

/**
 * Draws a story pack from the plain text of an article. Quotations are verbatim; all else is pointed at rather than copied,
 * for a person to put in words of their own.
 * @throws {DraftingError} nothing: a text without quotations gives a draft without, and a notice.
 */
export function draftStory(text: string, meta: ArticleMeta = {}): Draft {
  const reading = readPeople(narrate(text));
  const { attributed, topics } = attributeAll(reading);
  const voices = voicesOf(reading, attributed);
  const notes = notesOn(reading);
  const people = draftPeople(reading, voices, notes);
  const parties = draftParties(voices, notes);
  const documents = draftDocuments(voices, notes);
  const quotes = draftQuotes(reading, attributed, voices, notes);
  const statements = draftStatements(reading, topics, voices, notes);
  const events = draftEvents(reading, voices, notes);
  const terms = draftTerms(reading, voices, notes);
  const sentenceOf = (paragraph: number) =>
    Math.max(
      0,
      reading.clauses.findIndex((c) => c.sentence.paragraph === paragraph - 1),
    );
  const questions = draftQuestions({ people, quotes, terms, sentenceOf }, notes);
  const title = titleOf(text, meta);
  const names = people.slice(0, 3).map((p) => p.name);
  const story = packSchema.parse({
    story: {
      id: meta.id ?? slug(title),
      title,
      language: meta.language ?? 'en',
      summary: `“${title}”: a story with ${quotes.length} quotations${names.length > 0 ? `; in it ${names.join(', ')}` : ''}.`,
      source: {
        outlet: meta.outlet ?? 'Unknown outlet',
        title,
        ...(meta.byline ? { byline: meta.byline.slice(0, 300) } : {}),
        ...(meta.url ? { url: meta.url } : {}),
        ...(meta.published ? { published: meta.published } : {}),
        sha256: createHash('sha256').update(text).digest('hex'),
      },
    },
    people,
    parties,
    documents,
    quotes,
    statements,
    events,
    terms,
    questions,
  });
  const unattributed = quotesOf(reading, attributed).filter((q) => q.speaker === null);
  return {
    story,
    findings: notes.findings,
    unattributed,
    notices: noticesOf(quotes.length, unattributed.length, meta),
  };
}

/** The title given, else the first line where that is short enough to be one. */
function titleOf(text: string, meta: ArticleMeta): string {
  const first = /\S[^\r\n]*/.exec(text)?.[0]?.trim() ?? '';
  const candidates = [meta.title?.trim() ?? '', first.length <= 160 ? first : '', 'Untitled story'];
  return (candidates.find((title) => title !== '') ?? '').slice(0, 300);
}

function noticesOf(quotes: number, unattributed: number, meta: ArticleMeta): string[] {
  return [
    ...(quotes + unattributed === 0 ? ['No quotation was found in this text.'] : []),
    ...(unattributed > 0
      ? [
          `For ${unattributed} of ${quotes + unattributed} quotations the text does not tell who spoke.`,
        ]
      : []),
    ...(meta.outlet ? [] : ['Name the outlet: every answer shows it.']),
  ];
}
