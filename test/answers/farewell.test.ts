import { describe, expect, test } from 'vitest';
import { isFarewell } from '../../server/answers/farewell.ts';

describe('a message', () => {
  test.each([
    'thanks!',
    'ok bye',
    'Vielen Dank',
    'ok great, see you on Monday',
    'merci beaucoup, à lundi',
    'no thanks',
  ])('"%s" is a farewell', (text) => expect(isFarewell(text, 'en')).toBe(true));

  test.each([
    'thanks, and what does a wheel cost?',
    'ok but how do I get there',
    'I still need my money',
    'are you a bot',
    'can you help me',
  ])('"%s" wants something', (text) => expect(isFarewell(text, 'en')).toBe(false));
});
