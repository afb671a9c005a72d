import type { z } from 'zod';
import type * as wire from '../../shared/wire.ts';
import { dayFor, hourFor, type Zones } from '../brief/clock.ts';
import { timeOf } from '../brief/opening.ts';
import type { House } from '../house.ts';
import type { Sites } from '../sites.ts';
import { callbackSlots, isOpen, nextOpening, spread } from './hours.ts';
import type { Listener } from './listening.ts';

const SLOTS = { days: 3, length: 30, lead: 30 };
/** Times of one day that are offered; any other free one of those days may be booked as well. */
const A_DAY = 4;
/** Ids in one statement. */
const MANY = 500;

export type Slot = z.infer<typeof wire.Slot>;
/** When somebody is there again, null when now is within the hours, also in words; and free times for a callback. */
export type Later = { opensAt: string | null; opens: string | null; slots: Slot[] };

/** What is offered when nobody is on shift. */
export function createCallbacks({ store: { db }, now }: House, sites: Sites) {
  /** Labels are by the listener's clock and in their language; without one by the shop's, with its zone, in the site's. */
  async function later(site: string, to?: Listener): Promise<Later> {
    return told(await offered(site), to);
  }

  /** What is the same for everyone, whatever their clocks show; to work it out takes milliseconds. */
  async function offered(site: string) {
    const { hours, locale } = await sites.get(site);
    const opensAt = (isOpen(hours, now()) ? null : nextOpening(hours, now()))?.toISOString() ?? null;
    const days = callbackSlots(hours, now(), { ...SLOTS, taken: await taken(site) });
    return { opensAt, times: days.flatMap((free) => spread(free, A_DAY)), locale, shop: hours.timezone };
  }

  function told({ opensAt, times, locale, shop }: Awaited<ReturnType<typeof offered>>, to?: Listener): Later {
    const zones = to?.zones ?? { shop };
    return {
      opensAt,
      opens: opensAt && timeOf(opensAt, to?.locale ?? locale, zones),
      slots: times.map((at) => slot(at, to?.locale, locale, zones)),
    };
  }

  /** A time that may be booked for this conversation: one that is free, or is its own already. */
  async function slotAt(site: string, at: string, to: Listener, conversation: string): Promise<Slot | undefined> {
    const { hours, locale } = await sites.get(site);
    const days = callbackSlots(hours, now(), { ...SLOTS, taken: await taken(site, conversation) });
    const found = days.flat().find((free) => Date.parse(free) === Date.parse(at));
    return found === undefined ? undefined : slot(found, to.locale, locale, to.zones);
  }

  async function taken(site: string, except = ''): Promise<string[]> {
    const booked = await db
      .selectFrom('callbacks')
      .select('at')
      .where('site_id', '=', site)
      .where('status', '=', 'booked')
      .where('conversation_id', '!=', except)
      .execute();
    return booked.map(({ at }) => at);
  }

  function slot(at: string, asked: string | undefined, otherwise: string, zones: Zones): Slot {
    const locale = knownLocale(asked, otherwise);
    const moment = new Date(at);
    return {
      at,
      label: timeOf(at, asked ?? otherwise, zones),
      day: dayFor(moment, locale, zones),
      time: hourFor(moment, locale, zones),
    };
  }

  return {
    later,
    slotAt,
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
      const same = await offered(site);
      const known = new Map<string, Later>();
      return async (conversation) => {
        const to = clocks.get(conversation);
        const key = JSON.stringify(to ?? null);
        const found = known.get(key) ?? told(same, to);
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
