import { z } from 'zod';
import { ToolFailure } from './failure.ts';

export type JsonSchema = Record<string, unknown>;

const known = new WeakMap<JsonSchema, z.ZodType>();

/** What checks an input by a JSON Schema. Throws, in words, for a schema that is none or says what cannot be checked here. */
export function checkerOf(schema: JsonSchema): z.ZodType {
  const made =
    known.get(schema) ?? z.fromJSONSchema(schema as JsonSchema & { type: never }, { registry: z.registry() });
  known.set(schema, made);
  return made;
}

/** What the model gave for a tool, by the tool's schema, with its defaults. Throws `ToolFailure` that says what does not fit. */
export function checked(schema: JsonSchema, input: unknown): Record<string, unknown> {
  const { data, error } = checkerOf(schema).safeParse(input ?? {});
  if (data !== undefined) return data as Record<string, unknown>;
  const wrong = error?.issues.slice(0, 3).map(({ path, message }) => `${path.join('.') || 'input'}: ${message}`) ?? [];
  throw new ToolFailure('input', `it was asked with an input that does not fit (${wrong.join('; ').slice(0, 200)})`);
}
