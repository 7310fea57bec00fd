/**
 * An interaction as Discord sends it, over the gateway and over HTTP alike: only what the doors
 * read, parsed once. Anything else that Discord adds is let through unread.
 */
import { ApplicationCommandType, InteractionType } from 'discord-api-types/v10';
import { z } from 'zod';

const snowflake = z.string().regex(/^\d{1,20}$/);

const user = z.object({
  id: snowflake,
  username: z.string().optional(),
  global_name: z.string().nullish(),
});

const attachment = z.object({
  filename: z.string(),
  size: z.number(),
  url: z.string(),
  content_type: z.string().nullish(),
});

const resolved = z.object({
  attachments: z.record(z.string(), attachment).optional(),
  messages: z
    .record(
      z.string(),
      z.lazy(() => message),
    )
    .optional(),
});

const embed = z.object({ title: z.string().nullish(), description: z.string().nullish() });

const message = z.object({
  id: snowflake,
  content: z.string().nullish(),
  flags: z.number().nullish(),
  components: z.array(z.unknown()).nullish(),
  embeds: z.array(embed).nullish(),
  message_snapshots: z
    .array(z.object({ message: z.object({ content: z.string().nullish() }) }))
    .nullish(),
});

const option = z.object({
  name: z.string(),
  type: z.number(),
  value: z.union([z.string(), z.number(), z.boolean()]).optional(),
  focused: z.boolean().optional(),
  get options() {
    return z.array(option).optional();
  },
});

const commandData = z.object({
  name: z.string(),
  type: z.number().default(ApplicationCommandType.ChatInput),
  target_id: z.string().optional(),
  options: z.array(option).optional(),
  resolved: resolved.optional(),
});

const field = z.object({
  custom_id: z.string(),
  value: z.union([z.string(), z.boolean()]).nullish(),
  values: z.array(z.string()).nullish(),
});

/** Both layouts: fields in labels, and fields in rows as older clients send them. */
const formPart = z.object({
  component: field.optional(),
  components: z.array(field).optional(),
});

const common = {
  id: snowflake,
  application_id: snowflake,
  token: z.string().min(1),
  guild_id: snowflake.nullish(),
  channel_id: snowflake.nullish(),
  locale: z.string().default('en-US'),
  user: user.nullish(),
  member: z
    .object({
      user,
      nick: z.string().nullish(),
      roles: z.array(z.string()).default([]),
      permissions: z.string().regex(/^\d+$/).default('0'),
    })
    .nullish(),
  authorizing_integration_owners: z.record(z.string(), z.string()).nullish(),
};

export const interactionSchema = z.discriminatedUnion('type', [
  z.object({
    ...common,
    type: z.literal(InteractionType.ApplicationCommand),
    data: commandData,
  }),
  z.object({
    ...common,
    type: z.literal(InteractionType.ApplicationCommandAutocomplete),
    data: commandData,
  }),
  z.object({
    ...common,
    type: z.literal(InteractionType.MessageComponent),
    data: z.object({ custom_id: z.string(), values: z.array(z.string()).nullish() }),
    message,
  }),
  z.object({
    ...common,
    type: z.literal(InteractionType.ModalSubmit),
    data: z.object({
      custom_id: z.string(),
      components: z.array(formPart),
      resolved: resolved.nullish(),
    }),
    message: message.nullish(),
  }),
]);

/** What an answer needs even where the rest is unreadable: where to send an apology. */
export const addressSchema = z.object({
  id: snowflake,
  type: z.number(),
  application_id: snowflake,
  token: z.string().min(1),
  locale: z.string().optional().catch(undefined),
});

export type Interaction = z.infer<typeof interactionSchema>;
export type CommandOption = z.infer<typeof option>;
export type Address = z.infer<typeof addressSchema>;
export type ShownMessage = z.infer<typeof message>;
export type ResolvedData = z.infer<typeof resolved>;
