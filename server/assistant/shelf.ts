import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { write } from '../conversation/change.ts';
import type { House } from '../house.ts';
import type { Passage } from '../search/passage.ts';
import type { Trx } from '../store/open.ts';
import { run } from '../store/statement.ts';
import type { Tables } from '../store/tables.ts';

type Db = Kysely<Tables>;

/** What one source gives a site. Articles in `unread` could not be read this time, and of a partial import nobody knows: what is stored stays. */
export type Import = { source: string; passages: Passage[]; unread?: string[]; isPartial?: boolean };
/** What an import changed, in articles. `taken` were another source's before. */
export type Shelved = { articles: number; passages: number; gone: string[]; taken: string[] };
export type Shelf = { article: string; title: string; passages: number; source: string; importedAt: string | null };

/** Which edition of its knowledge a site has: '' when it never had any. Another one after every change. */
export async function editionOf(db: Db, site: string): Promise<string> {
  const { rows } = await run(db, 'edition', { site }, ({ site }) =>
    db.selectFrom('editions').select('edition').where('site_id', '=', site),
  );
  return rows[0]?.edition ?? '';
}

const PAGE = 500;

/** Every passage of a site, articles together and in their order. Read in pages, so that no stream waits for all of it. */
export async function passagesOf(db: Db, site: string): Promise<Passage[]> {
  const all: (Passage & { place: number })[] = [];
  for (let last = ''; ; ) {
    const rows = await db
      .selectFrom('passages')
      .select(['id', 'article', 'title', 'heading', 'url', 'text', 'place'])
      .where('site_id', '=', site)
      .where('id', '>', last)
      .orderBy('id')
      .limit(PAGE)
      .execute();
    for (const { heading, url, ...row } of rows) all.push({ ...row, ...(heading && { heading }), ...(url && { url }) });
    if (rows.length < PAGE) break;
    last = rows.at(-1)?.id ?? '';
    await new Promise(setImmediate);
  }
  all.sort((a, b) => (a.article < b.article ? -1 : a.article > b.article ? 1 : a.place - b.place));
  return all.map(({ place: _, ...passage }) => passage);
}

/**
 * Puts what a source gives in the place of what it gave before. Other sources' articles stay, but for those of the same name: the
 * later import has them. With `isOnlyIfNew`, a source that gives what it gave last time changes nothing, and null is returned.
 */
export async function shelve(
  house: House,
  site: string,
  { source, passages, unread = [], isPartial = false }: Import,
  { isOnlyIfNew = false } = {},
): Promise<Shelved | null> {
  const rows = rowsOf(site, source, passages);
  const whole = hash(rows.map(({ id, digest }) => [id, digest]));
  return write(house, async ({ trx, at }) => {
    if (isOnlyIfNew && (await lastDigest(trx, site, source)) === whole) return null;
    const stored = await trx
      .selectFrom('passages')
      .select(['id', 'article', 'source', 'digest'])
      .where('site_id', '=', site)
      .execute();
    const before = new Map(stored.map((row) => [row.id, row]));
    const given = new Set(rows.map(({ id }) => id));
    const articles = new Set(rows.map(({ article }) => article));
    const spared = new Set(unread.filter((article) => !articles.has(article)));
    const isReplaced = (row: (typeof stored)[number]) =>
      articles.has(row.article) || (row.source === source && !isPartial && !spared.has(row.article));
    const out = stored.filter((row) => !given.has(row.id) && isReplaced(row));
    const fresh = rows.filter(({ id, digest }) => {
      const known = before.get(id);
      return known?.digest !== digest || known.source !== source;
    });
    await take(trx, site, [...out.map(({ id }) => id), ...fresh.map(({ id }) => id)]);
    for (const some of batches(fresh)) await trx.insertInto('passages').values(some).execute();
    await trx
      .insertInto('sources')
      .values({ site_id: site, source, digest: whole, imported_at: at })
      .onConflict((c) => c.columns(['site_id', 'source']).doUpdateSet({ digest: whole, imported_at: at }))
      .execute();
    if (out.length + fresh.length > 0) await newEdition(house, trx, site);
    const gone = out.filter((row) => !articles.has(row.article)).map(({ article }) => article);
    const taken = stored.filter((row) => row.source !== source && articles.has(row.article));
    return {
      articles: articles.size,
      passages: rows.length,
      gone: [...new Set(gone)],
      taken: [...new Set(taken.map(({ article }) => article))],
    };
  });
}

/** A site's articles in alphabetical order, with what gave them and when. */
export async function shelfOf(db: Db, site: string): Promise<Shelf[]> {
  const rows = await db
    .selectFrom('passages')
    .leftJoin('sources', (join) =>
      join.onRef('sources.site_id', '=', 'passages.site_id').onRef('sources.source', '=', 'passages.source'),
    )
    .select(({ fn }) => [
      'passages.article',
      'passages.source',
      fn.min('passages.title').as('title'),
      fn.max('sources.imported_at').as('importedAt'),
      fn.countAll<number>().as('passages'),
    ])
    .where('passages.site_id', '=', site)
    .groupBy(['passages.article', 'passages.source'])
    .execute();
  return rows
    .map((row) => ({ ...row, passages: Number(row.passages) }))
    .sort((a, b) => a.article.localeCompare(b.article, 'en'));
}

/** Takes articles off a site's shelf; returns how many passages that were. */
export async function unshelve(house: House, site: string, articles: string[]): Promise<number> {
  const unwanted = new Set(articles);
  return write(house, async ({ trx }) => {
    const stored = await trx.selectFrom('passages').select(['id', 'article']).where('site_id', '=', site).execute();
    const ids = stored.filter(({ article }) => unwanted.has(article)).map(({ id }) => id);
    await take(trx, site, ids);
    if (ids.length > 0) await newEdition(house, trx, site);
    return ids.length;
  });
}

async function take(trx: Trx, site: string, ids: string[]): Promise<void> {
  for (const some of batches(ids))
    await trx.deleteFrom('passages').where('site_id', '=', site).where('id', 'in', some).execute();
}

async function newEdition(house: House, trx: Trx, site: string): Promise<void> {
  const edition = house.newId();
  await trx
    .deleteFrom('vectors')
    .where('site_id', '=', site)
    .where('passage_id', 'not in', (eb) => eb.selectFrom('passages').select('id').where('site_id', '=', site))
    .execute();
  await trx
    .insertInto('editions')
    .values({ site_id: site, edition })
    .onConflict((c) => c.column('site_id').doUpdateSet({ edition }))
    .execute();
}

const lastDigest = async (trx: Trx, site: string, source: string) =>
  (
    await trx
      .selectFrom('sources')
      .select('digest')
      .where('site_id', '=', site)
      .where('source', '=', source)
      .executeTakeFirst()
  )?.digest;

function rowsOf(site: string, source: string, passages: Passage[]) {
  const places = new Map<string, number>();
  return passages.map(({ id, article, title, heading, url, text }) => {
    const place = places.get(article) ?? 0;
    places.set(article, place + 1);
    const digest = hash([article, title, heading, url, text, place]);
    return {
      id,
      article,
      title,
      text,
      heading: heading ?? null,
      url: url ?? null,
      site_id: site,
      source,
      place,
      digest,
    };
  });
}

const hash = (facts: unknown) => createHash('sha256').update(JSON.stringify(facts)).digest('base64url');

function* batches<T>(all: T[], size = 100): Generator<T[]> {
  for (let from = 0; from < all.length; from += size) yield all.slice(from, from + size);
}
