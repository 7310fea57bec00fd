import type { Catalogue } from '../messages/catalogue/en.ts';

export type ErrorCode = keyof Catalogue['errors'];

/** Something that the member can put right: shown as a friendly sentence, never logged. */
export class UserError extends Error {
  readonly code: ErrorCode;
  /** The sentence in the reader's language: plain text, escaped when it is shown. */
  readonly say: (texts: Catalogue) => string;

  constructor(code: ErrorCode, say: (texts: Catalogue) => string) {
    super(code);
    this.name = 'UserError';
    this.code = code;
    this.say = say;
  }
}

export const userErrors = {
  unknownCommand: (name: string) =>
    new UserError('unknownCommand', ({ errors }) => errors.unknownCommand(name)),
  unknownOption: (command: string, option: string) =>
    new UserError('unknownOption', ({ errors }) => errors.unknownOption(command, option)),
  missingOption: (command: string, option: string) =>
    new UserError('missingOption', ({ errors }) => errors.missingOption(command, option)),
  wrongOption: (command: string, option: string) =>
    new UserError('wrongOption', ({ errors }) => errors.wrongOption(command, option)),
  unknownStory: (asked: string, stories: readonly string[]) =>
    new UserError('unknownStory', ({ errors }) => errors.unknownStory(asked, stories)),
  chooseStory: (stories: readonly string[]) =>
    new UserError('chooseStory', ({ errors }) => errors.chooseStory(stories)),
  noStory: () => new UserError('noStory', ({ errors }) => errors.noStory),
  noText: () => new UserError('noText', ({ errors }) => errors.noText),
  expired: () => new UserError('expired', ({ errors }) => errors.expired),
  storeDown: () => new UserError('storeDown', ({ errors }) => errors.storeDown),
  nothingKept: () => new UserError('nothingKept', ({ errors }) => errors.nothingKept),
  wait: (seconds: number) => new UserError('wait', ({ errors }) => errors.wait(seconds)),
  moderatorsOnly: () => new UserError('moderatorsOnly', ({ errors }) => errors.moderatorsOnly),
  serversOnly: () => new UserError('serversOnly', ({ errors }) => errors.serversOnly),
};
