/** Every command, in the order in which Discord lists them: a new one is added here. */
import { askTheStory } from './ask-the-story.ts';
import { askCommand } from './ask.ts';
import { compareCommand } from './compare.ts';
import { curateCommand } from './curate/curate.ts';
import { entrySent, keepButton, removeButton } from './curate/entry-commands.ts';
import { importButton, noImportButton } from './curate/import.ts';
import { historyButton, undoButton } from './curate/history.ts';
import {
  inboxAnswerButton,
  inboxAttachButton,
  inboxAttachedMenu,
  inboxButton,
  inboxDismissButton,
  inboxOpenMenu,
  inboxReopenButton,
} from './curate/inbox.ts';
import { keptMenu, reopenButton } from './curate/kept-text.ts';
import type { Command } from './define.ts';
import { explainCommand } from './explain.ts';
import { askAgainForm, notItButton } from './feedback/not-it.ts';
import { sendButton, tellMeButton } from './feedback/send.ts';
import { openMenu } from './open.ts';
import { pageButton } from './page.ts';
import { positionCommand } from './position.ts';
import { quotesCommand } from './quotes.ts';
import { forgetButton, privacyCommand } from './privacy.ts';
import { quizButton, quizCommand, quizNextButton } from './quiz.ts';
import { cooldownForm, settingsCommand, settingsControl } from './settings.ts';
import { draftNewButton, draftOpenMenu, draftTextForm } from './stories-add/add.ts';
import { draftButton, draftChangeForm, draftDetailsForm } from './stories-add/review-buttons.ts';
import { storiesCommand } from './stories.ts';
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
  notItButton,
  askAgainForm,
  sendButton,
  tellMeButton,
  quizCommand,
  quizButton,
  quizNextButton,
  privacyCommand,
  forgetButton,
  settingsCommand,
  settingsControl,
  cooldownForm,
  curateCommand,
  inboxButton,
  inboxOpenMenu,
  inboxAnswerButton,
  inboxAttachButton,
  inboxAttachedMenu,
  inboxDismissButton,
  inboxReopenButton,
  entrySent,
  reopenButton,
  keptMenu,
  removeButton,
  keepButton,
  historyButton,
  undoButton,
  importButton,
  noImportButton,
  storiesCommand,
  draftNewButton,
  draftOpenMenu,
  draftTextForm,
  draftButton,
  draftChangeForm,
  draftDetailsForm,
];
