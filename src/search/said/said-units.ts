/** The texts of a story that tell what somebody said, numbered; made when asked for, not kept. */
import type { Quote, Statement, Story } from '../../knowledge/schema.ts';
import { growingNumbers } from '../growing.ts';

/** A text that tells what somebody said, or is known not to have said. */
export interface SaidUnit {
  readonly kind: 'quote' | 'paraphrase' | 'misquote' | 'statement';
  readonly owner: Owner;
  readonly text: string;
  /** Quotations that continue the owner's, where the text joins them to the whole remark. */
  readonly more?: readonly Quote[];
}
export type Owner =
  | { readonly kind: 'quote'; readonly item: Quote }
  | { readonly kind: 'statement'; readonly item: Statement };

/** What tells remarks apart. */
export type RemarkKey = Quote | string;
/** The same for statements with the same text: they are one remark, in the mouths of several. */
export const remarkKey = ({ kind, item }: Owner): RemarkKey =>
  kind === 'quote' ? item : item.text;

export const isSameRemark = (a: Owner, b: Owner): boolean => remarkKey(a) === remarkKey(b);

export interface SaidUnits {
  readonly size: number;
  /** @param number from 0 */
  at(number: number): SaidUnit | undefined;
  /** Numbers of all wordings of the same quotation or statement, its own text first: from, and up to. */
  around(number: number): readonly [number, number];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Positions of the items in the order of their ids, which does not depend on the pack's. */
function inOrder(items: readonly { readonly id: string }[]): Uint32Array {
  const id = (position: number): string => items[position]?.id ?? '';
  return Uint32Array.from(items, (_, i) => i).sort((a, b) => compare(id(a), id(b)));
}

const sorted = new WeakMap<readonly string[], readonly string[]>();
/** Wordings in an order that does not depend on the pack's: of two that are as near, the same is always the first. */
function byText(texts: readonly string[]): readonly string[] {
  if (texts.length < 2) return texts;
  const known = sorted.get(texts);
  if (known) return known;
  const made = [...texts].sort(compare);
  sorted.set(texts, made);
  return made;
}

/** Remarks that a reporter interrupts, joined again: the first quotation and those that continue it. */
function remarks(quotes: readonly Quote[], order: Uint32Array): readonly (readonly Quote[])[] {
  const next = new Map<string, Quote>();
  for (const position of order) {
    const quote = quotes[position];
    const before = quote?.continues;
    if (quote && before !== undefined && !next.has(before)) next.set(before, quote);
  }
  const found: Quote[][] = [];
  for (const position of next.size > 0 ? order : []) {
    const first = quotes[position];
    if (!first || first.continues !== undefined) continue;
    const chain = [first];
    for (let more = next.get(first.id); more && !chain.includes(more); more = next.get(more.id))
      chain.push(more);
    if (chain.length > 1) found.push(chain);
  }
  return found;
}

/** What a unit is of its owner: the text itself, the n-th paraphrase or misquotation, … */
const OWN = 0;

/** How many texts each has: its own, and all its other wordings. */
const textsOfQuote = (item: Quote | undefined): number =>
  1 + (item?.paraphrases.length ?? 0) + (item?.misquotes.length ?? 0);
const textsOfStatement = (item: Statement | undefined): number =>
  1 + (item?.also.length ?? 0) + (item?.misquotes.length ?? 0);

/** The units of a story in an order that does not depend on the pack's. */
export function saidUnits({ quotes, statements }: Story): SaidUnits {
  const quoteOrder = inOrder(quotes);
  const joined = remarks(quotes, quoteOrder);
  // Of each unit, in turn: the owner's position and which of the owner's texts it is. A pack may
  // have a million of them: two numbers take a tenth of what an object would.
  const owners = growingNumbers();
  const parts = growingNumbers();
  const add = (owner: number, texts: number): void => {
    for (let part = OWN; part < texts; part++) {
      owners.push(owner);
      parts.push(part);
    }
  };
  for (const at of quoteOrder) add(at, textsOfQuote(quotes[at]));
  const afterQuotes = owners.length;
  const afterRemarks = afterQuotes + joined.length;
  joined.forEach((_, i) => {
    owners.push(i);
    parts.push(OWN);
  });
  /** Of each joined remark the number of its first quotation. */
  const firsts = new Map<Quote | undefined, number>(joined.map(([first]) => [first, -1]));
  if (firsts.size > 0)
    for (let number = 0; number < afterQuotes; number++) {
      const item = quotes[owners.at(number)];
      if (parts.at(number) === OWN && firsts.has(item)) firsts.set(item, number);
    }
  for (const at of inOrder(statements)) add(at, textsOfStatement(statements[at]));
  const [ownerOf, partOf] = [owners.toArray(), parts.toArray()];

  const quoteUnit = (item: Quote, part: number): SaidUnit => {
    const owner = { kind: 'quote', item } as const;
    if (part === OWN) return { kind: 'quote', owner, text: item.text };
    const paraphrase = byText(item.paraphrases)[part - 1];
    if (paraphrase !== undefined) return { kind: 'paraphrase', owner, text: paraphrase };
    const misquote = byText(item.misquotes)[part - 1 - item.paraphrases.length] ?? '';
    return { kind: 'misquote', owner, text: misquote };
  };
  const statementUnit = (item: Statement, part: number): SaidUnit => {
    const owner = { kind: 'statement', item } as const;
    const text = part === OWN ? item.text : byText(item.also)[part - 1];
    if (text !== undefined) return { kind: 'statement', owner, text };
    const misquote = byText(item.misquotes)[part - 1 - item.also.length] ?? '';
    return { kind: 'misquote', owner, text: misquote };
  };
  const remarkUnit = ([item, ...more]: readonly Quote[]): SaidUnit | undefined => {
    if (!item) return undefined;
    const text = [item, ...more].map((quote) => quote.text).join(' ');
    return { kind: 'quote', owner: { kind: 'quote', item }, text, more };
  };

  return {
    size: ownerOf.length,
    around(number) {
      const joint = number >= afterQuotes && number < afterRemarks;
      const any = joint ? (firsts.get(joined[ownerOf[number] ?? 0]?.[0]) ?? number) : number;
      const from = any - (partOf[any] ?? 0);
      const at = ownerOf[from] ?? 0;
      if (any >= afterQuotes && any < afterRemarks) return [from, from + 1];
      const texts = any < afterQuotes ? textsOfQuote(quotes[at]) : textsOfStatement(statements[at]);
      return [from, from + texts];
    },
    at(number) {
      const [at, part] = [ownerOf[number], partOf[number]];
      if (at === undefined || part === undefined) return undefined;
      if (number < afterQuotes) {
        const quote = quotes[at];
        return quote && quoteUnit(quote, part);
      }
      if (number < afterRemarks) return remarkUnit(joined[at] ?? []);
      const item = statements[at];
      return item && statementUnit(item, part);
    },
  };
}
