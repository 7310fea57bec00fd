import type { WhoSaidAnswer } from '../../src/answers/who-said.ts';

/** Kind, the entry found and its speaker. */
export function outcome(answer: WhoSaidAnswer): string {
  if ('said' in answer)
    return `${answer.kind} ${answer.said.quote.id} ${answer.said.speaker.entry.id}`;
  if ('statement' in answer)
    return `${answer.kind} ${answer.statement.id} ${answer.speaker.entry.id}`;
  return answer.kind;
}
