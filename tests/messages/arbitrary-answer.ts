/** Any answer that the types allow, from packs as long and as hostile as the schema lets them be. */
import fc from 'fast-check';
import type { Answer } from '../../src/answers/answer.ts';
import { hostileText } from './hostile-text.ts';

const line = hostileText(300);
const member = hostileText(6000);
const id = fc.stringMatching(/^[a-z0-9]{1,20}(?:-[a-z0-9]{1,20}){0,2}$/);
const ids = fc.constant<string[]>([]);
const lines = fc.constant<string[]>([]);
const paragraphs = fc.array(fc.integer({ min: 1, max: 9_999 }), { minLength: 1, maxLength: 60 });
const list = <T>(value: fc.Arbitrary<T>, max = 12) => fc.array(value, { maxLength: max });
const some = <T>(value: fc.Arbitrary<T>, max = 30): fc.Arbitrary<[T, ...T[]]> =>
  fc.tuple(value, fc.array(value, { maxLength: max })).map(([first, rest]) => [first, ...rest]);
const proof = fc.record({ quotes: ids, statements: ids });

const source = fc.record(
  {
    outlet: line,
    title: line,
    byline: line,
    url: fc.webUrl({ withQueryParameters: true, withFragments: true, size: 'large' }),
    published: fc.constantFrom('2016', '2016-03', '2016-03-12'),
  },
  { requiredKeys: ['outlet', 'title'] },
);
const common = { source, storyId: id };

const topic = fc.record({ id, name: line, aliases: lines });
const person = fc.record(
  { id, name: line, aliases: lines, role: line, party: id, paragraphs },
  { requiredKeys: ['id', 'name', 'aliases', 'role', 'paragraphs'] },
);
const party = fc.record({
  id,
  name: line,
  aliases: lines,
  description: hostileText(600),
  paragraphs,
});
const voice = fc.oneof(
  person.map((entry) => ({ kind: 'person', entry }) as const),
  party.map((entry) => ({ kind: 'party', entry }) as const),
  party.map((entry) => ({ kind: 'document', entry }) as const),
);
const quote = fc.record(
  {
    id,
    text: hostileText(1500),
    speaker: id,
    when: line,
    to: line,
    about: ids,
    context: line,
    paraphrases: lines,
    misquotes: lines,
    paragraphs,
  },
  { requiredKeys: ['id', 'text', 'speaker', 'about', 'paraphrases', 'misquotes', 'paragraphs'] },
);
const statement = fc.record(
  {
    id,
    speaker: id,
    text: hostileText(600),
    when: line,
    about: ids,
    also: lines,
    misquotes: lines,
    paragraphs,
  },
  { requiredKeys: ['id', 'speaker', 'text', 'about', 'also', 'misquotes', 'paragraphs'] },
);
const said = fc.record({ quote, speaker: voice });
const evidence = fc.record(
  { paragraphs, quote: hostileText(1500), speaker: line },
  { requiredKeys: ['paragraphs'] },
);
const nearby = fc.record(
  { paragraphs, quote: hostileText(1500), speaker: line, text: hostileText(1500), questionId: id },
  { requiredKeys: ['paragraphs', 'text'] },
);
const related = list(nearby);
const diff = list(
  fc.record({ kind: fc.constantFrom('same', 'asked', 'said'), text: hostileText(3000) }),
  40,
);
const change = fc.constantFrom('negation', 'number', 'name', 'sense', 'stitched', 'speaker');
const stance = fc.record({
  position: fc.record({ id, party: id, topic: id, evidence: proof, paragraphs }),
  topic,
  stance: hostileText(600),
  evidence: list(evidence, 3),
});
const question = fc.record({
  id,
  question: line,
  also: lines,
  answer: hostileText(1200),
  evidence: proof,
  paragraphs,
});
const gap = fc.record(
  {
    id,
    question: line,
    also: lines,
    kind: fc.constantFrom('untold', 'false-premise'),
    reason: hostileText(400),
    nearby: hostileText(600),
    paragraphs,
  },
  { requiredKeys: ['id', 'question', 'also', 'kind', 'paragraphs'] },
);
const event = fc.record({
  id,
  order: fc.nat(),
  when: line,
  what: hostileText(600),
  who: ids,
  paragraphs,
});
const term = fc.record({
  id,
  name: line,
  aliases: lines,
  explanation: hostileText(800),
  paragraphs,
});
const proofs = list(evidence);
const is = <const T>(value: T) => fc.constant(value);

const ask = { ...common, command: is('ask'), asked: member, related };
const whoSaid = { ...common, command: is('who-said'), asked: member, related, evidence: proofs };
const position = { ...common, command: is('position'), related, evidence: proofs };
const compare = { ...common, command: is('compare'), evidence: proofs };
const quotes = { ...common, command: is('quotes'), evidence: proofs };
const timeline = { ...common, command: is('timeline'), evidence: proofs };
const whoIs = { ...common, command: is('who-is'), evidence: proofs };
const explain = { ...common, command: is('explain'), evidence: proofs };

export const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(
  fc.record({ ...ask, kind: is('answered'), entry: question, evidence: proofs }),
  fc.record(
    { ...ask, kind: is('unanswered'), gap, evidence: fc.constant([] as const) },
    { requiredKeys: ['source', 'storyId', 'command', 'asked', 'related', 'kind', 'evidence'] },
  ),
  fc.record({
    ...whoSaid,
    kind: fc.constantFrom('verbatim', 'near'),
    said,
    diff,
    more: list(said, 4),
  }),
  fc.record(
    { ...whoSaid, kind: is('changed'), what: change, said, diff, other: said, claimed: member },
    {
      requiredKeys: [
        ...(Object.keys(whoSaid) as (keyof typeof whoSaid)[]),
        'kind',
        'what',
        'said',
        'diff',
      ],
    },
  ),
  fc.record({
    ...whoSaid,
    kind: is('changed'),
    what: change,
    statement,
    speaker: voice,
    claimed: member,
  }),
  fc.record({ ...whoSaid, kind: is('reported'), statement, speaker: voice }),
  fc.record({ ...whoSaid, kind: is('notFound') }),
  fc.record({ ...position, kind: is('stated'), party: voice, topic, stances: some(stance) }),
  fc.record({ ...position, kind: is('stated'), party: voice, stances: some(stance) }),
  fc.record({
    ...position,
    kind: is('unstated'),
    party: voice,
    topic: member,
    reason: hostileText(600),
  }),
  fc.record({ ...position, kind: is('unknownParty'), asked: member, suggestions: list(voice, 5) }),
  fc.record({
    ...compare,
    kind: is('shown'),
    left: voice,
    right: voice,
    rows: list(fc.record({ topic, left: stance, right: stance }, { requiredKeys: ['topic'] }), 30),
  }),
  fc.record({
    ...compare,
    kind: is('notFound'),
    what: fc.constantFrom('party', 'topic'),
    asked: member,
    suggestions: list(voice, 5),
  }),
  fc.record({ ...quotes, kind: is('shown'), speaker: voice, topic, quotes: some(said) }),
  fc.record({
    ...quotes,
    kind: is('notFound'),
    what: fc.constantFrom('speaker', 'topic', 'none'),
    asked: member,
    suggestions: list(line, 5),
  }),
  fc.record({ ...timeline, kind: is('shown'), events: some(event) }),
  fc.record({ ...timeline, kind: is('notFound') }),
  fc.record({
    ...whoIs,
    kind: is('shown'),
    voice,
    party,
    members: list(person, 30),
    said: list(said, 20),
    statements: list(statement, 20),
  }),
  fc.record({ ...whoIs, kind: is('notFound'), asked: member, suggestions: list(voice, 5) }),
  fc.record({ ...explain, kind: is('shown'), term }),
  fc.record({ ...explain, kind: is('notFound'), asked: member, suggestions: list(term, 5) }),
  fc.record({
    ...common,
    command: is('story'),
    kind: is('shown'),
    story: fc.record({ id, title: line, language: is('en'), summary: hostileText(1500), source }),
    counts: fc.record({
      questions: fc.nat(),
      quotes: fc.nat(),
      parties: fc.nat(),
      people: fc.nat(),
      events: fc.nat(),
      terms: fc.nat(),
    }),
    examples: list(line, 30),
    evidence: fc.constant([] as const),
  }),
);
