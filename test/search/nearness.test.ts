import { expect, test } from 'vitest';
import { fuse } from '../../server/assistant/fusion.ts';
import { createNearness, inBytes } from '../../server/search/nearness.ts';
import type { Passage } from '../../server/search/passage.ts';

/** Numbers around 0, the same ones in every run. */
function noise(seed: number) {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 2 ** 31 - 1;
  };
}

/** Vectors around a few themes, as texts about a few things have them. */
function themed(count: number, dimension: number) {
  const next = noise(count);
  const around = (theme: Float32Array, spread: number) => {
    const vector = new Float32Array(dimension);
    for (let i = 0; i < dimension; i++) vector[i] = (theme[i] as number) + spread * next();
    return vector;
  };
  const themes = Array.from({ length: 40 }, () => around(new Float32Array(dimension), 1));
  const all = Array.from({ length: count }, (_, at) => around(themes[at % 40] as Float32Array, 1.5));
  return { all, near: (at: number) => around(all[at] as Float32Array, 0.8) };
}

function product(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
const cosine = (a: Float32Array, b: Float32Array) => product(a, b) / Math.sqrt(product(a, a) * product(b, b));

test.each([
  [300, 96],
  [4000, 1024],
])('finds among %i vectors of %i numbers what the exact cosine finds', (count, dimension) => {
  const { all, near } = themed(count, dimension);
  const nearness = createNearness();
  nearness.put(
    all.map((_, at) => String(at)),
    all.map(inBytes),
  );
  let agreed = 0;
  for (let at = 0; at < count; at += count / 20) {
    const asked = near(at);
    const exact = all.map((vector, id) => ({ id: String(id), cosine: cosine(asked, vector) }));
    const wanted = exact.sort((a, b) => b.cosine - a.cosine).slice(0, 10);
    const found = nearness.nearest(asked, 10);
    expect(found[0]?.id).toBe(wanted[0]?.id);
    expect(found[0]?.cosine).toBeCloseTo(wanted[0]?.cosine ?? 0, 2);
    agreed += wanted.filter(({ id }) => found.some((one) => one.id === id)).length;
  }
  expect(agreed).toBeGreaterThanOrEqual(190);
});

test('replaces a vector, forgets what is not wanted, and takes another dimension only when empty', () => {
  const nearness = createNearness();
  const one = (...parts: number[]) => inBytes(Float32Array.from(parts));
  const best = (...parts: number[]) => nearness.nearest(Float32Array.from(parts), 1)[0]?.id;
  nearness.put(['a', 'b'], [one(1, 0), one(0, 1)]);
  expect(best(1, 0.1)).toBe('a');
  nearness.put(['a', 'c', 'd'], [one(-1, 0), one(1, 0.5), one(1, 0, 0)]);
  expect([best(1, 0.1), nearness.size]).toEqual(['c', 3]);
  expect(best(1, 0, 0)).toBeUndefined();
  nearness.keep((id) => id === 'b');
  expect([best(1, 0.1), nearness.size]).toEqual(['b', 1]);
  nearness.keep(() => false);
  nearness.put(['e'], [one(1, 0, 0)]);
  expect(best(1, 0, 0)).toBe('e');
});

const passage = (id: string): Passage => ({ id, article: id, title: id, text: id });
const worded = (answerable: number, ...ids: string[]) => ({
  found: ids.map((id) => ({ passage: passage(id), score: 1 })),
  answerable,
});
const ids = ({ found }: ReturnType<typeof fuse>) => found.map((one) => one.passage.id);

test('what both rankings have comes before what one has', () => {
  expect(ids(fuse(worded(0.9, 'a', 'b', 'c'), ['d', 'c'].map(passage), 2))).toEqual(['c', 'a']);
});

test('of two that score the same the one found by words is first where the words promise an answer, else the other', () => {
  expect(ids(fuse(worded(0.9, 'a'), [passage('b')], 2))).toEqual(['a', 'b']);
  expect(ids(fuse(worded(0.1, 'a'), [passage('b')], 2))).toEqual(['b', 'a']);
});
