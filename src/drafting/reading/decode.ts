import { DraftingError } from './drafting-error.ts';

/** Largest input in bytes: a page with its mark-up. */
const MAX_BYTES = 2_000_000;
/** Largest plain text in UTF-16 code units: some 40,000 words, far more than an article. */
const MAX_TEXT = 250_000;

/** The text of some bytes: UTF-8, or UTF-16 with its mark, or Windows-1252. */
export function decode(input: string | Uint8Array): string {
  const size = typeof input === 'string' ? input.length : input.byteLength;
  if (size > MAX_BYTES) throw tooBig(size);
  const text = typeof input === 'string' ? input : fromBytes(input);
  if (looksBinary(text))
    throw new DraftingError(
      'binary',
      'This is not a text. Give the article as plain text, Markdown or HTML.',
    );
  return text.replace(/^\uFEFF/, '');
}

/** Refuses a text that is longer than any article. */
export function checkLength(text: string): void {
  if (text.length > MAX_TEXT) throw tooBig(text.length);
}

function tooBig(size: number): DraftingError {
  const shown = (n: number) => n.toLocaleString('en');
  return new DraftingError(
    'too-big',
    `This is too long for an article: ${shown(size)} characters, where ${shown(MAX_TEXT)} are allowed. Cut it to the article alone.`,
  );
}

function fromBytes(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fromWindows(bytes);
  }
}

/** The characters that Windows-1252 has where Latin-1 has controls: Node’s own decoder leaves them out. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function fromWindows(bytes: Uint8Array): string {
  const latin = new TextDecoder('latin1').decode(bytes);
  return latin.replace(/[\u0080-\u009f]/g, (c) => WINDOWS.charAt(c.charCodeAt(0) - 0x80));
}

/** Zero bytes, or more control characters than a text has. */
function looksBinary(text: string): boolean {
  let odd = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0) return true;
    if (
      (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) ||
      code === 0xfffd ||
      (code >= 127 && code < 160)
    )
      odd++;
  }
  return odd > 8 && odd > text.length / 200;
}
