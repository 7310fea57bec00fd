import { readPack } from '../../src/knowledge/read-pack.ts';
import type { Story } from '../../src/knowledge/schema.ts';

/** The story section that every pack needs. */
export const HEAD = `story:
  id: mill
  title: The mill on the weir
  summary: A mill is to be sold.
  source: { outlet: The Weir Gazette, title: Mill for sale }
`;

/** A story from YAML that must be without a fault. */
export function storyOf(yaml: string): Story {
  const reading = readPack([{ file: 'mill.story.yaml', text: HEAD + yaml }]);
  if (reading.kind === 'faulty') throw new Error(JSON.stringify(reading.faults));
  return reading.story;
}

/** The messages for YAML below the head, each as `line: message`, lines counted below the head. */
export function faultsOf(yaml: string): readonly string[] {
  const reading = readPack([{ file: 'mill.story.yaml', text: HEAD + yaml }]);
  const above = HEAD.split('\n').length - 1;
  if (reading.kind === 'read') return [];
  return reading.faults.map(({ line, message }) =>
    line === undefined ? message : `${line - above}: ${message}`,
  );
}
