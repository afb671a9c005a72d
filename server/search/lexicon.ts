/** The terms of an index: numbers for stems, how many passages hold each, and the nearest term to a misspelt word. */
export type Lexicon = {
  size: number;
  add(term: string): number;
  id(term: string): number | undefined;
  term(id: number): string;
  /**
   * Terms that a word may be a misspelling of, with the same first letter: the same letters in another order, within one
   * edit from six letters on, two from eight. Nearest first, at most three.
   */
  near(word: string): { id: number; distance: number }[];
  /** Other terms of the same family, as far as a long common beginning tells: `apolog` for `apologize`. At most eight. */
  kin(word: string): number[];
  /** Terms that begin or end with a part, as compounds do: `zahn`, `reinig` -> `zahnreinig`. At most sixteen. */
  compounds(head: string, tail: string): number[];
};

export function createLexicon(): Lexicon {
  const ids = new Map<string, number>();
  const terms: string[] = [];
  let sorted: string[] = [];
  let backwards: string[] = [];
  const byLength = new Map<number, { id: number; mask: number }[]>();

  function forwards(): string[] {
    if (sorted.length !== terms.length) sorted = [...terms].sort();
    return sorted;
  }

  function mirrors(): string[] {
    if (backwards.length !== terms.length) backwards = terms.map(mirrored).sort();
    return backwards;
  }

  return {
    get size() {
      return terms.length;
    },
    add(term) {
      const known = ids.get(term);
      if (known !== undefined) return known;
      const id = terms.push(term) - 1;
      ids.set(term, id);
      if (/^\p{L}{3,}$/u.test(term)) {
        const list = byLength.get(term.length) ?? [];
        list.push({ id, mask: letters(term) });
        byLength.set(term.length, list);
      }
      return id;
    },
    id: (term) => ids.get(term),
    term: (id) => terms[id] ?? '',
    near(word) {
      const limit = word.length >= 8 ? 2 : word.length >= 6 ? 1 : 0;
      const mask = letters(word);
      const found: { id: number; distance: number }[] = [];
      for (let length = word.length - limit; length <= word.length + limit; length++) {
        for (const candidate of byLength.get(length) ?? []) {
          if (bits(candidate.mask ^ mask) > 2 * limit) continue;
          const term = terms[candidate.id] ?? '';
          if (term[0] !== word[0]) continue;
          const isShuffled = candidate.mask === mask && term.length === word.length;
          const reach = isShuffled ? Math.max(limit, word.length < 6 ? 1 : 2) : limit;
          const distance = edits(word, term, reach);
          if (distance <= reach) found.push({ id: candidate.id, distance });
        }
      }
      return found.sort((a, b) => a.distance - b.distance).slice(0, 3);
    },
    kin(word) {
      if (word.length < 5) return [];
      const sorted = forwards();
      const found: number[] = [];
      const head = word.slice(0, Math.max(5, word.length - 3));
      for (let at = firstFrom(sorted, head); sorted[at]?.startsWith(head) && found.length < 8; at++) {
        const term = sorted[at] ?? '';
        if (term !== word && term.length <= word.length + 4) found.push(ids.get(term) ?? 0);
      }
      return found;
    },
    compounds(head, tail) {
      const heads = head.length >= 4 ? longerFrom(forwards(), head) : [];
      const tails = tail.length >= 3 ? longerFrom(mirrors(), mirrored(tail)).map(mirrored) : [];
      return [...new Set([...heads, ...tails])].map((term) => ids.get(term) ?? 0);
    },
  };
}

/** At most eight of the sorted terms that begin with `head` and go on for a word's length. */
function longerFrom(sorted: string[], head: string): string[] {
  const found: string[] = [];
  for (let at = firstFrom(sorted, head); sorted[at]?.startsWith(head) && found.length < 8; at++) {
    const term = sorted[at] ?? '';
    if (term.length >= head.length + 3) found.push(term);
  }
  return found;
}

const mirrored = (word: string) => [...word].reverse().join('');

function firstFrom(sorted: string[], head: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < head) low = middle + 1;
    else high = middle;
  }
  return low;
}

function letters(word: string): number {
  let mask = 0;
  for (let i = 0; i < word.length; i++) mask |= 1 << (word.charCodeAt(i) & 31);
  return mask;
}

function bits(mask: number): number {
  let rest = mask >>> 0;
  let count = 0;
  for (; rest; count++) rest = (rest & (rest - 1)) >>> 0;
  return count;
}

/** Optimal string alignment distance (a swap of neighbours is one edit), or `limit + 1` when it is more. */
export function edits(a: string, b: string, limit: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    if (Math.min(...row) > limit) return limit + 1;
    [before, last] = [last, row];
  }
  return last[b.length] ?? limit + 1;
}
