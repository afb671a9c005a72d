import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { write } from '../conversation/change.ts';
import type { House } from '../house.ts';
import type { Passage } from '../search/passage.ts';
import type { Tables } from '../store/tables.ts';

/** A passage's vector as bytes; `digest` is of the text that was embedded. */
export type Vector = { id: string; digest: string; vector: Int8Array };

/** Characters of a passage that are embedded; all of one, unless it was imported line by line. */
const LONGEST = 4000;
const PAGE = 500;

/** What is embedded of a passage: its title and heading say what its text is about. */
export const textOf = ({ title, heading, text }: Passage): string =>
  [title, heading, text].filter(Boolean).join('\n').slice(0, LONGEST);

export const digestOf = (passage: Passage): string => createHash('sha256').update(textOf(passage)).digest('base64url');

/** A site's vectors of one model, in pages, so that no stream waits for all of them. */
export async function* vectorsOf(db: Kysely<Tables>, site: string, model: string): AsyncGenerator<Vector[]> {
  for (let last = ''; ; ) {
    const rows = await db
      .selectFrom('vectors')
      .select(['passage_id', 'digest', 'vector'])
      .where('site_id', '=', site)
      .where('model', '=', model)
      .where('passage_id', '>', last)
      .orderBy('passage_id')
      .limit(PAGE)
      .execute();
    yield rows.map(({ passage_id: id, digest, vector }) => ({ id, digest, vector: bytesOf(vector) }));
    if (rows.length < PAGE) return;
    last = rows.at(-1)?.passage_id ?? '';
    await new Promise(setImmediate);
  }
}

/** Sites that have passages without a vector of the model. */
export async function sitesWithout(db: Kysely<Tables>, model: string): Promise<string[]> {
  const rows = await db
    .selectFrom('passages')
    .leftJoin('vectors', (join) =>
      join
        .onRef('vectors.site_id', '=', 'passages.site_id')
        .onRef('vectors.passage_id', '=', 'passages.id')
        .on('vectors.model', '=', model),
    )
    .select('passages.site_id as site')
    .where('vectors.passage_id', 'is', null)
    .distinct()
    .execute();
  return rows.map(({ site }) => site);
}

/** Stores vectors in the place of those before; of passages that are gone meanwhile nothing is stored. */
export async function storeVectors(house: House, site: string, model: string, vectors: Vector[]): Promise<void> {
  await write(house, async ({ trx }) => {
    const ids = vectors.map(({ id }) => id);
    const there = await trx
      .selectFrom('passages')
      .select('id')
      .where('site_id', '=', site)
      .where('id', 'in', ids)
      .execute();
    const isThere = new Set(there.map(({ id }) => id));
    for (const { id, digest, vector } of vectors) {
      if (!isThere.has(id)) continue;
      const row = {
        model,
        digest,
        vector: Buffer.from(vector.buffer, vector.byteOffset, vector.length).toString('base64'),
      };
      await trx
        .insertInto('vectors')
        .values({ site_id: site, passage_id: id, ...row })
        .onConflict((c) => c.columns(['site_id', 'passage_id']).doUpdateSet(row))
        .execute();
    }
  });
}

function bytesOf(text: string): Int8Array {
  const bytes = Buffer.from(text, 'base64');
  return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
}
