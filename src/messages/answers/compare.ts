import type { CompareAnswer, CompareRow } from '../../answers/compare.ts';
import type { Catalogue } from '../catalogue/en.ts';
import { clip } from '../cut.ts';
import type { Sheet } from '../sheet.ts';
import { bold, cite, heading, name, suggestionsAside } from './fragments.ts';

export function compareSheet(answer: CompareAnswer, texts: Catalogue): Sheet {
  const { replies } = texts;
  const { source, storyId } = answer;
  if (answer.kind === 'notFound') {
    return {
      tone: 'silent',
      lead: [heading(clip(replies.notInStory(answer.asked), 300))],
      asides: [
        suggestionsAside(
          texts,
          answer.suggestions.map(({ entry }) => entry.name),
        ),
      ],
      source,
    };
  }
  const { left, right, topic, rows } = answer;
  const names = { left: left.entry.name, right: right.entry.name };
  const silent = rows.every((row) => !row.left && !row.right);
  return {
    tone: silent ? 'silent' : 'shown',
    lead: [
      heading(clip(replies.versus(names.left, names.right), 300)),
      ...(silent ? [replies.nothingToCompare] : []),
    ],
    items: silent ? [] : rows.map((row) => rowItem(texts, row, names)),
    again: {
      command: 'compare',
      story: storyId,
      keys: [left.entry.id, right.entry.id, topic?.id],
    },
    source,
  };
}

function rowItem(
  texts: Catalogue,
  row: CompareRow,
  names: Readonly<Record<'left' | 'right', string>>,
): string {
  const side = (which: 'left' | 'right'): string => {
    const stance = row[which];
    const what = stance
      ? `${clip(stance.stance, 640)} ${cite(texts, stance.position.paragraphs)}`
      : `*${texts.replies.noStance}*`;
    return `- ${bold(name(names[which]))}: ${what}`;
  };
  return [bold(name(row.topic.name)), side('left'), side('right')].join('\n');
}
