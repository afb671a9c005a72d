import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Turn } from '../../server/triggers/index.ts';
import { said } from './said.ts';

describe('too long', () => {
  const { turns, minutes } = DEFAULT_SETTINGS.thresholds;
  const TEXTS = ['hm', '¿y entonces?', 'und nun?', 'それで？', 'и что теперь?'];

  test.each<[Turn]>([[{ turns }], [{ minutes }]])('%o brings an offer, whatever the language', (turn) => {
    for (const text of TEXTS) expect(said(text, 'too_long', { turn })?.action).toBe('offer');
  });

  test('just below both is not too long', () => {
    const turn = { turns: turns - 1, minutes: minutes - 1 };
    for (const text of TEXTS) expect(said(text, 'too_long', { turn })).toBeUndefined();
  });
});
