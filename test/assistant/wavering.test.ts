import { describe, expect, test } from 'vitest';
import type { Line } from '../../server/answers/outcome.ts';
import { conclude } from '../../server/assistant/conclude.ts';
import { createDraft } from '../../server/assistant/draft.ts';
import { waveringOf } from '../../server/assistant/wavering.ts';

const answered = (text: string): Line[] => [
  { from: 'visitor', text: 'What does it cost?' },
  { from: 'assistant', text },
];

describe('an answer in free words is not relied on', () => {
  test.each([
    'I think the wheel costs 28 euros.',
    "It's possible that it takes a week.",
    'Ich glaube, das Rad kostet 28 Euro.',
    'Je pense que la roue coûte 28 euros.',
    'Creo que la rueda cuesta 28 euros.',
    'Penso che la ruota costi 28 euro.',
    'Acho que a roda custa 28 euros.',
    'Ik denk dat het wiel 28 euro kost.',
  ])('when it hedges: %s', (text) => {
    expect(waveringOf(text, 'price of a wheel?', [])).toBe('it hedges');
  });

  test('when it only repeats the question', () => {
    const question = 'How long does the battery of the bike last?';
    expect(waveringOf('The battery of the bike does last long.', question, [])).toBe('it only repeats the question');
  });

  test.each([
    ['A rear wheel costs 28 euros.', 'A rear wheel costs 35 euros.'],
    ['Ein neuer Reifen kostet 28 Euro.', 'Ein neuer Reifen kostet 35 Euro.'],
    ['Yes, we deliver to France.', 'No, we do not deliver to France.'],
    ['We deliver bikes to France.', 'We do not deliver bikes to France.'],
  ])('when it contradicts an earlier answer: %s / %s', (before, text) => {
    expect(waveringOf(text, 'and now?', answered(before))).toBe('it contradicts an earlier answer');
  });

  test.each([
    ['A front wheel costs 28 euros.', 'A rear wheel costs 35 euros.'],
    ['We deliver bikes to France.', 'We do not deliver bikes to Norway.'],
    ['A rear wheel costs 28 euros.', 'A rear wheel costs 28 euros.'],
  ])('but one about another thing, or the same again, is no contradiction: %s / %s', (before, text) => {
    expect(waveringOf(text, 'and now?', answered(before))).toBeUndefined();
  });
});

test('a model that hedges is as unsure as it sounds, whatever it cites', () => {
  const passages = [{ id: 'a', article: 'a', title: 'Wheels', text: 'A wheel costs 28 euros.' }];
  const confidence = (text: string) => {
    const draft = createDraft(
      () => true,
      4000,
      () => {},
    );
    draft.take(text);
    draft.close();
    const input = {
      question: 'What does a wheel cost?',
      history: [],
      locale: 'en',
      site: { name: 'Willow' },
      clarified: 0,
      lowConfidence: 0,
    };
    return conclude({
      input,
      draft,
      answer: { calls: [], isCut: false },
      passages,
      answerable: 1,
      isAllowed: () => true,
    }).account;
  };
  expect(confidence('That is 28 euros a piece [1].').confidence).toBeGreaterThan(0.9);
  expect(confidence('I believe that is 28 euros a piece [1].')).toMatchObject({ confidence: 0.4, note: 'it hedges' });
});
