import { describe, expect, test } from 'vitest';
import { isTimeZone, momentFor, type Zones } from '../../server/brief/clock.ts';
import { asides, handoffWords } from '../../server/brief/opening.ts';

const at = new Date('2026-03-02T09:00:00Z');
const form = { weekday: 'long', hour: 'numeric', minute: '2-digit' } as const;
const inEnglish = (zones: Zones, when = at) => momentFor(when, 'en-GB', zones, form).replaceAll(',', '');

describe('a moment at the shop', () => {
  test('is by the visitor’s own clock, and where that shows another hour both are named', () => {
    expect(inEnglish({ shop: 'Europe/London', visitor: 'Europe/Berlin' })).toBe('Monday 10:00 CET (09:00 GMT)');
  });

  test('names no zone to whoever lives by the shop’s clock, in whatever city', () => {
    expect(inEnglish({ shop: 'Europe/Berlin', visitor: 'Europe/Berlin' })).toBe('Monday 10:00');
    expect(inEnglish({ shop: 'Europe/Berlin', visitor: 'Europe/Amsterdam' })).toBe('Monday 10:00');
  });

  test('is by the shop’s clock, and says so, for a visitor whose clock nobody knows', () => {
    expect(inEnglish({ shop: 'Europe/Berlin' })).toBe('Monday 10:00 CET');
    expect(inEnglish({ shop: 'Europe/Berlin', visitor: null })).toBe('Monday 10:00 CET');
  });

  test('names both days where the two clocks stand on different ones', () => {
    expect(inEnglish({ shop: 'America/New_York', visitor: 'Asia/Tokyo' }, new Date('2026-03-02T23:30:00Z'))).toBe(
      'Tuesday 08:30 GMT+9 (Monday 18:30 GMT-5)',
    );
  });

  test('goes by the hour of that very day: two zones may part with summer time', () => {
    const zones = { shop: 'America/Phoenix', visitor: 'America/Denver' };
    expect(inEnglish(zones)).not.toContain('(');
    expect(inEnglish(zones, new Date('2026-07-02T09:00:00Z'))).toContain('(');
  });
});

test.each([
  ['en-GB', 'Monday 2 March at 10:00 CET (09:00 GMT)'],
  ['de', 'Montag, 2. März um 10:00 MEZ (09:00 GMT+0)'],
  ['fr', 'lundi 2 mars à 10:00 UTC+1 (09:00 UTC+0)'],
])('openings and callbacks are said by one rule: %s', (locale, said) => {
  const zones = { shop: 'Europe/London', visitor: 'Europe/Berlin' };
  const place = { position: 1, low: null, high: null, available: false, opensAt: at.toISOString() };
  expect(asides(locale, zones).booked(at.toISOString())).toContain(said);
  expect(handoffWords({ trigger: 'refund', locale, place, zones })).toContain(said);
  expect(asides(locale, zones).failed(place)).toContain(said);
});

test('a zone is one that Intl knows', () => {
  expect(['Europe/Amsterdam', 'UTC'].every(isTimeZone)).toBe(true);
  expect(['Mars/Olympus', '', 'Europe/Amsterdam\n'].some(isTimeZone)).toBe(false);
});
