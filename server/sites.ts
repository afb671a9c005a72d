import { Refusal } from './refusal.ts';
import { explain } from './site/explain.ts';
import { type Document, Settings, type Site } from './site/settings.ts';
import type { Store } from './store/open.ts';

export type { Site } from './site/settings.ts';

/** A changed configuration is taken over this long after it was stored, by whatever process stored it. */
const FRESH_MS = 2000;

type Kept = { site: Site; written: string; readAt: number };

/** Sites by id, kept, and read again every two seconds at most: so a running server follows the command line. */
export function createSites(store: Store, now: () => Date) {
  const known = new Map<string, Kept>();

  async function read(id: string): Promise<string> {
    const row = await store.db.selectFrom('sites').select('settings').where('id', '=', id).executeTakeFirst();
    if (row) return row.settings;
    const because = `There is no site "${id}". Check data-site in the tag.`;
    throw new Refusal(404, 'No such site', because, { field: 'site' });
  }

  async function renew(id: string, kept: Kept): Promise<void> {
    kept.readAt = now().getTime();
    const written = await read(id).catch((error) => {
      if (!(error instanceof Refusal) || error.status !== 404) return kept.written; // the database is away: what is known goes on
      known.delete(id);
      throw error;
    });
    if (written === kept.written) return;
    const { data } = Settings.safeParse(JSON.parse(written));
    if (data) kept.site = { ...data, id }; // written by another version: the running one stays
    kept.written = written;
  }

  return {
    /** Throws a 404 `Refusal` for an unknown site. */
    async get(id: string): Promise<Site> {
      const kept = known.get(id);
      if (kept) {
        if (now().getTime() - kept.readAt >= FRESH_MS) await renew(id, kept);
        return kept.site;
      }
      const written = await read(id);
      const site = { ...check(JSON.parse(written)), id };
      known.set(id, { site, written, readAt: now().getTime() });
      return site;
    },
    /** The document of a site as its owner wrote it. Throws a 404 `Refusal`. */
    async document(id: string): Promise<Document> {
      return JSON.parse(await read(id)) as Document;
    },
    /**
     * Adds a site, or replaces the configuration of the one with this id. Throws a 422 `Refusal` that names every field that is wrong and
     * what would be right; then nothing is changed.
     */
    async put(id: string, input: unknown): Promise<Site> {
      const data = check(input);
      const row = { id, name: data.name, settings: JSON.stringify(input), created_at: now().toISOString() };
      await store.write((trx) =>
        trx
          .insertInto('sites')
          .values(row)
          .onConflict((c) => c.column('id').doUpdateSet({ name: row.name, settings: row.settings }))
          .execute(),
      );
      known.delete(id);
      return { ...data, id };
    },
    /** Removes a site with all that was said there, its knowledge and its agents, in one transaction. Accounts for signing in are not in it. */
    async remove(id: string): Promise<void> {
      await store.write(async (trx) => {
        const talks = trx.selectFrom('conversations').select('id').where('site_id', '=', id);
        await trx.deleteFrom('events').where('conversation_id', 'in', talks).execute();
        await trx.deleteFrom('turns').where('conversation_id', 'in', talks).execute();
        for (const table of OF_A_SITE) await trx.deleteFrom(table).where('site_id', '=', id).execute();
        await trx.deleteFrom('memories').where('name', '=', `wait:${id}`).execute();
        await trx.deleteFrom('sites').where('id', '=', id).execute();
      });
      known.delete(id);
    },
  };
}

/** In an order that no reference forbids. */
const OF_A_SITE = [
  'callbacks',
  'conversations',
  'visitors',
  'invitations',
  'agents',
  'vectors',
  'passages',
  'sources',
  'editions',
] as const;

export type Sites = ReturnType<typeof createSites>;

/** A site's configuration out of a document. Throws a 422 `Refusal`, a line for each thing that is wrong. */
export function check(input: unknown): Omit<Site, 'id'> {
  const { data, error } = Settings.safeParse(input);
  if (data) return data;
  throw new Refusal(422, 'Bad settings', explain(error.issues, input).join('\n'), {
    field: error.issues[0]?.path.join('.') ?? '',
  });
}

/** May a page of `origin` use this site? Same origin as the server always may. */
export function mayUse(site: Site, origin: string, self: string | undefined): boolean {
  const url = URL.canParse(origin) ? new URL(origin) : null;
  if (!url) return false;
  if (self && url.host === self) return true;
  return site.origins.some((allowed) => (allowed === 'loopback' ? isLoopback(url.hostname) : allowed === origin));
}

const isLoopback = (host: string) =>
  host === 'localhost' || host.endsWith('.localhost') || /^127(\.\d{1,3}){3}$/.test(host) || host === '[::1]';
