/** Weights are kept for 2^15 buckets; two features that share one share its weight. */
export const BUCKETS = 32768;
const MOST_WORDS = 256;
/** From here on letters are kana, han or hangul. */
const DENSE = 0x2e80;

/** Which features a text has, as bucket numbers; `words[i]` is the word that feature `i` begins in. */
export type Features = {
  buckets: Uint16Array;
  words: Uint16Array;
  count: number;
  spans: Uint16Array;
  wordCount: number;
};

const buckets = new Uint16Array(1 << 15);
const words = new Uint16Array(1 << 15);
const spans = new Uint16Array(MOST_WORDS * 2);
const seen = new Uint32Array(BUCKETS);
let round = 0;

/**
 * Words, pairs of words, and runs of four characters inside words, each once, hashed (FNV-1a) into buckets: the hashing
 * trick of Weinberger et al. 2009. Of scripts that write a word in a sign or two, runs of one to three signs.
 * Of a long text the first 200 and the last 56 words count.
 */
export function featuresOf(text: string): Features {
  round++;
  const wordCount = split(text);
  let count = 0;
  const add = (hash: number, word: number) => {
    let mixed = hash ^ (hash >>> 15);
    mixed = Math.imul(mixed, 0x2c1b3c6d);
    mixed ^= mixed >>> 13;
    const bucket = mixed & (BUCKETS - 1);
    if (seen[bucket] === round || count >= buckets.length) return;
    seen[bucket] = round;
    buckets[count] = bucket;
    words[count++] = word;
  };
  let before = 0x9e3779b9;
  for (let word = 0; word < wordCount; word++) {
    const start = spans[word * 2] as number;
    const end = spans[word * 2 + 1] as number;
    const whole = hashed(text, start, end, 0x811c9dc5);
    add(whole, word);
    add(Math.imul(before, 31) ^ whole, word);
    before = whole;
    const last = Math.min(end, start + 24);
    const isDense = text.charCodeAt(start) >= DENSE;
    const [least, most] = isDense ? [1, 3] : [4, 4];
    for (let from = start - 1; from <= last + 1 - least; from++) {
      let hash = 0x01000193;
      for (let to = from; to <= last && to < from + most; to++) {
        const code = to < start || to >= last ? 95 : text.charCodeAt(to);
        hash = Math.imul(hash ^ code, 0x01000193);
        if (to - from + 1 >= least) add(hash, word);
      }
    }
  }
  add(Math.imul(before, 31) ^ 0x5bd1e995, Math.max(0, wordCount - 1));
  return {
    buckets: buckets.slice(0, count),
    words: words.slice(0, count),
    count,
    spans: spans.slice(0, wordCount * 2),
    wordCount,
  };
}

function hashed(text: string, start: number, end: number, seed: number): number {
  let hash = seed;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** Fills `spans` with the start and end of each word: letters and apostrophes, digits as one kind, other marks alone. */
function split(text: string): number {
  let count = 0;
  let at = 0;
  while (at < text.length) {
    const kind = kindOf(text.charCodeAt(at));
    const start = at++;
    if (kind === 0) continue;
    if (kind !== 3) while (at < text.length && kindOf(text.charCodeAt(at)) === kind) at++;
    const slot = count < MOST_WORDS ? count++ : slide();
    spans[slot * 2] = start;
    spans[slot * 2 + 1] = at;
  }
  return count;
}

/** Makes room for the newest word at the end by dropping the oldest of the last 56. */
function slide(): number {
  spans.copyWithin(400, 402, MOST_WORDS * 2);
  return MOST_WORDS - 1;
}

function kindOf(code: number): 0 | 1 | 2 | 3 {
  if (code <= 32 || code === 0xa0) return 0;
  if ((code >= 97 && code <= 122) || code === 39 || code === 95) return 1;
  if (code >= 48 && code <= 57) return 2;
  return code < 128 || (code >= 0x2000 && code < 0x2e80) || (code >= 0x3000 && code < 0x3020) ? 3 : 1;
}
