/**
 * Learns the figures of `server/assistant/ranking.ts` and prints them, with what they score on articles left out of the learning.
 *   npx rolldown test/search/learn-retrieval.ts --platform node --format esm -o /tmp/learn.mjs && node /tmp/learn.mjs DIR
 * DIR holds passages.jsonl ({id, title, text}) and questions.jsonl ({question, gold, title}), made of XQuAD's English part
 * (CC BY-SA 4.0). Each question is asked once with its article and once without: then nothing should look like an answer.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createIndex, type Search } from '../../server/search/knowledge.ts';

type Case = { gold: string; title: string; whole: Search; without: Search };
const NAMES = [
  'bm25',
  'coverage',
  'sentence',
  'window',
  'pairs',
  'kind',
  'titled',
  'article',
  'together',
  'fit',
] as const;
const FOLDS = 6;
const SHARPNESS = 8;

const folder = process.argv[2] ?? '.';
const lines = (name: string) => {
  const rows = readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean);
  return rows.map((line): Record<string, string> => JSON.parse(line));
};
const passages = lines('passages.jsonl').map(({ id = '', title = '', text = '' }) => ({
  id,
  title,
  text,
  article: title,
}));
const questions = lines('questions.jsonl');
const titles = [...new Set(questions.map(({ title = '' }) => title))];
const index = createIndex(passages);
const others = new Map(titles.map((title) => [title, createIndex(passages.filter((one) => one.title !== title))]));
const cases = questions.map(({ question = '', gold = '', title = '' }): Case => {
  const without = others.get(title)?.search(question, 60) as Search;
  return { gold, title, whole: index.search(question, 60), without };
});

const dot = (a: number[], b: number[]) => a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
const vectors = (search: Search) => search.found.map(({ reading }) => NAMES.map((name) => reading.signals[name]));

/** Adam on a gradient, from `start`. */
function descend(start: number[], gradient: (w: number[]) => number[], steps: number): number[] {
  const w = [...start];
  const mean = w.map(() => 0);
  const square = w.map(() => 0);
  for (let step = 1; step <= steps; step++) {
    gradient(w).forEach((g, i) => {
      mean[i] = 0.9 * (mean[i] ?? 0) + 0.1 * g;
      square[i] = 0.99 * (square[i] ?? 0) + 0.01 * g * g;
      const size = Math.sqrt((square[i] ?? 0) / (1 - 0.99 ** step)) + 1e-8;
      w[i] = (w[i] ?? 0) - (0.05 * (mean[i] ?? 0)) / (1 - 0.9 ** step) / size;
    });
  }
  return w;
}

/** Which of the candidates is the right one: softmax over each question's candidates. */
function learnRank(data: Case[]): number[] {
  const items = data
    .map(({ whole, gold }) => ({
      x: vectors(whole),
      right: whole.found.findIndex(({ passage }) => passage.id === gold),
    }))
    .filter(({ right }) => right >= 0);
  const gradient = (w: number[]) => {
    const g = w.map((value) => 1e-3 * value);
    for (const { x, right } of items) {
      const powers = x.map((v) => Math.exp(SHARPNESS * dot(w, v)));
      const sum = powers.reduce((a, b) => a + b, 0);
      x.forEach((v, j) => {
        const error = (powers[j] ?? 0) / sum - (j === right ? 1 : 0);
        v.forEach((value, i) => {
          g[i] = (g[i] ?? 0) + (SHARPNESS * error * value) / items.length;
        });
      });
    }
    return g;
  };
  return descend(
    NAMES.map(() => 1),
    gradient,
    400,
  );
}

/** What tells an answer from none: the best candidate's signals, its lead, and what the knowledge does not have. */
function evidence({ facets, weights, ...search }: Search, w: number[]): number[] {
  const ranked = vectors({ facets, weights, ...search }).sort((a, b) => dot(w, b) - dot(w, a));
  const [best = NAMES.map(() => 0), second = NAMES.map(() => 0)] = ranked;
  const total = weights.reduce((a, b) => a + b, 0) || 1;
  const unknown = weights.reduce((sum, weight, f) => sum + weight * (1 - (facets[f]?.known ?? 0)), 0) / total;
  const pick = (name: (typeof NAMES)[number]) => best[NAMES.indexOf(name)] ?? 0;
  const picked = (['bm25', 'window', 'pairs', 'titled', 'article'] as const).map(pick);
  return [1, ...picked, unknown, dot(w, best) - dot(w, second), dot(w, best)];
}

function learnAnswerable(data: Case[], w: number[]): number[] {
  const rows = data.flatMap((one) => [
    { x: evidence(one.whole, w), y: 1 },
    { x: evidence(one.without, w), y: 0 },
  ]);
  const gradient = (v: number[]) => {
    const g = v.map((value) => 2e-3 * value);
    for (const { x, y } of rows) {
      const error = 1 / (1 + Math.exp(-dot(v, x))) - y;
      x.forEach((value, i) => {
        g[i] = (g[i] ?? 0) + (error * value) / rows.length;
      });
    }
    return g;
  };
  return descend(
    evidence((data[0] as Case).whole, w).map(() => 0),
    gradient,
    1500,
  );
}

let [first, five] = [0, 0];
const yes: number[] = [];
const no: number[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const isOut = ({ title }: Case) => titles.indexOf(title) % FOLDS === fold;
  const w = learnRank(cases.filter((one) => !isOut(one)));
  const v = learnAnswerable(
    cases.filter((one) => !isOut(one)),
    w,
  );
  for (const one of cases.filter(isOut)) {
    const order = vectors(one.whole).map((x, at) => ({ id: one.whole.found[at]?.passage.id, rank: dot(w, x) }));
    const place = order.sort((a, b) => b.rank - a.rank).findIndex(({ id }) => id === one.gold);
    if (place === 0) first++;
    if (place >= 0 && place < 5) five++;
    yes.push(dot(v, evidence(one.whole, w)));
    no.push(dot(v, evidence(one.without, w)));
  }
}
const wins = yes.reduce((sum, y) => sum + no.filter((n) => y > n).length, 0) / yes.length / no.length;
const rank = learnRank(cases);
const round = (value: number) => Number(value.toFixed(2));
console.log(`left out: recall@1 ${first / cases.length}  recall@5 ${five / cases.length}  AUROC ${wins}`);
console.log('rank', Object.fromEntries(NAMES.map((name, i) => [name, round(rank[i] ?? 0)])));
console.log('answerable', learnAnswerable(cases, rank).map(round));
