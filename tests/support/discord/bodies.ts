/** The bodies that the bot sends, as far as the stand-in reads them. */
import { z } from 'zod';

const choice = z.object({ name: z.string(), value: z.string() });

export const messageSchema = z.looseObject({
  flags: z.number().nullish(),
  content: z.unknown().optional(),
  embeds: z.unknown().optional(),
  components: z.array(z.unknown()).nullish(),
  allowed_mentions: z.unknown().optional(),
  attachments: z.array(z.looseObject({ filename: z.string().nullish() })).nullish(),
});

export type MessageBody = z.infer<typeof messageSchema>;

export const formSchema = z.object({
  custom_id: z.string(),
  title: z.string(),
  components: z.array(z.unknown()),
});

export type Form = z.infer<typeof formSchema>;

export const callbackSchema = z.looseObject({
  type: z.number(),
  data: z
    .looseObject({
      choices: z.array(choice).optional(),
    })
    .optional(),
});
