import { momentFor } from '../brief/clock.ts';
import type { House } from '../house.ts';
import type { Sites } from '../sites.ts';
import { callbackSlots, isOpen, nextOpening } from './hours.ts';
import type { Listener } from './listening.ts';

const LABEL = { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' } as const;
const SLOTS = { count: 8, length: 30, lead: 30 };
/** Ids in one statement. */
const MANY = 500;

/** When somebody is there again, null when now is within the hours, also in words; and free times for a callback. */
export type Later = { opensAt: string | null; opens: string | null; slots: { at: string; label: string }[] };

/** What is offered when nobody is on shift. */
export function createCallbacks({ store: { db }, now }: House, sites: Sites) {
  /** Labels are by the listener's clock and in their language; without one by the shop's, with its zone, in the site's. */
  async function later(site: string, to?: Listener): Promise<Later> {
    const { hours, locale } = await sites.get(site);
    const opens = isOpen(hours, now()) ? null : nextOpening(hours, now());
    const booked = await db
      .selectFrom('callbacks')
      .select('at')
      .where('site_id', '=', site)
      .where('status', '=', 'booked')
      .execute();
    const slots = callbackSlots(hours, now(), { ...SLOTS, taken: booked.map((row) => row.at) });
    const spoken = knownLocale(to?.locale, locale);
    const zones = to?.zones ?? { shop: hours.timezone };
    const label = (at: Date) => momentFor(at, spoken, zones, LABEL);
    return {
      opensAt: opens?.toISOString() ?? null,
      opens: opens && label(opens),
      slots: slots.map((at) => ({ at, label: label(new Date(at)) })),
    };
  }

  return {
    later,
    /** The same for the visitors of these conversations, by their own clocks; worked out once for those who share one. */
    async laterFor(site: string, conversations: readonly string[]): Promise<(conversation: string) => Promise<Later>> {
      const { hours, locale } = await sites.get(site);
      const clocks = new Map<string, Listener>();
      for (let from = 0; from < conversations.length; from += MANY) {
        const visitors = await db
          .selectFrom('visitors')
          .select(['conversation_id', 'locale', 'timezone'])
          .where('conversation_id', 'in', conversations.slice(from, from + MANY))
          .execute();
        for (const { conversation_id, locale: named, timezone: visitor } of visitors)
          clocks.set(conversation_id, { locale: named ?? locale, zones: { shop: hours.timezone, visitor } });
      }
      const known = new Map<string, Promise<Later>>();
      return (conversation) => {
        const to = clocks.get(conversation);
        const key = JSON.stringify(to ?? null);
        const found = known.get(key) ?? later(site, to);
        known.set(key, found);
        return found;
      };
    },
  };
}

/** A page may name a language that is none. */
function knownLocale(locale: string | undefined, otherwise: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? otherwise;
  } catch {
    return otherwise; // RangeError is how Intl says no
  }
}
