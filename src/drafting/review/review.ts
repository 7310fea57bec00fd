/** A draft under review as plain data: what was drafted, and each decision since, in order. */
import { z } from 'zod';
import { packSchema, quoteSchema, sourceSchema, storySchema } from '../../knowledge/schema.ts';

const offset = z.int().min(0);

const itemSchema = z.object({
  /** As it would go into the pack; the speaker is `null` where the text does not tell. */
  quote: quoteSchema.omit({ speaker: true }).extend({ speaker: z.string().nullable() }),
  /** UTF-16 offsets in the text: of the words, and of the sentence around them. */
  start: offset,
  end: offset,
  from: offset,
  to: offset,
  /** 0 to 1. */
  confidence: z.number(),
  /** Others who may have said it, likeliest first: ids of people, parties and documents. */
  alternatives: z.array(z.string()),
  /** In the version before, the words were this one's. */
  before: z.string().optional(),
});
/** A quotation to look at. */
export type ReviewItem = z.infer<typeof itemSchema>;

const detailsSchema = z.object({
  title: storySchema.shape.title,
  outlet: sourceSchema.shape.outlet,
  url: sourceSchema.shape.url,
  published: sourceSchema.shape.published,
  summary: storySchema.shape.summary,
});
export type Details = z.infer<typeof detailsSchema>;

const ids = z.array(z.string());
const stepSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('accept'), id: z.string(), speaker: z.string().optional() }),
  /** The person's own words and speaker for an item; an unknown name becomes a new person. */
  z.object({ do: z.literal('write'), id: z.string(), words: z.string(), speaker: z.string() }),
  z.object({ do: z.literal('drop'), id: z.string() }),
  z.object({ do: z.literal('sure') }),
  z.object({ do: z.literal('same'), ids }),
  z.object({ do: z.literal('without'), ids }),
  z.object({ do: z.literal('details'), details: detailsSchema }),
]);
/** One decision. */
export type Step = z.infer<typeof stepSchema>;

const retiredSchema = z.object({ section: z.string(), id: z.string(), label: z.string() });
/** Something of the version before that the new text no longer bears. */
export type Retired = z.infer<typeof retiredSchema>;

export const reviewSchema = z.object({
  version: z.literal(1),
  /** The article's plain text. */
  text: z.string(),
  /** What goes into the story whatever is decided on the items; voices can be merged. */
  story: packSchema,
  items: z.array(itemSchema),
  steps: z.array(stepSchema),
  /** The server's story that this one takes the place of, as it was seen. */
  replaces: z.object({ storyId: z.string(), revision: z.number() }).optional(),
  retired: z.array(retiredSchema).default([]),
});
export type Review = z.infer<typeof reviewSchema>;

/** With one more decision. */
export const decide = (review: Review, step: Step): Review => ({
  ...review,
  steps: [...review.steps, step],
});

/** Without the last decision. */
export const undo = (review: Review): Review => ({ ...review, steps: review.steps.slice(0, -1) });
