/** Walks through the components of a message or a form. */
import { z } from 'zod';

const part = z.looseObject({
  type: z.number(),
  custom_id: z.string().optional(),
  content: z.string().optional(),
  label: z.string().optional(),
  style: z.number().optional(),
  url: z.string().optional(),
  disabled: z.boolean().optional(),
  required: z.boolean().optional(),
  placeholder: z.string().optional(),
  description: z.string().optional(),
  value: z.string().optional(),
  min_values: z.number().optional(),
  max_values: z.number().optional(),
  max_length: z.number().optional(),
  file: z.object({ url: z.string() }).optional(),
  options: z
    .array(
      z.looseObject({ label: z.string(), value: z.string(), description: z.string().optional() }),
    )
    .optional(),
  components: z.array(z.unknown()).optional(),
  component: z.unknown().optional(),
  accessory: z.unknown().optional(),
});

export type Part = z.infer<typeof part>;

/** All components, those inside others too, in reading order. */
export function allParts(components: readonly unknown[] | null | undefined): Part[] {
  return (components ?? []).flatMap((raw) => {
    const own = part.parse(raw);
    const inner = [...(own.components ?? []), own.component, own.accessory];
    return [own, ...allParts(inner.filter((child) => child !== undefined))];
  });
}
