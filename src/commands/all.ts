/** Every command, in the order in which Discord lists them: a new one is added here. */
import { askTheStory } from './ask-the-story.ts';
import { askCommand } from './ask.ts';
import { compareCommand } from './compare.ts';
import type { Command } from './define.ts';
import { explainCommand } from './explain.ts';
import { openMenu } from './open.ts';
import { pageButton } from './page.ts';
import { positionCommand } from './position.ts';
import { quotesCommand } from './quotes.ts';
import { storyCommand } from './story.ts';
import { timelineCommand } from './timeline.ts';
import { whoIsCommand } from './who-is.ts';
import { whoSaidThis } from './who-said-this.ts';
import { whoSaidCommand } from './who-said.ts';

export const commands: readonly Command[] = [
  askCommand,
  whoSaidCommand,
  positionCommand,
  compareCommand,
  quotesCommand,
  timelineCommand,
  whoIsCommand,
  explainCommand,
  storyCommand,
  whoSaidThis,
  askTheStory,
  pageButton,
  openMenu,
];
