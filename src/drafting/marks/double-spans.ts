import type { Paragraph } from '../text/paragraphs.ts';
import { doubleMarks, type Mark } from './double-marks.ts';
import { trimSpan, type Span } from './span.ts';

/** Outside a quotation, inside one, inside one within one. */
type State = 0 | 1 | 2;
const STATES = [0, 1, 2] as const;
type Step =
  | { kind: 'mark'; mark: Mark; paragraph: number }
  | { kind: 'break'; next: number; nextLeads: boolean };
interface Move {
  to: State;
  cost: number;
}

/**
 * The quotations in double marks. Which mark opens and which closes is settled for the whole text at once: the cheapest way
 * through the states above (Viterbi), so that one missing or twisted mark does not turn the rest inside out.
 */
export function doubleSpans(text: string, paragraphs: readonly Paragraph[]): Span[] {
  const steps = stepsOf(text, paragraphs);
  return collect(text, paragraphs, steps, cheapestPath(steps));
}

function stepsOf(text: string, paragraphs: readonly Paragraph[]): Step[] {
  const marks = paragraphs.map((paragraph) => doubleMarks(text, paragraph));
  return marks.flatMap((own, paragraph): Step[] => {
    const first = marks[paragraph + 1]?.[0];
    const nextLeads = first !== undefined && first.leads && first.opening < 1;
    return [
      ...own.map((mark): Step => ({ kind: 'mark', mark, paragraph })),
      { kind: 'break', next: paragraph + 1, nextLeads },
    ];
  });
}

function moves(step: Step, state: State): Move[] {
  if (step.kind === 'break') {
    if (state === 0) return [{ to: 0, cost: 0 }];
    const end = step.nextLeads ? 1 : 2.2;
    if (state === 2) return [{ to: 0, cost: end + 1.5 }];
    return [
      { to: 0, cost: end },
      { to: 1, cost: step.nextLeads ? 4 : 2 },
    ];
  }
  const { opening, closing, ignoring } = step.mark;
  const stay: Move = { to: state, cost: ignoring };
  if (state === 0) return [{ to: 1, cost: opening }, stay];
  if (state === 2) return [{ to: 1, cost: closing }, stay];
  return [{ to: 0, cost: closing }, { to: 2, cost: opening + 1.7 }, stay];
}

function cheapestPath(steps: readonly Step[]): State[] {
  let costs = [0, Infinity, Infinity];
  const from: number[][] = [];
  for (const step of steps) {
    const next = [Infinity, Infinity, Infinity];
    const came = [0, 0, 0];
    for (const state of STATES) {
      for (const move of moves(step, state)) {
        const cost = (costs[state] ?? Infinity) + move.cost;
        if (cost < (next[move.to] ?? Infinity)) {
          next[move.to] = cost;
          came[move.to] = state;
        }
      }
    }
    costs = next;
    from.push(came);
  }
  const path: State[] = [];
  let state = cheapest(costs);
  for (let i = steps.length - 1; i >= 0; i--) {
    path[i] = state;
    state = asState(from[i]?.[state]);
  }
  return path;
}

const asState = (value: number | undefined): State => (value === 1 || value === 2 ? value : 0);
const cheapest = (costs: readonly number[]): State => asState(costs.indexOf(Math.min(...costs)));

function collect(
  text: string,
  paragraphs: readonly Paragraph[],
  steps: readonly Step[],
  path: readonly State[],
): Span[] {
  const spans: Span[] = [];
  let state: State = 0;
  let opened: { open: number; start: number; continued: boolean } | null = null;
  let unfinished = false;
  let paragraph = 0;
  const close = (end: number, behind: number, closed: boolean) => {
    if (!opened) return;
    const inner = trimSpan(text, opened.start, closed ? end : beforeTag(text, opened.start, end));
    if (inner.end > inner.start)
      spans.push({
        ...inner,
        open: opened.open,
        close: closed ? behind : inner.end,
        paragraph,
        closed,
        continued: opened.continued,
        single: false,
      });
    opened = null;
  };
  steps.forEach((step, i) => {
    const to = path[i] ?? 0;
    if (step.kind === 'mark') {
      const { at, length, leads } = step.mark;
      if (state === 0 && to === 1)
        opened = { open: at, start: at + length, continued: leads && unfinished };
      if (state === 1 && to === 0) close(at, at + length, true);
      if (to !== state) unfinished = false;
    } else {
      const end = paragraphs[paragraph]?.end ?? 0;
      unfinished = state !== 0;
      close(end, end, false);
      paragraph = step.next;
      const start = paragraphs[paragraph]?.start;
      if (to === 1 && start !== undefined) opened = { open: start, start, continued: true };
    }
    state = to;
  });
  return spans;
}

const TAG =
  /[,?!](?=\s(?:(?:said|says|added)\s\p{Lu}[\p{L}\s.'’-]{1,40}|(?:he|she|\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){0,3})\s(?:said|says|added))\.?$)/u;

/** Where the closing mark was forgotten, a tag at the end shows how far the words go. */
function beforeTag(text: string, start: number, end: number): number {
  const from = Math.max(start, end - 120);
  const tag = TAG.exec(text.slice(from, end));
  return tag ? from + tag.index + 1 : end;
}
