/** YAML from people nobody knows, read in bounded time and memory. */
import { LineCounter, parseDocument, visit, type Document } from 'yaml';

export type BoundedYaml =
  | { readonly kind: 'read'; readonly value: unknown; readonly lineOf: LineOf }
  | {
      readonly kind: 'refused';
      readonly reason: 'tooDeep' | 'tooManyAliases' | 'notYaml';
      readonly line?: number;
      readonly message: string;
    };

export type LineOf = (path: readonly PropertyKey[]) => number | undefined;

/** A story file has four levels; a reader of nested brackets needs stack for each. */
const MAX_DEPTH = 40;
/** Spaces before a line: two for each level would do. */
const MAX_INDENT = 200;
/** A story file needs none at all. */
const MAX_ALIASES = 20;

/** @param text of bounded length: reading takes time in proportion to it */
export function readBoundedYaml(text: string): BoundedYaml {
  const deep = tooDeep(text);
  if (deep !== undefined) return { kind: 'refused', reason: 'tooDeep', line: deep, message: '' };
  if (isNoise(text)) return { kind: 'refused', reason: 'notYaml', message: NOISE };
  const lines = new LineCounter();
  try {
    // Two equal keys are looked for in time that grows with the square of their number: not here.
    const document = parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      uniqueKeys: false,
      merge: false,
    });
    const [error] = document.errors;
    if (error) {
      const { line } = lines.linePos(error.pos[0]);
      return { kind: 'refused', reason: 'notYaml', line, message: error.message };
    }
    if (countAliases(document) > MAX_ALIASES) return aliases;
    const value: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
    return { kind: 'read', value, lineOf: (path) => lineAt(document, lines, path) };
  } catch (error) {
    if (error instanceof ReferenceError) return aliases;
    const message = error instanceof Error ? error.message : '';
    return { kind: 'refused', reason: 'notYaml', message };
  }
}

const aliases: BoundedYaml = { kind: 'refused', reason: 'tooManyAliases', message: '' };

function countAliases(document: Document): number {
  let count = 0;
  visit(document, {
    Alias() {
      count += 1;
      return count > MAX_ALIASES ? visit.BREAK : undefined;
    },
  });
  return count;
}

/** Signs that YAML reads one by one: a file of little else takes seconds to read. */
const SIGNS = /[[\]{},:?"'&*!|>%@`#\t\n]|- /g;
const MOST_SIGNS = 0.3;
/** Each line costs as much as a hundred characters do; a full story file has half as many. */
const MOST_LINES = 25_000;
/** Too short to matter. */
const SHORT = 20_000;
const NOISE = 'it holds too many signs and too little text';

function isNoise(text: string): boolean {
  if (text.length < SHORT) return false;
  let count = 0;
  let lines = 0;
  for (const [sign] of text.matchAll(SIGNS)) {
    count += sign.length;
    if (sign === '\n') lines += 1;
  }
  return count > MOST_SIGNS * text.length || lines > MOST_LINES;
}

/** The line on which nesting goes too deep, judged without parsing: brackets, indentation, dashes. */
function tooDeep(text: string): number | undefined {
  let line = 1;
  let depth = 0;
  let indent = 0;
  let atStart = true;
  let dashes = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (char === '\n') {
      line += 1;
      [atStart, indent, dashes] = [true, 0, 0];
      continue;
    }
    if (atStart) {
      if (char === ' ' || char === '\t') indent += 1;
      else if ((char === '-' || char === '?' || char === ':') && text[i + 1] === ' ') dashes += 1;
      else atStart = false;
      if (indent > MAX_INDENT || dashes > MAX_DEPTH) return line;
    }
    if (char === '[' || char === '{') depth += 1;
    if ((char === ']' || char === '}') && depth > 0) depth -= 1;
    if (depth > MAX_DEPTH) return line;
  }
  return undefined;
}

/** The line of the value at the path, or of what holds it. */
function lineAt(
  document: Document,
  lines: LineCounter,
  path: readonly PropertyKey[],
): number | undefined {
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (typeof node !== 'object' || node === null || !('range' in node)) continue;
    const { range } = node;
    if (Array.isArray(range) && typeof range[0] === 'number') return lines.linePos(range[0]).line;
  }
  return undefined;
}
