import type { ExtractedQuote } from '../extract-quotes.ts';
import type { Section, Story } from '../../knowledge/schema.ts';

/** What is known of an article besides its text. */
export interface ArticleMeta {
  id?: string | undefined;
  title?: string | undefined;
  outlet?: string | undefined;
  byline?: string | undefined;
  url?: string | undefined;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  published?: string | undefined;
  language?: string | undefined;
}

/** Where an item of the draft was found, and how sure it is. */
export interface Finding {
  section: Exclude<Section, 'story'>;
  id: string;
  /** 1-based number of the non-blank line. */
  paragraph: number;
  /** UTF-16 offsets of what was found: a quotation’s words, a name, a sentence. */
  start: number;
  end: number;
  /** The sentence of the text around it, for the reviewer’s eyes: it goes into no pack. */
  sentence: string;
  /** 0 to 1. */
  confidence: number;
  /** What a person should look at; `null` where nothing is doubtful. */
  review: string | null;
  /** For a quotation: other ids of people, parties and documents that may be its speaker, likeliest first. */
  alternatives: string[];
}

/** A story pack drawn from a text, to be checked by a person. */
export interface Draft {
  story: Story;
  findings: Finding[];
  /** Quotations whose speaker the text does not tell: in no pack until somebody says who spoke. */
  unattributed: ExtractedQuote[];
  /** What a person should know of the whole, in sentences. */
  notices: string[];
}

/** From here on an item needs no second look. */
export const SURE = 0.8;
