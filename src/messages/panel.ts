/** A moderator's panel: texts and controls in one container, bounded. */
import type { APIComponentInContainer } from 'discord-api-types/v10';
import { container, text } from './components.ts';
import { singleLine } from './escape.ts';
import { clip } from './cut.ts';
import type { Message } from './message.ts';
import { tones, type Tone } from './tone.ts';

/** What a panel is made of: Markdown, escaped already, or a control. */
export type PanelPart = string | APIComponentInContainer;

const MAX_PIECE = 900;
/** The container counts as well, and action rows hold further components. */
const MOST_PARTS = 40;

export function panel(parts: readonly PanelPart[], tone: Tone = 'shown'): Message {
  let room = 3_900;
  const components: APIComponentInContainer[] = [];
  let count = 1;
  for (const part of parts) {
    const made = typeof part === 'string' ? text(part.slice(0, Math.max(room, 1))) : part;
    if (typeof part === 'string') {
      if (room <= 0 || part === '') continue;
      room -= part.length;
    }
    const own = 1 + ('components' in made ? made.components.length : 0);
    if (count + own > MOST_PARTS) break;
    count += own;
    components.push(made);
  }
  return { components: [container(tones[tone], components)] };
}

/** Text of anybody's, escaped and short enough to stand in a panel. */
export const piece = (plain: string, max = MAX_PIECE): string => clip(singleLine(plain), max);

/** Discord shows the member's or channel's name; nobody is pinged by our messages. */
export const person = (id: string): string => (/^\d+$/.test(id) ? `<@${id}>` : piece(id, 80));
export const channel = (id: string): string => `<#${id}>`;
export const role = (id: string): string => `<@&${id}>`;
/** “2 hours ago”, in the reader's own time. */
export const ago = (at: number): string => `<t:${Math.floor(at / 1000)}:R>`;
