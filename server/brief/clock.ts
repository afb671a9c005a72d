/** IANA names: where the shop is, and where the visitor's own clock stands, when that is known. */
export type Zones = { shop: string; visitor?: string | null | undefined };

const KEPT = 300;
const clocks = new Map<string, Intl.DateTimeFormat>();

/**
 * A moment at the shop (an opening, a callback) as this visitor's clock shows it. Where that is another hour than the shop's, the zone is
 * named and the shop's hour stands behind it: `Monday 2 March at 10:00 CET (09:00 GMT)`. Of a visitor whose zone nobody knows it is the
 * shop's hour, with its zone. `locale` must be one that Intl takes; `form` names its parts, an hour among them.
 */
export function momentFor(
  at: Date,
  locale: string,
  { shop, visitor }: Zones,
  form: Intl.DateTimeFormatOptions,
): string {
  const named = { ...form, timeZoneName: 'short' } as const;
  if (!visitor) return shown(at, locale, shop, named);
  const day = (zone: string) => shown(at, 'en', zone, { dateStyle: 'short' });
  const wall = (zone: string) => shown(at, 'en', zone, { dateStyle: 'short', timeStyle: 'short' });
  if (wall(visitor) === wall(shop)) return shown(at, locale, visitor, form);
  const { hour, minute, weekday } = form;
  const there = { ...(day(visitor) === day(shop) ? {} : { weekday }), hour, minute, timeZoneName: 'short' } as const;
  return `${shown(at, locale, visitor, named)} (${shown(at, locale, shop, there)})`;
}

/** Making a formatter takes fifty times as long as using it. */
function shown(at: Date, locale: string, timeZone: string, form: Intl.DateTimeFormatOptions): string {
  const name = JSON.stringify([locale, timeZone, form]);
  let clock = clocks.get(name);
  if (!clock) {
    if (clocks.size >= KEPT) clocks.clear();
    clock = new Intl.DateTimeFormat(locale, { ...form, timeZone });
    clocks.set(name, clock);
  }
  return clock.format(at);
}

/** Is this the name of a time zone that this machine knows? */
export function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false; // RangeError is how Intl says no
  }
}
