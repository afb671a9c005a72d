import { describe, expect, test } from 'vitest';
import { said } from './said.ts';

describe('sensitive data', () => {
  test.each([
    ['my card is [card]', 'card'],
    ['mi tarjeta es [card]', 'card'],
    ['Versichertennummer [health]', 'health'],
    ['mon IBAN : [iban]', 'iban'],
    ['保険証は[health]です', 'health'],
  ])('“%s” is offered to trained staff', (text, kind) => {
    expect(said(text, 'sensitive_data', { turn: { sensitive: [kind] } })?.action).toBe('offer');
  });

  test.each(['do you keep my card number?', '¿guardan mi tarjeta?', 'Speichern Sie meine Karte?'])(
    '“%s” holds none',
    (text) => {
      expect(said(text, 'sensitive_data', { turn: { sensitive: [] } })).toBeUndefined();
    },
  );

  test('a phone number is not', () => {
    expect(said('call [phone]', 'sensitive_data', { turn: { sensitive: ['phone'] } })).toBeUndefined();
  });
});
