/** Commands as values: name, options and handler in one small file each. */
import type { Answer } from '../answers/answer.ts';
import type { CommandName, MenuName } from '../messages/catalogue/en.ts';
import type { Understood } from '../search/embeddings/understood.ts';
import type { StoryIndex } from '../search/story-index.ts';
import { viewOf, type Context } from './context.ts';
import { readOptions, type Input, type OptionSpecs, type RawOptions } from './options.ts';
import type { Attachment, EarlierMessage } from './request.ts';
import type { Choice, Response } from './response.ts';
import type { Awaitable } from './services.ts';
import { openStory, suggestStories } from './story-choice.ts';
import { userErrors } from './user-error.ts';
import { chosen, MOST_CHOICES, suggest } from './vocabulary.ts';

/** Who may use it: everyone; those who curate; those with “Manage Server”. */
export type Access = 'everyone' | 'curators' | 'moderators';

/** A slash command or one of its subcommands. */
export interface Leaf {
  readonly options: OptionSpecs;
  run(context: Context, raw: RawOptions): Awaitable<Response>;
  complete(context: Context, raw: RawOptions, focused: string): Awaitable<readonly Choice[]>;
}

export interface SlashCommand {
  readonly type: 'slash';
  readonly name: CommandName;
  readonly access: Access;
  /** The command itself under '', or its subcommands. */
  readonly leaves: ReadonlyMap<string, Leaf>;
  /** For commands about a story: what paging and “ask one of these” need to answer anew. */
  readonly again?: {
    readonly options: OptionSpecs;
    answer(index: StoryIndex, raw: RawOptions): Answer;
  };
}

export interface MenuCommand {
  readonly type: 'menu';
  readonly name: MenuName;
  readonly access: Access;
  /** @param text of the message on which the member chose the command */
  run(context: Context, text: string): Awaitable<Response>;
}

/** A button pressed or a menu chosen from: what its custom id carries. */
export interface Press {
  readonly parts: readonly string[];
  readonly values: readonly string[];
  readonly message: EarlierMessage;
}

export interface Button {
  readonly type: 'button';
  /** First part of the custom id. */
  readonly name: string;
  readonly access: Access;
  run(context: Context, press: Press): Awaitable<Response>;
}

/** A form (modal) sent. */
export interface Submission {
  readonly parts: readonly string[];
  readonly fields: Readonly<Record<string, readonly string[]>>;
  readonly files: Readonly<Record<string, readonly Attachment[]>>;
  readonly message?: EarlierMessage;
}

export interface FormHandler {
  readonly type: 'form';
  /** First part of the custom id. */
  readonly name: string;
  readonly access: Access;
  run(context: Context, submission: Submission): Awaitable<Response>;
}

export type Command = SlashCommand | MenuCommand | Button | FormHandler;

interface LeafDefinition<O extends OptionSpecs> {
  readonly options: O;
  run(context: Context, input: Input<O>): Awaitable<Response>;
}

/**
 * A command's own part, or one subcommand of it.
 * @public
 */
export function defineLeaf<const O extends OptionSpecs>(
  name: string,
  { options, run }: LeafDefinition<O>,
): Leaf {
  return {
    options,
    run: (context, raw) => run(context, readOptions(name, options, raw)),
    complete: (context, raw, focused) => complete(context, options, raw, focused),
  };
}

/** A command without subcommands. */
export function defineSlash<const O extends OptionSpecs>(
  definition: LeafDefinition<O> & { readonly name: CommandName; readonly access: Access },
): SlashCommand {
  const { name, access } = definition;
  return { type: 'slash', name, access, leaves: new Map([['', defineLeaf(name, definition)]]) };
}

/**
 * A command of subcommands, e.g. `/curate inbox`.
 * @public
 */
export function defineGroup(definition: {
  readonly name: CommandName;
  readonly access: Access;
  readonly subs: Readonly<Record<string, Leaf>>;
}): SlashCommand {
  const { name, access, subs } = definition;
  return { type: 'slash', name, access, leaves: new Map(Object.entries(subs)) };
}

/** Every command about a story takes these beside its own options. */
const storyOptions = {
  story: { type: 'text', complete: suggestStories },
  private: { type: 'flag' },
} as const;

/** A member command: one question to one story, with the options `story` and `private` beside its own. */
export function defineStoryCommand<const O extends OptionSpecs>(definition: {
  readonly name: CommandName;
  readonly options: O;
  /** What a sentence model is to understand, where there is one. */
  asks?(input: Input<O>): string;
  answer(index: StoryIndex, input: Input<O>, understood?: Understood): Answer;
}): SlashCommand {
  const { name, options } = definition;
  const inputOf = (index: StoryIndex, raw: RawOptions): Input<O> =>
    readOptions(name, options, resolve(index, options, raw));
  const leaf: Leaf = {
    options: { ...options, ...storyOptions },
    async run(context, raw) {
      const { story, private: hidden, ...own } = raw;
      const given = {
        ...(story === undefined ? {} : { story }),
        ...(hidden === undefined ? {} : { private: hidden }),
      };
      const { story: asked, private: alone = false } = readOptions(name, storyOptions, given);
      const index = await openStory(context, asked);
      const understood =
        definition.asks &&
        (await context.services.understand?.(index, definition.asks(inputOf(index, own))));
      const asking = { index, command: name, options: own, view: viewOf(context) };
      const reply = context.recall({ ...asking, read: understood?.version }, () =>
        definition.answer(index, inputOf(index, own), understood),
      );
      return { kind: 'message', ...reply, private: context.private || alone };
    },
    complete: (context, raw, focused) => complete(context, leaf.options, raw, focused),
  };
  return {
    type: 'slash',
    name,
    access: 'everyone',
    leaves: new Map([['', leaf]]),
    again: { options, answer: (index, raw) => definition.answer(index, inputOf(index, raw)) },
  };
}

export function defineMenu(definition: Omit<MenuCommand, 'type'>): MenuCommand {
  return { type: 'menu', ...definition };
}

export function defineButton(definition: Omit<Button, 'type'>): Button {
  return { type: 'button', ...definition };
}

/**
 * What is done with a form (modal) once it is sent.
 * @public
 */
export function defineForm(definition: Omit<FormHandler, 'type'>): FormHandler {
  return { type: 'form', ...definition };
}

/** Chosen suggestions that were too long to send whole, as the texts that they stand for. */
function resolve(index: StoryIndex, options: OptionSpecs, raw: RawOptions): RawOptions {
  return Object.fromEntries(
    Object.entries(raw).map(([name, value]) => {
      const spec = Object.entries(options).find(([key]) => key === name)?.[1];
      return spec?.type === 'text' && spec.from !== undefined && typeof value === 'string'
        ? [name, chosen(index, spec.from, value)]
        : [name, value];
    }),
  );
}

async function complete(
  context: Context,
  options: OptionSpecs,
  raw: RawOptions,
  focused: string,
): Promise<readonly Choice[]> {
  const spec = Object.entries(options).find(([key]) => key === focused)?.[1];
  if (spec?.type !== 'text') throw userErrors.unknownOption('', focused);
  const value = raw[focused];
  const typed = typeof value === 'string' ? value : '';
  if (spec.complete) return (await spec.complete(context, typed, raw)).slice(0, MOST_CHOICES);
  if (spec.from === undefined) return [];
  const asked = raw['story'];
  const index = await openStory(context, typeof asked === 'string' ? asked : undefined);
  return suggest(index, spec.from, typed);
}
