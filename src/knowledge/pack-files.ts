/** The YAML files of a pack as one value, each part traced back to its file and line. */
import type { Fault } from './fault.ts';
import { sections, type Section } from './schema.ts';
import { readYaml, type YamlFile } from './yaml-file.ts';

export interface PackFile {
  /** As shown in messages. */
  readonly file: string;
  readonly text: string;
  /** The section that the file holds; absent where it holds a whole pack. */
  readonly section?: Section;
}

/** Where a section's item stands. */
export type Locate = (
  section: Section,
  path: readonly PropertyKey[],
) => Pick<Fault, 'file' | 'line'>;

export interface OpenedFiles {
  /** Section → its value, unchecked. */
  readonly raw: Readonly<Record<string, unknown>>;
  /** Sections whose files are no valid YAML. */
  readonly unread: ReadonlySet<string>;
  readonly faults: readonly Fault[];
  locate(section: string, path: readonly PropertyKey[]): Pick<Fault, 'file' | 'line'>;
}

export const isSection = (name: string): name is Section => Object.hasOwn(sections, name);

/** Opens a pack's files: one file a section, or one file with all. */
export function openFiles(files: readonly PackFile[]): OpenedFiles {
  const faults: Fault[] = [];
  const raw: Record<string, unknown> = {};
  const unread = new Set<string>();
  const home = new Map<string, { yaml: YamlFile; prefix: readonly PropertyKey[] }>();
  for (const { file, text, section } of files) {
    const yaml = readYaml(file, text);
    const { value } = yaml;
    faults.push(...yaml.faults);
    if (yaml.faults.length > 0) {
      for (const name of section === undefined ? Object.keys(sections) : [section])
        unread.add(name);
    } else if (section !== undefined) {
      raw[section] = value ?? (section === 'story' ? undefined : []);
      home.set(section, { yaml, prefix: [] });
    } else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      for (const [name, held] of Object.entries(value)) {
        raw[name] = held ?? undefined;
        home.set(name, { yaml, prefix: [name] });
      }
    } else {
      faults.push({ file, message: 'this is no story pack: it needs sections such as “story:”.' });
    }
  }
  const first = files[0]?.file ?? 'pack';
  return {
    raw,
    unread,
    faults,
    locate(section, path) {
      const found = home.get(section);
      if (!found) return { file: first };
      const line = found.yaml.lineOf([...found.prefix, ...path]);
      return { file: found.yaml.file, ...(line === undefined ? {} : { line }) };
    },
  };
}
