import { afterAll, beforeAll, expect, it, test } from 'vitest';
import { createEmbedder, type Embedder } from '../../server/assistant/embedder.ts';
import { createLibrary } from '../../server/assistant/library.ts';
import { createMeaning } from '../../server/assistant/meaning.ts';
import { mindInPlace } from '../../server/assistant/mind.ts';
import type { Passage } from '../../server/search/passage.ts';
import { overEveryDatabase } from '../dialects.ts';
import type { Home } from '../fixture.ts';
import {
  type Embeds,
  embeds,
  embedsNaN,
  embedsNull,
  embedsTooFew,
  embedsZeros,
  type ModelServer,
  refusesToEmbed,
  stallsEmbedding,
  startModelServer,
} from '../model-server.ts';

const passage = (id: string, text: string): Passage => ({ id, article: id, title: id, text });
const SHOP = [
  passage('hours', 'The shop is open from nine to six.'),
  passage('delivery', 'Delivery takes two days.'),
  passage('returns', 'You may return anything within thirty days.'),
  passage('team', 'Mara and Jonas look forward to seeing you.'),
];
const REST_MS = 600_000;

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer();
});
afterAll(() => server.stop());

const embedder = (): Embedder => createEmbedder({ url: server.url, model: 'scripted-embedding' });

overEveryDatabase((dialect) => {
  const homes: { home: Home; close(): Promise<void> }[] = [];
  let sites = 0;
  afterAll(async () => {
    for (const { home, close } of homes) {
      await close();
      await home.close();
    }
  });

  /** A site with a shop's knowledge. Pauses pass at once and are written down; the long rest lasts until `wake`. */
  async function open({
    behaviours = [] as Embeds[],
    passages = SHOP,
    patience = () => new AbortController().signal,
  } = {}) {
    const home = await dialect.openFast();
    const site = `meaning-${++sites}`;
    await home.addSite(site);
    const mind = mindInPlace();
    const pauses: number[] = [];
    let wake = () => {};
    const lessons: Promise<void>[] = [];
    const wait = (ms: number, signal: AbortSignal) => {
      pauses.push(ms);
      if (ms < REST_MS) return Promise.resolve();
      return new Promise<void>((done, fail) => {
        wake = done;
        signal.addEventListener('abort', () => fail(new Error('closed')));
      });
    };
    const meaning = createMeaning(home.house, mind, embedder(), { patience, wait });
    const watched = {
      ...meaning,
      learn(site: string, passages: Passage[]) {
        const done = meaning.learn(site, passages);
        lessons.push(done);
        return done;
      },
    };
    const library = createLibrary(home.house, mind, watched);
    homes.push({ home, close: library.close });
    await library.import(site, { source: 'a', passages });
    const first = server.embeddings.length;
    server.nextEmbedding(...behaviours);
    await library.ready(site);
    return {
      home,
      site,
      library,
      pauses,
      wake: () => wake(),
      /** Until all that was begun is embedded. */
      embedded: () => Promise.all(lessons),
      asked: () => server.embeddings.slice(first).map(({ texts }) => texts),
      requests: () => server.embeddings.slice(first),
      best: async (question: string) => (await library.search(site, question, 2)).found[0]?.passage.id,
      stored: () =>
        home.house.store.db
          .selectFrom('vectors')
          .select(['passage_id', 'model', 'digest'])
          .where('site_id', '=', site)
          .orderBy('passage_id')
          .execute(),
    };
  }

  it('finds what a question in another language is about', async () => {
    const { best, embedded } = await open();
    await embedded();
    expect(await best('О котрій годині ви відчинені?')).toBe('hours');
    expect(await best('Скільки днів триває доставка?')).toBe('delivery');
    expect(await best('Чи можна повернути товар?')).toBe('returns');
  });

  it('leaves to the words what the words find, and how likely an answer is', async () => {
    const { site, library, best, embedded } = await open();
    const before = await library.search(site, 'How many days may I return it?', 4);
    await embedded();
    const after = await library.search(site, 'How many days may I return it?', 4);
    expect(after.answerable).toBe(before.answerable);
    expect(after.found[0]?.passage.id).toBe('returns');
    expect(await best('Do Mara and Jonas work here?')).toBe('team');
  });

  it('embeds each passage once, also after a restart, and then only what is new or changed', async () => {
    const { home, site, library, embedded, asked, stored, best } = await open();
    await embedded();
    expect(asked()).toEqual([SHOP.map(({ id, text }) => `${id}\n${text}`).sort()]);
    const mind = mindInPlace();
    const again = createLibrary(home.house, mind, createMeaning(home.house, mind, embedder()));
    homes.push({ home: { close: async () => {} } as Home, close: again.close });
    await again.ready(site);
    const changed = SHOP.map((one) => (one.id === 'hours' ? passage('hours', 'Open until eight.') : one));
    await library.import(site, { source: 'a', passages: [passage('gifts', 'Gift cards.'), ...changed] });
    await library.ready(site);
    await embedded();
    expect(asked()[1]?.sort()).toEqual(['gifts\nGift cards.', 'hours\nOpen until eight.']);
    expect(asked()).toHaveLength(2);
    expect((await stored()).map(({ passage_id }) => passage_id)).toEqual([
      'delivery',
      'gifts',
      'hours',
      'returns',
      'team',
    ]);
    expect(await best('О котрій годині ви відчинені?')).toBe('hours');
  });

  it('takes the vectors of what is removed away with it', async () => {
    const { site, library, embedded, stored, best } = await open();
    await embedded();
    await library.remove(site, ['hours', 'team']);
    expect((await stored()).map(({ passage_id }) => passage_id)).toEqual(['delivery', 'returns']);
    await library.ready(site);
    await embedded();
    expect(await best('О котрій годині ви відчинені?')).not.toBe('hours');
  });

  it('goes on in batches where one process would ask for too much at once', async () => {
    const passages = Array.from({ length: 150 }, (_, at) => passage(`p${String(at).padStart(3, '0')}`, `Text ${at}.`));
    const { embedded, asked } = await open({ passages });
    await embedded();
    expect(asked().map(({ length }) => length)).toEqual([64, 64, 22]);
  });

  it('waits longer after each failure, as long as it is told to, and asks again', async () => {
    const { embedded, pauses, best } = await open({
      behaviours: [refusesToEmbed(500), refusesToEmbed(429, { 'retry-after': '7' }), embedsNaN],
    });
    await embedded();
    expect(pauses).toEqual([1000, 7000, 4000]);
    expect(await best('О котрій годині ви відчинені?')).toBe('hours');
  });

  it.each([
    ['too few vectors', embedsTooFew],
    ['a number that is none', embedsNaN],
    ['null for a number', embedsNull],
    ['nothing but zeros', embedsZeros],
    ['vectors of several dimensions', embeds((text) => new Array(text.length).fill(1))],
    ['500', refusesToEmbed(500)],
  ])('rests when it is given %s again and again, answers by words meanwhile, and begins anew', async (_, failing) => {
    const { embedded, pauses, wake, stored, best, home } = await open({ behaviours: new Array(5).fill(failing) });
    await expect.poll(() => pauses.at(-1)).toBe(REST_MS);
    expect(pauses.slice(0, -1)).toEqual([1000, 2000, 4000, 8000]);
    expect(await stored()).toEqual([]);
    expect(await best('How long does delivery take?')).toBe('delivery');
    expect(home.logged.filter(({ message }) => message.startsWith('Passages were not embedded'))).toHaveLength(1);
    wake();
    await embedded();
    expect(await best('О котрій годині ви відчинені?')).toBe('hours');
  });

  it('does not ask again with a key that was refused', async () => {
    const { pauses, asked } = await open({ behaviours: [refusesToEmbed(401)] });
    await expect.poll(() => pauses).toEqual([REST_MS]);
    expect(asked()).toHaveLength(1);
  });

  it('embeds all others when one passage is refused', async () => {
    const refuseHours: Embeds = (request, response) =>
      request.texts.some((text) => text.startsWith('hours'))
        ? refusesToEmbed(400)(request, response)
        : embeds()(request, response);
    const { embedded, stored, home } = await open({ behaviours: new Array(4).fill(refuseHours) });
    await embedded();
    expect((await stored()).map(({ passage_id }) => passage_id)).toEqual(['delivery', 'returns', 'team']);
    expect(home.logged.find(({ message }) => message === 'A passage cannot be embedded')?.facts?.passage).toBe('hours');
  });

  it('keeps the stored vectors when the model answers in another dimension, and says so', async () => {
    const { site, library, pauses, stored, embedded, best, home } = await open();
    await embedded();
    const short = embeds(() => [1, 2, 3]);
    server.nextEmbedding(short, short);
    await library.import(site, { source: 'b', passages: [passage('new', 'Something new.')] });
    await library.ready(site);
    await expect.poll(() => pauses.at(-1)).toBe(REST_MS);
    expect(await stored()).toHaveLength(SHOP.length);
    expect(String(home.logged.at(-1)?.facts?.error)).toContain('vectors of 3 numbers came where 16 are stored');
    expect(await best('How long does delivery take?')).toBe('delivery'); // the question's vector is too short as well
    expect(await best('О котрій годині ви відчинені?')).toBe('hours');
  });

  it('embeds all anew for another model', async () => {
    const { home, site, embedded, stored } = await open();
    await embedded();
    const mind = mindInPlace();
    const meaning = createMeaning(home.house, mind, createEmbedder({ url: server.url, model: 'another' }));
    expect(await meaning.lacking()).toContain(site);
    await meaning.learn(site, SHOP);
    expect(new Set((await stored()).map(({ model }) => model))).toEqual(new Set(['another']));
    expect(await meaning.lacking()).not.toContain(site);
  });

  it('does not wait for a question’s vector that stalls, and after three asks no more for a while', async () => {
    let lose = () => {};
    const patience = () => {
      const control = new AbortController();
      lose = () => control.abort();
      return control.signal;
    };
    const { home, embedded, best, requests } = await open({ patience });
    await embedded();
    const stallsTooLong: Embeds = () => lose();
    server.nextEmbedding(stallsTooLong, stallsTooLong, stallsTooLong);
    for (let i = 0; i < 5; i++) expect(await best('How long does delivery take?')).toBe('delivery');
    const stalled = requests().slice(1);
    expect(stalled).toHaveLength(3);
    expect(await Promise.all(stalled.map(({ ended }) => ended))).toEqual(['aborted', 'aborted', 'aborted']);
    home.clock.forward(30_000);
    await best('How long does delivery take?');
    expect(requests()).toHaveLength(5);
  });

  it.each([
    ['429', refusesToEmbed(429)],
    ['a number that is none', embedsNaN],
    ['no vector', embedsTooFew],
    ['another dimension', embeds(() => [1, 2])],
  ])('answers by words when a question’s vector fails: %s', async (_, failing) => {
    const { embedded, best } = await open();
    await embedded();
    server.nextEmbedding(failing);
    expect(await best('How long does delivery take?')).toBe('delivery');
  });

  it('does not ask for vectors of questions before a passage has one', async () => {
    const { best, requests } = await open({ behaviours: [stallsEmbedding] });
    await expect.poll(() => requests().length).toBe(1);
    expect(await best('How long does delivery take?')).toBe('delivery');
    expect(requests()).toHaveLength(1);
  });
});

test('an address where nobody is counts as unreachable', async () => {
  const away = createEmbedder({ url: 'http://127.0.0.1:1/v1', model: 'x' });
  await expect(away.embed(['a'], 'question', new AbortController().signal)).rejects.toMatchObject({
    kind: 'unreachable',
  });
});
