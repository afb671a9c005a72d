import type { Kysely } from 'kysely';
import type { Zones } from '../brief/clock.ts';
import { messages } from '../conversation/history.ts';
import { localeOf } from '../language/detect.ts';
import type { Sites } from '../sites.ts';
import type { Tables, Visitor } from '../store/tables.ts';

/** How a visitor is spoken to: in which language, and by which clocks. */
export type Listener = { locale: string; zones: Zones };
type Known = Pick<Visitor, 'site_id' | 'conversation_id' | 'locale' | 'timezone'>;

/** As few words as tell a language. */
const TELLING = 3;

/**
 * The locale to answer someone in who wrote this, the newest last: the language of the newest words if they tell one; else of all that was
 * written; else `named`, what the page or the site says. "ok" after a German chat is German.
 */
export function localeAmong(texts: readonly string[], named: string): string {
  let newest = '';
  for (const text of texts.toReversed()) {
    newest = `${text}\n${newest}`;
    if (newest.trim().split(/\s+/).length >= TELLING) break;
  }
  return localeOf(newest, localeOf(texts.join('\n').slice(-4000), named));
}

/** How to speak to this visitor now; `typed` is what has just come and is not stored yet. */
export async function listenerOf(
  { db, sites }: { db: Kysely<Tables>; sites: Sites },
  { site_id, conversation_id, locale, timezone }: Known,
  typed?: string,
): Promise<Listener> {
  const site = await sites.get(site_id);
  const said = await messages(db, conversation_id);
  const texts = said.filter(({ from }) => from === 'visitor').map(({ text }) => text);
  if (typed !== undefined) texts.push(typed);
  return { locale: localeAmong(texts, locale ?? site.locale), zones: { shop: site.hours.timezone, visitor: timezone } };
}

/** As `listenerOf`, of the visitor of a conversation. */
export async function listenerIn(rooms: { db: Kysely<Tables>; sites: Sites }, conversation: string): Promise<Listener> {
  const visitor = await rooms.db
    .selectFrom('visitors')
    .select(['site_id', 'conversation_id', 'locale', 'timezone'])
    .where('conversation_id', '=', conversation)
    .executeTakeFirstOrThrow();
  return listenerOf(rooms, visitor);
}
