import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Turn } from '../../server/triggers/index.ts';
import { said } from './said.ts';

describe('too long', () => {
  const { turns, minutes } = DEFAULT_SETTINGS.thresholds;
  test.each<[Turn]>([[{ turns }], [{ minutes }]])('%o brings an offer', (turn) => {
    expect(said('hm', 'too_long', { turn })?.action).toBe('offer');
  });

  test('just below both is not too long', () => {
    expect(said('hm', 'too_long', { turn: { turns: turns - 1, minutes: minutes - 1 } })).toBeUndefined();
  });
});
