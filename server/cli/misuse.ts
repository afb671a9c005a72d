import { edits } from '../search/lexicon.ts';

/** The command line was used in a way it does not know; the message says what would be right. */
export class Misuse extends Error {}

/** What was probably meant: the nearest of the names, at most two slips away (one in a short name) or its beginning; else undefined. */
export function nearest(given: string, names: string[]): string | undefined {
  const most = given.length < 4 ? 1 : 2;
  const near = names
    .map((name) => ({ name, slips: edits(given, name, most) }))
    .filter(({ name, slips }) => slips <= most || (given.length > 1 && name.startsWith(given)));
  return near.sort((a, b) => a.slips - b.slips)[0]?.name;
}
