/** An answer brought back from what a custom id carries. */
import type { Answer } from '../answers/answer.ts';
import { keyOf } from '../messages/custom-id.ts';
import type { Context } from './context.ts';
import { userErrors } from './user-error.ts';
import { textOf } from './vocabulary.ts';

/**
 * @param story token of the story's id
 * @param keys tokens in the order of the command's options; '' for an option that was not given
 * @throws UserError where the command, the story or an entry is no longer there
 */
export async function answerAgain(
  { services: { shelf }, server, slashes }: Context,
  command: string,
  story: string,
  keys: readonly string[],
): Promise<Answer> {
  const again = slashes.get(command)?.again;
  const { stories } = await shelf.list(server);
  const id = keyOf(
    story,
    stories.map((shelved) => shelved.id),
  );
  const index = id === undefined ? undefined : await shelf.open(id, server);
  if (!again || !index) throw userErrors.expired();
  const given = Object.entries(again.options).flatMap(([name, spec], i) => {
    const key = keys[i] ?? '';
    if (key === '') return [];
    const text = spec.type === 'text' && spec.from ? textOf(index, spec.from, key) : undefined;
    if (text === undefined) throw userErrors.expired();
    return [[name, text] as const];
  });
  return again.answer(index, Object.fromEntries(given));
}
