import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Place } from '../../server/desk/presence.ts';
import { behind, createPromises } from '../../server/desk/promised.ts';
import { minutesSaid } from '../../shared/phrase.ts';

const place = (minutes: number | null, position = 1): Place => ({
  position,
  ahead: position - 1,
  low: minutes === null ? null : 0,
  high: minutes === null ? null : minutes * 60,
  available: true,
});
const late = (position = 1) => ({ ...place(null, position), late: true });
const at = (minutes: number) => minutes * 60_000;

describe('a wait that was told', () => {
  it('is told again as long as it holds, and not once it is broken', () => {
    const promises = createPromises();
    expect(promises.tell('v', place(2), at(0))).toEqual(place(2));
    expect(promises.tell('v', place(2), at(2))).toEqual(place(2));
    expect(promises.tell('v', place(2), at(2.1))).toEqual(late());
    expect(promises.tell('v', place(2), at(9))).toEqual(late());
    expect(promises.tell('other', place(2), at(9))).toEqual(place(2));
  });

  it('is not bettered by a smaller one while the visitor comes no nearer', () => {
    const promises = createPromises();
    promises.tell('v', place(5, 3), at(0));
    expect(promises.tell('v', place(4, 3), at(6))).toEqual(late(3));
    expect(promises.tell('v', place(4, 2), at(6))).toEqual(place(4, 2));
    expect(promises.tell('v', place(5, 1), at(6))).toEqual(late(1));
  });

  it('may be widened, and the wider one holds until its own end', () => {
    const promises = createPromises();
    promises.tell('v', place(2), at(0));
    expect(promises.tell('v', place(5), at(3))).toEqual(place(5));
    expect(promises.tell('v', place(2), at(4))).toEqual(place(5));
    expect(promises.tell('v', place(2), at(8.1))).toEqual(late());
    expect(promises.tell('v', place(null), at(8.2))).toEqual(late());
    expect(promises.tell('v', place(6), at(8.3))).toEqual(place(6));
  });

  it('is taken back when nobody is on shift, and begins anew with whoever comes', () => {
    const promises = createPromises();
    promises.tell('v', place(2), at(0));
    const nobody = { ...place(null), available: false };
    expect(promises.tell('v', nobody, at(3))).toEqual(nobody);
    expect(promises.tell('v', place(2), at(60))).toEqual(place(2));
  });

  it('is remembered over a restart, and forgotten with the one who waited', () => {
    const before = createPromises();
    before.tell('v', place(2), at(0));
    const after = createPromises(JSON.parse(JSON.stringify(before.save())));
    expect(after.tell('v', place(2), at(3))).toEqual(late());
    after.keep(new Set());
    expect(after.tell('v', place(2), at(3))).toEqual(place(2));
  });

  it('never says a figure whose time has passed since it was first said, whatever is estimated', () => {
    const looks = fc.array(
      fc.tuple(fc.nat(120), fc.option(fc.integer({ min: 1, max: 2400 })), fc.integer({ min: 1, max: 9 })),
    );
    fc.assert(
      fc.property(looks, (estimates) => {
        const promises = createPromises();
        const first = new Map<number, number>();
        let now = 0;
        for (const [later, high, position] of estimates) {
          now += later * 1000;
          const told = promises.tell('v', { ...place(null, position), high, low: high && 0 }, now);
          expect((told.low ?? 0) <= (told.high ?? 0)).toBe(true);
          if (told.high === null) continue;
          const minutes = minutesSaid(told.high);
          if (!first.has(minutes)) first.set(minutes, now);
          expect(now).toBeLessThanOrEqual((first.get(minutes) as number) + at(minutes));
        }
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});

describe('one who stands behind another', () => {
  it('is told no shorter a wait, and none where nobody can tell that of the one ahead', () => {
    expect(behind(place(45, 2), { ...place(105), low: 1500 })).toEqual({ ...place(105, 2), low: 1500 });
    expect(behind(place(45, 2), place(10))).toEqual(place(45, 2));
    expect(behind(place(45, 2), late())).toEqual(place(null, 2));
    expect(behind(place(45, 2), undefined)).toEqual(place(45, 2));
    expect(behind(place(null, 2), place(10))).toEqual(place(null, 2));
  });
});
