/** Logistic regression, cross-validation, and the threshold with the highest F1. Deterministic. */

const FOLDS = 5;

/** The fold of each row: the same for all rows of a dialogue, and for texts that differ only in case and marks. */
export function foldsOf(rows) {
  return rows.map(
    (row) =>
      hash(
        row.dialog ??
          row.text
            .toLowerCase()
            .replace(/[^\p{L}\p{N}]+/gu, ' ')
            .trim(),
      ) % FOLDS,
  );
}

/**
 * `examples` are {truth, weight, marks: {name: strength}, words?: bucket numbers}; the words weigh 1/sqrt(count).
 * Options: `buckets` of the words, `decay` (the pull of each weight to nothing), `start` of the marks, to which those
 * are pulled instead. The loss is convex, so the figures do not depend on the order of the examples.
 */
export function train(examples, { buckets = 0, decay = 0.15, start = {} }) {
  const used = examples.filter((example) => example.weight > 0);
  const names = [...new Set([...Object.keys(start), ...used.flatMap(({ marks }) => Object.keys(marks))])];
  const place = new Map(names.map((name, at) => [name, buckets + at]));
  const rest = Float64Array.from({ length: buckets + names.length + 1 }, (_, at) => start[names[at - buckets]] ?? 0);
  const bias = rest.length - 1;
  const rows = used.map(({ truth, weight, words = [], marks }) => ({
    truth,
    weight,
    at: Int32Array.from([...words, ...Object.keys(marks).map((name) => place.get(name)), bias]),
    has: Float64Array.from([...words.map(() => 1 / Math.sqrt(words.length)), ...Object.values(marks), 1]),
  }));

  /** The loss at `x`; fills `slope`. */
  function loss(x, slope) {
    let sum = 0;
    for (let i = 0; i < x.length; i++) {
      const pull = i === bias ? 0 : decay * (x[i] - rest[i]);
      slope[i] = pull;
      sum += 0.5 * pull * (x[i] - rest[i]);
    }
    for (const { truth, weight, at, has } of rows) {
      let z = 0;
      for (let i = 0; i < at.length; i++) z += x[at[i]] * has[i];
      sum += weight * (Math.log1p(Math.exp(-Math.abs(z))) + Math.max(z, 0) - truth * z);
      const miss = weight * (1 / (1 + Math.exp(-z)) - truth);
      for (let i = 0; i < at.length; i++) slope[at[i]] += miss * has[i];
    }
    return sum;
  }
  const x = descend(loss, rest);
  const marks = Object.fromEntries(names.map((name, at) => [name, x[buckets + at]]));
  return { bias: x[bias], marks, weights: buckets ? x.subarray(0, buckets) : undefined };
}

/** The lowest place of a convex function: L-BFGS (Nocedal 1980) with ten steps of memory and halved steps. */
function descend(loss, start, steps = 80) {
  let x = start.slice();
  let slope = new Float64Array(x.length);
  let value = loss(x, slope);
  const memory = [];
  for (let step = 0; step < steps; step++) {
    const way = towards(slope, memory);
    const fall = dot(way, slope);
    let size = step === 0 ? 1 / Math.sqrt(dot(slope, slope)) : 1;
    let next;
    const nextSlope = new Float64Array(x.length);
    let nextValue = Number.POSITIVE_INFINITY;
    for (let tries = 0; tries < 30; tries++, size /= 2) {
      next = x.map((one, i) => one + size * way[i]);
      nextValue = loss(next, nextSlope);
      if (nextValue <= value + 1e-4 * size * fall) break;
    }
    if (!(nextValue < value)) break;
    const moved = next.map((one, i) => one - x[i]);
    const turned = nextSlope.map((one, i) => one - slope[i]);
    memory.push({ moved, turned, share: 1 / dot(moved, turned) });
    if (memory.length > 10) memory.shift();
    const isNear = value - nextValue < 1e-6 * Math.abs(value);
    [x, slope, value] = [next, nextSlope, nextValue];
    if (isNear) break;
  }
  return x;
}

function towards(slope, memory) {
  const way = slope.map((one) => -one);
  const parts = [];
  for (const { moved, turned, share } of memory.toReversed()) {
    const part = share * dot(moved, way);
    parts.push(part);
    for (let i = 0; i < way.length; i++) way[i] -= part * turned[i];
  }
  const last = memory.at(-1);
  if (last) {
    const scale = 1 / (last.share * dot(last.turned, last.turned));
    for (let i = 0; i < way.length; i++) way[i] *= scale;
  }
  for (const { moved, turned, share } of memory) {
    const part = parts.pop() - share * dot(turned, way);
    for (let i = 0; i < way.length; i++) way[i] += part * moved[i];
  }
  return way;
}

function dot(a, b) {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
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
 * From where on a judge should fire: of the thresholds at which F1 over the sentences of others is within `slack` of its
 * best, with no more than `mostFalse` of their negatives, the one with the best F-beta over our own (below 1, precision
 * counts for more). When `isGrouped`, a
 * group of others is true or guessed when one of its examples is, and the ungrouped do not count.
 */
export function bestThreshold(guesses, { isGrouped = false, mostFalse = 1, slack = 0.006, beta = 0.7 }) {
  const rest = guesses.filter(({ example }) => !example.isOwn);
  const others = curve(isGrouped ? byGroup(rest) : rest);
  const own = curve(guesses.filter(({ example }) => example.isOwn));
  const places = guesses.map(({ guess }) => guess).filter((guess) => others(guess).falseRate <= mostFalse);
  const enough = Math.max(...places.map((guess) => others(guess).f1)) - slack;
  const judged = own(0).f1 ? own : others;
  const worth = (guess) => judged(guess, beta).f1;
  return places
    .filter((guess) => others(guess).f1 >= enough)
    .reduce((best, guess) => (worth(guess) > worth(best) ? guess : best));
}

/** F1 (or F-beta) and the share of negatives that fire, for any threshold. */
function curve(guesses) {
  const sorted = guesses.toSorted((a, b) => b.guess - a.guess);
  let sum = 0;
  const hits = sorted.map(({ example }) => (sum += example.truth ? 1 : 0));
  const falseRateOf = (fired, found) => (fired - found) / (sorted.length - sum || 1);
  return (threshold, beta = 1) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle].guess >= threshold) low = middle + 1;
      else high = middle;
    }
    const found = low ? hits[low - 1] : 0;
    return { f1: ((1 + beta ** 2) * found) / (low + beta ** 2 * sum || 1), falseRate: falseRateOf(low, found) };
  };
}

/** The guesses of each group as one; what has no group is left out. */
export function byGroup(guesses) {
  const groups = new Map();
  for (const { example, guess } of guesses) {
    if (!example.group) continue;
    const known = groups.get(example.group) ?? { guess: 0, example: { truth: 0 } };
    const truth = known.example.truth || example.truth;
    groups.set(example.group, { guess: Math.max(known.guess, guess), example: { truth } });
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
