/** What the page reads from outside, parsed once: the world, the bot's answers, the events. */
import { z } from 'zod';

// The page's policy forbids making code out of text, which would be faster.
z.config({ jitless: true });

const choice = z.looseObject({ name: z.string(), value: z.union([z.string(), z.number()]) });

const names = z.record(z.string(), z.string()).nullish();

const option = z.looseObject({
  type: z.number(),
  name: z.string(),
  name_localizations: names,
  description: z.string(),
  description_localizations: names,
  required: z.boolean().optional(),
  autocomplete: z.boolean().optional(),
  choices: z.array(choice).optional(),
  min_value: z.number().optional(),
  max_value: z.number().optional(),
  min_length: z.number().optional(),
  max_length: z.number().optional(),
  get options() {
    return z.array(option).optional();
  },
});

const command = z.looseObject({
  id: z.string(),
  type: z.number(),
  name: z.string(),
  name_localizations: names,
  description: z.string().default(''),
  description_localizations: names,
  default_member_permissions: z.string().nullish(),
  contexts: z.array(z.number()).nullish(),
  options: z.array(option).optional(),
});

const channel = z.object({
  id: z.string(),
  name: z.string(),
  topic: z.string(),
  /** With the bot alone, on no server. */
  direct: z.boolean().optional(),
});
const role = z.object({ id: z.string(), name: z.string(), color: z.string() });

const selectOption = z.looseObject({
  label: z.string(),
  value: z.string(),
  description: z.string().nullish(),
  default: z.boolean().optional(),
});

const media = z.looseObject({ url: z.string() });

const component = z.looseObject({
  type: z.number(),
  id: z.number().optional(),
  content: z.string().optional(),
  accent_color: z.number().nullish(),
  spoiler: z.boolean().optional(),
  divider: z.boolean().optional(),
  spacing: z.number().optional(),
  label: z.string().nullish(),
  description: z.string().nullish(),
  style: z.number().optional(),
  custom_id: z.string().optional(),
  url: z.string().optional(),
  disabled: z.boolean().optional(),
  emoji: z.looseObject({ name: z.string().nullish() }).optional(),
  placeholder: z.string().nullish(),
  options: z.array(selectOption).optional(),
  default_values: z.array(z.looseObject({ id: z.string() })).optional(),
  min_values: z.number().optional(),
  max_values: z.number().optional(),
  min_length: z.number().optional(),
  max_length: z.number().optional(),
  required: z.boolean().optional(),
  value: z.string().nullish(),
  default: z.boolean().optional(),
  media: media.optional(),
  file: media.optional(),
  items: z.array(z.looseObject({ media, description: z.string().nullish() })).optional(),
  get components() {
    return z.array(component).optional();
  },
  get component() {
    return component.optional();
  },
  get accessory() {
    return component.optional();
  },
});

const embed = z.looseObject({
  title: z.string().nullish(),
  description: z.string().nullish(),
  url: z.string().nullish(),
  color: z.number().nullish(),
  author: z.looseObject({ name: z.string() }).nullish(),
  footer: z.looseObject({ text: z.string() }).nullish(),
  fields: z
    .array(z.looseObject({ name: z.string(), value: z.string(), inline: z.boolean().optional() }))
    .nullish(),
});

export const messageSchema = z.looseObject({
  flags: z.number().nullish(),
  content: z.string().nullish(),
  components: z.array(component).nullish(),
  embeds: z.array(embed).nullish(),
});

export const callbackSchema = z.looseObject({
  type: z.number(),
  data: z
    .looseObject({
      ...messageSchema.shape,
      choices: z.array(choice).optional(),
      custom_id: z.string().optional(),
      title: z.string().optional(),
    })
    .optional(),
});

const file = z.object({ name: z.string(), size: z.number(), url: z.string() });
const sent = z.object({
  id: z.string(),
  body: messageSchema.nullish().transform((body) => body ?? {}),
  files: z.array(file),
});

const post = z.object({ type: z.literal('post'), channel: z.string(), message: sent });

export const eventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('edit'), token: z.string(), message: sent }),
  z.object({ type: z.literal('followUp'), token: z.string(), message: sent }),
  z.object({ type: z.literal('delete'), token: z.string(), id: z.string() }),
  post,
]);

export const worldSchema = z.object({
  application: z.object({ id: z.string(), name: z.string(), avatar: z.string() }),
  servers: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      channels: z.array(channel),
      roles: z.array(role),
    }),
  ),
  members: z.array(
    z.object({
      id: z.string(),
      username: z.string(),
      name: z.string(),
      avatar: z.string(),
      part: z.enum(['member', 'moderator', 'curator']).optional(),
      manages: z.boolean(),
      roles: z.array(z.string()),
    }),
  ),
  lines: z.array(z.object({ channel: z.string(), member: z.string(), content: z.string() })),
  commands: z.array(command),
  posts: z.array(post),
});

export const answerSchema = z.object({ status: z.number(), ms: z.number(), body: z.unknown() });
export const uploadSchema = file.extend({ id: z.string() });

export type World = z.infer<typeof worldSchema>;
export type Server = World['servers'][number];
export type Channel = Server['channels'][number];
export type Member = World['members'][number];
export type Command = z.infer<typeof command>;
export type CommandOption = z.infer<typeof option>;
export type Choice = z.infer<typeof choice>;
export type Component = z.infer<typeof component>;
export type Embed = z.infer<typeof embed>;
export type MessageBody = z.infer<typeof messageSchema>;
export type Callback = z.infer<typeof callbackSchema>;
export type PlayEvent = z.infer<typeof eventSchema>;
export type KeptFile = z.infer<typeof file>;
export type Upload = z.infer<typeof uploadSchema>;
