/** What every handler gets beside its own input. */
import type { Answer } from '../answers/answer.ts';
import type { Catalogue } from '../messages/catalogue/en.ts';
import type { Language } from '../messages/languages.ts';
import { render } from '../messages/render.ts';
import type { View } from '../messages/view.ts';
import type { SlashCommand } from './define.ts';
import type { Origin } from './request.ts';
import type { Recall } from './recall.ts';
import type { ReplyResponse } from './response.ts';
import type { ServerSettings, Services } from './services.ts';

export interface Context {
  readonly origin: Origin;
  /** The server whose stories and settings count: only one that has installed the bot itself. */
  readonly server: string | undefined;
  readonly services: Services;
  readonly settings: ServerSettings;
  readonly language: Language;
  readonly texts: Catalogue;
  /** Whether replies here are shown to the member alone unless a command decides. */
  readonly private: boolean;
  readonly recall: Recall;
  /** Slash commands by name, for buttons that ask again. */
  readonly slashes: ReadonlyMap<string, SlashCommand>;
}

/** How this member reads: language and catalogue, and who may turn the pages. */
export function viewOf(context: Context, page = 0): View {
  const { language, texts, origin, services, server, settings } = context;
  const feedback = services.desk !== undefined && server !== undefined;
  const taken = feedback && settings.questionsToModerators === true;
  return { language, texts, page, asker: origin.member.id, feedback: taken };
}

/** An answer as a reply. */
export function show(context: Context, answer: Answer, hidden = context.private): ReplyResponse {
  return { kind: 'message', message: render(answer, viewOf(context)), private: hidden, answer };
}
