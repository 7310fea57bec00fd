/** Requests in short, and what came back of them. */
import { commands as all } from '../../src/commands/all.ts';
import type { Command } from '../../src/commands/define.ts';
import type { OptionValue, Origin } from '../../src/commands/request.ts';
import type { Response } from '../../src/commands/response.ts';
import { createRouter } from '../../src/commands/router.ts';
import type { Message } from '../../src/messages/message.ts';
import { textsOf } from '../messages/limits.ts';
import { servicesWith, type Setting } from './small-story.ts';

export const member: Origin = {
  server: '1',
  channel: '11',
  member: { id: '100', roles: ['7'], canManageServer: false },
  locale: 'en-US',
  installed: true,
};

type Options = Readonly<Record<string, OptionValue>>;

/** A router with everything that it logged. */
export function desk(setting: Setting = {}, commands: readonly Command[] = all) {
  const logged: { readonly fields: object; readonly message: string }[] = [];
  const log = { error: (fields: object, message: string) => void logged.push({ fields, message }) };
  const router = createRouter({ commands, services: servicesWith(setting), log });
  return {
    router,
    logged,
    slash: (command: string, options: Options = {}, origin = member) =>
      router.handle({ type: 'slash', command, options, origin }),
    menu: (command: string, text: string, origin = member) =>
      router.handle({ type: 'menu', command, text, origin }),
    press: (customId: string, { values = [] as string[], hidden = false, origin = member } = {}) =>
      router.handle({
        type: 'press',
        customId,
        values,
        message: { id: '5', private: hidden, texts: [] },
        origin,
      }),
    async complete(command: string, focused: string, options: Options = {}, origin = member) {
      const response = await router.handle({ type: 'complete', command, focused, options, origin });
      return response.kind === 'choices' ? response.choices : [];
    },
  };
}

/** The message of a reply or an update. */
export function messageIn(response: Response): Message {
  if (response.kind === 'message' || response.kind === 'update') return response.message;
  throw new Error(`no message but ${response.kind}`);
}

export const textIn = (response: Response): string => textsOf(messageIn(response)).join('\n');
