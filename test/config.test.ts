import { expect, test } from 'vitest';
import { BadEnvironment, readConfig } from '../server/config.ts';

const AI = { BATON_AI_URL: 'https://ai.example/v1', BATON_AI_MODEL: 'm' };

test('needs nothing, and takes what is empty for what is missing', () => {
  expect(readConfig({})).toEqual(readConfig({ PORT: '', BATON_AI_URL: '', BATON_AI_EMBEDDING: '' }));
  expect(readConfig({})).toMatchObject({ port: 8787, model: undefined, embedding: undefined });
});

test('an embedding model is asked where the model is, with the same key', () => {
  const { model, embedding } = readConfig({ ...AI, BATON_AI_KEY: 'k', BATON_AI_EMBEDDING: 'e' });
  expect(model).toEqual({ url: 'https://ai.example/v1', key: 'k', model: 'm' });
  expect(embedding).toEqual({ url: 'https://ai.example/v1', key: 'k', model: 'e' });
  const google = { BATON_AI_PROVIDER: 'google', BATON_AI_MODEL: 'm', BATON_AI_KEY: 'k', BATON_AI_EMBEDDING: 'e' };
  expect(readConfig(google).embedding).toEqual({ provider: 'google', key: 'k', model: 'e' });
  expect(readConfig(AI).embedding).toBeUndefined();
});

test.each([
  [{ PORT: 'x' }, /^PORT must be a number\.$/],
  [{ PORT: '70000' }, /^PORT must be 0 to 65535\.$/],
  [{ DATABASE_URL: 'mysql://x' }, /^DATABASE_URL must be an address such as postgres:/],
  [{ REDIS_URL: 'localhost:6379' }, /^REDIS_URL must be an address such as redis:/],
  [{ BATON_AI_URL: 'https://ai.example/v1' }, /^BATON_AI_MODEL is missing; /],
  [{ BATON_AI_MODEL: 'm' }, /^BATON_AI_URL is missing; /],
  [{ ...AI, BATON_AI_PROVIDER: 'openai' }, /^BATON_AI_PROVIDER and BATON_AI_URL are both set; /],
  [{ BATON_AI_PROVIDER: 'openai', BATON_AI_MODEL: 'm' }, /^BATON_AI_KEY is missing; /],
  [{ BATON_AI_EMBEDDING: 'e' }, /^BATON_AI_URL is missing; BATON_AI_EMBEDDING is set/],
  [
    { BATON_AI_PROVIDER: 'anthropic', BATON_AI_MODEL: 'm', BATON_AI_KEY: 'k', BATON_AI_EMBEDDING: 'e' },
    /^BATON_AI_EMBEDDING cannot be used with BATON_AI_PROVIDER=anthropic/,
  ],
  [{ BATON_ADMIN_EMAIL: 'a@b.example' }, /^BATON_ADMIN_PASSWORD is missing; /],
  [{ BATON_LOG_LEVEL: 'loud' }, /^BATON_LOG_LEVEL must be one of /],
])('a bad environment is refused in one sentence that names the variable: %o', (env, sentence) => {
  let said = '';
  try {
    readConfig(env as Record<string, string>);
  } catch (error) {
    expect(error).toBeInstanceOf(BadEnvironment);
    said = (error as Error).message;
  }
  expect(said).toMatch(sentence);
  expect(said).not.toContain('\n');
});
