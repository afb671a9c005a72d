import type { Outcome, TurnInput } from '../answers/outcome.ts';
import type { House } from '../house.ts';
import { fuse } from './fusion.ts';
import type { Meaning } from './meaning.ts';
import type { Findings, Mind } from './mind.ts';
import { LARGE } from './mind.ts';
import { editionOf, type Import, passagesOf, type Shelved, shelve, unshelve } from './shelf.ts';

/** How far down passages found by their words are looked at beside those near in meaning. */
const DEPTH = 40;

/** `ready` resolves when questions can be answered, from the edition before if need be; `done` when this one is learned. */
type Lesson = {
  edition: string;
  isOver: boolean;
  number: number | undefined;
  ready: Promise<void>;
  done: Promise<void>;
};

/**
 * The knowledge of every site: stored on its shelf, learned by the mind when first asked for and again after it changed, whoever
 * changed it. A large one is learned aside: until that is done, questions are answered from the edition before. With `meaning`, a
 * search finds by words and by meaning both.
 */
export function createLibrary(house: House, mind: Mind, meaning?: Meaning) {
  const { db } = house.store;
  const lessons = new Map<string, Lesson>();

  function begin(site: string, edition: string): Lesson {
    let letOn = () => {};
    const aside = new Promise<void>((resolve) => {
      letOn = resolve;
    });
    const learn = async () => {
      const passages = await passagesOf(db, site);
      if (passages.length > LARGE && mind.holds(site) !== undefined) letOn();
      lesson.number = await mind.learn(site, passages);
      lesson.isOver = true;
      meaning?.learn(site, passages);
    };
    const done = learn();
    const lesson: Lesson = { edition, isOver: false, number: undefined, ready: Promise.race([aside, done]), done };
    lesson.ready.catch(() => undefined); // whoever asked hears of it, and it is logged:
    done.catch((error) => {
      house.log('error', 'The knowledge could not be indexed', { site, error });
      if (lessons.get(site) === lesson) lessons.delete(site); // the next question tries anew
    });
    return lesson;
  }

  /** Resolves once the mind can answer for the site. Looks at the shelf's edition, so that an import elsewhere is noticed. */
  async function ready(site: string): Promise<void> {
    const edition = await editionOf(db, site);
    const known = lessons.get(site);
    const isHeld = known?.isOver && mind.holds(site) === known.number;
    if (!known || (known.isOver && !(isHeld && known.edition === edition))) {
      const lesson = begin(site, edition);
      lessons.set(site, lesson);
      return lesson.ready;
    }
    await known.ready;
    if (mind.holds(site) === undefined) await known.done;
    if (known.isOver && known.edition !== edition) return ready(site); // it changed again while it was learned
  }

  /** Learns ahead of their first question the large sites, each in a thread of its own, one after the other, and those that are to be embedded. */
  async function prepare(): Promise<void> {
    const large = await db
      .selectFrom('passages')
      .select('site_id')
      .groupBy('site_id')
      .having(({ fn }) => fn.countAll(), '>', LARGE)
      .execute();
    const sites = new Set([...large.map(({ site_id }) => site_id), ...((await meaning?.lacking()) ?? [])]);
    for (const site of sites) await ready(site).catch(() => undefined); // it was logged, and the next one may do
  }

  return {
    ready,
    prepare,
    async search(site: string, question: string, limit: number): Promise<Findings> {
      await ready(site);
      const [worded, near] = await Promise.all([
        mind.search(site, question, meaning ? Math.max(limit, DEPTH) : limit),
        meaning?.near(site, question) ?? [],
      ]);
      return near.length > 0 ? fuse(worded, near, limit) : { ...worded, found: worded.found.slice(0, limit) };
    },
    async answer(site: string, input: TurnInput): Promise<Outcome> {
      await ready(site);
      return mind.answer(site, input);
    },
    /** Puts what a source gives in the place of what it gave before. */
    import: (site: string, given: Import) => shelve(house, site, given) as Promise<Shelved>,
    /** As `import`, but a source that gives what it gave last time changes nothing, not even what was removed since. */
    keep: (site: string, given: Import) => shelve(house, site, given, { isOnlyIfNew: true }),
    remove: (site: string, articles: string[]) => unshelve(house, site, articles),
    /** Ends what is still being embedded. */
    close: async () => meaning?.close(),
  };
}
export type Library = ReturnType<typeof createLibrary>;
