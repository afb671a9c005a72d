import { describe, expect, test } from 'vitest';
import { doubtOf, isContradiction, isEcho, isHedged } from '../../server/triggers/doubt.ts';
import type { Line } from '../../server/triggers/index.ts';
import { said } from './said.ts';

const talk = (...texts: string[]): Line[] =>
  texts.map((text, at) => ({ from: at % 2 === 0 ? 'visitor' : 'assistant', text }));

describe('an answer that hedges', () => {
  test.each([
    'I think the chain costs 28 euros.',
    "It's possible that we are open on Monday.",
    'Creo que abrimos el lunes.',
    'Vielleicht haben wir das Rad noch.',
    'Возможно, товар есть на складе.',
    '可能是周五送到。',
  ])('"%s" is heard', (answer) => expect(isHedged(answer)).toBe(true));

  test.each(['The chain costs 28 euros.', 'Abrimos el lunes.', 'Wir haben das Rad noch.', 'Товар есть на складе.'])(
    '"%s" is not one',
    (answer) => expect(isHedged(answer)).toBe(false),
  );
});

describe('an answer that contradicts another', () => {
  test.each([
    ['The red bike is available in the store.', 'The red bike is not available in the store.'],
    ['A new chain costs 28 euros with the work.', 'A new chain costs 35 euros with the work.'],
    ['La tienda abre los domingos por la mañana.', 'La tienda nunca abre los domingos por la mañana.'],
  ])('"%s" and "%s" do not go together', (one, other) => expect(isContradiction(one, other)).toBe(true));

  test.each([
    ['The red bike is available in the store.', 'The red bike is available in the store.'],
    ['A new chain costs 28 euros.', 'Brakes are adjusted for 15 euros while you wait.'],
    ['We open at ten.', 'We do not repair scooters.'],
  ])('"%s" and "%s" may both be true', (one, other) => expect(isContradiction(one, other)).toBe(false));
});

describe('an answer that only repeats the question', () => {
  test('is an echo', () => {
    expect(
      isEcho('How long does the battery of the bike last?', 'How long the battery of the bike lasts? The battery.'),
    ).toBe(false);
    expect(isEcho('How long does the battery of the bike last?', 'The battery of the bike does last long.')).toBe(true);
  });

  test('is none when it adds what was asked for', () => {
    expect(isEcho('How long does the battery last?', 'The battery lasts four hours at full power.')).toBe(false);
  });
});

describe('doubt in a conversation', () => {
  test('one hedge is borne, two in a row offer a person', () => {
    const once = talk('price?', 'I think it is 28 euros.');
    const twice = [...once, ...talk('and the brakes?', 'Maybe 15 euros.')];
    expect(doubtOf(once, 2)).toBeUndefined();
    expect(said('hm', 'low_confidence', { history: once })).toBeUndefined();
    expect(said('hm', 'low_confidence', { history: twice })?.action).toBe('offer');
  });

  test('a contradiction offers a person at once', () => {
    const history = talk(
      'is the red bike there?',
      'The red bike is available in the store.',
      'sure?',
      'The red bike is not available in the store.',
    );
    expect(said('what now', 'low_confidence', { history })).toMatchObject({
      action: 'offer',
      evidence: 'an answer contradicts an earlier one',
    });
  });

  test('what an agent said is not judged', () => {
    const history: Line[] = [
      { from: 'agent', text: 'I think so.' },
      { from: 'agent', text: 'Maybe.' },
    ];
    expect(said('hm', 'low_confidence', { history })).toBeUndefined();
  });
});
