import { describe, expect, test } from 'vitest';
import { ASKED_FIRST } from './asked-first.ts';
import { ASKED_SECOND } from './asked-second.ts';
import { ASPECTS, UNREAD } from './aspects-asked.ts';
import { chat, faultOf, type Hurried } from './hurried.ts';

const rows = ([...ASKED_FIRST, ...ASKED_SECOND, ...ASPECTS, ...UNREAD] as Hurried[]).map(([messages, wanted]) => ({
  said: [messages].flat(),
  wanted,
}));

describe('what is asked of a thing is answered, and nothing else about it', () => {
  test.each(rows.filter(({ wanted }) => !wanted.missed))('$said', ({ said, wanted }) => {
    expect(faultOf(chat(said, wanted), wanted)).toBeUndefined();
  });

  test.fails.each(rows.filter(({ wanted }) => wanted.missed))('not yet: $said', ({ said, wanted }) => {
    expect(faultOf(chat(said, wanted), wanted)).toBeUndefined();
  });
});
