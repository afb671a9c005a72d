import { setTimeout as sleep } from 'node:timers/promises';
import type { House } from '../house.ts';
import { inBytes } from '../search/nearness.ts';
import type { Passage } from '../search/passage.ts';
import { createBreaker } from './breaker.ts';
import type { Embedder } from './embedder.ts';
import { ModelFailure } from './failure.ts';
import type { Mind } from './mind.ts';
import { digestOf, sitesWithout, storeVectors, textOf, type Vector, vectorsOf } from './vectors.ts';

/** A question's own vector is not waited for longer. */
const QUESTION_MS = 300;
/** One call for a batch of passages may take so long; it is tried so often, and after that all rests. */
const BATCH_MS = 30_000;
const TRIES = 5;
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 60_000;
const REST_MS = 600_000;
/** Of a site with more passages, the others are found by their words alone. */
const MOST = 50_000;
/** Passages near a question that are asked for. */
const DEPTH = 40;
/** Characters of a question that are embedded. */
const LONGEST = 2000;

type Options = {
  /** Aborted when a question's vector has been waited for long enough. */
  patience?(): AbortSignal;
  /** Waits so many milliseconds; rejects when the signal is aborted. */
  wait?(ms: number, signal: AbortSignal): Promise<unknown>;
};

/**
 * Finds passages by their meaning, in any language that the embedding model knows. The vectors are stored; those of passages that
 * are new or changed are computed in the background, in batches, and until they are there the words alone are searched. Two processes
 * over one database may both embed the same batch; nothing but its price is lost.
 */
export function createMeaning(house: House, mind: Mind, embedder: Embedder, options: Options = {}) {
  const {
    patience = () => AbortSignal.timeout(QUESTION_MS),
    wait = (ms, signal) => sleep(ms, undefined, { signal, ref: false }),
  } = options;
  const { log } = house;
  const breaker = createBreaker(() => house.now().getTime());
  const lessons = new Map<string, { control: AbortController; done: Promise<void> }>();
  const held = new Set<string>();

  /** Gives the mind the vectors that are stored and still right; comes back with the passages that have none. */
  async function recall(site: string, passages: Passage[], signal: AbortSignal) {
    const missing = new Map(passages.slice(0, MOST).map((passage) => [passage.id, passage]));
    let dimension = 0;
    for await (const page of vectorsOf(house.store.db, site, embedder.name)) {
      signal.throwIfAborted();
      const right = page.filter(({ id, digest, vector }) => {
        const passage = missing.get(id);
        dimension ||= vector.length;
        return passage && vector.length === dimension && digestOf(passage) === digest;
      });
      for (const { id } of right) missing.delete(id);
      await remember(site, right);
    }
    return { missing: [...missing.values()], dimension };
  }

  async function remember(site: string, vectors: Vector[]): Promise<void> {
    if (vectors.length === 0) return;
    await mind.remember(
      site,
      vectors.map(({ id }) => id),
      vectors.map(({ vector }) => vector),
    );
    held.add(site);
  }

  async function study(site: string, passages: Passage[], signal: AbortSignal): Promise<void> {
    for (;;) {
      try {
        const { missing, dimension } = await recall(site, passages, signal);
        let known = dimension;
        for (let from = 0; from < missing.length; from += embedder.most) {
          known = await embedAll(site, missing.slice(from, from + embedder.most), known, signal);
        }
        return;
      } catch (error) {
        signal.throwIfAborted();
        log('warn', 'Passages were not embedded; they are found by their words, and it is tried again later', {
          site,
          error,
        });
        await wait(REST_MS, signal);
      }
    }
  }

  /** Embeds a batch and stores it; one that is refused is halved, so that one odd passage does not keep the others out. */
  async function embedAll(site: string, passages: Passage[], dimension: number, signal: AbortSignal): Promise<number> {
    try {
      const vectors = await patiently(passages.map(textOf), signal);
      const found = vectors[0]?.length ?? 0;
      if (dimension && found !== dimension)
        throw new ModelFailure(
          'malformed',
          `vectors of ${found} numbers came where ${dimension} are stored; name another model`,
        );
      const rows = passages.map((passage, at) => ({
        id: passage.id,
        digest: digestOf(passage),
        vector: inBytes(vectors[at] as Float32Array),
      }));
      await storeVectors(house, site, embedder.name, rows);
      signal.throwIfAborted();
      await remember(site, rows);
      return found;
    } catch (error) {
      if (!(error instanceof ModelFailure) || error.kind !== 'rejected') throw error;
      if (passages.length === 1) {
        log('warn', 'A passage cannot be embedded', { site, passage: passages[0]?.id, error });
        return dimension;
      }
      const half = Math.ceil(passages.length / 2);
      const known = await embedAll(site, passages.slice(0, half), dimension, signal);
      return embedAll(site, passages.slice(half), known, signal);
    }
  }

  async function patiently(texts: string[], signal: AbortSignal): Promise<Float32Array[]> {
    for (let tries = 1; ; tries++) {
      try {
        return await embedder.embed(texts, 'passage', AbortSignal.any([signal, AbortSignal.timeout(BATCH_MS)]));
      } catch (error) {
        signal.throwIfAborted();
        const { kind, retryAfter = 0 } = error instanceof ModelFailure ? error : { kind: 'slow' };
        if (tries === TRIES || kind === 'rejected' || kind === 'unauthorized') throw error;
        const pause = Math.max(FIRST_PAUSE_MS * 2 ** (tries - 1), 1000 * retryAfter);
        await wait(Math.min(LONGEST_PAUSE_MS, pause), signal);
      }
    }
  }

  return {
    /** Begins to embed what a site's knowledge has anew; resolves when that is done, or given up for a newer edition. Never rejects. */
    learn(site: string, passages: Passage[]): Promise<void> {
      const before = lessons.get(site);
      before?.control.abort();
      const control = new AbortController();
      const begin = async () => {
        await before?.done;
        await study(site, passages, control.signal).catch((error) => {
          if (!control.signal.aborted) log('error', 'A site could not be embedded', { site, error });
        });
      };
      const done = begin();
      lessons.set(site, { control, done });
      return done;
    },
    /** Passages near a question in meaning, best first. None when the vector does not come in time; never rejects. */
    async near(site: string, question: string): Promise<Passage[]> {
      if (!held.has(site) || question.trim() === '' || !breaker.mayPass()) return [];
      try {
        const [vector] = await embedder.embed([question.slice(0, LONGEST)], 'question', patience());
        breaker.succeeded();
        return vector ? await mind.near(site, vector, DEPTH) : [];
      } catch (error) {
        breaker.failed(error instanceof ModelFailure && error.kind === 'unauthorized');
        log('warn', 'A question was searched by its words alone', { site, error: String(error) });
        return [];
      }
    },
    /** Sites with passages that have no vector of this model. */
    lacking: () => sitesWithout(house.store.db, embedder.name),
    async close(): Promise<void> {
      for (const { control } of lessons.values()) control.abort();
      await Promise.all([...lessons.values()].map(({ done }) => done));
    },
  };
}
export type Meaning = ReturnType<typeof createMeaning>;
