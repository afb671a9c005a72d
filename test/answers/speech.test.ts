import { expect, test } from 'vitest';
import { LEADS } from '../../server/answers/abroad/leads.ts';
import { hoursWords } from '../../server/answers/hours/words.ts';
import { speechOf } from '../../server/answers/smalltalk.ts';
import { brokenOff } from '../../server/assistant/apology.ts';
import { LANGUAGES } from '../../server/language/stopwords.ts';

const said = (language: string): Record<string, string> => ({
  ...speechOf(language),
  ...hoursWords(language),
  lead: LEADS[language] ?? '',
  brokenOff: brokenOff(language),
});
const english = Object.entries(said('en'));
const gaps = (text = '') => (text.match(/\{\w+\}/g) ?? []).sort();

test.each(LANGUAGES)(
  'every sentence of the assistant is there in %s, with the gaps that the English one has',
  (language) => {
    const theirs = said(language);
    for (const [name, text] of english) {
      expect([name, gaps(theirs[name])]).toEqual([name, gaps(text)]);
      expect([name, theirs[name]?.trim() || 'nothing']).not.toEqual([name, 'nothing']);
      if (language !== 'en') expect([name, theirs[name]]).not.toEqual([name, text]);
    }
  },
);

test('sixteen languages are spoken', () => {
  expect([...LANGUAGES].sort().join(' ')).toBe('ar de en es fr hi it ja ko nl pl pt ru tr uk zh');
});
