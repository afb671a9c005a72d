import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callbackSlots, isOpen, nextOpening, type OpeningHours, spread } from '../../server/desk/hours.ts';

const amsterdam: OpeningHours = {
  timezone: 'Europe/Amsterdam',
  week: {
    mon: [['09:00', '17:30']],
    tue: [
      ['09:00', '12:00'],
      ['13:00', '17:30'],
    ],
    fri: [['22:00', '02:00']],
  },
  exceptions: { '2026-12-28': [], '2026-12-30': [['10:00', '11:00']] },
};
const open = (at: string) => isOpen(amsterdam, new Date(at));
const next = (at: string) => nextOpening(amsterdam, new Date(at))?.toISOString() ?? null;

describe('opening hours', () => {
  it('open and close at the minute, in the time of the site', () => {
    expect(open('2026-01-05T07:59:59Z')).toBe(false);
    expect(open('2026-01-05T08:00:00Z')).toBe(true);
    expect(open('2026-01-05T16:29:59Z')).toBe(true);
    expect(open('2026-01-05T16:30:00Z')).toBe(false);
    expect(open('2026-07-06T07:00:00Z')).toBe(true);
  });

  it('close over lunch and say when it ends', () => {
    expect(open('2026-01-06T11:30:00Z')).toBe(false);
    expect(next('2026-01-06T11:30:00Z')).toBe('2026-01-06T12:00:00.000Z');
  });

  it('run past midnight into a day that has none of its own', () => {
    expect(open('2026-01-09T23:30:00Z')).toBe(true);
    expect(open('2026-01-10T00:59:00Z')).toBe(true);
    expect(open('2026-01-10T01:00:00Z')).toBe(false);
  });

  it('are replaced on a date that is an exception', () => {
    expect(open('2026-12-28T10:00:00Z')).toBe(false);
    expect(open('2026-12-30T09:30:00Z')).toBe(true);
    expect(next('2026-12-27T12:00:00Z')).toBe('2026-12-29T08:00:00.000Z');
  });

  it('follow the clocks when they go forward and back', () => {
    expect(next('2026-03-27T12:00:00Z')).toBe('2026-03-27T21:00:00.000Z');
    expect(next('2026-03-28T12:00:00Z')).toBe('2026-03-30T07:00:00.000Z');
    expect(next('2026-10-24T12:00:00Z')).toBe('2026-10-26T08:00:00.000Z');
  });

  it('stay open through the hour that is shown twice and skip the one that is not shown', () => {
    const nights: OpeningHours = { timezone: 'Europe/Amsterdam', week: { sun: [['02:30', '04:00']] } };
    expect(isOpen(nights, new Date('2026-10-25T00:30:00Z'))).toBe(true);
    expect(isOpen(nights, new Date('2026-10-25T01:15:00Z'))).toBe(true);
    expect(nextOpening(nights, new Date('2026-03-28T12:00:00Z'))?.toISOString()).toBe('2026-03-29T01:30:00.000Z');
  });

  it('of a site that never opens promise nothing', () => {
    const never: OpeningHours = { timezone: 'UTC', week: {} };
    expect(nextOpening(never, new Date(0))).toBeNull();
    expect(callbackSlots(never, new Date(0), { days: 3, length: 30, lead: 0 })).toEqual([]);
  });

  it('that touch are one opening, so midnight and noon are not announced', () => {
    const always: OpeningHours = {
      timezone: 'UTC',
      week: {
        mon: [['00:00', '24:00']],
        tue: [
          ['00:00', '12:00'],
          ['12:00', '18:00'],
        ],
      },
    };
    expect(nextOpening(always, new Date('2026-01-05T10:00:00Z'))?.toISOString()).toBe('2026-01-12T00:00:00.000Z');
  });
});

describe('callback times', () => {
  it('begin after the notice an agent needs and leave out those taken', () => {
    const at = new Date('2026-01-05T08:10:00Z');
    const taken = ['2026-01-05T09:00:00.000Z'];
    expect(callbackSlots(amsterdam, at, { days: 1, length: 30, lead: 15, taken })[0]?.slice(0, 3)).toEqual([
      '2026-01-05T08:30:00.000Z',
      '2026-01-05T09:30:00.000Z',
      '2026-01-05T10:00:00.000Z',
    ]);
  });

  it('never run over closing time', () => {
    const at = new Date('2026-01-05T16:00:00Z');
    expect(callbackSlots(amsterdam, at, { days: 1, length: 45, lead: 0 })[0]?.[0]).toBe('2026-01-06T08:00:00.000Z');
  });

  it('are of the next days that have any, and those offered of a day lie apart', () => {
    const at = new Date('2026-01-05T16:00:00Z');
    const taken = ['2026-01-05T16:00:00.000Z'];
    const days = callbackSlots(amsterdam, at, { days: 3, length: 30, lead: 0, taken });
    // Friday's opening ends on Saturday, by the shop's clock.
    expect(days.map(([first]) => first?.slice(0, 10))).toEqual(['2026-01-06', '2026-01-09', '2026-01-09']);
    expect(spread(days[0] ?? [], 4).map((time) => time.slice(11, 16))).toEqual(['08:00', '09:30', '12:30', '14:30']);
    expect(spread(days[2] ?? [], 4)).toEqual(days[2]);
  });
});

const zones = ['Europe/Amsterdam', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Pacific/Apia', 'UTC'];
const clock = fc.integer({ min: 0, max: 95 }).map((q) => quarter(q));
const span = fc.tuple(clock, clock).filter(([a, b]) => a !== b);
const spans = fc.array(span, { maxLength: 3 });
const anyHours: fc.Arbitrary<OpeningHours> = fc.record({
  timezone: fc.constantFrom(...zones),
  week: fc.record({ mon: spans, tue: spans, wed: spans, thu: spans, fri: spans, sat: spans, sun: spans }),
  exceptions: fc.dictionary(
    fc
      .integer({ min: 0, max: 700 })
      .map((d) => new Date(Date.UTC(2025, 0, 1) + d * 86_400_000).toISOString().slice(0, 10)),
    spans,
    { maxKeys: 4 },
  ),
});
const anyTime = fc
  .date({ min: new Date('2025-02-01T00:00:00Z'), max: new Date('2026-11-30T00:00:00Z'), noInvalidDate: true })
  .map((date) => new Date(Math.floor(date.getTime() / 60_000) * 60_000));

describe('any opening hours, anywhere, at any time', () => {
  it('agree with the clock on the wall, away from the nights it jumps', () => {
    fc.assert(
      fc.property(anyHours, anyTime, (hours, at) => {
        fc.pre(!jumps(hours.timezone, at));
        expect(isOpen(hours, at)).toBe(openOnTheWall(hours, at));
      }),
      { numRuns: 400, seed: 7 },
    );
  });

  it('are closed until the next opening and open at it, unless open already', () => {
    fc.assert(
      fc.property(anyHours, anyTime, (hours, at) => {
        const opening = nextOpening(hours, at);
        if (!opening) return;
        expect(opening.getTime()).toBeGreaterThan(at.getTime());
        expect(isOpen(hours, opening)).toBe(true);
        expect(isOpen(hours, new Date(opening.getTime() - 1))).toBe(false);
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  it('offer callbacks that rise, are open throughout, keep the notice and overlap nothing', () => {
    const request = fc.record({
      days: fc.integer({ min: 0, max: 2 }),
      length: fc.constantFrom(15, 30, 45, 60),
      lead: fc.integer({ min: 0, max: 600 }),
    });
    fc.assert(
      fc.property(anyHours, anyTime, request, (hours, at, asked) => {
        const first = callbackSlots(hours, at, asked).flat();
        const taken = first.filter((_, i) => i % 2 === 0);
        const days = callbackSlots(hours, at, { ...asked, taken });
        expect(days.length).toBeLessThanOrEqual(asked.days);
        expect(days.every((times) => times.length > 0)).toBe(true);
        const slots = days.flat();
        let before = at.getTime() + asked.lead * 60_000 - asked.length * 60_000;
        for (const slot of slots) {
          const start = Date.parse(slot);
          expect(start).toBeGreaterThanOrEqual(before + asked.length * 60_000);
          for (let minute = 0; minute < asked.length; minute += 15)
            expect(isOpen(hours, new Date(start + minute * 60_000))).toBe(true);
          expect(taken).not.toContain(slot);
          before = start;
        }
      }),
      { numRuns: 150, seed: 7 },
    );
  });
});

function quarter(q: number): string {
  return `${String(Math.floor(q / 4)).padStart(2, '0')}:${String((q % 4) * 15).padStart(2, '0')}`;
}

/** What the wall clock and the calendar say, read through another door than the code under test: formatted local strings. */
function openOnTheWall(hours: OpeningHours, at: Date): boolean {
  const local = (time: Date) => {
    const text = time.toLocaleString('sv-SE', { timeZone: hours.timezone });
    const day = time.toLocaleString('en-US', { timeZone: hours.timezone, weekday: 'short' }).toLowerCase();
    return { date: text.slice(0, 10), clock: text.slice(11, 16), day: day as keyof OpeningHours['week'] };
  };
  const here = local(at);
  const noonBefore = new Date(`${here.date}T12:00:00Z`);
  noonBefore.setUTCDate(noonBefore.getUTCDate() - 1);
  const date = noonBefore.toISOString().slice(0, 10);
  const day = noonBefore.toLocaleString('en-US', { timeZone: 'UTC', weekday: 'short' }).toLowerCase();
  const of = (key: string, weekday: string) =>
    hours.exceptions?.[key] ?? hours.week[weekday as keyof OpeningHours['week']] ?? [];
  const today = of(here.date, here.day).some(([a, b]) => here.clock >= a && (here.clock < b || b < a));
  const since = of(date, day).some(([a, b]) => b < a && here.clock < b);
  return today || since;
}

/** Whether the zone changes its clocks within a day and a half of this moment. */
function jumps(timezone: string, at: Date): boolean {
  const zone = (time: number) =>
    new Intl.DateTimeFormat('en', { timeZone: timezone, timeZoneName: 'longOffset' })
      .formatToParts(time)
      .find((part) => part.type === 'timeZoneName')?.value;
  return zone(at.getTime() - 129_600_000) !== zone(at.getTime() + 129_600_000);
}
