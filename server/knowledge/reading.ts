import { TextDecoder } from 'node:util';
import type { Passage } from '../search/passage.ts';

/** What was not read: where it stands, why not, and the article that it would have been, when that is known. */
export type Skipped = { what: string; why: string; article?: string };

/** What a source gave: the passages of all that could be read, and what could not. `isPartial`: it may have more than was looked at. */
export type Reading = { passages: Passage[]; skipped: Skipped[]; isPartial?: boolean };

/** Larger files are no article, and no list of questions. */
export const LARGEST = { article: 5_000_000, list: 50_000_000 };

/** Bytes as text. Throws when they are too many or not UTF-8, with a message that says what would be right. */
export function decode(bytes: Uint8Array, largest: number): string {
  if (bytes.byteLength > largest)
    throw new Error(`it has ${(bytes.byteLength / 1e6).toFixed(1)} MB, and ${largest / 1e6} MB is the most`);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error; // TypeError is how it says that the bytes are none of UTF-8
  }
  throw new Error('it is not a text in UTF-8');
}

/** What went wrong, in words. */
export const reasonOf = (error: unknown) => {
  if (!(error instanceof Error)) return String(error);
  return REASONS[(error as NodeJS.ErrnoException).code ?? ''] ?? error.message;
};

const REASONS: Record<string, string> = {
  EACCES: 'it may not be read by this user',
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
};

/** A text as part of an id: small letters, digits and hyphens, of any script. */
export const slug = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 200);
