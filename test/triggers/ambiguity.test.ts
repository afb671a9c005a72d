import { describe, expect, test } from 'vitest';
import { rows, said } from './said.ts';

const UNCLEAR = {
  English: [
    "I don't know",
    'yes and no',
    'I want to cancel it but keep it as well, please cancel it',
    "I want to return it and I don't want to return it",
    'neither',
  ],
  Spanish: ['ni idea', 'sí y no'],
  French: ['aucune idée', 'oui et non'],
  German: ['keine Ahnung', 'ja und nein'],
  Russian: ['не знаю', 'и да, и нет'],
  Japanese: ['わかりません'],
  Chinese: ['不知道'],
  Arabic: ['لا اعرف'],
};

const CLEAR = {
  English: [
    'the second one',
    'I want to keep the red one',
    "I don't know the order number, but it was placed on Monday",
    'yes',
    'no',
  ],
  Spanish: ['la segunda', 'no sé el número, pero fue el lunes'],
  German: ['die zweite', 'das rote Rad'],
  French: ['la deuxième'],
};

describe('ambiguity', () => {
  test('one clarifying question is allowed, two without getting clear hand off', () => {
    expect(said('that one', 'ambiguity', { turn: { clarified: 1 } })).toBeUndefined();
    expect(said('that one', 'ambiguity', { turn: { clarified: 2 } })?.action).toBe('handoff');
  });

  test.each(rows(UNCLEAR))('%s: "%s" leaves no useful question after the one that was asked', (_, text) => {
    expect(said(text, 'ambiguity', { turn: { clarified: 1 } })?.action).toBe('handoff');
  });

  test.each(rows(UNCLEAR))('%s: "%s" may still be asked about before', (_, text) => {
    expect(said(text, 'ambiguity', { turn: { clarified: 0 } })).toBeUndefined();
  });

  test.each(rows(CLEAR))('%s: "%s" answers the question', (_, text) => {
    expect(said(text, 'ambiguity', { turn: { clarified: 1 } })).toBeUndefined();
  });
});
