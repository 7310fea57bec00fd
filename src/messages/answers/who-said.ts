import type { Said, WhoSaidAnswer, WordDiff } from '../../answers/who-said.ts';
import type { Catalogue } from '../catalogue/en.ts';
import { clip } from '../cut.ts';
import type { Aside, Sheet } from '../sheet.ts';
import {
  bold,
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
  const { related, source, storyId } = answer;
  const nearby = nearbyAside(texts, related, replies.nearest);
  const shared = { source, menu: nearbyMenu(texts, related, storyId) };
  switch (answer.kind) {
    case 'verbatim':
    case 'near': {
      const { kind, said, more = [], diff } = answer;
      const [first, ...rest] = remark(
        texts,
        said,
        more.length > 0 ? MAX_QUOTE_OF_SEVERAL : MAX_QUOTE,
      );
      const further = more.flatMap((other) => quoted(texts, other, MAX_QUOTE_OF_SEVERAL));
      return kind === 'verbatim'
        ? { ...shared, tone: 'sure', lead: [first, ...rest, ...further], asides: [nearby] }
        : {
            ...shared,
            tone: 'near',
            lead: [first, ...rest, ...further, replies.nearNote],
            asides: [...compared(texts, diff), nearby],
          };
    }
    case 'changed':
      return {
        ...shared,
        tone: 'changed',
        lead: [
          heading(clip(changedOpening(answer, texts), 300)),
          replies.changes[answer.what],
          ...whatWasSaid(answer, texts),
        ],
        asides: [...('diff' in answer ? compared(texts, answer.diff) : []), nearby],
      };
    case 'reported':
      return {
        ...shared,
        tone: 'reported',
        lead: [
          heading(clip(replies.reported(answer.speaker.entry.name), 300)),
          ...told(texts, answer.statement),
        ],
        asides: [nearby],
      };
    case 'notFound':
      return { ...shared, tone: 'changed', lead: [heading(replies.nobody)], asides: [nearby] };
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
    return [bold(replies.toldOf(who)), ...told(texts, answer.statement)];
  }
  const { said, other } = answer;
  const remarks = other ? [said, other] : [said];
  return remarks.flatMap((one) => [
    bold(replies.saidInstead(name(one.speaker.entry.name))),
    ...quoted(texts, one, other ? MAX_QUOTE_OF_SEVERAL : MAX_QUOTE),
  ]);
}

/** Indirect speech: the pack's words, marked as such. */
function told(
  texts: Catalogue,
  { text, when, paragraphs }: Statement,
  max = MAX_QUOTE,
): readonly string[] {
  const at = when === undefined ? undefined : name(when);
  return [clip(text, max), small(dotted(texts.replies.reportedNote, at, cite(texts, paragraphs)))];
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
