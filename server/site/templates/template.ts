import type { Document } from '../settings.ts';

/** A configuration to begin from. `about` is one line for the list. */
export type Template = { about: string; document: Document };

type Spans = [from: string, to: string][];

/** Monday to Friday alike, and Saturday; closed on Sunday. */
export const weekdays = (spans: Spans, saturday: Spans = []) => ({
  mon: spans,
  tue: spans,
  wed: spans,
  thu: spans,
  fri: spans,
  sat: saturday,
  sun: [] as Spans,
});
