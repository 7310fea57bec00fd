/** One interaction from its arrival to its last reply: the same course for the gateway and HTTP. */
import { randomBytes } from 'node:crypto';
import { InteractionType } from 'discord-api-types/v10';
import type { ReplyResponse, Response } from '../../commands/response.ts';
import type { Router } from '../../commands/router.ts';
import type { Log } from '../../log.ts';
import type { Message } from '../../messages/message.ts';
import { within } from '../in-flight.ts';
import { apology } from './apology.ts';
import { addressSchema, interactionSchema, type Address } from './schema.ts';
import { laterReply, laterUpdate, noChoices, toCallback, type Callback } from './to-callback.ts';
import { toRequest } from './to-request.ts';
import type { Webhook } from './webhook.ts';

/** Discord drops an interaction that nobody answers within 3 s; this leaves time for the way. */
const PATIENCE_MS = 1_500;

/** What the conduct of interactions rests on. */
export interface Conduct {
  readonly router: Router;
  readonly log: Log;
  readonly webhook: Webhook;
  readonly patienceMs?: number;
}

/** How a door gives the first answer. */
export interface FirstAnswer {
  /** Resolves once Discord has it. */
  send(callback: Callback): Promise<void>;
  /** Whether files may go with it: they cannot over HTTP, where they follow by the webhook. */
  readonly takesFiles: boolean;
}

/** Answers an interaction as it came, however odd it is; never rejects. */
export async function conduct(raw: unknown, first: FirstAnswer, by: Conduct): Promise<void> {
  const { data: address, error } = addressSchema.safeParse(raw);
  if (!address) {
    by.log.warn({ reason: error.message }, 'an interaction without an address was dropped');
    return;
  }
  try {
    await answer(raw, address, first, by);
  } catch (error) {
    by.log.error({ err: error, interaction: address.id }, 'a reply did not reach Discord');
  }
}

async function answer(raw: unknown, address: Address, first: FirstAnswer, by: Conduct) {
  const { data: interaction, error } = interactionSchema.safeParse(raw);
  const request = interaction ? toRequest(interaction) : null;
  if (!request) {
    const excuse = sorry(address, by, error ?? 'not a command of this bot');
    await first.send(
      address.type === Number(InteractionType.ApplicationCommandAutocomplete)
        ? noChoices()
        : toCallback(excuse),
    );
    return;
  }
  const handling = by.router.handle(request).catch((error: unknown) => sorry(address, by, error));
  const onMessage =
    request.type === 'press' || (request.type === 'submit' && request.message !== undefined);
  const response = await within(handling, by.patienceMs ?? PATIENCE_MS);
  if (request.type === 'complete') {
    await first.send(response?.kind === 'choices' ? toCallback(response) : noChoices());
  } else if (response && (first.takesFiles || !hasFiles(response))) {
    await first.send(
      toCallback(response.kind === 'update' && !onMessage ? asReply(response) : response),
    );
    if (response.kind === 'update' && response.then) await follow(address, response.then, by);
    if (response.kind === 'message' && response.later)
      await by.webhook.edit(address, await finished(response, address, by));
  } else if (onMessage) {
    await first.send(laterUpdate());
    await afterLaterUpdate(address, await handling, by);
  } else {
    await first.send(laterReply(response?.kind === 'message' ? response.private : true));
    await afterLaterReply(address, await handling, by);
  }
}

async function afterLaterUpdate(address: Address, response: Response, by: Conduct) {
  if (response.kind !== 'update') return follow(address, response, by);
  await by.webhook.edit(address, response.message);
  if (response.then) await follow(address, response.then, by);
}

async function afterLaterReply(address: Address, response: Response, by: Conduct) {
  const reply = shown(address, response, by);
  await by.webhook.edit(address, await finished(reply, address, by));
  if (response.kind === 'update' && response.then) await follow(address, response.then, by);
}

async function follow(address: Address, response: Response, by: Conduct) {
  const reply = shown(address, response, by);
  await by.webhook.followUp(address, await finished(reply, address, by), reply.private);
}

/** The message once all work for it is done. */
const finished = ({ message, later }: ReplyResponse, address: Address, by: Conduct) =>
  later === undefined
    ? Promise.resolve(message)
    : later().catch((error: unknown) => sorry(address, by, error).message);

/** A form can only be a first answer: who waited too long for one is asked to try again. */
function shown(address: Address, response: Response, by: Conduct): ReplyResponse {
  if (response.kind === 'message') return response;
  if (response.kind === 'update') return asReply(response);
  return sorry(address, by, `a ${response.kind} came too late to be shown`);
}

const asReply = ({ message }: { readonly message: Message }): ReplyResponse => ({
  kind: 'message',
  message,
  private: true,
});

const hasFiles = (response: Response): boolean =>
  (response.kind === 'message' || response.kind === 'update') &&
  (response.message.files?.length ?? 0) > 0;

function sorry(address: Address, { log }: Conduct, reason: unknown) {
  const id = randomBytes(4).toString('hex');
  log.error({ err: reason, errorId: id, interaction: address.id }, 'an interaction failed');
  return asReply({ message: apology(address.locale, id) });
}
