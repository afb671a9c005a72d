import { z } from 'zod';
import { Settings } from './settings.ts';

type Shape = {
  type?: string;
  properties?: Record<string, Shape>;
  additionalProperties?: Shape | boolean;
  items?: Shape | boolean;
  prefixItems?: Shape[];
  enum?: string[];
  minimum?: number;
  maximum?: number;
};

/** The JSON Schema of a site's document, for editors and for other programs. */
export const jsonSchema = () => ({
  title: 'A site of Baton',
  ...z.toJSONSchema(Settings, { io: 'input' }),
});

/** Everything that is wrong with a document: a line each, with the field's path and what would be right. */
export function explain(issues: readonly z.core.$ZodIssue[], input: unknown): string[] {
  const schema = jsonSchema() as Shape;
  return issues.flatMap((issue) => {
    const path = issue.path.map(String);
    const shape = shapeAt(schema, path);
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => `${[...path, key].join('.')}: ${unknown(key, shape)}`);
    return [`${path.join('.') || 'The document'}: ${right(issue, path, shape, shown(path, valueAt(input, path)))}`];
  });
}

function unknown(key: string, shape: Shape | undefined): string {
  const names = Object.keys(shape?.properties ?? {});
  const near = names.filter((name) => distance(name, key) <= 2 || (key.length > 3 && name.includes(key)));
  if (near.length > 0) return `is not known here; did you mean ${near.slice(0, 3).join(' or ')}?`;
  return `is not known here; what is known: ${names.join(', ')}`;
}

function right(issue: z.core.$ZodIssue, path: string[], shape: Shape | undefined, value: unknown): string {
  if (issue.code === 'invalid_key')
    return path.includes('exceptions') ? 'must be a date such as 2026-12-25' : 'has a name that cannot be used here';
  if (issue.code === 'custom' || (issue.code === 'invalid_format' && issue.format === 'regex'))
    return said(issue.message, value);
  if (value === undefined) return `is missing; it ${must(issue, shape)}`;
  return said(must(issue, shape), value);
}

/** What opens a door elsewhere is not repeated on a screen or in a log. */
const shown = (path: string[], value: unknown) =>
  value !== undefined && path.some((step) => step === 'secret' || step === 'headers') ? '…' : value;

function said(rule: string, value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return `${rule}, not ${text.length > 60 ? `${text.slice(0, 60)}…` : text}`;
}

const KINDS: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  integer: 'a whole number',
  array: 'a list',
  tuple: 'a pair of times such as ["09:00", "17:30"]',
  object: 'an object with fields',
  record: 'an object with fields',
};

function must(issue: z.core.$ZodIssue, shape: Shape | undefined): string {
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.join(', ')}`;
  const { minimum, maximum } = shape ?? {};
  if (minimum !== undefined && maximum !== undefined)
    return `must be ${shape?.type === 'integer' ? 'a whole number' : 'a number'}, ${minimum} to ${maximum}`;
  if (issue.code === 'invalid_type') return `must be ${KINDS[issue.expected] ?? issue.expected}`;
  if (issue.code === 'too_big' || issue.code === 'too_small') {
    const isText = issue.origin === 'string';
    const isPair = shape?.prefixItems !== undefined;
    if (isPair) return `must be ${KINDS.tuple}`;
    if (issue.code === 'too_small') return issue.message;
    return `must have at most ${issue.maximum} ${isText ? 'characters' : 'entries'}`;
  }
  return issue.message;
}

function shapeAt(schema: Shape, path: string[]): Shape | undefined {
  let shape: Shape | undefined = schema;
  for (const step of path) {
    const inside: Shape | boolean | undefined =
      shape?.properties?.[step] ?? shape?.prefixItems?.[Number(step)] ?? shape?.items ?? shape?.additionalProperties;
    shape = typeof inside === 'object' ? inside : undefined;
  }
  return shape;
}

function valueAt(input: unknown, path: string[]): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], input);
}

/** Levenshtein's distance: how many letters must be typed otherwise. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next[j] = Math.min(swap, (row[j] as number) + 1, (next[j - 1] as number) + 1);
    }
    row = next;
  }
  return row[b.length] as number;
}
