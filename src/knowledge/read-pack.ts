/** From YAML files to a parsed story, with every fault traced to its file and line. */
import { packSchema, sections, type Section, type Story } from './schema.ts';
import type { Fault } from './fault.ts';
import { readYaml, type YamlFile } from './yaml-file.ts';

export interface PackFile {
  /** As shown in messages. */
  readonly file: string;
  readonly text: string;
  /** The section that the file holds; absent where it holds a whole pack. */
  readonly section?: Section;
}

/** Where a section's item stands. */
export type Locate = (section: Section, path: readonly PropertyKey[]) => Pick<Fault, 'file' | 'line'>;

export type PackReading =
  | { readonly kind: 'read'; readonly story: Story; readonly locate: Locate }
  | { readonly kind: 'faulty'; readonly faults: readonly Fault[] };

export const isSection = (name: string): name is Section => Object.hasOwn(sections, name);

/** Parses a pack from its files: one file a section, or one file with all. */
export function readPack(files: readonly PackFile[]): PackReading {
  const faults: Fault[] = [];
  const raw: Record<string, unknown> = {};
  const home = new Map<string, { yaml: YamlFile; prefix: readonly PropertyKey[] }>();
  for (const { file, text, section } of files) {
    const yaml = readYaml(file, text);
    faults.push(...yaml.faults);
    if (section !== undefined) {
      raw[section] = yaml.value ?? (section === 'story' ? undefined : []);
      home.set(section, { yaml, prefix: [] });
    } else if (typeof yaml.value === 'object' && yaml.value !== null && !Array.isArray(yaml.value)) {
      for (const [name, value] of Object.entries(yaml.value)) {
        raw[name] = value ?? undefined;
        home.set(name, { yaml, prefix: [name] });
      }
    } else if (yaml.faults.length === 0) {
      faults.push({ file, message: 'this is no story pack: it needs sections such as “story:”.' });
    }
  }
  if (faults.length > 0) return { kind: 'faulty', faults };

  const first = files[0]?.file ?? 'pack';
  const locate = (name: string, path: readonly PropertyKey[]): Pick<Fault, 'file' | 'line'> => {
    const found = home.get(name);
    if (!found) return { file: first };
    const line = found.yaml.lineOf([...found.prefix, ...path]);
    return { file: found.yaml.file, ...(line === undefined ? {} : { line }) };
  };
  const parsed = packSchema.safeParse(raw);
  if (parsed.success) return { kind: 'read', story: parsed.data, locate };
  return {
    kind: 'faulty',
    faults: parsed.error.issues.flatMap((issue) => {
      const [section, ...path] = issue.path;
      const name = typeof section === 'string' ? section : '';
      if (issue.code === 'unrecognized_keys') {
        return issue.keys.map((key) => ({
          ...locate(name === '' ? key : name, [...path, key]),
          message: `“${key}” is not known here; remove it or mend its spelling.`,
        }));
      }
      const where = [name, ...path].map(String).join('.');
      return [{ ...locate(name, path), message: `${where}: ${explain(issue)}` }];
    }),
  };
}

function explain(issue: { readonly code: string; readonly message: string; readonly input?: unknown }): string {
  if (issue.message.includes('received undefined')) return 'is missing; add it.';
  const text = issue.message.replace(/^Invalid input: /, '').replace(/^Too small: /, 'too small: ');
  return `${text}; mend it.`;
}
