import { Document, isMap, isSeq } from 'yaml';
import type { Draft, Finding } from './draft.ts';

const SECTIONS = [
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

/** Writes a draft as a story pack in one file, with a `# review:` above what a person should look at. */
export function draftYaml(draft: Draft): string {
  const { story } = draft;
  const lists = SECTIONS.filter((name) => story[name].length > 0).map(
    (name) => [name, story[name].map(withoutEmpty)] as const,
  );
  const document = new Document({ story: story.story, ...Object.fromEntries(lists) });
  document.commentBefore = [
    ' A draft: look at every “review:” before you publish.',
    ...draft.notices.map((n) => ` review: ${n}`),
  ].join('\n');
  const byId = new Map<string, Finding>(draft.findings.map((f) => [`${f.section}/${f.id}`, f]));
  for (const [name] of lists) {
    const list = document.get(name);
    if (!isSeq(list)) continue;
    for (const item of list.items) {
      if (!isMap(item)) continue;
      const finding = byId.get(`${name}/${String(item.get('id'))}`);
      for (const key of ['aliases', 'paragraphs', 'who']) {
        const inner = item.get(key);
        if (isSeq(inner)) inner.flow = true;
      }
      if (finding?.review) item.commentBefore = reviewOf(finding);
    }
  }
  const summary = document.getIn(['story', 'summary'], true);
  if (summary && typeof summary === 'object' && 'comment' in summary)
    summary.comment = ' review: put it in your own words';
  if (draft.unattributed.length > 0) document.comment = unattributedNote(draft);
  return document.toString({ lineWidth: 0 });
}

function reviewOf({ review, confidence, paragraph, alternatives }: Finding): string {
  const others = alternatives.length > 0 ? `; or ${alternatives.slice(0, 4).join(', ')}` : '';
  return ` review: ${oneLine(review ?? '')}${others} [paragraph ${paragraph}, ${Math.round(confidence * 100)} %]`;
}

function unattributedNote({ unattributed }: Draft): string {
  const lines = unattributed.map(
    (q) => ` review: who said this? paragraph ${q.paragraph}: “${oneLine(q.text)}”`,
  );
  return lines.join('\n');
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Lists that hold nothing are left out: the schema puts them back. */
function withoutEmpty(item: object): object {
  return Object.fromEntries(
    Object.entries(item).filter(
      ([key, value]) =>
        !(Array.isArray(value) && value.length === 0) && !(key === 'evidence' && isEmpty(value)),
    ),
  );
}
const isEmpty = (value: unknown) =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((v) => Array.isArray(v) && v.length === 0);
