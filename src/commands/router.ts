import { randomBytes } from 'node:crypto';
import type { RESTPutAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { en, type Catalogue } from '../messages/catalogue/en.ts';
import { readCustomId } from '../messages/custom-id.ts';
import { catalogue, languageFor } from '../messages/languages.ts';
import { notice } from '../messages/notice.ts';
import { StoreUnavailable } from '../store/errors.ts';
import { checkAccess, isPrivatePlace } from './access.ts';
import type { Context } from './context.ts';
import { coolDown } from './cooldown.ts';
import type { Command } from './define.ts';
import { manifestOf } from './manifest.ts';
import { createRecall } from './recall.ts';
import { registry } from './registry.ts';
import type { Request } from './request.ts';
import type { Response } from './response.ts';
import { defaultSettings, type Log, type Services } from './services.ts';
import { UserError, userErrors } from './user-error.ts';

/** The one way in for every door. */
export interface Router {
  /** All commands as Discord registers them, with their localisations. */
  readonly manifest: RESTPutAPIApplicationCommandsJSONBody;
  /** Never rejects: a bug is logged with an id and becomes a friendly reply that quotes the id. */
  handle(request: Request): Promise<Response>;
}

export interface RouterParts {
  readonly commands: readonly Command[];
  readonly services: Services;
  readonly log: Log;
}

export function createRouter({ commands, services, log }: RouterParts): Router {
  const known = registry(commands);
  const recall = createRecall();

  async function contextOf({ origin }: Request): Promise<Context> {
    const server = origin.installed ? origin.server : undefined;
    const settings = server === undefined ? defaultSettings : await services.settings.of(server);
    const language = languageFor(settings.language, origin.locale);
    return {
      origin,
      server,
      services,
      settings,
      language,
      texts: catalogue(language),
      private: isPrivatePlace(origin, settings),
      recall,
      slashes: known.slashes,
    };
  }

  async function answer(request: Request, context: Context): Promise<Response> {
    const { origin, settings } = context;
    switch (request.type) {
      case 'slash':
      case 'complete': {
        const command = known.slashes.get(request.command);
        const leaf = command?.leaves.get(request.sub ?? '');
        if (!command || !leaf) throw userErrors.unknownCommand(request.command);
        checkAccess(command.access, origin, settings);
        if (request.type === 'slash') {
          await coolDown(command.access, context);
          return leaf.run(context, request.options);
        }
        const choices = await leaf.complete(context, request.options, request.focused);
        return { kind: 'choices', choices };
      }
      case 'menu': {
        const command = known.menus.get(request.command);
        if (!command) throw userErrors.unknownCommand(request.command);
        checkAccess(command.access, origin, settings);
        await coolDown(command.access, context);
        return command.run(context, request.text);
      }
      case 'press': {
        const { name, parts } = readCustomId(request.customId);
        const button = known.buttons.get(name);
        if (!button) throw userErrors.expired();
        checkAccess(button.access, origin, settings);
        return button.run(context, { parts, values: request.values, message: request.message });
      }
      case 'submit': {
        const { name, parts } = readCustomId(request.customId);
        const form = known.forms.get(name);
        if (!form) throw userErrors.expired();
        checkAccess(form.access, origin, settings);
        return form.run(context, { ...request, parts });
      }
    }
  }

  function failed(thrown: unknown, request: Request, texts: Catalogue): Response {
    const error = thrown instanceof StoreUnavailable ? userErrors.storeDown() : thrown;
    if (error !== thrown) log.error({ err: thrown, request: nameOf(request) }, 'no database');
    const expected = error instanceof UserError;
    const id = expected ? '' : randomBytes(4).toString('hex');
    if (!expected) log.error({ err: error, id, request: nameOf(request) }, 'a handler failed');
    if (request.type === 'complete') return { kind: 'choices', choices: [] };
    const sentence = expected ? error.say(texts) : texts.errors.bug(id);
    const problem = { code: expected ? error.code : 'bug', text: sentence } as const;
    return { kind: 'message', message: notice(sentence), private: true, problem };
  }

  return {
    manifest: manifestOf(commands),
    async handle(request) {
      let texts: Catalogue = en;
      try {
        const context = await contextOf(request);
        texts = context.texts;
        return await answer(request, context);
      } catch (error) {
        return failed(error, request, texts);
      }
    },
  };
}

/** What was asked for, without anything that a member wrote. */
function nameOf(request: Request): string {
  switch (request.type) {
    case 'slash':
    case 'complete':
    case 'menu':
      return `${request.type} ${request.command}`;
    case 'press':
    case 'submit':
      return `${request.type} ${readCustomId(request.customId).name}`;
  }
}
