import { describe, expect, test } from 'vitest';
import { writtenOut } from '../../server/answers/shorthand.ts';

const written = (message: string, locale = 'en', known: string[] = []) =>
  writtenOut(message, locale, (word) => known.includes(word));

describe('a message in shorthand', () => {
  test.each([
    ['r u open now', 'are you open now'],
    ['wheres ur shop', 'where is your shop'],
    ['what time u open tmrw pls', 'what time you open tomorrow please'],
    ['parcel didnt arrive', 'parcel did not arrive'],
    ['cheapest e bike', 'cheapest e-bike'],
    ['where r u guys at', 'where are you at'],
    ['bike for 8yo', 'bike for 8 years old'],
  ])('%s is written out', (message, whole) => {
    expect(written(message)).toBe(whole);
  });

  test.each([
    ['heron prise', 'heron price'],
    ['delivry cost', 'delivery cost'],
    ['how long is the garantee', 'how long is the guarantee'],
    ['retrun policy', 'return policy'],
    ['adress please', 'address please'],
  ])('%s has its slip put right', (message, whole) => {
    expect(written(message)).toBe(whole);
  });

  test('keeps words of their own that are one letter away, and those that the knowledge has', () => {
    for (const message of ['what prize is it', 'my older bike', 'packing for the trip'])
      expect(written(message)).toBe(message);
    expect(written('the waranty of it', 'en', ['waranty'])).toBe('the waranty of it');
  });

  test.each([
    ['im 1.80m', '180 cm'],
    ['1,75 m', '175 cm'],
    ['je mesure 1m68', '168 cm'],
    ["5'11", '180 cm'],
    ['5ft 4in', '163 cm'],
  ])('gives a height in centimetres: %s', (message, height) => {
    expect(written(message)).toContain(height);
  });

  test.each([
    ['hoe laat gaat u open', 'nl'],
    ['bent u nu open', 'en'],
    ['wann macht ihr zu', 'en'],
    ['mail me at u@example.com', 'en'],
    ['see https://u.example/r', 'en'],
  ])('leaves alone what is no English shorthand: %s', (message, locale) => {
    expect(written(message, locale)).toBe(message);
  });
});
