import { describe, expect, test } from 'vitest';
import { chat, faultOf, type Hurried } from './hurried.ts';
import { FIRST } from './hurried-first.ts';
import { SECOND } from './hurried-second.ts';
import { THIRD } from './hurried-third.ts';

const rows = ([...FIRST, ...SECOND, ...THIRD] as Hurried[]).map(([messages, wanted]) => ({
  said: [messages].flat(),
  wanted,
}));

describe('a visitor in a hurry is understood, or not answered as if', () => {
  test.each(rows.filter(({ wanted }) => !wanted.missed))('$said', ({ said, wanted }) => {
    expect(faultOf(chat(said, wanted), wanted)).toBeUndefined();
  });

  test.fails.each(rows.filter(({ wanted }) => wanted.missed))('not yet: $said', ({ said, wanted }) => {
    expect(faultOf(chat(said, wanted), wanted)).toBeUndefined();
  });
});
