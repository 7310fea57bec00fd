/** What a schema can't see: ids used twice, references to nothing, claims without evidence. */
import type { Fault } from './fault.ts';
import type { Locate } from './pack-files.ts';
import type { Entries, Section } from './schema.ts';

type Report = (section: Section, path: readonly PropertyKey[], message: string) => void;
interface Item {
  readonly id: string;
}

const LISTS = [
  'people',
  'parties',
  'documents',
  'topics',
  'quotes',
  'statements',
  'positions',
  'events',
  'terms',
  'questions',
  'gaps',
] as const;

/** Whether an entry of the section may have the id although it isn't there to be looked at. */
type MayHold = (section: Section, id: string) => boolean;

/** Every fault of a parsed pack that its schema doesn't tell. */
export function checkStory(
  story: Entries,
  locate: Locate,
  mayHold: MayHold = () => false,
): readonly Fault[] {
  const faults: Fault[] = [];
  const report: Report = (section, path, message) => {
    faults.push({ ...locate(section, path), message });
  };
  checkIds(story, report);
  checkReferences(story, report, mayHold);
  checkNames(story, report);
  checkWordings(story, report);
  return faults;
}

function checkIds(story: Entries, report: Report): void {
  const voices = new Map<string, Section>();
  for (const section of LISTS) {
    const seen = new Set<string>();
    const items: readonly Item[] = story[section];
    items.forEach(({ id }, i) => {
      if (seen.has(id))
        report(section, [i, 'id'], `the id “${id}” is used twice in ${section}; choose another.`);
      seen.add(id);
      if (section === 'people' || section === 'parties' || section === 'documents') {
        const other = voices.get(id);
        if (other !== undefined && other !== section)
          report(
            section,
            [i, 'id'],
            `the id “${id}” is used in ${other} as well; people, parties and documents share their ids.`,
          );
        voices.set(id, section);
      }
    });
  }
}

type Known = (id: string) => boolean;

function checkReferences(story: Entries, report: Report, mayHold: MayHold): void {
  const ids = (...names: readonly (keyof Entries)[]): Known => {
    const known = new Set(names.flatMap((name) => story[name].map(({ id }: Item) => id)));
    return (id) => known.has(id) || names.some((name) => mayHold(name, id));
  };
  const parties = ids('parties');
  const topics = ids('topics');
  const quotes = ids('quotes');
  const statements = ids('statements');
  const voices = ids('people', 'parties', 'documents');
  const need = (
    known: Known,
    what: string,
    id: string | undefined,
    section: Section,
    path: readonly PropertyKey[],
  ): void => {
    if (id !== undefined && !known(id))
      report(section, path, `there is no ${what} with the id “${id}”; add it or mend the id.`);
  };
  const speaker = 'person, party or document';

  story.people.forEach((p, i) => need(parties, 'party', p.party, 'people', [i, 'party']));
  story.documents.forEach((d, i) => need(parties, 'party', d.party, 'documents', [i, 'party']));
  for (const section of ['quotes', 'statements'] as const) {
    story[section].forEach((said, i) => {
      need(voices, speaker, said.speaker, section, [i, 'speaker']);
      said.about.forEach((id, j) => need(topics, 'topic', id, section, [i, 'about', j]));
    });
  }
  story.quotes.forEach((q, i) => {
    need(quotes, 'quotation', q.continues, 'quotes', [i, 'continues']);
  });
  story.positions.forEach((p, i) => {
    need(parties, 'party', p.party, 'positions', [i, 'party']);
    need(topics, 'topic', p.topic, 'positions', [i, 'topic']);
  });
  story.events.forEach((e, i) => {
    e.who.forEach((id, j) => need(voices, speaker, id, 'events', [i, 'who', j]));
  });
  for (const section of ['positions', 'questions'] as const) {
    story[section].forEach(({ evidence }, i) => {
      evidence.quotes.forEach((id, j) =>
        need(quotes, 'quotation', id, section, [i, 'evidence', 'quotes', j]),
      );
      evidence.statements.forEach((id, j) =>
        need(statements, 'statement', id, section, [i, 'evidence', 'statements', j]),
      );
    });
  }
}

/** A name that means two things would find the wrong one half of the time. */
function checkNames(story: Entries, report: Report): void {
  for (const group of [['people', 'parties', 'documents'], ['topics'], ['terms']] as const) {
    const owners = new Map<string, string>();
    for (const section of group) {
      story[section].forEach(({ id, name, aliases }, i) => {
        [name, ...aliases].forEach((text, j) => {
          const key = text.toLowerCase();
          const owner = owners.get(key);
          const path = j === 0 ? [i, 'name'] : [i, 'aliases', j - 1];
          if (owner !== undefined)
            report(
              section,
              path,
              owner === id
                ? `the name “${text}” is given twice to “${id}”; keep one.`
                : `the name “${text}” belongs to “${owner}” already; a name can mean one thing only.`,
            );
          owners.set(key, id);
        });
      });
    }
  }
}

/** The same wording under two entries can't be answered by both. */
function checkWordings(story: Entries, report: Report): void {
  const owners = new Map<string, string>();
  for (const section of ['questions', 'gaps'] as const) {
    story[section].forEach(({ id, question, also }, i) => {
      [question, ...also].forEach((text, j) => {
        const key = text
          .toLowerCase()
          .replace(/[^\p{L}\p{N}]+/gu, ' ')
          .trim();
        const owner = owners.get(key);
        const path = j === 0 ? [i, 'question'] : [i, 'also', j - 1];
        if (owner !== undefined)
          report(
            section,
            path,
            owner === `${section}/${id}`
              ? `the wording “${text}” stands twice in “${id}”; keep one.`
              : `the wording “${text}” stands in “${owner}” as well; it can lead to one entry only.`,
          );
        owners.set(key, `${section}/${id}`);
      });
    });
  }
}
