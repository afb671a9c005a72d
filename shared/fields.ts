import { z } from 'zod';

/** Limits every side knows. Characters are Unicode code points; `body` is bytes, enough for a text of which every character is escaped. */
export const LIMITS = { text: 8000, note: 2000, name: 120, body: 128 * 1024 } as const;

export const seq = z.number().int().nonnegative();
export const at = z.iso.datetime();
export const uuid = z.uuid();
export const clean = (max: number) =>
  z
    .string()
    .max(max, `must have ${max} characters at most`)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get in
    .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/, 'must not hold control characters');
export const oneLine = (max: number) => clean(max).regex(/^[^\r\n\t]*$/, 'must be one line');
/** Marks that turn the direction of writing: in a name they would turn the sentence around it. */
export const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;
export const ownName = oneLine(LIMITS.name).transform((name) => name.replace(TURNS, ''));
export const body = clean(LIMITS.text).refine((text) => text.trim() !== '', 'must not be empty');
