/** A short message of our own: an error, a hint. */
import { container, text } from './components.ts';
import { clip } from './cut.ts';
import type { Message } from './message.ts';
import { tones, type Tone } from './tone.ts';

const MAX_NOTICE = 1500;

/** @param sentence plain text; it is escaped here */
export function notice(sentence: string, tone: Tone = 'problem'): Message {
  return { components: [container(tones[tone], [text(clip(sentence, MAX_NOTICE))])] };
}
