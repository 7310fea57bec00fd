import { createHash } from 'node:crypto';

/** The paragraphs of an article's plain text: its non-blank lines. Paragraph 1 is element 0. */
export function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** sha256 of the text's UTF-8 bytes, in hexadecimal digits. */
export function textHash(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}
