import type { ArticleMeta } from '../draft/draft.ts';
import { checkLength, decode } from './decode.ts';
import { DraftingError } from './drafting-error.ts';
import { readHtml } from './html.ts';
import { checkLanguage } from './language.ts';
import { readMarkdown } from './markdown.ts';

export type ArticleKind = 'text' | 'html' | 'markdown';

/** The plain text of an article and what its source tells of it. */
export interface Article {
  text: string;
  meta: ArticleMeta;
}

/**
 * Reads an article from plain text, the HTML of its page, or Markdown.
 * @param kind left out, it is told from the text itself
 * @throws {DraftingError} where the input is empty, too big, binary, in another language, or a page without an article
 */
export function readArticle(input: string | Uint8Array, kind?: ArticleKind): Article {
  const source = decode(input);
  if (!source.trim())
    throw new DraftingError('empty', 'There is no text here. Give the article’s words.');
  const article = parse(source, kind ?? kindOf(source));
  if (!article.text.trim())
    throw new DraftingError('empty', 'There is no text here. Give the article’s words.');
  checkLength(article.text);
  checkLanguage(article.text);
  return article;
}

function parse(source: string, kind: ArticleKind): Article {
  if (kind === 'html') return readHtml(source);
  if (kind === 'markdown') return readMarkdown(source);
  return { text: source, meta: {} };
}

/** What kind of source a text is, by what it begins with and holds. */
function kindOf(source: string): ArticleKind {
  const head = source.slice(0, 3000);
  if (/^\s*(?:<!doctype html|<html|<\?xml|<head|<body|<article|<p[\s>])/i.test(head)) return 'html';
  if ((head.match(/<\/(?:p|div|h\d|a|span)>/gi)?.length ?? 0) >= 3) return 'html';
  if (
    /^(?:---\n[\s\S]{0,2000}?\n---\n|#{1,3}\s+\S)/.test(head) ||
    /\[[^\]\n]{1,200}\]\(https?:/.test(head)
  )
    return 'markdown';
  return 'text';
}
