const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
/** How far ahead an opening is looked for, days. */
const FARTHEST = 400;
/** A callback is not offered later than this, days. */
const SOON = 60;

export type Weekday = (typeof WEEKDAYS)[number];

/** Local times `['09:00', '17:30']`; an end at or before the start is on the next day. */
export type LocalSpan = readonly [from: string, to: string];

/** Opening hours of a site; a date in `exceptions` replaces that day's spans, and an empty list closes it. */
export interface OpeningHours {
  /** IANA name such as `Europe/Amsterdam`. */
  timezone: string;
  week: { readonly [day in Weekday]?: readonly LocalSpan[] | undefined };
  /** By local date, `2026-12-25`. */
  exceptions?: Readonly<Record<string, readonly LocalSpan[]>> | undefined;
}

export interface SlotRequest {
  /** On how many days at most. */
  days: number;
  /** Minutes one callback takes. */
  length: number;
  /** Minutes from now before which none is offered. */
  lead: number;
  /** Starts already given away, ISO. */
  taken?: readonly string[];
}

interface Span {
  from: number;
  to: number;
}

export function isOpen(hours: OpeningHours, at: Date): boolean {
  const time = at.getTime();
  for (const span of spansFrom(hours, at, 1)) if (span.from <= time && time < span.to) return true;
  return false;
}

/** The next moment after `at` when closed turns into open; null when none is within a year. Open already: the opening after this one. */
export function nextOpening(hours: OpeningHours, at: Date): Date | null {
  for (const span of spansFrom(hours, at, FARTHEST)) if (span.from > at.getTime()) return new Date(span.from);
  return null;
}

/** The span that is open at `at`, or else the next one; null when none is within a year. Spans that touch are one. */
export function spanFrom(hours: OpeningHours, at: Date): { from: Date; to: Date } | null {
  for (const { from, to } of spansFrom(hours, at, FARTHEST))
    if (to > at.getTime()) return { from: new Date(from), to: new Date(to) };
  return null;
}

/**
 * Free callback times as ISO UTC, soonest first, of the next days of the shop that have any: a list for each. Each time lies wholly within
 * opening hours and overlaps none that is taken.
 */
export function callbackSlots(
  hours: OpeningHours,
  at: Date,
  { days, length, lead, taken = [] }: SlotRequest,
): string[][] {
  const slots = new Map<number, string[]>();
  const long = length * MINUTE_MS;
  const earliest = at.getTime() + lead * MINUTE_MS;
  const busy = taken.map((iso) => Date.parse(iso));
  if (!(long > 0)) return [];
  for (const span of spansFrom(hours, at, SOON)) {
    for (let start = span.from; start + long <= span.to; start += long) {
      if (start < earliest || busy.some((other) => Math.abs(other - start) < long)) continue;
      const day = localDay(new Date(start), hours.timezone);
      const known = slots.get(day);
      if (!known && slots.size >= days) return [...slots.values()];
      slots.set(day, [...(known ?? []), new Date(start).toISOString()]);
    }
  }
  return [...slots.values()];
}

/** At most `most` of these, as far apart as they come, the first among them. */
export function spread<T>(all: readonly T[], most: number): T[] {
  if (all.length <= most) return [...all];
  return Array.from({ length: most }, (_, i) => all[Math.floor((i * all.length) / most)] as T);
}

/** Spans from the day before `at` on, in order, those that touch or overlap joined into one. */
function* spansFrom(hours: OpeningHours, at: Date, days: number): Generator<Span> {
  const today = localDay(at, hours.timezone);
  let open: Span | null = null;
  for (let day = -1; day <= days; day++) {
    for (const span of spansOf(hours, today + day * DAY_MS)) {
      if (open && span.from <= open.to) {
        open.to = Math.max(open.to, span.to);
        continue;
      }
      if (open) yield open;
      open = span;
    }
  }
  if (open) yield open;
}

/** The day is its local midnight as though it were UTC. */
function spansOf(hours: OpeningHours, day: number): Span[] {
  const date = new Date(day);
  const local =
    hours.exceptions?.[date.toISOString().slice(0, 10)] ?? hours.week[WEEKDAYS[date.getUTCDay()] as Weekday] ?? [];
  return local
    .map(([from, to]) => {
      const start = day + minutes(from) * MINUTE_MS;
      const end = day + minutes(to) * MINUTE_MS;
      return {
        from: instant(start, hours.timezone, Math.min),
        to: instant(end > start ? end : end + DAY_MS, hours.timezone, Math.max),
      };
    })
    .filter((span) => span.to > span.from)
    .sort((a, b) => a.from - b.from);
}

function minutes(clock: string): number {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return 60 * hour + minute;
}

function localDay(at: Date, timezone: string): number {
  const local = at.getTime() + offset(at.getTime(), timezone);
  return local - (((local % DAY_MS) + DAY_MS) % DAY_MS);
}

/**
 * The instant at which clocks in this zone show `local`. Shown twice (clocks went back): `choose` takes the first or the last. Never shown
 * (clocks went forward): as many minutes after the jump as it is after the last time shown.
 */
function instant(local: number, timezone: string, choose: (...times: number[]) => number): number {
  const before = local - offset(local - DAY_MS, timezone);
  const after = local - offset(local + DAY_MS, timezone);
  const shown = [before, after].filter((time) => time + offset(time, timezone) === local);
  return shown.length ? choose(...shown) : before;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Milliseconds this zone is ahead of UTC at an instant. */
function offset(time: number, timezone: string): number {
  let clock = clocks.get(timezone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-US', {
      timeZone: timezone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    clocks.set(timezone, clock);
  }
  const part: Record<string, number> = {};
  for (const { type, value } of clock.formatToParts(time)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(time / 1000) * 1000;
}
