// Whether a reply is right, given what a golden question expects.

/** Text as golden cases are compared: no case, one shape of marks, no brackets. */
export const flat = (text) =>
  text
    .normalize('NFKC')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d"()]/g, '')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\s+/g, ' ')
    .toLowerCase();

const saysAll = (text, groups) =>
  groups.every((group) => group.some((alternative) => flat(text).includes(flat(alternative))));

/** Whether an entry of the pack is a right answer to a golden question. */
export function entryAnswers(entry, evidence, golden) {
  const cited = new Set(evidence.flatMap(({ paragraphs }) => paragraphs));
  return (
    saysAll(entry.answer, golden.says) &&
    (golden.paragraphs.length === 0 || golden.paragraphs.some((n) => cited.has(n)))
  );
}

/** `right`, `wrong` (an answer that is not right) or `missed` (silence where there is an answer). */
export function judgeAsk(answer, golden) {
  if (golden.kind === 'unanswered') return answer.kind === 'unanswered' ? 'right' : 'wrong';
  if (answer.kind === 'unanswered') return 'missed';
  return entryAnswers(answer.entry, answer.evidence, golden) ? 'right' : 'wrong';
}

const speakerOf = (answer) =>
  'said' in answer
    ? answer.said.speaker.entry
    : 'speaker' in answer
      ? answer.speaker.entry
      : undefined;

/**
 * `right`, `wrong` (another kind, or another quotation), or `misattributed`: a speaker is named
 * as the one who said it who did not.
 */
export function judgeWhoSaid(answer, golden) {
  const speaker = speakerOf(answer);
  const names = speaker ? [speaker.name, ...speaker.aliases].map(flat) : [];
  const rightSpeaker =
    golden.speaker === undefined ||
    names.some((name) => name === flat(golden.speaker) || name.includes(flat(golden.speaker)));
  const claims = ['verbatim', 'near', 'reported'].includes(answer.kind);
  if (claims && golden.speaker !== undefined && !rightSpeaker) return 'misattributed';
  if (claims && golden.kind === 'notFound') return 'misattributed';
  if (answer.kind !== golden.kind) return 'wrong';
  if (!rightSpeaker) return 'wrong';
  if (golden.quote !== undefined && 'said' in answer) {
    const shown = [answer.said, ...(answer.more ?? []), ...(answer.other ? [answer.other] : [])]
      .map(({ quote }) => quote.text)
      .join(' ');
    if (!flat(shown).includes(flat(golden.quote))) return 'wrong';
  }
  return 'right';
}

export function judgePosition(answer, golden) {
  if (answer.kind !== golden.kind) return 'wrong';
  if (answer.kind !== 'stated') return 'right';
  return saysAll(answer.stances.map(({ stance }) => stance).join('\n'), golden.says)
    ? 'right'
    : 'wrong';
}
