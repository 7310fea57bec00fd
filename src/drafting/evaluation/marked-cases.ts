/** A quotation that should be found. */
export interface GoldQuote {
  text: string;
  start: number;
  end: number;
  /** All names under which the speaker may be given; empty where the text does not tell. */
  speakers: string[];
  /** A first and a family name are known. */
  person: boolean;
  pronoun: boolean;
}

export interface GoldCase {
  id: string;
  text: string;
  quotes: GoldQuote[];
  /** Words that may be taken for a quotation or not. */
  ignore: string[];
}

const MARKED = /\[\[([^|\]]+)\|((?:[^\]]|\](?!\]))+)\]\]/g;

/** Reads cases written as “=== name” and a text in which quotations stand as [[speaker|words]], where the speaker may be given under more names than one, [[speaker~other|words]]. Lines with # are notes. */
export function parseMarkedCases(source: string): GoldCase[] {
  return source
    .replaceAll('\r\n', '\n')
    .split(/^=== /m)
    .slice(1)
    .map((block) => {
      const [id = '', ...lines] = block.split('\n');
      return { id: id.trim(), ignore: [], ...unmark(lines.join('\n').trim()) };
    });
}

function unmark(marked: string): Pick<GoldCase, 'text' | 'quotes'> {
  const quotes: GoldQuote[] = [];
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(MARKED)) {
    const [whole, names = '', words = ''] = match;
    text += marked.slice(at, match.index);
    const speakers = names === '?' ? [] : names.split('~');
    const [speaker = ''] = speakers;
    const pronoun = /\b(?:she|he|it|they) (?:said|says|told)|\b(?:said|says) (?:she|he|it)\b/i.test(
      marked.slice(match.index + whole.length, match.index + whole.length + 14),
    );
    const person =
      /^\p{Lu}\S+ (?:\S+ )*\p{Lu}\S+$/u.test(speaker) && !/^(?:The|A|Critics)\b/.test(speaker);
    quotes.push({
      text: words,
      start: text.length,
      end: text.length + words.length,
      speakers,
      person,
      pronoun,
    });
    text += words;
    at = match.index + whole.length;
  }
  return { text: text + marked.slice(at), quotes };
}
