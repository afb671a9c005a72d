import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPersonal, redact } from '../../server/brief/redact.ts';

const MASKED: [string, string][] = [
  ['write to ana.sol+shop@mail.example.org, thanks', 'write to [email], thanks'],
  ['Mein Postfach: jörg@beispiel.example', 'Mein Postfach: [email]'],
  ['card 4111 1111 1111 1111 exp 12/29', 'card [card] exp 12/29'],
  ['5500-0055-5555-5559', '[card]'],
  ['my card is 4111\u200b1111\u200b1111\u200b1111', 'my card is [card]'],
  ['IBAN DE89 3704 0044 0532 0130 00 bitte', 'IBAN [iban] bitte'],
  ['gb82west12345698765432', '[iban]'],
  ['SSN 219-09-9999', 'SSN [ssn]'],
  ['my social security number is 219099999', 'my social security number is [ssn]'],
  ['my NHS number is 943 476 5919', 'my NHS number is [health]'],
  ['Medicare 1EG4-TE5-MK73', 'Medicare [health]'],
  ['Versichertennummer A123456780', 'Versichertennummer [health]'],
  ['保険証の番号は12345678です', '保険証の番号は[health]です'],
  ['ban 203.0.113.7 and 2001:db8::8a2e:370:7334', 'ban [ip] and [ip]'],
  ['from 198.51.100.0/24.', 'from [ip].'],
  ['call me on +44 20 7946 0958 please', 'call me on [phone] please'],
  ['(212) 555-0187 is the shop', '[phone] is the shop'],
  ['mi teléfono es 612 345 678', 'mi teléfono es [phone]'],
  ['Telefon: 030 1234567', 'Telefon: [phone]'],
  ['мой номер 8 912 345 67 89', 'мой номер [phone]'],
  ['رقم هاتفي ٠٥٠١٢٣٤٥٦٧', 'رقم هاتفي [phone]'],
  ['電話番号は090-1234-5678です', '電話番号は[phone]です'],
  ['我的手机是13812345678', '我的手机是[phone]'],
];

const KEPT = [
  'order 100200300400 from 2024-03-12 10:30',
  'it costs 1 299 000 in total, or 12.50 each',
  'the frame number is WBK4455667788',
  'version 1.2.3 at 12:34:56',
  'std::vector and foo::bar',
  'card 4111 1111 1111 1112'.replace('card', 'ticket'),
  '000-12-3456 and 900-12-3456 are nobody',
  '300.1.2.3 is no address',
  'open 9-17, closed 24.12.2025',
  'invoice number 5551234567',
  'where is purchase 00123842',
  'ISBN 978-3-16-148410-0',
  '@shop are you there',
];

describe('redaction', () => {
  test.each(MASKED)('"%s" becomes "%s"', (text, masked) => {
    expect(redact(text).text).toBe(masked);
  });

  test.each(KEPT)('"%s" is kept', (text) => {
    expect(redact(text)).toEqual({ text, found: [] });
  });

  test('a mistyped IBAN is masked too, as an account', () => {
    expect(redact('DE88 3704 0044 0532 0130 00').text).toBe('[account]');
  });

  test('offsets count UTF-16 units of the text as given', () => {
    const text = '🙂 mail me: a@b.example 🙂';
    const [found] = findPersonal(text);
    expect(found && text.slice(found.start, found.end)).toBe('a@b.example');
  });

  const parts = fc.constantFrom(
    'a@b.example',
    '4111111111111111',
    ' ',
    '+1 212 555 0187',
    '::1',
    '10.0.0.1',
    'DE89370400440532013000',
    '219-09-9999',
    '٣',
    '😀',
    '-',
    '(',
    '.',
    'call ',
    'x',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(parts, { maxLength: 30 }).map((list) => list.join('')),
  );

  test('finds in reading order, without overlap, inside any text, and keeps the rest as it was', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { text: masked, found } = redact(text);
        let rebuilt = '';
        let from = 0;
        for (const { type, start, end } of found) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          rebuilt += `${text.slice(from, start)}[${type}]`;
          from = end;
        }
        expect(from).toBeLessThanOrEqual(text.length);
        expect(masked).toBe(rebuilt + text.slice(from));
      }),
      { numRuns: 400 },
    );
  });

  test.each(['1', '1 ', '(1', 'a:', ':', 'a.', 'a@', '1.', 'DE12 ', '-'])(
    'comes to an end over 8,000 characters of "%s"',
    (piece) => {
      const text = piece.repeat(8000 / piece.length);
      expect(redact(text).text.length).toBeLessThanOrEqual(text.length * 2);
    },
  );
});
