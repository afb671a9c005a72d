import { Refusal } from '../refusal.ts';

type Json = Record<string, unknown>;

/** One field set by its path: `confidence.threshold=0.6`. `null` takes the field away, so that its default holds again. */
export type Setting = { path: string[]; value: unknown };

/** Reads `path=value`; a value that is no JSON is text. Null when there is no path. */
export function readSetting(text: string): Setting | null {
  const [, path, written] = /^([\w$-]+(?:\.[\w$-]+)*)=(.*)$/s.exec(text) ?? [];
  if (path === undefined || written === undefined) return null;
  return { path: path.split('.'), value: parse(written) };
}

function parse(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return written; // plain words need no quotes
  }
}

/** A copy of the document with that one field changed, and what the field was before. */
export function withSetting(document: unknown, { path, value }: Setting): { changed: Json; before: unknown } {
  const changed = structuredClone(document) as Json;
  let place = changed;
  for (const [at, step] of path.slice(0, -1).entries()) {
    const inside = own(place, step) ?? {};
    if (typeof inside !== 'object')
      throw new Refusal(
        422,
        'Bad settings',
        `${path.slice(0, at + 1).join('.')}: has no fields; it is ${JSON.stringify(inside)}`,
      );
    set(place, step, inside);
    place = inside as Json;
  }
  const last = path.at(-1) as string;
  const before = own(place, last);
  if (value !== null) set(place, last, value);
  else if (Array.isArray(place)) place.splice(Number(last), 1);
  else delete place[last];
  return { changed, before };
}

const own = (place: Json, step: string): unknown => (Object.hasOwn(place, step) ? place[step] : undefined);

/** A field by this name, whatever the name: `__proto__` is one like any other, and then unknown. */
const set = (place: Json, step: string, value: unknown) =>
  Object.defineProperty(place, step, { value, writable: true, enumerable: true, configurable: true });
