/** Options as data: their types, their suggestions and their checks derive from it. */
import type { OptionName } from '../messages/catalogue/en.ts';
import type { Context } from './context.ts';
import type { Attachment, OptionValue } from './request.ts';
import type { Choice } from './response.ts';
import type { Awaitable } from './services.ts';
import { userErrors } from './user-error.ts';
import type { Vocabulary } from './vocabulary.ts';

interface Shared {
  readonly required?: true;
}

export type OptionSpec =
  | (Shared & {
      readonly type: 'text';
      /** Whose names are suggested while the member types. */
      readonly from?: Vocabulary;
      /** Suggestions of another kind. */
      readonly complete?: (
        context: Context,
        typed: string,
        /** What the other options hold so far. */
        given: RawOptions,
      ) => Awaitable<readonly Choice[]>;
    })
  | (Shared & { readonly type: 'choice'; readonly choices: readonly string[] })
  | (Shared & { readonly type: 'flag' })
  | (Shared & { readonly type: 'number'; readonly min?: number; readonly max?: number })
  | (Shared & { readonly type: 'file' });

export type OptionSpecs = Readonly<Partial<Record<OptionName, OptionSpec>>>;

type ValueOf<S> = S extends { readonly type: 'choice'; readonly choices: readonly (infer C)[] }
  ? C
  : S extends { readonly type: 'flag' }
    ? boolean
    : S extends { readonly type: 'number' }
      ? number
      : S extends { readonly type: 'file' }
        ? Attachment
        : string;

type Required<O> = {
  [K in keyof O]: O[K] extends { readonly required: true } ? K : never;
}[keyof O];

/** What a handler gets: a value for each required option, perhaps one for each other. */
export type Input<O> = { readonly [K in Required<O>]: ValueOf<O[K]> } & {
  readonly [K in Exclude<keyof O, Required<O>>]?: ValueOf<O[K]>;
};

export type RawOptions = Readonly<Record<string, OptionValue>>;

/** Members' texts may be 6,000 characters long; what a machine sends beyond is cut off. */
const MAX_INPUT = 8_000;

/**
 * Checks what came in against the specification.
 * @throws UserError naming the option that is missing, unknown or wrong
 */
export function readOptions<const O extends OptionSpecs>(
  command: string,
  specs: O,
  raw: RawOptions,
): Input<O> {
  for (const name of Object.keys(raw)) {
    if (!Object.hasOwn(specs, name)) throw userErrors.unknownOption(command, name);
  }
  const required = new Set(
    Object.entries(specs).flatMap(([name, { required: must }]) => (must ? [name] : [])),
  );
  const values = Object.fromEntries(
    Object.entries(raw).flatMap(([name, value]): [string, OptionValue][] => {
      if (typeof value !== 'string') return [[name, value]];
      const blank = value.trim() === '' && !required.has(name);
      return blank ? [] : [[name, value.slice(0, MAX_INPUT)]];
    }),
  );
  if (isInput(command, specs, values)) return values;
  throw userErrors.wrongOption(command, '?');
}

function isInput<O extends OptionSpecs>(
  command: string,
  specs: O,
  values: RawOptions,
): values is RawOptions & Input<O> {
  for (const [name, spec] of Object.entries(specs)) {
    const value = values[name];
    if (value === undefined) {
      if (spec.required) throw userErrors.missingOption(command, name);
    } else if (!fits(spec, value)) throw userErrors.wrongOption(command, name);
  }
  return true;
}

function fits(spec: OptionSpec, value: OptionValue): boolean {
  switch (spec.type) {
    case 'text':
      return typeof value === 'string';
    case 'choice':
      return typeof value === 'string' && spec.choices.includes(value);
    case 'flag':
      return typeof value === 'boolean';
    case 'number':
      return (
        typeof value === 'number' &&
        value >= (spec.min ?? -Infinity) &&
        value <= (spec.max ?? Infinity)
      );
    case 'file':
      return typeof value === 'object';
  }
}
