/** What a story pack is. The JSON Schemas under `schema/` are generated from these very schemas. */
import { z } from 'zod';

const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'use lower-case letters, digits and single hyphens')
  .max(64)
  .describe('Lower-case letters, digits and hyphens; unique in its section.');
const text = z.string().trim().min(1, 'must not be empty');
const line = text.max(300);
const aliases = z.array(line).default([]).describe('Other names that readers use.');
const paragraphs = z
  .array(z.int().min(1))
  .min(1, 'cite at least one paragraph')
  .describe('1-based numbers of the non-blank lines of the article’s plain text.');
const also = z.array(line).default([]).describe('Other ways in which members ask the same.');
const when = line.optional().describe('The time as the story tells it, e.g. “Saturday”.');
const about = z.array(id).default([]).describe('Ids of topics.');

export const sourceSchema = z.strictObject({
  outlet: line.describe('Who published the article.'),
  title: line,
  byline: line.optional(),
  url: z.url().optional(),
  published: z
    .string()
    .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'write the date as YYYY, YYYY-MM or YYYY-MM-DD')
    .optional(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'a sha256 has 64 hexadecimal digits')
    .optional()
    .describe('Of the plain text against which the pack was checked.'),
});

export const storySchema = z.strictObject({
  id,
  title: line,
  language: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/, 'use a language tag such as “en”')
    .default('en'),
  summary: text.max(1500).describe('The story in a few sentences of your own.'),
  source: sourceSchema,
});

export const personSchema = z.strictObject({
  id,
  name: line,
  aliases,
  role: line.describe('Office or part in the story, in your own words.'),
  party: id.optional().describe('The party for which the person stands.'),
  paragraphs,
});

export const partySchema = z.strictObject({
  id,
  name: line,
  aliases,
  description: text.max(600),
  paragraphs,
});

export const documentSchema = z.strictObject({
  id,
  name: line,
  aliases,
  description: text.max(600),
  party: id.optional().describe('The party that issued the document.'),
  paragraphs,
});

export const topicSchema = z.strictObject({ id, name: line, aliases });

export const quoteSchema = z.strictObject({
  id,
  text: text.max(1500).describe('The speaker’s verbatim words, without the outer quotation marks.'),
  speaker: id.describe('Id of a person, a party or a document.'),
  when,
  to: line.optional().describe('Audience or occasion.'),
  about,
  context: line.optional().describe('What the words were about, in your own words.'),
  continues: id
    .optional()
    .describe('Id of the quotation that these words go on from, where the reporter interrupts.'),
  paraphrases: also.describe('The same meaning in other words, as members misremember it.'),
  misquotes: also.describe('Known distortions: these words were not said.'),
  paragraphs,
});

export const statementSchema = z.strictObject({
  id,
  speaker: id.describe('Id of a person, a party or a document.'),
  text: text.max(600).describe('What was said or held, in your own words: not verbatim.'),
  when,
  about,
  also: also.describe('The same in other words, as members report it.'),
  misquotes: also.describe('Known distortions: this was not said.'),
  paragraphs,
});

const evidence = z
  .strictObject({ quotes: z.array(id).default([]), statements: z.array(id).default([]) })
  .prefault({})
  .describe('Ids of the quotations and statements that show it.');

export const positionSchema = z
  .strictObject({
    id,
    party: id,
    topic: id,
    stance: text.max(600).optional().describe('Where the party stands, in your own words.'),
    unstated: text
      .max(600)
      .optional()
      .describe('Instead of a stance: in what way the story leaves it open.'),
    evidence,
    paragraphs,
  })
  .refine((p) => (p.stance === undefined) !== (p.unstated === undefined), {
    error: 'give either “stance” or “unstated”',
  });

export const eventSchema = z.strictObject({
  id,
  order: z.number().describe('Place in time among the events: smaller is earlier.'),
  when: line.describe('The time as the story tells it.'),
  what: text.max(600),
  who: z.array(id).default([]).describe('Ids of people, parties or documents.'),
  paragraphs,
});

export const termSchema = z.strictObject({
  id,
  name: line,
  aliases,
  explanation: text.max(800),
  paragraphs,
});

export const questionSchema = z.strictObject({
  id,
  question: line,
  also,
  answer: text.max(1200),
  evidence,
  paragraphs,
});

export const gapSchema = z.strictObject({
  id,
  question: line,
  also,
  kind: z
    .enum(['untold', 'false-premise'])
    .default('untold')
    .describe(
      '“false-premise”: the question takes for granted what the story denies or does not tell.',
    ),
  reason: text
    .max(400)
    .optional()
    .describe(
      'What exactly is not told: a clause that goes on from “The story doesn’t say” (“how many died”), or a sentence of its own, with a capital.',
    ),
  nearby: text.max(600).optional().describe('What the story does tell nearby.'),
  paragraphs: z.array(z.int().min(1)).default([]).describe('Where the nearby facts stand.'),
});

/** The sections of a pack: name → schema. The key is the file’s name in a folder pack. */
export const sections = {
  story: storySchema,
  people: z.array(personSchema),
  parties: z.array(partySchema),
  documents: z.array(documentSchema),
  topics: z.array(topicSchema),
  quotes: z.array(quoteSchema),
  statements: z.array(statementSchema),
  positions: z.array(positionSchema),
  events: z.array(eventSchema),
  terms: z.array(termSchema),
  questions: z.array(questionSchema),
  gaps: z.array(gapSchema),
} as const;
export type Section = keyof typeof sections;

export const packSchema = z.strictObject({
  story: storySchema,
  people: sections.people.default([]),
  parties: sections.parties.default([]),
  documents: sections.documents.default([]),
  topics: sections.topics.default([]),
  quotes: sections.quotes.default([]),
  statements: sections.statements.default([]),
  positions: sections.positions.default([]),
  events: sections.events.default([]),
  terms: sections.terms.default([]),
  questions: sections.questions.default([]),
  gaps: sections.gaps.default([]),
});

/** A pack without its `story` section. */
export const entriesSchema = packSchema.omit({ story: true });
export type Entries = z.infer<typeof entriesSchema>;

/** A parsed story pack: what every other folder means by “the story”. */
export type Story = z.infer<typeof packSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type Person = z.infer<typeof personSchema>;
export type Party = z.infer<typeof partySchema>;
export type StoryDocument = z.infer<typeof documentSchema>;
export type Topic = z.infer<typeof topicSchema>;
export type Quote = z.infer<typeof quoteSchema>;
export type Statement = z.infer<typeof statementSchema>;
export type Position = z.infer<typeof positionSchema>;
export type StoryEvent = z.infer<typeof eventSchema>;
export type Term = z.infer<typeof termSchema>;
export type Question = z.infer<typeof questionSchema>;
export type Gap = z.infer<typeof gapSchema>;
