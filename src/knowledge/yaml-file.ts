/** YAML with positions: every value of a file can be traced back to its line. */
import { isMap, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import type { Fault } from './fault.ts';

export interface YamlFile {
  readonly file: string;
  readonly value: unknown;
  readonly faults: readonly Fault[];
  /** The line on which the value at the path begins; the nearest that exists above it otherwise. */
  lineOf(path: readonly PropertyKey[]): number | undefined;
}

/** A hand-written pack needs no aliases; a bound keeps ones that explode from being opened. */
const MOST_ALIASES = 20;

/** Parses YAML text; never throws: what is wrong stands in `faults`. */
export function readYaml(file: string, text: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const faults: Fault[] = document.errors.map(({ message, pos: [at] }) => ({
    file,
    line: lines.linePos(at).line,
    message: `this is not valid YAML: ${message}. Mend the line (quote text that holds “: ” or “#”).`,
  }));
  let value: unknown;
  if (faults.length === 0) {
    try {
      value = document.toJS({ maxAliasCount: MOST_ALIASES });
    } catch {
      faults.push({ file, message: 'too many aliases (*name); write the values out.' });
    }
  }
  return { file, value, faults, lineOf: (path) => lineAt(document, lines, path) };
}

function lineAt(
  document: Document,
  lines: LineCounter,
  path: readonly PropertyKey[],
): number | undefined {
  let node: unknown = document.contents;
  let at: number | undefined = rangeStart(node);
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key: k }) => String(k) === String(key));
      at = rangeStart(pair?.key) ?? at;
      node = pair?.value;
    } else if (isSeq(node) && typeof key === 'number') {
      node = node.items[key];
      at = rangeStart(node) ?? at;
    } else break;
  }
  return at === undefined ? undefined : lines.linePos(at).line;
}

function rangeStart(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node)) return undefined;
  const { range } = node;
  const start: unknown = Array.isArray(range) ? range[0] : undefined;
  return typeof start === 'number' ? start : undefined;
}
