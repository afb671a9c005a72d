import { expect, test } from 'vitest';
import { createIndex } from '../../server/search/knowledge.ts';

const indexOf = (...texts: string[]) =>
  createIndex(texts.map((text, n) => ({ id: String(n), article: String(n), title: `Note ${'abcdef'[n]}`, text })));
const best = (question: string, ...texts: string[]) => indexOf(...texts).search(question).found[0]?.passage.id;

test.each([
  ['Wo kann ich meine Zähne reinigen lassen?', 'Die Zahnreinigung dauert lange.', 'Die Lieferung dauert lange.'],
  ['Bis wann läuft die Frist?', 'Die Rückgabefrist beträgt einen Monat.', 'Die Lieferzeit beträgt einen Monat.'],
])('finds a German word inside a compound: "%s"', (question, right, wrong) => {
  expect(best(question, wrong, right)).toBe('1');
});

test.each([
  ['Which player was hurt?', 'They play with an injured striker.', 'They swim with an injured diver.'],
  ['Where did the soldiers hide?', 'The army hid in the woods.', 'The crowd sang in the woods.'],
  ['Who ruled France?', 'The French king reigned for ten years.', 'The Danish king sailed for ten years.'],
  ['Are there 3 rooms?', 'The house has three bright rooms.', 'The house has many bright rooms.'],
])('finds a word through its family: "%s"', (question, right, wrong) => {
  expect(best(question, wrong, right)).toBe('1');
});

test('counts the frame of a question for less than what it is about', () => {
  const type = 'The type and the name of a form is written above the date of the year.';
  const bridge = 'A suspension bridge crosses the bay.';
  expect(best('What is the name of the bridge?', type, bridge)).toBe('1');
});

test('counts a proper name for more than other words', () => {
  const { facets, weights } = indexOf('Anna paints boats in Lisbon.', 'Oskar paints sheds in Ghent.').search(
    'Which boats does somebody paint in Lisbon?',
  );
  const weightOf = (word: string) => weights[facets.findIndex((facet) => facet.word === word)] ?? 0;
  expect(weightOf('lisbon')).toBeGreaterThan(weightOf('boats'));
});
