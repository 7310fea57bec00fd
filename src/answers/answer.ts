/** Every outcome of every member command: a closed union, told apart by `command` and `kind`. */
import type { Source } from '../knowledge/schema.ts';
import type { AskAnswer } from './ask.ts';
import type { CompareAnswer } from './compare.ts';
import type { ExplainAnswer } from './explain.ts';
import type { PositionAnswer } from './position.ts';
import type { QuotesAnswer } from './quotes.ts';
import type { StoryAnswer } from './story.ts';
import type { TimelineAnswer } from './timeline.ts';
import type { WhoIsAnswer } from './who-is.ts';
import type { WhoSaidAnswer } from './who-said.ts';

export type Answer =
  | AskAnswer
  | WhoSaidAnswer
  | PositionAnswer
  | CompareAnswer
  | QuotesAnswer
  | TimelineAnswer
  | WhoIsAnswer
  | ExplainAnswer
  | StoryAnswer;

/** What every answer carries beside its outcome. */
export interface Common {
  /** Where the story comes from: named in every reply. */
  readonly source: Source;
  readonly storyId: string;
}
