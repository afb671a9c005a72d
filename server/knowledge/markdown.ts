import { readdir, readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { chunkMarkdown } from '../search/chunk.ts';
import type { Passage } from '../search/passage.ts';
import { decode, LARGEST, type Reading, reasonOf } from './reading.ts';

const ENDINGS = ['.md', '.markdown'];
export const isMarkdown = (file: string) => ENDINGS.includes(extname(file).toLowerCase());

/**
 * Reads every Markdown file of a folder and of the folders in it (hidden ones aside). An article's id is its path without the ending.
 * A file that cannot be read is named in `skipped`; the rest is read. Rejects when there is no such folder.
 */
export async function readFolder(folder: string): Promise<Reading> {
  const reading: Reading = { passages: [], skipped: [] };
  const taken = new Set<string>();
  for (const file of await filesOf(folder)) {
    const article = file.slice(0, -extname(file).length).replaceAll('\\', '/');
    try {
      if (taken.has(article)) throw new Error(`another file gives the article ${article}`);
      reading.passages.push(...articleOf(article, await readFile(join(folder, file))));
      taken.add(article);
    } catch (error) {
      reading.skipped.push({ what: file, why: reasonOf(error), ...(taken.has(article) ? {} : { article }) });
    }
  }
  return reading;
}

/** Reads one Markdown file, an article named as the file is. Throws when it cannot be read. */
export async function readMarkdown(file: string): Promise<Reading> {
  return { passages: articleOf(basename(file, extname(file)), await readFile(file)), skipped: [] };
}

function articleOf(id: string, bytes: Uint8Array): Passage[] {
  const passages = chunkMarkdown({ id, markdown: decode(bytes, LARGEST.article) });
  if (passages.length === 0) throw new Error('there is no text in it');
  return passages;
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true });
  return entries.filter((path) => isMarkdown(path) && !/(?:^|[\\/])(?:\.|node_modules[\\/])/.test(path)).sort();
}
