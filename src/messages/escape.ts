/** Text from members and packs, made safe to stand in Discord's Markdown. */

/** Characters that steer a terminal, a line or the direction of writing. */
const INVISIBLE = /(?![\s\u0085])[\p{Cc}\u200B\u202A-\u202E\u2060\u2066-\u2069]/gu;
/** Emphasis, code, spoilers, links, mentions, timestamps and emoji all need one of these. */
const ALWAYS = /[\\*_~`|[\]<>]/g;
/** Headings, subtext, lists and block quotes begin a line. */
const LINE_START = /^(?:[#\-+]|\d+(?=[.)]))/;
/** Addresses become links and `:names:` emoji by themselves. */
const COLON = /:(?=\/\/|[\p{L}\p{N}_+\-\\]+:)/gu;
const EVERYBODY = /@(?=everyone|here)/gi;

/** One line of plain text: any white space becomes a single space, steering characters go. */
export function singleLine(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(/[\s\u0085]+/gu, ' ')
    .trim();
}

/**
 * Escapes one line of text, wherever in a message it will stand: nothing in it formats, links,
 * mentions or ends the line. `unescape` gives the text back.
 */
export function escape(text: string): string {
  return singleLine(text)
    .replace(ALWAYS, '\\$&')
    .replace(COLON, '\\:')
    .replace(EVERYBODY, '@\u200B')
    .replace(LINE_START, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}

/** The text that `escape` was given, in one line. */
export function unescape(markdown: string): string {
  return markdown.replaceAll('\u200B', '').replace(/\\([^\p{L}\p{N}\s])/gu, '$1');
}
