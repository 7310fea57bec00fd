/** English: the catalogue that every other language follows. Sentences here hold no Markdown. */
import { deskEn } from './desk/en.ts';
import { membersEn } from './members/en.ts';

interface CommandText {
  /** As typed: lower case, no spaces, at most 32 characters. */
  readonly name: string;
  /** At most 100 characters. */
  readonly description: string;
  /** Of its subcommands. */
  readonly subs?: Readonly<Record<string, CommandText>>;
}

const commands = {
  ask: { name: 'ask', description: 'Ask a question about the story' },
  'who-said': {
    name: 'who-said',
    description: 'Find out who said something, and whether they really did',
  },
  position: { name: 'position', description: 'Where a party stands' },
  compare: { name: 'compare', description: 'Two parties side by side' },
  quotes: { name: 'quotes', description: 'The quotations of the story, word for word' },
  timeline: { name: 'timeline', description: 'What happened when' },
  'who-is': { name: 'who-is', description: 'Who a person or a party is' },
  explain: { name: 'explain', description: 'What a term in the story means' },
  story: {
    name: 'story',
    description: 'What the story is about, where it comes from and what you can ask',
  },
  quiz: { name: 'quiz', description: 'Who said it? Play with the story’s quotations' },
  privacy: { name: 'privacy', description: 'What is kept of you, and how to delete it' },
  settings: { name: 'settings', description: 'Moderators: stories, channels, language, roles' },
  curate: {
    name: 'curate',
    description: 'Moderators: what I know',
    subs: {
      inbox: { name: 'inbox', description: 'Questions that the story did not answer' },
      add: { name: 'add', description: 'Add a question, quotation, position, person or term' },
      edit: { name: 'edit', description: 'Change an entry' },
      remove: { name: 'remove', description: 'Remove an entry' },
      history: { name: 'history', description: 'Who changed what, and undo' },
      export: { name: 'export', description: 'What this server added, as a story file' },
      import: { name: 'import', description: 'Add what is in a story file' },
    },
  },
  stories: {
    name: 'stories',
    description: 'Moderators: the stories of this server',
    subs: {
      list: { name: 'list', description: 'Which stories there are' },
      use: { name: 'use', description: 'Let a story answer here' },
      add: {
        name: 'add',
        description: 'Make a story from an article, or bring its corrected text',
      },
      remove: { name: 'remove', description: 'Put a story away' },
    },
  },
} satisfies Record<string, CommandText>;

/** Commands in a message's Apps menu. */
const menus = {
  'who-said-this': 'Who said this?',
  'ask-the-story': 'Ask the story',
} satisfies Record<string, string>;

/** Options have one text each, wherever they stand. */
const options = {
  question: { name: 'question', description: 'What you want to know' },
  words: {
    name: 'words',
    description: 'The words, as you remember them; with the speaker if you like',
  },
  party: { name: 'party', description: 'A party, or somebody who stands for it' },
  with: { name: 'with', description: 'The party to compare it with' },
  topic: { name: 'topic', description: 'One topic only' },
  speaker: { name: 'speaker', description: 'Only what this person, party or document said' },
  about: { name: 'about', description: 'Only what was said about this topic' },
  name: { name: 'name', description: 'A person or a party' },
  term: { name: 'term', description: 'A word or a name from the story' },
  story: { name: 'story', description: 'Another story than the usual one' },
  private: { name: 'private', description: 'Show the reply to you alone' },
  kind: { name: 'kind', description: 'What to add' },
  entry: { name: 'entry', description: 'The entry: type a few of its words' },
  file: { name: 'file', description: 'A story file, or an article as text, HTML or Markdown' },
  replaces: { name: 'replaces', description: 'The story of which this is the corrected text' },
  view: { name: 'view', description: '“board” shows who knows the story best' },
} satisfies Record<string, CommandText>;

const list = (items: readonly string[]): string => items.join(', ');
const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

const replies = {
  quoted: (words: string): string => `“${words}”`,
  paragraphs: (numbers: string): string => `¶\u00A0${numbers}`,
  to: (audience: string): string => `to ${audience}`,
  page: (page: number, pages: number): string => `Page ${page} of ${pages}`,
  previous: '← Previous',
  next: 'Next →',
  more: (n: number): string => `and ${n} more`,
  nearby: 'Nearby in the story',
  nearest: 'Nearest in the story',
  evidence: 'In their own words',
  askInstead: 'Ask one of these…',
  didYouMean: 'Did you mean',
  youAsked: 'You asked',
  asked: (question: string): string => `You asked: ${question}`,
  youWrote: 'Your words and theirs',

  silent: `The story doesn't say`,
  silentOn: (what: string): string => `The story doesn't say ${what}`,

  nobody: 'Nobody in the story said that',
  notSpeaker: (claimed: string, speaker: string): string => `Not ${claimed}: ${speaker} said it`,
  notReporter: (claimed: string, speaker: string): string =>
    `Not ${claimed}: ${speaker}, not word for word`,
  saidInstead: (speaker: string): string => `What ${speaker} said:`,
  toldOf: (speaker: string): string => `What ${speaker} said, not word for word:`,
  reported: (speaker: string): string => `${speaker}, not word for word`,
  reportedNote: 'The story tells this without quoting it.',
  verbatimNote: 'Word for word.',
  nearNote: 'The meaning is right, the words were a little different.',
  changes: {
    negation: 'A “not” was added or dropped.',
    number: 'The number is another.',
    name: 'It was said of somebody or something else.',
    sense: 'The meaning is another.',
    stitched: 'Two remarks were joined into one.',
    speaker: 'The words are right, the speaker is not.',
  },
  quotationsFound: (n: number): string =>
    count(n, 'quotation in this message', 'quotations in this message'),

  positionOn: (party: string, topic: string): string => `${party}, on ${topic}`,
  noPosition: (party: string): string => `The story gives no position of ${party}`,
  noPositionOn: (party: string, topic: string): string =>
    `The story gives no position of ${party} on ${topic}`,
  notInStory: (what: string): string => `${what} is not in the story`,
  versus: (left: string, right: string): string => `${left} and ${right}`,
  nothingToCompare: 'The story gives no position of either.',
  noStance: 'the story gives no position',

  quotes: 'Quotations',
  quotesOf: (speaker: string): string => `What ${speaker} said`,
  aboutTopic: (topic: string): string => `about ${topic}`,
  countQuotes: (n: number): string => count(n, 'quotation', 'quotations'),
  noQuotes: (what: string): string => `The story holds no such quotation: ${what}`,
  timeline: 'What happened when',
  noEvents: 'The story tells of no events.',
  standsFor: (party: string): string => `Stands for ${party}`,
  issuedBy: (party: string): string => `Issued by ${party}`,
  members: 'Speaking for it',
  said: 'What they said',
  notVerbatim: 'not word for word',
  summary: (questions: number, quotes: number, people: number, parties: number): string =>
    `It knows ${count(questions, 'question', 'questions')}, ${count(quotes, 'quotation', 'quotations')}, ${count(people, 'person', 'people')} and ${count(parties, 'party', 'parties')}.`,
  canAsk: 'What you can ask',
  howToAsk: 'Also: /who-said, /position, /compare, /quotes, /timeline, /who-is, /explain.',
  by: (byline: string): string => `by ${byline}`,
};

const errors = {
  unknownCommand: (name: string): string => `There is no command “${name}”.`,
  unknownOption: (command: string, option: string): string =>
    `/${command} has no option “${option}”.`,
  missingOption: (command: string, option: string): string => `/${command} needs “${option}”.`,
  wrongOption: (command: string, option: string): string =>
    `The option “${option}” of /${command} has a wrong value.`,
  unknownStory: (asked: string, stories: readonly string[]): string =>
    `There is no story “${asked}” here. There is: ${list(stories)}.`,
  chooseStory: (stories: readonly string[]): string =>
    `Which story? Name it with the option “story”: ${list(stories)}.`,
  noStory: 'There is no story here yet.',
  noText: 'This message holds no text to look up.',
  expired: 'This button is too old: what it stood for has changed. Please ask again.',
  moderatorsOnly: 'Only moderators can do this.',
  serversOnly: 'This works on a server where the bot is installed.',
  storeDown:
    'The database can’t be reached at the moment, so nothing can be saved or looked up in it. Answers from the stories go on. The operator finds the reason in the log.',
  wait: (seconds: number): string =>
    `Please wait ${seconds} ${seconds === 1 ? 'second' : 'seconds'} before the next question.`,
  nothingKept: 'Nothing is remembered here, so this does not work.',
  bug: (id: string): string =>
    `Something went wrong on our side. If it happens again, tell the bot's operator this number: ${id}`,
};

export const en = {
  commands,
  menus,
  options,
  replies,
  errors,
  members: membersEn,
  desk: deskEn,
};

/** All text that people read. */
export type Catalogue = typeof en;
/** What Discord shows of commands before they are used: there in every language of Discord's that we serve. */
export type CommandTexts = Pick<Catalogue, 'commands' | 'menus' | 'options'>;
export type CommandName = keyof typeof commands;
export type MenuName = keyof typeof menus;
export type OptionName = keyof typeof options;
