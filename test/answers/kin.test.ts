import { describe, expect, test } from 'vitest';
import { holdsKin } from '../../server/answers/kin.ts';

describe('a text holds a word of the same family', () => {
  test.each([
    ['Hydraulic brake bled, per wheel', 'bleed'],
    ['the growing-bike trade-in', 'trade-ins'],
    ['Tuesday is our quiet hour', 'hours'],
    ['A read-out with a printed report', 'readout'],
  ])('%s: %s', (text, word) => expect(holdsKin(text, word)).toBe(true));

  test.each([
    ['Hydraulic brake bled, per wheel', 'brick'],
    ['Trade in an old bike', 'scooters'],
    ['Tuesday is our quiet hour', 'house'],
  ])('%s: not %s', (text, word) => expect(holdsKin(text, word)).toBe(false));
});
