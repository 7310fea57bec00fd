/** From what a moderator typed to an item of the story, or to what is wrong with it. */
import { itemOf, type Curated } from '../../curation/sections.ts';
import type { DeskTexts } from '../../messages/catalogue/desk/en.ts';
import { token } from '../../messages/custom-id.ts';
import type { Editable, Filled } from '../../messages/panels/entry-form.ts';
import type { StoryIndex } from '../../search/story-index.ts';

export type ReadForm =
  | { readonly kind: 'read'; readonly entry: Curated }
  | { readonly kind: 'faulty'; readonly faults: readonly string[] };

const MOST_PARAGRAPHS = 50;
const RANGE = /^(\d{1,4})(?:\s*[-–]\s*(\d{1,4}))?$/;

/** “4, 7-9” → 4, 7, 8, 9; undefined where it is something else. */
function readParagraphs(typed: string): readonly number[] | undefined {
  const numbers = new Set<number>();
  for (const part of typed.split(/[,;]/).map((text) => text.trim().replace(/^¶\s*/, ''))) {
    if (part === '') continue;
    const [, from, to = from] = RANGE.exec(part) ?? [];
    if (from === undefined || Number(from) < 1) return undefined;
    for (let n = Number(from); n <= Number(to); n++) {
      if (numbers.size === MOST_PARAGRAPHS) return undefined;
      numbers.add(n);
    }
  }
  return [...numbers].sort((a, b) => a - b);
}

const list = (typed: string | undefined, separator: RegExp): string[] => [
  ...new Map(
    (typed ?? '')
      .split(separator)
      .map((text) => text.trim())
      .filter((text) => text !== '')
      .map((text) => [text.toLowerCase(), text]),
  ).values(),
];

/**
 * @param before the entry as it is: what the form doesn't show of it stays
 * @param id of the entry
 */
export function readForm(
  index: StoryIndex,
  section: Editable,
  id: string,
  filled: Filled,
  before: Curated | undefined,
  texts: DeskTexts,
): ReadForm {
  const faults: string[] = [];
  const say = texts.faults;
  const value = (name: string): string => (filled[name] ?? '').trim();
  const paragraphs = readParagraphs(value('paragraphs'));
  if (!paragraphs) faults.push(say.paragraphs);
  const named = <T>(name: string, found: T | undefined, fault: (typed: string) => string) => {
    if (found === undefined) faults.push(fault(value(name)));
    return found;
  };
  const party = (name: string) => named(name, index.partyNames.find(value(name)), say.unknownParty);

  const raw = ((): Record<string, unknown> => {
    switch (section) {
      case 'questions': {
        const wanted = list(filled['also'], /\n/).filter(
          (wording) => wording.toLowerCase() !== value('question').toLowerCase(),
        );
        const chosen = evidenceChosen(index, value('evidence'));
        const given = paragraphs && paragraphs.length > 0 ? { paragraphs } : {};
        const none = { paragraphs: [], evidence: {} };
        const kept = value('paragraphs') === '' ? none : {};
        const text = { question: value('question'), answer: value('answer'), also: wanted };
        return { ...text, ...kept, ...chosen, ...given };
      }
      case 'quotes': {
        const speaker = named(
          'speaker',
          index.voiceNames.find(value('speaker')),
          say.unknownSpeaker,
        );
        const about = list(filled['about'], /[,;\n]/).flatMap((name) => {
          const topic = index.topicNames.find(name);
          if (topic === undefined) faults.push(say.unknownTopic(name));
          return topic ?? [];
        });
        const when = value('when') === '' ? undefined : value('when');
        return { text: value('words'), speaker, when, about, paragraphs };
      }
      case 'positions': {
        const topic = named('topic', index.topicNames.find(value('topic')), say.unknownTopic);
        const stance = value('stance');
        return { party: party('party'), topic, stance, unstated: undefined, paragraphs };
      }
      case 'people': {
        const side = value('side') === '' ? undefined : party('side');
        const aliases = list(filled['aliases'], /\n/);
        return { name: value('name'), aliases, role: value('role'), party: side, paragraphs };
      }
      case 'terms': {
        const aliases = list(filled['aliases'], /\n/);
        const explanation = value('explanation');
        return { name: value('name'), aliases, explanation, paragraphs };
      }
    }
  })();
  if (faults.length > 0) return { kind: 'faulty', faults };
  const body: unknown = JSON.parse(JSON.stringify({ ...before?.item, ...raw, id }));
  const read = itemOf(section, body);
  return read.kind === 'read'
    ? read
    : { kind: 'faulty', faults: read.faults.map((fault) => say.wrong(fault)) };
}

/** Paragraphs and quotations of the entry chosen as evidence. */
function evidenceChosen(index: StoryIndex, chosen: string): Record<string, unknown> {
  const [section, wanted = ''] = chosen.split(' ');
  if (section === 'quotes') {
    const quote = [...index.quotes.values()].find(({ id }) => token(id) === wanted);
    return quote ? { paragraphs: quote.paragraphs, evidence: { quotes: [quote.id] } } : {};
  }
  if (section !== 'questions') return {};
  const question = index.story.questions.find(({ id }) => token(id) === wanted);
  return question ? { paragraphs: question.paragraphs, evidence: question.evidence } : {};
}
