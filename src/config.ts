/** The only reader of the environment: every variable parsed once, before anything connects. */
import { config as readEnvFile } from 'dotenv';
import { z } from 'zod';

/** Discord's own address, in the form that `DISCORD_API_URL` has: without a version. */
const DISCORD_API = 'https://discord.com/api';

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** A value in the environment is wrong or missing: the message says which, and what it should be. */
export class ConfigError extends Error {
  readonly code = 'CONFIG';
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

const url = (message: string, test: (url: URL) => boolean) =>
  z.string().refine((text) => URL.canParse(text) && test(new URL(text)), message);

const isHttp = ({ protocol }: URL) => protocol === 'https:' || protocol === 'http:';
const isPostgres = ({ protocol }: URL) => protocol === 'postgres:' || protocol === 'postgresql:';

const environment = z.object({
  DISCORD_TOKEN: z
    .string()
    .regex(
      /^[\w.-]+$/,
      "should be the bot's token from the Developer Portal, without “Bot ” before it",
    )
    .optional(),
  DISCORD_API_URL: url(
    'should be an http(s) address that ends in /api, without a version, e.g. https://discord.com/api',
    (address) => isHttp(address) && /\/api\/?$/.test(address.pathname) && address.search === '',
  ).default(DISCORD_API),
  DISCORD_GUILD_ID: z
    .string()
    .regex(/^\d{1,20}$/, 'should be the id of a server: digits alone')
    .optional(),
  DOORS: z
    .enum(['gateway', 'http', 'both'], 'should be “gateway”, “http” or “both”')
    .default('gateway'),
  DISCORD_PUBLIC_KEY: z
    .string()
    .regex(
      /^[0-9a-f]{64}$/i,
      'should be the public key from the Developer Portal: 64 hexadecimal digits',
    )
    .optional(),
  PORT: z
    .string()
    .refine(
      (text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535,
      'should be a port, 0 to 65535',
    )
    .transform(Number)
    .optional(),
  DEFAULT_STORY: z
    .string()
    .regex(/^[\w-]+$/, 'should be the id of a story, e.g. syria-peace-talks')
    .optional(),
  DATABASE_URL: url(
    'should look like postgres://user:password@host:5432/name',
    isPostgres,
  ).optional(),
  DATA_DIR: z.string().default('data'),
  KNOWLEDGE_DIR: z.string().default('knowledge'),
  EMBEDDINGS: z
    .string()
    .regex(
      /^(folder:.+|hub:[\w.-]+\/[\w.-]+|https?:\/\/.+)$/,
      'should be folder:PATH, hub:OWNER/MODEL, or the http(s) address of an API up to /v1, e.g. http://localhost:11434/v1',
    )
    .refine(
      (text) => !/^https?:/.test(text) || URL.canParse(text),
      'should be an http(s) address that can be read',
    )
    .optional(),
  EMBEDDINGS_MODEL: z.string().optional(),
  EMBEDDINGS_KEY: z.string().optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, `should be one of ${LOG_LEVELS.join(', ')}`).default('info'),
});

/** Where the sentence model is: in a folder, on the hub of Hugging Face, or behind an address. */
export type EmbeddingsConfig =
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'hub'; readonly id: string }
  | {
      readonly kind: 'address';
      readonly url: string;
      readonly model: string;
      readonly key?: string;
    };

/** How the bot is run, as the operator set it. */
export interface Config {
  readonly token?: string;
  /** REST base without a version and without a slash at its end. */
  readonly apiUrl: string;
  readonly guildId?: string;
  readonly doors: 'gateway' | 'http' | 'both';
  readonly publicKey?: string;
  readonly port?: number;
  readonly defaultStory?: string;
  readonly databaseUrl?: string;
  readonly dataDir: string;
  readonly knowledgeDir: string;
  /** Absent: answers rest on words and their meanings alone. */
  readonly embeddings?: EmbeddingsConfig;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

/** What the doors to Discord cannot do without. */
export type DoorsConfig = Config & { readonly token: string };

/** The environment, with what `.env` in the working folder adds to it. */
export function readEnvironment(): Readonly<Record<string, string | undefined>> {
  readEnvFile({ quiet: true });
  return process.env;
}

/**
 * Reads the environment. An empty value counts as unset, as in a copied `.env.example`.
 * @throws ConfigError naming every wrong variable; no value is repeated, so that no secret shows
 */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.keys(environment.shape)
      .map((name) => [name, env[name]?.trim()] as const)
      .filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    throw new ConfigError(
      parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}.`),
    );
  }
  const set = parsed.data;
  const embeddings = embeddingsOf(set);
  return {
    apiUrl: set.DISCORD_API_URL.replace(/\/$/, ''),
    doors: set.DOORS,
    dataDir: set.DATA_DIR,
    knowledgeDir: set.KNOWLEDGE_DIR,
    logLevel: set.LOG_LEVEL,
    ...(set.DISCORD_TOKEN !== undefined && { token: set.DISCORD_TOKEN }),
    ...(set.DISCORD_GUILD_ID !== undefined && { guildId: set.DISCORD_GUILD_ID }),
    ...(set.DISCORD_PUBLIC_KEY !== undefined && { publicKey: set.DISCORD_PUBLIC_KEY }),
    ...(set.PORT !== undefined && { port: set.PORT }),
    ...(set.DEFAULT_STORY !== undefined && { defaultStory: set.DEFAULT_STORY }),
    ...(set.DATABASE_URL !== undefined && { databaseUrl: set.DATABASE_URL }),
    ...(embeddings && { embeddings }),
  };
}

/** @throws ConfigError where an address is set without a model */
function embeddingsOf(set: z.infer<typeof environment>): EmbeddingsConfig | undefined {
  const { EMBEDDINGS: where, EMBEDDINGS_MODEL: model, EMBEDDINGS_KEY: key } = set;
  if (where === undefined) return undefined;
  if (where.startsWith('folder:')) return { kind: 'folder', path: where.slice('folder:'.length) };
  if (where.startsWith('hub:')) return { kind: 'hub', id: where.slice('hub:'.length) };
  if (model === undefined) {
    throw new ConfigError([
      'EMBEDDINGS_MODEL should name the model to ask for at the address in EMBEDDINGS, e.g. all-minilm.',
    ]);
  }
  return { kind: 'address', url: where, model, ...(key !== undefined && { key }) };
}

/**
 * The same configuration, once it is sure that `npm start` has all it needs.
 * @throws ConfigError naming what is missing and where to find it
 */
export function forDoors(config: Config): DoorsConfig {
  const problems: string[] = [];
  const { token, doors } = config;
  if (token === undefined) {
    problems.push(
      "DISCORD_TOKEN is missing: it should be the bot's token (Developer Portal → your application → Bot → Reset Token), in .env or in the environment.",
    );
  }
  if (doors !== 'gateway' && config.publicKey === undefined) {
    problems.push(
      `DISCORD_PUBLIC_KEY is missing: with DOORS=${doors} it should be the application's public key (Developer Portal → General Information).`,
    );
  }
  if (doors !== 'gateway' && config.port === undefined) {
    problems.push(`PORT is missing: with DOORS=${doors} it should be the port to listen on.`);
  }
  if (token === undefined || problems.length > 0) throw new ConfigError(problems);
  return { ...config, token };
}
