import { describe, expect, test } from 'vitest';
import { said } from './said.ts';

describe('low confidence', () => {
  test.each([0, 1])('%i unsure answers in a row are borne', (lowConfidence) => {
    expect(said('and now?', 'low_confidence', { turn: { lowConfidence } })).toBeUndefined();
  });

  test.each(['and now?', '¿y ahora?', 'und jetzt?', 'それで？'])('the second in a row hands off: "%s"', (text) => {
    expect(said(text, 'low_confidence', { turn: { lowConfidence: 2 } })?.action).toBe('handoff');
  });
});
