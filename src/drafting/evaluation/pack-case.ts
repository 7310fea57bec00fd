import type { Story } from '../../knowledge/schema.ts';
import { paragraphsOf } from '../text/paragraphs.ts';
import type { GoldCase } from './marked-cases.ts';

/** The quotations of a hand-made pack as a case: each stands verbatim in a paragraph that it cites. */
export function packCase(
  story: Pick<Story, 'people' | 'parties' | 'documents' | 'quotes'>,
  text: string,
): GoldCase {
  const paragraphs = paragraphsOf(text);
  const voices = [...story.people, ...story.parties, ...story.documents];
  const quotes = story.quotes.flatMap((quote) =>
    quote.paragraphs.flatMap((number) => {
      const place = paragraphs[number - 1];
      const at = place ? text.slice(place.start, place.end).indexOf(quote.text) : -1;
      if (!place || at < 0) return [];
      const voice = voices.find((v) => v.id === quote.speaker);
      const person = story.people.some((p) => p.id === quote.speaker);
      const start = place.start + at;
      return [
        {
          text: quote.text,
          start,
          end: start + quote.text.length,
          speakers: voice ? [voice.name, ...voice.aliases] : [],
          person,
          pronoun: false,
        },
      ];
    }),
  );
  return { id: 'pack', text, quotes, ignore: [] };
}
