/**
 * A vector of length 1 in a byte each: all that telling near from far takes, in a quarter of the memory. The scale is of no
 * matter to a cosine, so the largest part becomes 127.
 */
export function inBytes(vector: Float32Array): Int8Array {
  let largest = 0;
  for (const part of vector) largest = Math.max(largest, Math.abs(part));
  return Int8Array.from(vector, (part) => Math.round((part / largest) * 127));
}

/** Passages, by id, and the vectors of what they say. */
export type Nearness = {
  readonly size: number;
  /** Adds vectors, or replaces those of the same ids. Those of another dimension than the first are left out. */
  put(ids: string[], vectors: Int8Array[]): void;
  /** Forgets all ids that are not wanted any more. */
  keep(isWanted: (id: string) => boolean): void;
  /** The ids whose cosine with `vector` is highest, best first; none when it is of another dimension. */
  nearest(vector: Float32Array, most: number): { id: string; cosine: number }[];
};

/** So many multiplications are made for a question: a few milliseconds. */
const PRODUCTS = 2_000_000;

/**
 * Cosine over vectors of bytes. Many are sieved by their signs first, a bit each (Hamming distance), and the best of that compared in
 * full: binary quantisation with rescoring, after Shakir, Aarsen & Lee (2024), "Binary and Scalar Embedding Quantization".
 */
export function createNearness(): Nearness {
  let dimension = 0;
  let ids: string[] = [];
  let rows = new Map<string, number>();
  let parts = new Int8Array(0);
  let signs = new Int32Array(0);
  let lengths = new Float32Array(0);

  const words = () => Math.ceil(dimension / 32);

  function makeRoom(count: number): void {
    if (count <= lengths.length) return;
    const room = Math.max(count, Math.min(2 * lengths.length, lengths.length + 4096));
    parts = grown(parts, new Int8Array(room * dimension));
    signs = grown(signs, new Int32Array(room * words()));
    lengths = grown(lengths, new Float32Array(room));
  }

  function write(row: number, vector: Int8Array): void {
    parts.set(vector, row * dimension);
    signs.set(signsOf(vector), row * words());
    lengths[row] = Math.sqrt(vector.reduce((sum, part) => sum + part * part, 0));
  }

  function cosine(row: number, vector: Float32Array, length: number): number {
    const own = parts.subarray(row * dimension, (row + 1) * dimension);
    let sum = 0;
    for (let i = 0; i < own.length; i++) sum += (own[i] as number) * (vector[i] as number);
    return sum / ((lengths[row] as number) * length || 1);
  }

  /** The rows whose signs agree most with those of `vector`, by counting how many rows are at which distance. */
  function alike(vector: Float32Array, most: number): number[] {
    const size = words();
    const held = signs;
    const asked = signsOf(vector);
    const distances = new Uint16Array(ids.length);
    const at = new Int32Array(dimension + 1);
    for (let row = 0, first = 0; row < ids.length; row++, first += size) {
      let distance = 0;
      for (let i = 0; i < size; i++) distance += bits((held[first + i] as number) ^ (asked[i] as number));
      distances[row] = distance;
      at[distance] = (at[distance] as number) + 1;
    }
    let farthest = 0;
    for (let count = 0; farthest < dimension; farthest++) {
      count += at[farthest] as number;
      if (count >= most) break;
    }
    const found: number[] = [];
    for (let row = 0; row < ids.length; row++) if ((distances[row] as number) <= farthest) found.push(row);
    return found;
  }

  return {
    get size() {
      return ids.length;
    },
    put(given, vectors) {
      dimension ||= vectors[0]?.length ?? 0;
      makeRoom(ids.length + given.length);
      given.forEach((id, at) => {
        const vector = vectors[at];
        if (vector?.length !== dimension) return;
        const row = rows.get(id) ?? ids.push(id) - 1;
        rows.set(id, row);
        write(row, vector);
      });
    },
    keep(isWanted) {
      const kept = ids.map((id, row) => ({ id, row })).filter(({ id }) => isWanted(id));
      if (kept.length === ids.length) return;
      const vectors = kept.map(({ row }) => parts.slice(row * dimension, (row + 1) * dimension));
      ids = [];
      rows = new Map();
      if (kept.length === 0) dimension = 0;
      parts = new Int8Array(0);
      signs = new Int32Array(0);
      lengths = new Float32Array(0);
      this.put(
        kept.map(({ id }) => id),
        vectors,
      );
    },
    nearest(vector, most) {
      if (vector.length !== dimension) return [];
      const length = Math.hypot(...vector);
      const affordable = Math.max(4 * most, Math.floor(PRODUCTS / dimension));
      const candidates = ids.length > affordable ? alike(vector, affordable) : ids.map((_, row) => row);
      return candidates
        .map((row) => ({ id: ids[row] as string, cosine: cosine(row, vector, length) }))
        .sort((a, b) => b.cosine - a.cosine)
        .slice(0, most);
    },
  };
}

function grown<T extends Int8Array | Int32Array | Float32Array>(before: T, after: T): T {
  after.set(before);
  return after;
}

function signsOf(vector: ArrayLike<number>): Int32Array {
  const signs = new Int32Array(Math.ceil(vector.length / 32));
  for (let i = 0; i < vector.length; i++)
    if ((vector[i] as number) > 0) signs[i >> 5] = (signs[i >> 5] as number) | (1 << (i & 31));
  return signs;
}

/** How many bits of 32 are set, as a signed number that stays a small integer to the engine (Warren, "Hacker's Delight", 5-2). */
function bits(word: number): number {
  let x = word - ((word >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
