import { describe, expect, test } from 'vitest';
import { said } from './said.ts';

describe('sensitive data', () => {
  test('a typed card number is offered to trained staff', () => {
    expect(said('my card is [card]', 'sensitive_data', { turn: { sensitive: ['card'] } })?.action).toBe('offer');
  });

  test('a phone number is not', () => {
    expect(said('call [phone]', 'sensitive_data', { turn: { sensitive: ['phone'] } })).toBeUndefined();
  });
});
