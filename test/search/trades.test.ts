import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createIndex } from '../../server/search/knowledge.ts';

type Figures = { 'recall at 1': number; 'recall at 5': number; AUROC: number };
type Question = { question: string; gold: string | null };

const folder = new URL('../eval/', import.meta.url);
const { FLOORS }: { FLOORS: { trades: Record<string, Figures> } } = await import(new URL('floors.mjs', folder).href);
const { scoreRetrieval } = await import(new URL('score.mjs', folder).href);

function rows<Row>(name: string): Row[] {
  const lines = readFileSync(new URL(`retrieve/trades/${name}.ndjson`, folder), 'utf8')
    .split('\n')
    .filter(Boolean);
  return lines.map((line) => JSON.parse(line));
}
const passages = rows<{ id: string; title: string; text: string }>('passages');
const questions = rows<Question>('questions');

/**
 * Pages as small businesses write them, and questions of which a third are worded quite differently: harder than the set
 * of `npm run eval`, so with floors of their own, each language by itself.
 */
test.each(Object.entries(FLOORS.trades))('finds what small businesses say, in %s', (language, floors) => {
  const isOf = (id: string) => id.startsWith(`${language}-`);
  const own = passages.filter(({ id }) => isOf(id)).map((passage) => ({ ...passage, article: passage.id }));
  const index = createIndex(own);
  const asked = questions.filter(({ gold }) => gold === null || isOf(gold));
  const answers = asked.map(({ question }) => {
    const { found, answerable } = index.search(question);
    return { ids: found.map(({ passage }) => passage.id), answerable };
  });
  const { at1, at5, auroc } = scoreRetrieval(asked, answers);
  expect(at1).toBeGreaterThanOrEqual(floors['recall at 1']);
  expect(at5).toBeGreaterThanOrEqual(floors['recall at 5']);
  expect(auroc).toBeGreaterThanOrEqual(floors.AUROC);
});
