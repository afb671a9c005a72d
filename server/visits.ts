import type { z } from 'zod';
import type { VisitRequest } from '../shared/wire.ts';
import { hash, newSecret } from './accounts.ts';
import { isTimeZone } from './brief/clock.ts';
import type { House } from './house.ts';
import type { Sites } from './sites.ts';
import type { Visitor } from './store/tables.ts';

const KEPT = 20_000;

/** Visitors by their token. Only a hash of the token is stored. */
export function createVisits(house: House, sites: Sites) {
  const { store } = house;
  const kept = new Map<string, Visitor>();

  function keep(visitor: Visitor): Visitor {
    if (kept.size >= KEPT) kept.clear();
    kept.set(visitor.token_hash, visitor);
    return visitor;
  }

  async function find(token: string): Promise<Visitor | undefined> {
    const token_hash = hash(token);
    const known = kept.get(token_hash);
    if (known) return known;
    const visitor = await store.db
      .selectFrom('visitors')
      .selectAll()
      .where('token_hash', '=', token_hash)
      .executeTakeFirst();
    return visitor && keep(visitor);
  }

  async function begin(request: z.infer<typeof VisitRequest>): Promise<{ visitor: Visitor; token: string }> {
    const token = newSecret();
    const visitor: Visitor = {
      id: house.newId(),
      site_id: request.site,
      token_hash: hash(token),
      conversation_id: house.newId(),
      ...known(request),
      created_at: house.now().toISOString(),
    };
    await store.write((trx) => trx.insertInto('visitors').values(visitor).execute());
    return { visitor: keep(visitor), token };
  }

  return {
    find,
    /** A known token of this site gives its visitor, with what the page now knows of them; any other a fresh visit. */
    async visit(request: z.infer<typeof VisitRequest>): Promise<{ visitor: Visitor; token: string }> {
      await sites.get(request.site);
      const visitor = request.token ? await find(request.token) : undefined;
      if (!visitor || !request.token || visitor.site_id !== request.site) return begin(request);
      const now = { ...visitor, ...definedOnly(known(request)) };
      if (JSON.stringify(now) !== JSON.stringify(visitor)) {
        await store.write((trx) =>
          trx
            .updateTable('visitors')
            .set(definedOnly(known(request)))
            .where('id', '=', visitor.id)
            .execute(),
        );
      }
      return { visitor: keep(now), token: request.token };
    },
  };
}

const known = ({ identity, locale, timezone, page }: z.infer<typeof VisitRequest>) => ({
  name: identity?.name?.trim() || null,
  email: identity?.email ?? null,
  identity: identity ? JSON.stringify(identity) : null,
  locale: locale ?? null,
  timezone: timezone && isTimeZone(timezone) ? timezone : null,
  page: page ?? null,
});

const definedOnly = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as Partial<T>;
