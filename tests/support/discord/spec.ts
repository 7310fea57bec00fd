/** Checks bodies against the schemas that are generated from Discord's own OpenAPI document. */
import * as spec from 'discord-api-spec/zod';
import type { ZodMiniType } from 'zod/mini';

const CALLBACKS: Readonly<Record<number, ZodMiniType>> = {
  1: spec.PongInteractionCallbackRequestSchema,
  4: spec.CreateMessageInteractionCallbackRequestSchema,
  5: spec.CreateMessageInteractionCallbackRequestSchema,
  6: spec.UpdateMessageInteractionCallbackRequestSchema,
  7: spec.UpdateMessageInteractionCallbackRequestSchema,
  8: spec.ApplicationCommandAutocompleteCallbackRequestSchema,
  9: spec.ModalInteractionCallbackRequestSchema,
};

/** What is wrong with the first answer to an interaction; empty where nothing is. */
export function checkCallback(body: { readonly type: number }): string[] {
  const schema = CALLBACKS[body.type];
  return schema ? check(schema, body) : [`type: ${body.type} is no kind of callback`];
}

export const checkFollowUp = (body: unknown): string[] =>
  check(spec.IncomingWebhookRequestPartialSchema, body);

export const checkEdit = (body: unknown): string[] =>
  check(spec.IncomingWebhookUpdateRequestPartialSchema, body);

export const checkChannelMessage = (body: unknown): string[] =>
  check(spec.MessageCreateRequestSchema, body);

/** The document knows permissions as a number; Discord takes and returns a string of digits too. */
export const checkCommand = (command: Readonly<Record<string, unknown>>): string[] => {
  const { default_member_permissions: permissions } = command;
  const isDigits = typeof permissions === 'string' && /^\d+$/.test(permissions);
  return check(spec.ApplicationCommandUpdateRequestSchema, {
    ...command,
    ...(isDigits && { default_member_permissions: Number(permissions) }),
  });
};

function check(schema: ZodMiniType, body: unknown): string[] {
  const parsed = schema.safeParse(body);
  if (!parsed.success) {
    return parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  }
  return unknownKeys(body, parsed.data, []);
}

/** The schemas drop what they don't know: whatever is lost on the way is no field of Discord's. */
function unknownKeys(given: unknown, kept: unknown, path: readonly string[]): string[] {
  if (typeof given !== 'object' || given === null) return [];
  const known = new Map(typeof kept === 'object' && kept ? Object.entries(kept) : []);
  return Object.entries(given).flatMap(([key, value]) =>
    known.has(key)
      ? unknownKeys(value, known.get(key), [...path, key])
      : [`${[...path, key].join('.')}: not a field that Discord knows`],
  );
}
