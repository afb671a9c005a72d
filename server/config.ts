import { z } from 'zod';
import type { Level } from './log.ts';

const PROVIDERS = ['openai', 'anthropic', 'google'] as const;
const blank = (value: unknown) => (value === '' ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blank, schema.optional());
const url = (protocol: RegExp, example: string) =>
  z
    .string()
    .refine(
      (text) => URL.canParse(text) && protocol.test(new URL(text).protocol),
      `must be an address such as ${example}`,
    );

const Environment = z.object({
  PORT: z.preprocess(
    blank,
    z.coerce
      .number({ error: 'must be a number' })
      .int('must be a whole number')
      .min(0, 'must be 0 to 65535')
      .max(65535, 'must be 0 to 65535')
      .default(8787),
  ),
  HOST: z.preprocess(blank, z.string().default('127.0.0.1')),
  BATON_URL: optional(url(/^https?:$/, 'https://chat.example.com')),
  BATON_DATA: z.preprocess(blank, z.string().default('data')),
  DATABASE_URL: optional(url(/^postgres(ql)?:$/, 'postgres://user:password@host/name')),
  REDIS_URL: optional(url(/^rediss?:$/, 'redis://host:6379')),
  BATON_AI_URL: optional(url(/^https?:$/, 'https://host/v1')),
  BATON_AI_MODEL: optional(z.string()),
  BATON_AI_KEY: optional(z.string()),
  BATON_AI_EMBEDDING: optional(z.string()),
  BATON_AI_PROVIDER: optional(z.enum(PROVIDERS, { error: `must be one of ${PROVIDERS.join(', ')}` })),
  BATON_ADMIN_EMAIL: optional(z.email('must be an e-mail address')),
  BATON_ADMIN_PASSWORD: optional(z.string().min(10, 'must have 10 characters or more')),
  BATON_LOG_LEVEL: z.preprocess(
    blank,
    z
      .enum(['silent', 'error', 'warn', 'info', 'debug'], { error: 'must be one of silent, error, warn, info, debug' })
      .default('warn'),
  ),
  BATON_RATE_LIMITS: z.preprocess(blank, z.enum(['on', 'off'], { error: 'must be on or off' }).default('on')),
  BATON_TRUST_PROXY: z.preprocess(blank, z.enum(['yes', 'no'], { error: 'must be yes or no' }).default('no')),
});

export type Config = {
  port: number;
  host: string;
  /** The public address, when it is known; decides whether cookies are for https only. */
  url: string | undefined;
  data: string;
  database: { url: string } | { file: string };
  redis: string | undefined;
  model: { url?: string; provider?: (typeof PROVIDERS)[number]; model: string; key?: string } | undefined;
  /** The model that finds passages by their meaning, where the other one is; its `model` is the embedding model's name. */
  embedding: { url?: string; provider?: 'openai' | 'google'; model: string; key?: string } | undefined;
  admin: { email: string; password: string } | undefined;
  logLevel: Level;
  isLimited: boolean;
  isBehindProxy: boolean;
};

/** Something in the environment is wrong; the message is one sentence that names the variable. */
export class BadEnvironment extends Error {}

/** Reads the settings from environment variables. Throws `BadEnvironment`. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const { data, error } = Environment.safeParse(env);
  if (error) {
    const issue = error.issues[0] as z.core.$ZodIssue;
    throw new BadEnvironment(`${issue.path.join('.')} ${issue.message}.`);
  }
  const missing = (name: keyof typeof data, because: string) => new BadEnvironment(`${name} is missing; ${because}.`);
  if (data.BATON_AI_URL && data.BATON_AI_PROVIDER)
    throw new BadEnvironment('BATON_AI_PROVIDER and BATON_AI_URL are both set; set one of them.');
  const asksModel = data.BATON_AI_URL || data.BATON_AI_PROVIDER;
  if (asksModel && !data.BATON_AI_MODEL) throw missing('BATON_AI_MODEL', 'it names the model to ask');
  if (data.BATON_AI_PROVIDER && !data.BATON_AI_KEY) throw missing('BATON_AI_KEY', 'the provider wants one');
  if (!asksModel && data.BATON_AI_MODEL)
    throw missing('BATON_AI_URL', 'set it, or BATON_AI_PROVIDER, to say where the model is');
  const embedding = data.BATON_AI_EMBEDDING;
  if (embedding && !asksModel)
    throw missing(
      'BATON_AI_URL',
      'BATON_AI_EMBEDDING is set, which needs it, or BATON_AI_PROVIDER, beside BATON_AI_MODEL',
    );
  if (embedding && data.BATON_AI_PROVIDER === 'anthropic')
    throw new BadEnvironment(
      'BATON_AI_EMBEDDING cannot be used with BATON_AI_PROVIDER=anthropic, which has no embedding models.',
    );
  if (data.BATON_ADMIN_EMAIL && !data.BATON_ADMIN_PASSWORD)
    throw missing('BATON_ADMIN_PASSWORD', 'it goes with BATON_ADMIN_EMAIL');
  if (data.BATON_ADMIN_PASSWORD && !data.BATON_ADMIN_EMAIL)
    throw missing('BATON_ADMIN_EMAIL', 'it goes with BATON_ADMIN_PASSWORD');
  const { BATON_AI_PROVIDER: provider } = data;
  const upstream = {
    ...(data.BATON_AI_URL ? { url: data.BATON_AI_URL } : {}),
    ...(data.BATON_AI_KEY ? { key: data.BATON_AI_KEY } : {}),
  };
  return {
    port: data.PORT,
    host: data.HOST,
    url: data.BATON_URL,
    data: data.BATON_DATA,
    database: data.DATABASE_URL ? { url: data.DATABASE_URL } : { file: `${data.BATON_DATA}/baton.db` },
    redis: data.REDIS_URL,
    model:
      asksModel && data.BATON_AI_MODEL
        ? { model: data.BATON_AI_MODEL, ...upstream, ...(provider ? { provider } : {}) }
        : undefined,
    embedding:
      embedding && provider !== 'anthropic'
        ? { ...upstream, ...(provider ? { provider } : {}), model: embedding }
        : undefined,
    admin:
      data.BATON_ADMIN_EMAIL && data.BATON_ADMIN_PASSWORD
        ? { email: data.BATON_ADMIN_EMAIL, password: data.BATON_ADMIN_PASSWORD }
        : undefined,
    logLevel: data.BATON_LOG_LEVEL,
    isLimited: data.BATON_RATE_LIMITS === 'on',
    isBehindProxy: data.BATON_TRUST_PROXY === 'yes',
  };
}
