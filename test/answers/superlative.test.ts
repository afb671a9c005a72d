import { describe, expect, test } from 'vitest';
import { answer } from '../../server/answers/grounded.ts';
import type { Line } from '../../server/answers/outcome.ts';
import { chunkMarkdown, createIndex } from '../../server/search/knowledge.ts';

const ARTICLES = {
  boats: `# Our boats and what they cost

| Boat | For | Price | Weight |
|---|---|---|---|
| Heron | one person | €1,149 | 24 kg |
| Swan | two people | €890 | 31 kg |
| Teal | children, one person | €249.50 | 12.5 kg |

All boats are made of wood.`,
  hire: `# Hiring a boat

| Boat | Hour | Day |
|---|---|---|
| Rowing boat | €9 | €40 |
| Canoe | €7 | €30 |`,
  courses: `# Rowing courses

The course for beginners costs €60, the one for racing €140.`,
};
const german = createIndex(
  chunkMarkdown({
    id: 'boote',
    markdown:
      '# Unsere Boote\n\n| Boot | Preis |\n|---|---|\n| Reiher | 1.149 € |\n| Schwan | 890 € |\n| Ente | 249,50 € |',
  }),
);
const english = createIndex(Object.entries(ARTICLES).flatMap(([id, markdown]) => chunkMarkdown({ id, markdown })));

function ask(question: string, { index = english, locale = 'en', history = [] as Line[] } = {}) {
  const outcome = answer(
    { question, history, locale, site: { name: 'Willow' }, clarified: 0, lowConfidence: 0 },
    index,
  );
  return { text: outcome.mode === 'escalate' ? '' : outcome.text, confidence: outcome.account.confidence };
}

describe('the cheapest, the heaviest and the like', () => {
  test.each([
    ['whats ur cheapest boat', 'Of those listed under “Our boats and what they cost”: **Teal**:', 'Next: **Swan**'],
    ['most expensive boat?', ': **Heron**:', 'Next: **Swan**'],
    ['which boat is the lightest', ': **Teal**:', 'Next: **Heron**'],
    ['heaviest boat', ': **Swan**:', 'Next: **Heron**'],
    ['cheapest boat to hire', 'under “Hiring a boat”: **Canoe**', 'Next: **Rowing boat**'],
  ])('is the row of the list that states it: %s', (question, first, next) => {
    const { text, confidence } = ask(question);
    expect(text).toContain(first);
    expect(text).toContain(next);
    expect(confidence).toBeGreaterThan(0.45);
  });

  test('is read out of a follow-up too', () => {
    const history: Line[] = [
      { from: 'visitor', text: 'cheapest boat?' },
      { from: 'assistant', text: ask('cheapest boat?').text },
    ];
    expect(ask('and the most expensive', { history }).text).toContain(': **Heron**');
  });

  test('is understood in other languages, with their thousands', () => {
    const asked = ask('was ist euer billigstes Boot?', { index: german, locale: 'de' });
    expect(asked.text).toContain('Von dem, was unter „Unsere Boote“ steht: **Ente**');
    expect(ask('welches ist das teuerste boot', { index: german, locale: 'de' }).text).toContain('**Reiher**');
  });

  test('is not made up where no list states it', () => {
    expect(ask('which boat is the fastest').confidence).toBeLessThan(0.45);
    expect(ask('cheapest rowing course').text).toContain('€60');
  });
});
