import { open, writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { ConfigError } from '../config.ts';
import { draftStory } from '../drafting/draft/draft-story.ts';
import { draftYaml } from '../drafting/draft/draft-yaml.ts';
import { SURE, type ArticleMeta, type Draft } from '../drafting/draft/draft.ts';
import { checkMeta, joinMeta, type MetaField } from '../drafting/reading/article-meta.ts';
import { readArticle, type ArticleKind } from '../drafting/reading/read-article.ts';
import { textHash } from '../knowledge/paragraphs.ts';
import { outputName } from './output-name.ts';
import { readConfig } from './setup.ts';

export interface DraftOptions extends Readonly<Partial<Record<MetaField, string>>> {
  /** Where to write the article's plain text, against which the pack is checked. */
  readonly text?: string;
}

/** One byte more than is allowed is enough to be refused. */
const MOST_BYTES = 2_000_001;

const KINDS: Readonly<Record<string, ArticleKind>> = {
  '.html': 'html',
  '.htm': 'html',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.txt': 'text',
};

const SHOULD_BE: Readonly<Record<MetaField, string>> = {
  id: 'lower-case letters, digits and single hyphens, at most 64',
  title: 'a line of at most 300 characters',
  outlet: 'a line of at most 300 characters',
  byline: 'a line of at most 300 characters',
  url: 'an address that begins with https:// or http://',
  published: 'a date: YYYY, YYYY-MM or YYYY-MM-DD',
};

/**
 * Writes a draft of a story pack to standard output, and what to do with it to standard error.
 * @throws ConfigError where a file or an option is wrong; DraftingError where no draft can be made
 */
export async function runDraft(file: string, options: DraftOptions): Promise<void> {
  const { text: textFile, ...said } = options;
  const { meta, wrong } = checkMeta(said);
  if (wrong.length > 0) {
    throw new ConfigError(wrong.map((name) => `--${name} should be ${SHOULD_BE[name]}.`));
  }
  const bytes = await readBounded(file);
  const article = readArticle(bytes, KINDS[extname(file).toLowerCase()]);
  const id = meta.id ?? outputName(1, [readConfig().knowledgeDir, '.']);
  const known = joinMeta(article.meta, { ...meta, id });
  const draft = draftStory(article.text, known);
  const source = textFile ?? (holds(bytes, article.text) ? file : undefined);
  if (textFile !== undefined) await writeFile(textFile, article.text);
  else if (source !== undefined) draft.story.story.source.sha256 = textHash(bytes);
  process.stdout.write(draftYaml(draft));
  process.stderr.write(report(draft, source, known));
}

async function readBounded(file: string): Promise<Uint8Array> {
  try {
    const handle = await open(file);
    try {
      const chunks: Uint8Array[] = [];
      const stream = handle.createReadStream({ end: MOST_BYTES - 1, autoClose: false });
      for await (const chunk of stream) if (chunk instanceof Uint8Array) chunks.push(chunk);
      return Buffer.concat(chunks);
    } finally {
      await handle.close();
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') throw new ConfigError([`There is no file ${file}.`]);
    if (code === 'EISDIR') throw new ConfigError([`${file} is a folder; name the article’s file.`]);
    throw error;
  }
}

/** Whether the file itself is the plain text, so that the pack can be checked against it. */
function holds(bytes: Uint8Array, text: string): boolean {
  return new TextDecoder().decode(bytes) === text;
}

function report(draft: Draft, source: string | undefined, meta: ArticleMeta): string {
  const { story, findings, notices } = draft;
  const unsure = findings.filter(({ confidence }) => confidence < SURE).length;
  const named = meta.outlet ? [] : ['Name it with --outlet.'];
  return [
    `${story.quotes.length} quotations, ${story.people.length} people, ${story.parties.length} parties; ${unsure} of ${findings.length} entries are unsure.`,
    ...notices,
    ...named,
    source === undefined
      ? 'To check it against its text, draft it again with --text FILE.'
      : `Check it: npx storyline check --story ${story.story.id} --source ${source}`,
    '',
  ].join('\n');
}
