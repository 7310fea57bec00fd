import type { Gap, Question } from '../knowledge/schema.ts';
import { accept } from '../search/ask/accept.ts';
import { askModel, sentenceModel } from '../search/ask/model.ts';
import { rank } from '../search/ask/rank.ts';
import type { Understood } from '../search/embeddings/understood.ts';
import type { StoryIndex } from '../search/story-index.ts';
import type { Common } from './answer.ts';
import { common } from './common.ts';
import { evidenceOf, type Evidence, type Nearby } from './evidence.ts';

export type AskAnswer = Common & {
  readonly command: 'ask';
  /** The question as the member put it. */
  readonly asked: string;
  /** Related questions and facts: never part of the answer. */
  readonly related: readonly Nearby[];
} & (
    | {
        readonly kind: 'answered';
        readonly entry: Question;
        readonly evidence: readonly Evidence[];
      }
    | {
        readonly kind: 'unanswered';
        /** The known gap that the question falls into: silence with a reason. */
        readonly gap?: Gap;
        readonly evidence: readonly [];
      }
  );

/** Nearby facts that are shown: more would bury the answer. */
const MOST_RELATED = 3;
/** Log-odds below which a candidate has nothing to do with the question. */
const LEAST_RELATED = -3;

/** Longer is a text, not a question: among so many words nearly every entry finds its own. */
const LONGEST_QUESTION = 1_000;

/**
 * Answers a question from the story, or says that the story doesn't tell.
 * @param question as the member typed it: any text of any length
 * @param understood what a sentence model makes of it, where there is one
 */
export function ask(index: StoryIndex, question: string, understood?: Understood): AskAnswer {
  const model = understood ? sentenceModel : askModel;
  const ranking = rank(index.ask, question, model, understood);
  const verdict = accept(ranking, index.ask, model);
  const entries = ranking.candidates
    .filter(({ entry, fit }) => entry !== verdict.entry && fit >= LEAST_RELATED)
    .map(({ entry }) => index.ask.entries[entry]);
  const related = entries
    .flatMap((entry) => (entry?.kind === 'question' ? [nearbyQuestion(entry.item)] : []))
    .slice(0, MOST_RELATED);
  const shared = { ...common(index), command: 'ask', asked: question } as const;
  const accepted = question.length > LONGEST_QUESTION ? undefined : verdict.entry;
  const chosen = accepted === undefined ? undefined : index.ask.entries[accepted];
  if (chosen?.kind === 'question') {
    return {
      ...shared,
      kind: 'answered',
      entry: chosen.item,
      evidence: evidenceOf(index, chosen.item),
      related,
    };
  }
  const gap = chosen?.kind === 'gap' ? chosen.item : undefined;
  return {
    ...shared,
    kind: 'unanswered',
    evidence: [],
    related:
      gap?.nearby === undefined
        ? related
        : [nearbyGap(gap.nearby, gap), ...related].slice(0, MOST_RELATED),
    ...(gap ? { gap } : {}),
  };
}

function nearbyQuestion({ id, question, answer, paragraphs }: Question): Nearby {
  return { text: `${question} ${answer}`, paragraphs, questionId: id };
}

function nearbyGap(nearby: string, gap: Gap): Nearby {
  return { text: nearby, paragraphs: gap.paragraphs };
}
