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
  const there = shopHour(at, locale, shop, visitor, form);
  return there ? `${shown(at, locale, visitor, named)} (${there})` : shown(at, locale, visitor, form);
}

/** The day on which a list puts this moment, by the visitor's clock. */
export function dayFor(at: Date, locale: string, { shop, visitor }: Zones): string {
  return shown(at, locale, visitor ?? shop, { weekday: 'long', day: 'numeric', month: 'long' });
}

/** As `momentFor`, as short as a list under its day wants it: `Mon 10:00 (09:00 GMT)`, where the first hour needs no zone. */
export function hourFor(at: Date, locale: string, { shop, visitor }: Zones): string {
  const form = { weekday: 'short', hour: 'numeric', minute: '2-digit' } as const;
  if (!visitor) return shown(at, locale, shop, { ...form, timeZoneName: 'short' });
  const there = shopHour(at, locale, shop, visitor, form);
  const here = shown(at, locale, visitor, form);
  return there ? `${here} (${there})` : here;
}

/** The hour at the shop with its zone, and its weekday where that is another; nothing where the visitor's clock shows the same. */
function shopHour(at: Date, locale: string, shop: string, visitor: string, form: Intl.DateTimeFormatOptions) {
  const day = (zone: string) => shown(at, 'en', zone, { dateStyle: 'short' });
  const wall = (zone: string) => shown(at, 'en', zone, { dateStyle: 'short', timeStyle: 'short' });
  if (wall(visitor) === wall(shop)) return undefined;
  const { hour, minute, weekday } = form;
  return shown(at, locale, shop, {
    ...(day(visitor) === day(shop) ? {} : { weekday }),
    hour,
    minute,
    timeZoneName: 'short',
  });
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
