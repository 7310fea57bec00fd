import { describe, expect, it } from 'vitest';
import { narratedIn } from '../../src/search/said/narrated.ts';
import { storyOf } from '../knowledge/pack.ts';

const STORY = `
people:
  - { id: ann, name: Ann Lee, role: keeper, aliases: [the keeper], paragraphs: [1] }
quotes:
  - { id: shut, text: The gate stays shut, speaker: ann, paragraphs: [1] }
questions:
  - { id: cited, question: Is it shut?, answer: It is., paragraphs: [2], evidence: { quotes: [shut] } }
  - { id: retold, question: Is it open?, answer: The keeper says that the gate stays shut., paragraphs: [1] }
  - { id: elsewhere, question: What is shut?, answer: The gate of the mill is shut., paragraphs: [3] }
  - { id: told, question: How high is it?, answer: It is two metres high., paragraphs: [1] }
`;

describe('narratedIn', () => {
  it('leaves out what cites a remark, and what tells one of its paragraph again', () => {
    expect(narratedIn(storyOf(STORY)).map(({ id }) => id)).toEqual(['elsewhere', 'told']);
  });
});
