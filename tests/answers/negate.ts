/** “Not” slipped in between two words, or in front of a single one; taken out where it stands. */
export function negate(text: string, at: number): string {
  if (/\bnot\b/i.test(text)) return text.replace(/\b(?:not)\b ?/i, '');
  const words = text.split(' ');
  // Inside a bracketed addition, or at an end, “not” may belong to what the member adds around it.
  const places = words.flatMap((word, i) => (i > 0 && !/[()]/.test(word) ? [i] : []));
  const place = places.length === 0 ? 0 : (places[at % places.length] ?? 0);
  return [...words.slice(0, place), 'not', ...words.slice(place)].join(' ');
}
