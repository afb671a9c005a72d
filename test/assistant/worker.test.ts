import { afterEach, expect, it } from 'vitest';
import { attend } from '../../server/assistant/attend.ts';
import { LEASE_MS, leaseTurns, MAX_ATTEMPTS } from '../../server/assistant/lease.ts';
import { createLibrary } from '../../server/assistant/library.ts';
import { mindInPlace } from '../../server/assistant/mind.ts';
import type { Rooms } from '../../server/assistant/work.ts';
import { createWorker } from '../../server/assistant/worker.ts';
import { receive } from '../../server/conversation/message.ts';
import { createQueue } from '../../server/desk/queue.ts';
import type { Turn } from '../../server/store/tables.ts';
import { overEveryDatabase } from '../dialects.ts';
import type { Home } from '../fixture.ts';

const AT_ONCE = 32;

overEveryDatabase((dialect) => {
  const closings: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const close of closings.splice(0).reverse()) await close();
  });
  /** No turn is left to the next test, which may be over the same database. */
  const forget = ({ house }: Home) => house.store.write((trx) => trx.deleteFrom('turns').execute());

  /** A worker whose turns wait until they are let go, and then end as `end` says. */
  async function working(end: (home: Home, turn: Turn) => Promise<void> = finish) {
    const home = await dialect.openFast();
    const begun: Turn[] = [];
    const waiting: (() => void)[] = [];
    let isHeld = true;
    const worker = createWorker(home.house, async (turn, leaving) => {
      begun.push(turn);
      if (isHeld)
        await new Promise<void>((done) => {
          waiting.push(done);
          leaving.addEventListener('abort', () => done());
        });
      await end(home, turn);
    });
    closings.push(home.close, () => forget(home), worker.close);
    /** A visitor's message, and so a due turn. */
    const ask = async () => {
      const visitor = await home.newVisitor();
      await receive(home.house, visitor, { id: home.house.newId(), text: 'When are you open?' });
      return visitor.conversation_id;
    };
    return {
      home,
      worker,
      begun,
      ask,
      hold: () => waiting.length,
      letGo(count = waiting.length) {
        for (const done of waiting.splice(0, count)) done();
      },
      letAllGo() {
        isHeld = false;
        for (const done of waiting.splice(0)) done();
      },
    };
  }
  const finish = async ({ house }: Home, turn: Turn) => {
    await house.store.write((trx) =>
      trx.deleteFrom('turns').where('conversation_id', '=', turn.conversation_id).execute(),
    );
  };

  it('attends to many turns at once, to the others as those end, and to each of them once', async () => {
    const { begun, ask, letGo, letAllGo, home, hold } = await working();
    const asked = [];
    for (let at = 0; at < AT_ONCE + 8; at++) asked.push(await ask());
    await expect.poll(() => begun.length).toBe(AT_ONCE);
    await ask();
    expect(hold()).toBe(AT_ONCE);
    letGo(3);
    await expect.poll(() => begun.length).toBe(AT_ONCE + 3);
    letAllGo();
    await expect.poll(() => begun.length).toBe(AT_ONCE + 9);
    const ids = begun.map(({ conversation_id }) => conversation_id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(asked));
    expect(home.errors()).toEqual([]);
  });

  it('does not let one turn that takes long hold up the others', async () => {
    const { begun, ask, letGo } = await working();
    const [first] = [await ask()];
    await expect.poll(() => begun.length).toBe(1);
    const second = await ask();
    await expect.poll(() => begun.length).toBe(2);
    expect(begun.map(({ conversation_id }) => conversation_id)).toEqual([first, second]);
    letGo();
  });

  it('begins a turn that threw again, after a pause and not before', async () => {
    let throws = 2;
    const { home, worker, begun, ask, letAllGo } = await working(async (home, turn) => {
      if (throws-- > 0) throw new Error('broken');
      await finish(home, turn);
    });
    letAllGo();
    const id = await ask();
    const restsUntil = async () => (await home.turn(id))?.leased_until;
    const inASecond = () => new Date(home.clock.now().getTime() + 1000).toISOString();
    for (const attempt of [1, 2]) {
      await expect.poll(restsUntil).toBe(inASecond());
      expect(begun.map(({ attempts }) => attempts)).toEqual([1, 2].slice(0, attempt));
      expect(await leaseTurns(home.house, 5)).toEqual([]);
      home.clock.forward(1000);
      worker.look();
      await expect.poll(() => begun.length).toBe(attempt + 1);
    }
    await expect.poll(() => home.turn(id)).toBeUndefined();
    expect(home.errors().map(({ message }) => message)).toEqual(['A turn failed', 'A turn failed']);
    expect(home.errors()[0]?.facts).toMatchObject({ conversation: id, attempt: 1 });
  });

  it('takes a turn over whose worker is gone, once its lease has run out', async () => {
    const { home, worker, begun, letAllGo } = await working();
    letAllGo();
    const visitor = await home.newVisitor();
    home.house.signal.listen('turns', () => undefined);
    const ringing = home.house.signal.ring;
    home.house.signal.ring = () => undefined; // the worker that is gone was the only one to hear of it
    await receive(home.house, visitor, { id: home.house.newId(), text: 'hello?' });
    const [lost] = await leaseTurns(home.house, 1);
    home.house.signal.ring = ringing;
    expect(lost?.conversation_id).toBe(visitor.conversation_id);
    home.clock.forward(LEASE_MS - 1);
    expect(await leaseTurns(home.house, 5)).toEqual([]);
    home.clock.forward(1);
    worker.look();
    await expect.poll(() => begun.length).toBe(1);
    expect(begun[0]).toMatchObject({ conversation_id: visitor.conversation_id, attempts: 2 });
  });

  it('takes no more turns once it closes, lets go of those under way, and waits until they have ended', async () => {
    let ended = 0;
    const { home, worker, begun, ask } = await working(async () => {
      ended++;
    });
    await ask();
    await ask();
    await expect.poll(() => begun.length).toBe(2);
    await worker.close();
    expect(ended).toBe(2);
    await ask();
    worker.look();
    home.house.signal.ring('turns');
    expect(begun).toHaveLength(2);
    expect(await leaseTurns(home.house, 5)).toHaveLength(1); // the others are leased still
  });

  /** The real assistant over a mind that `decide`s. */
  async function assistant(decide: () => Promise<never> | Promise<void>) {
    const home = await dialect.openFast();
    const mind = mindInPlace();
    const queue = createQueue(home.house, home.sites);
    const rooms: Rooms = {
      house: home.house,
      sites: home.sites,
      queue,
      library: createLibrary(home.house, mind),
      mind: {
        ...mind,
        async decide(input, settings) {
          await decide();
          return mind.decide(input, settings);
        },
      },
    };
    const worker = createWorker(home.house, (turn, leaving) => attend(rooms, turn, leaving));
    closings.push(home.close, () => forget(home), queue.close, worker.close);
    const visitor = await home.newVisitor();
    await receive(home.house, visitor, { id: home.house.newId(), text: 'Is my left pedal a spaceship?' });
    return { home, worker, id: visitor.conversation_id };
  }

  it('ends a turn that always throws in a handoff, and the visitor reads so', async () => {
    let tries = 0;
    const { home, worker, id } = await assistant(async () => {
      tries++;
      throw new Error('broken');
    });
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
      await expect.poll(() => home.errors().length).toBe(attempt);
      await expect
        .poll(async () => Date.parse((await home.turn(id))?.leased_until ?? ''))
        .toBe(home.clock.now().getTime() + 1000);
      home.clock.forward(1000);
      worker.look();
    }
    await expect.poll(async () => (await home.row(id)).status).toBe('waiting');
    expect(tries).toBe(MAX_ATTEMPTS);
    expect(await home.turn(id)).toBeUndefined();
    const log = await home.log(id);
    expect(log.filter(({ type, sender }) => type === 'message' && sender !== 'visitor')).toHaveLength(1);
    expect(JSON.stringify(log)).toContain('assistant_failure');
  });

  it('gives a turn that it is torn away from back: due at once, and not counted as an attempt', async () => {
    let isAsked = () => {};
    const asked = new Promise<void>((done) => {
      isAsked = done;
    });
    let goOn = () => {};
    const gate = new Promise<void>((done) => {
      goOn = done;
    });
    const { home, worker, id } = await assistant(async () => {
      isAsked();
      await gate;
    });
    await asked;
    const closing = worker.close();
    goOn();
    await closing;
    expect(await home.turn(id)).toMatchObject({ lease: null, leased_until: null, attempts: 0 });
    expect((await home.log(id)).filter(({ sender }) => sender === 'assistant')).toEqual([]);
    expect(await leaseTurns(home.house, 1)).toMatchObject([{ conversation_id: id, attempts: 1 }]);
  });
});
