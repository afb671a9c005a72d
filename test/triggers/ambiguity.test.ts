import { describe, expect, test } from 'vitest';
import { said } from './said.ts';

describe('ambiguity', () => {
  test('one clarifying question is allowed, two without getting clear hand off', () => {
    expect(said('that one', 'ambiguity', { turn: { clarified: 1 } })).toBeUndefined();
    expect(said('that one', 'ambiguity', { turn: { clarified: 2 } })?.action).toBe('handoff');
  });
});
