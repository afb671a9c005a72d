import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { write } from '../conversation/change.ts';
import type { House } from '../house.ts';
import { chunkMarkdown } from './chunk.ts';
import type { Findings, Mind } from './mind.ts';
import type { Outcome, Passage, TurnInput } from './outcome.ts';

/** The knowledge of every site: stored here, learned by the mind when first asked for and again after it changed. */
export function createLibrary(house: House, mind: Mind) {
  const learned = new Map<string, { generation: number; done: Promise<void> }>();

  async function teach(site: string): Promise<void> {
    const rows = await house.store.db
      .selectFrom('passages')
      .selectAll()
      .where('site_id', '=', site)
      .orderBy('id')
      .execute();
    const passages = rows.map(({ id, article, title, heading, url, text }) => ({
      id,
      article,
      title,
      text,
      ...(heading ? { heading } : {}),
      ...(url ? { url } : {}),
    }));
    await mind.learn(site, passages);
  }

  /** Resolves once the mind knows what the site knows. */
  function ready(site: string): Promise<void> {
    const known = learned.get(site);
    if (known?.generation === mind.generation()) return known.done;
    const done = teach(site);
    learned.set(site, { generation: mind.generation(), done });
    done.catch(() => learned.delete(site)); // whoever asked hears of it; the next one tries anew
    return done;
  }

  return {
    ready,
    async search(site: string, question: string, limit: number): Promise<Findings> {
      await ready(site);
      return mind.search(site, question, limit);
    },
    async answer(site: string, input: TurnInput): Promise<Outcome> {
      await ready(site);
      return mind.answer(site, input);
    },
    /** Replaces a site's knowledge by `passages`, if anything in it changed. */
    async replace(site: string, passages: Passage[]): Promise<void> {
      const rows = passages.map((passage) => ({
        ...passage,
        heading: passage.heading ?? null,
        url: passage.url ?? null,
        site_id: site,
        digest: digest(passage),
      }));
      await write(house, async ({ trx }) => {
        const stored = await trx.selectFrom('passages').select(['id', 'digest']).where('site_id', '=', site).execute();
        const before = new Map(stored.map((row) => [row.id, row.digest]));
        const after = new Set(rows.map((row) => row.id));
        const gone = stored.filter((row) => !after.has(row.id)).map((row) => row.id);
        const fresh = rows.filter((row) => before.get(row.id) !== row.digest);
        for (const some of batches([...gone, ...fresh.map((row) => row.id)]))
          await trx.deleteFrom('passages').where('site_id', '=', site).where('id', 'in', some).execute();
        for (const some of batches(fresh)) await trx.insertInto('passages').values(some).execute();
      });
      learned.delete(site);
    },
  };
}
export type Library = ReturnType<typeof createLibrary>;

/**
 * Reads every Markdown file of a folder. A file that cannot be read is named in `skipped`, with the reason; the rest is read.
 */
export async function readArticles(
  folder: string,
): Promise<{ passages: Passage[]; skipped: { file: string; why: string }[] }> {
  const passages: Passage[] = [];
  const skipped: { file: string; why: string }[] = [];
  for (const file of (await readdir(folder)).filter((name) => extname(name) === '.md').sort()) {
    try {
      passages.push(
        ...chunkMarkdown({ id: basename(file, '.md'), markdown: await readFile(join(folder, file), 'utf8') }),
      );
    } catch (error) {
      skipped.push({ file, why: error instanceof Error ? error.message : String(error) });
    }
  }
  return { passages, skipped };
}

const digest = ({ title, heading, url, text }: Passage) =>
  createHash('sha256')
    .update(JSON.stringify([title, heading, url, text]))
    .digest('base64url');

function* batches<T>(all: T[], size = 100): Generator<T[]> {
  for (let from = 0; from < all.length; from += size) yield all.slice(from, from + size);
}
