import { isUrgent, placeOf } from '../conversation/handoff.ts';
import type { House } from '../house.ts';
import type { Sites } from '../sites.ts';
import { createCallbacks } from './callbacks.ts';
import { emptyFloor, type Floor, insert, readFloor, tell } from './floor.ts';
import type { Place } from './presence.ts';
import { behind, createPromises, type Promises, type SavedPromises } from './promised.ts';
import { createEstimator, type Estimator, type SavedEstimator } from './wait.ts';

const SETTLE_MS = 100;
const REFRESH_MS = 10_000;
const REMEMBER_MS = 60_000;

type Desk = {
  floor: Floor;
  estimator: Estimator;
  promises: Promises;
  due: NodeJS.Timeout | null;
  shown: Map<string, string>;
  /** Looks happen one after the other: an older reading must not be told after a newer one. */
  looking: Promise<void>;
  unlisten: () => void;
};

/**
 * The queue of every site, live: place and promised wait of each visitor, worked out by the site's own estimator and told to those
 * who wait, at each change and every ten seconds.
 */
export function createQueue(house: House, sites: Sites) {
  const desks = new Map<string, Promise<Desk>>();
  const callbacks = createCallbacks(house, sites);
  const timers = [setInterval(() => each(update), REFRESH_MS), setInterval(() => each(remember), REMEMBER_MS)];
  for (const timer of timers) timer.unref();

  function desk(site: string): Promise<Desk> {
    const known = desks.get(site);
    if (known) return known;
    const made = openDesk(site);
    desks.set(site, made);
    made.catch(() => desks.delete(site));
    return made;
  }

  async function openDesk(site: string): Promise<Desk> {
    const [saved, promised] = [await recall(`wait:${site}`), await recall(`promised:${site}`)];
    const made: Desk = {
      floor: emptyFloor(house.now()),
      estimator: createEstimator(saved as SavedEstimator | undefined),
      promises: createPromises(promised as SavedPromises | undefined),
      due: null,
      shown: new Map(),
      looking: Promise.resolve(),
      unlisten: () => {},
    };
    made.unlisten = house.signal.listen(`site:${site}`, (ring) => {
      if (ring.what === 'moved' || ring.what === 'presence') soon(site, made);
    });
    await look(site, made);
    return made;
  }

  function look(site: string, made: Desk): Promise<void> {
    const mine = made.looking.then(async () =>
      tell(made.estimator, made.floor, await readFloor(house.store.db, site, house.now())),
    );
    made.looking = mine.catch(() => undefined); // whoever asked for this look hears of it
    return mine;
  }

  /** Several changes in a moment are one look. */
  function soon(site: string, made: Desk): void {
    made.due ??= setTimeout(() => {
      made.due = null;
      update(site, made).catch((error) => house.log('error', 'The queue could not be read', { site, error }));
    }, SETTLE_MS);
    made.due.unref();
  }

  async function update(site: string, made: Desk): Promise<void> {
    await look(site, made);
    const waiting = new Set(made.floor.state.queue.map((waiter) => waiter.id));
    for (const id of made.shown.keys()) if (!waiting.has(id)) made.shown.delete(id);
    made.promises.keep(waiting);
    const later = made.floor.available ? undefined : await callbacks.laterFor(site, [...waiting]);
    for (const id of waiting) {
      const place = { ...told(made, id), ...(await later?.(id)) };
      const text = JSON.stringify(place);
      if (made.shown.get(id) === text) continue;
      made.shown.set(id, text);
      house.signal.ring(`conversation:${id}`, { aside: { event: 'queue', data: place }, for: 'visitor' });
    }
  }

  function estimate(made: Desk, id: string): Place {
    const { state, available } = made.floor;
    state.now = house.now().getTime() / 1000;
    const { low, high, position } = made.estimator.estimate(state, id);
    const known = available && low !== null && high !== null;
    return {
      position,
      ahead: position - 1,
      low: known ? Math.round(low) : null,
      high: known ? Math.round(high) : null,
      available,
    };
  }

  /** The estimate as it may be told to one who waits. */
  const told = (made: Desk, id: string): Place =>
    made.promises.tell(id, behind(estimate(made, id), shownAhead(made, id)), house.now().getTime());

  /** What the next one ahead reads who waits for the same skill. */
  function shownAhead({ floor, shown }: Desk, id: string): Place | undefined {
    const { queue } = floor.state;
    const at = queue.findIndex((waiter) => waiter.id === id);
    const ahead = queue.slice(0, Math.max(at, 0)).findLast(({ klass }) => klass === queue[at]?.klass);
    const text = ahead && shown.get(ahead.id);
    return text ? JSON.parse(text) : undefined;
  }

  async function withLater(site: string, id: string, place: Place): Promise<Place> {
    return place.available ? place : { ...place, ...(await (await callbacks.laterFor(site, [id]))(id)) };
  }

  async function remember(site: string, made: Desk): Promise<void> {
    const values = [
      { name: `wait:${site}`, value: JSON.stringify(made.estimator.export()) },
      { name: `promised:${site}`, value: JSON.stringify(made.promises.save()) },
    ];
    await house.store.jot((trx) =>
      trx
        .insertInto('memories')
        .values(values)
        .onConflict((c) => c.column('name').doUpdateSet((eb) => ({ value: eb.ref('excluded.value') })))
        .execute(),
    );
  }

  async function recall(name: string): Promise<unknown> {
    const row = await house.store.db.selectFrom('memories').select('value').where('name', '=', name).executeTakeFirst();
    return row && JSON.parse(row.value);
  }

  async function each(then: (site: string, made: Desk) => Promise<void>): Promise<void> {
    for (const [site, opening] of desks) {
      await opening
        .then((made) => then(site, made))
        .catch((error) => house.log('warn', 'The queue could not be kept', { site, error }));
    }
  }

  return {
    later: callbacks.later,
    slotAt: callbacks.slotAt,
    /** The place and wait of one who waits; null when it is not waiting. */
    async place(site: string, id: string): Promise<Place | null> {
      const made = await desk(site);
      await look(site, made);
      return made.floor.state.queue.some((waiter) => waiter.id === id) ? withLater(site, id, told(made, id)) : null;
    },
    /** The place and wait that a conversation would get if it were handed off now. */
    async quote(site: string, id: string, urgency: number): Promise<Place> {
      const made = await desk(site);
      await look(site, made);
      const { queue } = made.floor.state;
      const waiter = {
        id,
        arrivedAt: house.now().getTime() / 1000,
        klass: 'any',
        priority: isUrgent(urgency) ? 0 : 1,
        key: placeOf(house.now(), urgency),
      };
      insert(queue, waiter);
      const place = estimate(made, id);
      queue.splice(queue.indexOf(waiter), 1);
      return withLater(site, id, place);
    },
    async isAvailable(site: string): Promise<boolean> {
      const made = await desk(site);
      await look(site, made);
      return made.floor.available;
    },
    async close(): Promise<void> {
      for (const timer of timers) clearInterval(timer);
      await each(async (site, made) => {
        made.unlisten();
        if (made.due) clearTimeout(made.due);
        await remember(site, made);
      });
    },
  };
}
export type Queue = ReturnType<typeof createQueue>;
