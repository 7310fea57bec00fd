/** Text made comparable: one shape of quotation marks and dashes, no accents, no case. */

const QUOTES = /[\u2018\u2019\u201A\u201B\u2032`]/g;
const DOUBLE_QUOTES = /[\u201C\u201D\u201E\u201F\u00AB\u00BB]/g;
/** Quotation marks that NFKC would take apart: an acute accent, a double prime. */
const ACUTE = /[\u00B4\u1FFD]/g;
const DOUBLE_PRIME = /\u2033/g;
const DASHES = /[\u2010-\u2015\u2212]/g;
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const MARKS = /\p{M}+/gu;
/** What Discord shows as an emoji, a mention, a time or a command: no words of the member's. */
const MARKUP =
  /<(?:a?:\w{1,32}:|@[!&]?|#|\/[^<>:]{1,100}:)\d{1,20}>|<t:-?\d{1,17}(?::[a-zA-Z])?>/gu;
/** Most text: it needs no look at marks, dashes and the like, which takes most of the time. */
const PLAIN = /^[ !-_a-~]*$/;

/** Same characters for the same thing: straight quotes, plain hyphens, single spaces; case kept, Discord's markup left out. */
export function unify(text: string): string {
  if (PLAIN.test(text)) return withoutMarkup(text).replace(/ {2,}/g, ' ').trim();
  const unified = text
    .replace(INVISIBLE, '')
    .replace(ACUTE, "'")
    .replace(DOUBLE_PRIME, '"')
    .normalize('NFKC')
    .replace(QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(DASHES, '-');
  return withoutMarkup(unified).replace(/\s+/gu, ' ').trim();
}

const withoutMarkup = (text: string): string =>
  text.includes('<') ? text.replace(MARKUP, ' ') : text;

/** As `unify`, and lower-case without accents: “Al-Assad” and “al‑assad” are the same. */
export function fold(text: string): string {
  const unified = unify(text).toLowerCase();
  return PLAIN.test(unified) ? unified : unify(unified.normalize('NFD').replace(MARKS, ''));
}
