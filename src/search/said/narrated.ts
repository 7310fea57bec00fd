/** What the story tells itself, in nobody's words. */
import type { Question, Story } from '../../knowledge/schema.ts';
import { fold } from '../normalize.ts';
import { namesOf, voicesOf } from '../voice.ts';

/**
 * Questions whose answers are nobody's words: they name no quotation or statement as evidence, nor anybody who is
 * quoted or reported in the same paragraphs.
 */
export function narratedIn(story: Story): readonly Question[] {
  const speakers = new Map<number, Set<string>>();
  for (const { paragraphs, speaker } of [...story.quotes, ...story.statements])
    for (const paragraph of paragraphs)
      speakers.set(paragraph, (speakers.get(paragraph) ?? new Set()).add(speaker));
  const names = new Map([...voicesOf(story)].map(([id, voice]) => [id, namesOf(voice).map(fold)]));
  return story.questions.filter(({ answer, evidence: { quotes, statements }, paragraphs }) => {
    if (quotes.length + statements.length > 0) return false;
    const text = fold(answer);
    return !paragraphs.some((paragraph) =>
      [...(speakers.get(paragraph) ?? [])].some((id) =>
        (names.get(id) ?? []).some((name) => text.includes(name)),
      ),
    );
  });
}
