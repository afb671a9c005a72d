import { once } from 'node:events';
import { readConfig } from '../config.ts';
import { openDatabase } from '../database.ts';
import { createSites } from '../sites.ts';
import type { Store } from '../store/open.ts';
import { siteOf } from './house.ts';
import { read } from './reading.ts';

const PAGE = 100;

/** `baton export SITE [--visitor ID] [--email EMAIL]`: conversations as NDJSON, each with its visitor, its whole log and its callbacks. */
export async function exportSite(args: string[]): Promise<void> {
  const { values, positionals } = read('export', args);
  const [site = ''] = positionals;
  const store = await openDatabase(readConfig(process.env));
  try {
    await siteOf(
      createSites(store, () => new Date()),
      store,
      site,
    );
    let exported = 0;
    for await (const line of linesOf(store.db, site, values)) {
      exported++;
      if (!process.stdout.write(`${JSON.stringify(line)}\n`)) await once(process.stdout, 'drain');
    }
    if (exported === 0) process.stderr.write('No conversation matches.\n');
  } finally {
    await store.close();
  }
}

type Whose = { visitor: string | undefined; email: string | undefined };

async function* linesOf(db: Store['db'], site: string, { visitor, email }: Whose) {
  for (let after = ''; ; ) {
    let query = db
      .selectFrom('conversations')
      .selectAll()
      .where('site_id', '=', site)
      .where('id', '>', after)
      .orderBy('id')
      .limit(PAGE);
    if (visitor !== undefined) query = query.where('visitor_id', '=', visitor);
    if (email !== undefined) {
      const address = email.trim().toLowerCase();
      query = query.where((eb) =>
        eb.or([
          eb(
            'visitor_id',
            'in',
            db
              .selectFrom('visitors')
              .select('id')
              .where('site_id', '=', site)
              .where(({ fn }) => fn('lower', ['email']), '=', address),
          ),
          eb(
            'id',
            'in',
            db
              .selectFrom('callbacks')
              .select('conversation_id')
              .where('site_id', '=', site)
              .where(({ fn }) => fn('lower', ['contact']), '=', address),
          ),
        ]),
      );
    }
    const page = await query.execute();
    for (const conversation of page) yield await whole(db, conversation.id, conversation.visitor_id, conversation);
    if (page.length < PAGE) return;
    after = page.at(-1)?.id as string;
  }
}

/** All that is stored of one conversation, but for what only the server needs: hashes of tokens, places, counts. */
async function whole(
  db: Store['db'],
  id: string,
  visitorId: string,
  {
    status,
    disposition,
    created_at,
    updated_at,
  }: { status: string; disposition: string | null; created_at: string; updated_at: string },
) {
  const { identity, ...visitor } = await db
    .selectFrom('visitors')
    .select(['id', 'name', 'email', 'identity', 'locale', 'timezone', 'page', 'created_at'])
    .where('id', '=', visitorId)
    .executeTakeFirstOrThrow();
  const events = await db
    .selectFrom('events')
    .select(['seq', 'type', 'at', 'body'])
    .where('conversation_id', '=', id)
    .orderBy('seq')
    .execute();
  const callbacks = await db
    .selectFrom('callbacks')
    .select(['id', 'at', 'contact', 'note', 'status', 'created_at'])
    .where('conversation_id', '=', id)
    .orderBy('created_at')
    .execute();
  return {
    conversation: id,
    status,
    disposition,
    created_at,
    updated_at,
    visitor: { ...visitor, identity: identity === null ? null : JSON.parse(identity) },
    events: events.map(({ body, ...event }) => ({ ...event, ...JSON.parse(body) })),
    callbacks,
  };
}
