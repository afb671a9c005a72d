import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../inbox/limits.ts';
import { triggerWords } from '../../inbox/reasons.ts';
import { contactLink, pieces, wantsOf, withoutMarkdown } from '../../inbox/text.ts';
import { dayOf, elapsed, initials, nameOf, ordinal, owedWords, tabTitle } from '../../inbox/wording.ts';
import { LIMITS as WIRE_LIMITS } from '../../shared/fields.ts';

test.each([
  [-5000, '0:00'],
  [42_000, '0:42'],
  [725_000, '12:05'],
  [3_900_000, '1 h 05 min'],
  [49 * 3_600_000, '2 days'],
])('a wait of %d ms reads %s', (ms, words) => {
  expect(elapsed(ms)).toBe(words);
});

test.each([
  [1, '1st'],
  [2, '2nd'],
  [3, '3rd'],
  [11, '11th'],
  [12, '12th'],
  [21, '21st'],
  [113, '113th'],
])('place %d reads %s', (place, words) => {
  expect(ordinal(place)).toBe(words);
});

test('the count beside the inbox says what it is made of', () => {
  expect([owedWords(2, 1), owedWords(0, 2), owedWords(1, 0), owedWords(0, 0)]).toEqual([
    '2 waiting, 1 unread',
    '2 unread',
    '1 waiting',
    '',
  ]);
});

test('what a visitor wants is read line by line, each once, without the marks of a list', () => {
  expect(wantsOf('- Where is it?\n\n2. What does it cost?\n• Where is it?\n-5 degrees')).toEqual([
    'Where is it?',
    'What does it cost?',
    '-5 degrees',
  ]);
  expect(wantsOf('')).toEqual([]);
});

test('the title of the tab counts, and is plain when there is nothing to count', () => {
  expect([tabTitle(2), tabTitle(0)]).toEqual(['(2) Baton inbox', 'Baton inbox']);
});

test('a visitor without a name is told from the next one', () => {
  expect(nameOf({ id: 'v_0f-3a9c', name: null, email: null })).toBe('Visitor 3A9C');
  expect(nameOf({ id: 'v', name: null, email: 'a@b.test' })).toBe('a@b.test');
});

test('initials keep to whole letters of any script', () => {
  expect([initials('Ada King'), initials('李 雷'), initials('𝒜da'), initials('  ')]).toEqual(['AK', '李雷', '𝒜', '?']);
});

test('a trigger is said in words, and a sentence stays a sentence', () => {
  expect([triggerWords('asks_for_person'), triggerWords('fraud'), triggerWords('wants money back')]).toEqual([
    'Asks for a person',
    'Fraud',
    'Wants money back',
  ]);
});

test('a day is today, yesterday or its name', () => {
  const noon = new Date(2025, 5, 18, 12).getTime();
  const at = (day: number) => new Date(2025, 5, day, 23).toISOString();
  expect([dayOf(at(18), noon), dayOf(at(17), noon)]).toEqual(['Today', 'Yesterday']);
  expect(dayOf(at(11), noon)).toContain('11');
});

test('the page knows the same limits as the server', () => {
  expect(LIMITS).toEqual({ text: WIRE_LIMITS.text, note: WIRE_LIMITS.note });
});

describe('what a visitor wrote', () => {
  const links = (text: string) => pieces(text).flatMap((piece) => (piece.kind === 'link' ? [piece.href] : []));

  test('keeps every character, whatever is cut out of it', () => {
    const text = 'See https://a.test/x(1), <b>now</b>\nor https://b.test. I want my money back!';
    expect(
      pieces(text, 'money back')
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  });

  test('links web addresses without the full stop or bracket of their sentence', () => {
    expect(links('(see https://a.test/b) and http://c.test/d?e=1.')).toEqual([
      'https://a.test/b',
      'http://c.test/d?e=1',
    ]);
  });

  test('links nothing that could run or pretend', () => {
    expect(links('javascript:alert(1) data:text/html,x file:///etc/passwd https://user@evil.test http://')).toEqual([]);
  });

  test('marks the words a trigger fired on, once, whatever their case', () => {
    const marked = pieces('REFUND! refund', 'refund').filter((piece) => piece.kind === 'mark');
    expect(marked).toEqual([{ kind: 'mark', text: 'REFUND' }]);
  });

  test('and what the assistant writes, is shown without its Markdown', () => {
    const answer =
      '## Prices\n- **City bike**: `14`\n* see [the list](https://shop.test/p) or [x](javascript:alert(1))';
    expect(withoutMarkdown(answer)).toBe(
      'Prices\n• City bike: 14\n• see the list (https://shop.test/p) or [x](javascript:alert(1))',
    );
  });

  test('becomes a contact to call or write to only when it is one', () => {
    expect(contactLink('+44 20 7946-0000')).toBe('tel:+442079460000');
    expect(contactLink('mira@visitor.test')).toBe('mailto:mira@visitor.test');
    expect(contactLink('mira@visitor.test?bcc=all@shop.test')).toBeNull();
    expect(contactLink('javascript:alert(1)')).toBeNull();
  });
});
