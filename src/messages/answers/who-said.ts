import type { Said, WhoSaidAnswer, WordDiff } from '../../answers/who-said.ts';
import { askedAside } from '../asked.ts';
import type { Catalogue } from '../catalogue/en.ts';
import { clip } from '../cut.ts';
import type { Aside, Sheet } from '../sheet.ts';
import {
  bold,
  capitalised,
  cite,
  dotted,
  heading,
  name,
  nearbyAside,
  nearbyMenu,
  occasion,
  quotation,
  saidItem,
  small,
} from './fragments.ts';
import { differs, diffLine } from './word-diff.ts';

type Changed = Extract<WhoSaidAnswer, { kind: 'changed' }>;
type Statement = Extract<WhoSaidAnswer, { kind: 'reported' }>['statement'];

const MAX_QUOTE = 1300;
/** Each of several remarks gets less room, so that all are seen. */
const MAX_QUOTE_OF_SEVERAL = 600;
const MAX_QUOTE_IN_LIST = 320;
const MAX_DIFF = 900;

export function whoSaidSheet(answer: WhoSaidAnswer, texts: Catalogue): Sheet {
  const { replies } = texts;
  const { asked, related, source, storyId } = answer;
  const nearby = nearbyAside(texts, related, replies.nearest);
  const shared = { source, menu: nearbyMenu(texts, related, storyId) };
  switch (answer.kind) {
    case 'verbatim':
    case 'near': {
      const { kind, said, more = [], diff } = answer;
      const first = remark(texts, said, more.length > 0 ? MAX_QUOTE_OF_SEVERAL : MAX_QUOTE);
      const further = more.map((other) => quoted(texts, other, MAX_QUOTE_OF_SEVERAL).join('\n'));
      return kind === 'verbatim'
        ? { source, asked, tone: 'sure', lead: first, blocks: [...further, replies.verbatimNote] }
        : {
            ...shared,
            tone: 'near',
            lead: first,
            blocks: [...further, replies.nearNote],
            asides: [...compared(texts, diff), nearby],
          };
    }
    case 'changed':
      return {
        ...shared,
        ...('diff' in answer && differs(answer.diff) ? {} : { asked }),
        tone: 'changed',
        lead: [heading(clip(changedOpening(answer, texts), 300)), replies.changes[answer.what]],
        blocks: whatWasSaid(answer, texts),
        asides: [...('diff' in answer ? compared(texts, answer.diff) : []), nearby],
      };
    case 'reported':
      return {
        ...shared,
        asked,
        tone: 'reported',
        lead: [
          heading(clip(replies.reported(answer.speaker.entry.name), 300)),
          ...told(texts, answer.statement),
        ],
        blocks: [replies.reportedNote],
        asides: [nearby],
      };
    case 'notFound':
      return {
        ...shared,
        tone: 'changed',
        lead: [heading(replies.nobody)],
        asides: [askedAside(texts, asked, MAX_QUOTE_IN_LIST), nearby],
      };
  }
}

/** One of several quotations found in a message: the verdict, then what was said. */
export function verdictItem(answer: WhoSaidAnswer, texts: Catalogue): string {
  const { replies } = texts;
  switch (answer.kind) {
    case 'verbatim':
    case 'near': {
      const note = answer.kind === 'near' ? [small(replies.nearNote)] : [];
      return [saidItem(texts, answer.said, MAX_QUOTE_IN_LIST), ...note].join('\n');
    }
    case 'changed': {
      const opening = bold(clip(changedOpening(answer, texts), 260));
      const what =
        'said' in answer
          ? saidItem(texts, answer.said, MAX_QUOTE_IN_LIST)
          : told(texts, answer.statement, MAX_QUOTE_IN_LIST).join('\n');
      return [`${opening} · ${replies.changes[answer.what]}`, what].join('\n');
    }
    case 'reported': {
      const opening = bold(clip(replies.reported(answer.speaker.entry.name), 260));
      return [opening, ...told(texts, answer.statement, MAX_QUOTE_IN_LIST)].join('\n');
    }
    case 'notFound':
      return bold(replies.nobody);
  }
}

function changedOpening(answer: Changed, { replies }: Catalogue): string {
  if (answer.claimed === undefined) return replies.nobody;
  if ('said' in answer) return replies.notSpeaker(answer.claimed, answer.said.speaker.entry.name);
  return replies.notReporter(answer.claimed, answer.speaker.entry.name);
}

function whatWasSaid(answer: Changed, texts: Catalogue): readonly string[] {
  const { replies } = texts;
  if (!('said' in answer)) {
    const who = name(answer.speaker.entry.name);
    return [[bold(replies.toldOf(who)), ...told(texts, answer.statement)].join('\n')];
  }
  const { said, other } = answer;
  const remarks = other ? [said, other] : [said];
  return remarks.map((one) =>
    [
      bold(replies.saidInstead(name(one.speaker.entry.name))),
      ...quoted(texts, one, other ? MAX_QUOTE_OF_SEVERAL : MAX_QUOTE),
    ].join('\n'),
  );
}

/** Indirect speech: the pack's words, and when they were said. */
function told(
  texts: Catalogue,
  { text, when, paragraphs }: Statement,
  max = MAX_QUOTE,
): readonly [string, string] {
  const at = when === undefined ? undefined : capitalised(name(when));
  return [clip(text, max), small(dotted(at, cite(texts, paragraphs)))];
}

/** The speaker, then the words. */
function remark(texts: Catalogue, said: Said, max: number): readonly [string, ...string[]] {
  return [heading(name(said.speaker.entry.name)), ...quoted(texts, said, max)];
}

/** The words, when and to whom they were said, and what they were about where the pack tells. */
function quoted(texts: Catalogue, said: Said, max: number): readonly string[] {
  const { text, context } = said.quote;
  const about = context === undefined ? undefined : clip(context, 320);
  return [quotation(texts, text, max), small(dotted(occasion(texts, said), about))];
}

function compared(texts: Catalogue, diff: WordDiff): readonly Aside[] {
  return differs(diff)
    ? [{ heading: texts.replies.youWrote, lines: [diffLine(diff, MAX_DIFF)] }]
    : [];
}
