/** Logistic regression with AdaGrad, cross-validation, and the threshold with the highest F1. Deterministic. */

const FOLDS = 5;

/** The fold of each row: the same for all rows of a dialogue, and for texts that differ only in case and marks. */
export function foldsOf(rows) {
  return rows.map((row) => hash(row.dialog ?? row.text.toLowerCase().replace(/\W+/g, ' ').trim()) % FOLDS);
}

/**
 * `examples` are {truth, weight, marks: {name: strength}, words?: bucket numbers}; the words weigh 1/sqrt(count).
 * Options: `buckets` of the words, `start` of the marks, `epochs`, `step`.
 */
export function train(examples, { buckets = 0, start = {}, epochs = 12, step = 0.5 }) {
  const random = randomness(99);
  const weights = new Float64Array(buckets);
  const steep = new Float64Array(buckets).fill(1e-4);
  const marks = { ...start };
  const steepMarks = {};
  let bias = 0;
  let steepBias = 1;
  const order = examples.filter((example) => example.weight > 0);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const example of order) {
      const miss = (guess({ bias, marks, weights }, example) - example.truth) * example.weight;
      if (Math.abs(miss) < 1e-4) continue;
      const share = miss / Math.sqrt(example.words?.length || 1);
      for (const bucket of example.words ?? []) {
        const slope = share + 1e-6 * weights[bucket];
        steep[bucket] += slope * slope;
        weights[bucket] -= (step * slope) / Math.sqrt(steep[bucket]);
      }
      for (const [mark, strength] of Object.entries(example.marks)) {
        const slope = miss * strength + 1e-4 * (marks[mark] ?? 0);
        steepMarks[mark] = (steepMarks[mark] ?? 1) + slope * slope;
        marks[mark] = (marks[mark] ?? 0) - (step * slope) / Math.sqrt(steepMarks[mark]);
      }
      steepBias += miss * miss;
      bias -= (step * miss) / Math.sqrt(steepBias);
    }
  }
  return { bias, marks, weights: buckets ? weights : undefined };
}

/** Each example with the guess of a judge that has not seen its fold. */
export function crossValidated(examples, options) {
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const judge = train(
      examples.filter((example) => example.fold !== fold),
      options,
    );
    return examples
      .filter((example) => example.fold === fold)
      .map((example) => ({ example, guess: guess(judge, example) }));
  });
}

/**
 * Where F1 is highest while no more than `mostFalse` of the negatives fire; where F1 comes within `slack` of that, the first, which fires least. By group, a group is true or guessed when one of its examples is; the
 * ungrouped do not count.
 */
export function bestThreshold(guesses, { byGroup = false, mostFalse = 1, slack = 0 } = {}) {
  const points = byGroup ? grouped(guesses) : guesses.map((g) => ({ guess: g.guess, truth: g.example.truth }));
  points.sort((a, b) => b.guess - a.guess);
  const all = points.filter((point) => point.truth).length;
  const rest = points.length - all;
  let hits = 0;
  const places = points.map((point, at) => {
    if (point.truth) hits++;
    const threshold = Math.min(0.99, (point.guess + (points[at + 1]?.guess ?? 0)) / 2);
    return { f1: (2 * hits) / (at + 1 + all), threshold, falseRate: (at + 1 - hits) / rest };
  });
  const allowed = places.filter(({ falseRate }) => falseRate <= mostFalse);
  const highest = allowed.reduce((most, { f1 }) => Math.max(most, f1), 0);
  return allowed.find(({ f1 }) => f1 > 0 && f1 >= highest - slack) ?? { f1: 0, threshold: 0.5 };
}

function grouped(guesses) {
  const groups = new Map();
  for (const { example, guess } of guesses) {
    if (!example.group) continue;
    const known = groups.get(example.group) ?? { guess: 0, truth: 0 };
    groups.set(example.group, { guess: Math.max(known.guess, guess), truth: known.truth || example.truth });
  }
  return [...groups.values()];
}

/** The probability, 0..1, that a judge gives an example. */
export function guess({ bias, marks, weights }, example) {
  let sum = 0;
  for (const bucket of example.words ?? []) sum += weights[bucket];
  let value = bias + sum / Math.sqrt(example.words?.length || 1);
  for (const [mark, strength] of Object.entries(example.marks)) value += (marks[mark] ?? 0) * strength;
  return 1 / (1 + Math.exp(-value));
}

function hash(text) {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value ^ (value >>> 15)) >>> 0;
}

function randomness(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state / 4294967296;
  };
}

function shuffle(list, random) {
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [list[at], list[other]] = [list[other], list[at]];
  }
}
