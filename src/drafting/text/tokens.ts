import type { Span } from '../marks/span.ts';

/** A word, a mark, or a whole quotation standing for one word. Offsets are UTF-16 offsets in the text. */
export interface Token {
  kind: 'word' | 'possessive' | 'mark' | 'quotation';
  text: string;
  lower: string;
  start: number;
  end: number;
  /** Begins with a capital letter. */
  capital: boolean;
  span?: Span;
}

const ABBREVIATIONS =
  'Mr|Mrs|Ms|Dr|Sen|Rep|Reps|Sens|Gov|Gen|Lt|Col|Maj|Capt|Cmdr|Sgt|Adm|Brig|Prof|Rev|Hon|Fr|St|Jr|Sr|Inc|Corp|Co|Ltd|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|vs|Esq|Calif|Fla|Mass|Conn|Wash|Ariz|Colo|Ill|Mich|Minn|Tenn|Pa|Va|Wis|Ala|Ark|Del|Ga|Ind|Kan|Ky|Md|Mo|Mont|Neb|Nev|Okla|Ore|Vt|Wyo|Ont|Que|Sask|Alta|Supt|Insp|Det|Cllr';
const TOKEN = new RegExp(
  [
    String.raw`[DRI]-(?:\p{Lu}\.){2,}|[DRI]-\p{Lu}\p{L}+\.?`, // a party and a state
    String.raw`\p{Lu}(?:\.\p{Lu})+\.?`, // U.S., J.K.
    String.raw`[ap]\.m\.`,
    String.raw`(?:${ABBREVIATIONS})\.(?=\s|,|-|$)`,
    String.raw`\p{Lu}\.(?=\s?\p{Lu})`, // an initial
    String.raw`[$£€]?\d[\d.,]*\d(?:%|\p{L}+)?|[$£€]?\d+(?:-\p{L}+)*(?:%|\p{L}+)?`,
    String.raw`(?:[@#])?[\p{L}\p{N}]+(?:(?:[-‑'’&/]|\.(?=\p{Ll}))[\p{L}\p{N}]+)*`,
    String.raw`(?<=\.)['’]s(?!\p{L})`,
    String.raw`\.{2,}|--+|[^\s]`,
  ].join('|'),
  'gu',
);

/** The tokens of a stretch of text; each of `spans` (in order, within it) is one token. */
export function tokensOf(
  text: string,
  start: number,
  end: number,
  spans: readonly Span[],
): Token[] {
  const tokens: Token[] = [];
  let at = start;
  for (const span of spans) {
    plain(text, at, span.open, tokens);
    tokens.push({
      kind: 'quotation',
      text: '',
      lower: '',
      start: span.open,
      end: span.close,
      capital: false,
      span,
    });
    at = span.close;
  }
  plain(text, at, end, tokens);
  return tokens;
}

function plain(text: string, start: number, end: number, into: Token[]): void {
  for (const match of text.slice(start, end).matchAll(TOKEN)) {
    const at = start + match.index;
    const word = match[0];
    const owned = /^(.+)['’]s$/iu.exec(word)?.[1];
    if (/^['’]s$/i.test(word))
      into.push({ ...token(word, at), kind: 'possessive', capital: false });
    else if (
      owned !== undefined &&
      !/^(?:it|that|there|here|what|who|he|she|let|how|where)$/i.test(owned)
    ) {
      into.push(token(owned, at));
      into.push({
        ...token(word.slice(owned.length), at + owned.length),
        kind: 'possessive',
        capital: false,
      });
    } else if (
      /^['’]$/.test(word) &&
      /s$/i.test(into.at(-1)?.text ?? '') &&
      into.at(-1)?.end === at
    ) {
      into.push({ ...token(word, at), kind: 'possessive', capital: false });
    } else into.push(token(word, at));
  }
}

function token(text: string, start: number): Token {
  const word = /[\p{L}\p{N}]/u.test(text);
  return {
    kind: word ? 'word' : 'mark',
    text,
    lower: text.toLowerCase().replaceAll('’', "'"),
    start,
    end: start + text.length,
    capital: /^[@#]?\p{Lu}|^(?:al|el|ad|as|bin|ben|d|l|de)[-'’]\p{Lu}/u.test(text),
  };
}
