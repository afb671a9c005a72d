import { describe, expect, test } from 'vitest';
import { said } from './said.ts';

describe('identity', () => {
  test('a tag of the list goes straight to a person, in any case', () => {
    expect(said('hello', 'identity', { profile: { tags: ['VIP'] } })).toMatchObject({
      action: 'handoff',
      evidence: 'tagged "VIP"',
    });
  });

  test('other tags do not', () => {
    expect(said('hello', 'identity', { profile: { tags: ['newsletter', 'viper'] } })).toBeUndefined();
  });
});
