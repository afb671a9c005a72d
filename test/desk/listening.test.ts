import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { claim } from '../../server/conversation/handoff.ts';
import { localeAmong } from '../../server/desk/listening.ts';
import { GRACE_MS, PRESENT_MS } from '../../server/desk/presence.ts';
import { sweepAgents } from '../../server/desk/rounds.ts';
import { toQueue } from '../conversation/speaking.ts';
import { type Home, openHome } from '../fixture.ts';
import { type Serving, serveHome } from '../serving.ts';

const ALWAYS = [['00:00', '24:00']];
const WEEK = Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, ALWAYS]));

let home: Home;
let serving: Serving;
beforeAll(async () => {
  home = await openHome();
  await home.addSite('shop', { hours: { timezone: 'Europe/London', week: WEEK } });
  serving = await serveHome(home);
});
afterAll(async () => {
  expect(home.errors()).toEqual([]);
  await serving.close();
  await home.close();
});

describe('the language of an answer', () => {
  test('is that of the newest words, when they tell one', () => {
    expect(localeAmong(['Guten Tag, ich habe eine Frage', 'Where is my order please?'], 'fr')).toBe('en');
  });

  test('is that of the whole chat, when the newest words could be any', () => {
    expect(localeAmong(['Guten Tag, wo ist meine Bestellung?', 'ok', '1042'], 'en-GB')).toBe('de');
    expect(localeAmong(['Bonjour, où est ma commande ?', 'OK'], 'de')).toBe('fr');
  });

  test('is what the page names, with its region, when nothing was written or it is the same', () => {
    expect(localeAmong([], 'en-GB')).toBe('en-GB');
    expect(localeAmong(['ok'], 'pt-BR')).toBe('pt-BR');
    expect(localeAmong(['Where is my order please?'], 'en-GB')).toBe('en-GB');
  });
});

/** In each: a question, its callback's confirmation, a contact that is none, the way out of the queue, what is masked, release, and an agent who is gone. */
const SPOKEN = {
  de: [
    'Guten Tag, wo bleibt denn meine Bestellung?',
    /Rückruf/,
    /E-Mail-Adresse oder Telefonnummer/,
    /Warteschlange verlassen/,
    /unkenntlich/,
    /zurückgegeben/,
    /musste gehen/,
  ],
  es: [
    'Hola, ¿dónde está mi pedido, por favor?',
    /llamada/,
    /correo ni un número/,
    /salido de la cola/,
    /ocultó/,
    /devuelto el chat/,
    /ha tenido que irse/,
  ],
  fr: ['Bonjour, où est donc ma commande ?', /rappel/, /adresse e-mail ni/, /quitté la file/, /masqué/, /rendu/, /dû/],
} as const;

describe.each(Object.entries(SPOKEN))(
  'to one who writes in %s on an English page',
  (_, [question, booked, wrong, left, masked, released, gone]) => {
    async function chatting() {
      const newcomer = await serving.newcomer({ locale: 'en-GB' });
      for (const text of [question, 'OK'])
        await serving.call('POST', '/v1/messages', { token: newcomer.token, body: { id: home.house.newId(), text } });
      return newcomer;
    }
    const said = async (id: string) =>
      (await home.log(id)).filter(({ sender }) => sender === 'system').map(({ body }) => body.text as string);

    test('a callback is confirmed in that language', async () => {
      const { token, id } = await chatting();
      const { slots } = (await serving.call('GET', '/v1/callbacks', { token })).json;
      await serving.call('POST', '/v1/callbacks', { token, body: { at: slots[0].at, contact: 'a@mail.example' } });
      expect((await said(id)).at(-1)).toMatch(booked);
    });

    test('a contact where nobody can be reached is refused in that language, by no inner name', async () => {
      const { token } = await chatting();
      const { slots } = (await serving.call('GET', '/v1/callbacks', { token })).json;
      const refused = await serving.call('POST', '/v1/callbacks', { token, body: { at: slots[0].at, contact: 'abc' } });
      expect(refused).toMatchObject({ status: 422, json: { field: 'contact', detail: expect.stringMatching(wrong) } });
      expect(refused.json.detail).not.toMatch(/contact:/);
    });

    test('leaving the queue and a masked number are spoken of in that language', async () => {
      const { token, id } = await chatting();
      await toQueue(home, id, 0);
      await serving.call('DELETE', '/v1/handoff', { token });
      expect((await said(id)).at(-1)).toMatch(left);
      const text = '4111 1111 1111 1111';
      await serving.call('POST', '/v1/messages', { token, body: { id: home.house.newId(), text } });
      expect((await said(id)).at(-1)).toMatch(masked);
    });

    test('an agent’s going, by release or by accident, is told in that language', async () => {
      const { id } = await chatting();
      const ada = await home.newAgent('Ada');
      await toQueue(home, id, 0);
      await claim(home.house, ada, id);
      await serving.call('POST', `/v1/agent/conversations/${id}/release`, { agent: ada.id });
      expect((await said(id)).at(-1)).toMatch(released);
      await toQueue(home, id, 3);
      await claim(home.house, ada, id);
      await home.house.store.db
        .updateTable('agents')
        .set({ seen_until: new Date(home.clock.now().getTime() - PRESENT_MS - GRACE_MS).toISOString() })
        .where('id', '=', ada.id)
        .execute();
      await sweepAgents(home.house, home.sites, home.clock.now());
      expect((await said(id)).at(-1)).toMatch(gone);
    });
  },
);

describe('times of the shop', () => {
  const visit = async (facts: object) =>
    (await serving.call('POST', '/v1/visits', { body: { site: 'shop', locale: 'en-GB', ...facts } })).json.token;
  const labels = async (token: string): Promise<string[]> =>
    (await serving.call('GET', '/v1/callbacks', { token })).json.slots.map(({ label }: { label: string }) => label);

  test('are offered, booked and confirmed by the visitor’s own clock, named where it is another', async () => {
    const token = await visit({ timezone: 'Europe/Berlin' });
    const [label] = await labels(token);
    expect(label).toMatch(/\d\d:\d\d CET \(\d\d:\d\d GMT\)$/);
    const { slots } = (await serving.call('GET', '/v1/callbacks', { token })).json;
    const { json } = await serving.call('POST', '/v1/callbacks', {
      token,
      body: { at: slots[0].at, contact: '555 0100' },
    });
    const { conversation_id: id } = await home.house.store.db
      .selectFrom('callbacks')
      .select('conversation_id')
      .where('id', '=', json.id)
      .executeTakeFirstOrThrow();
    const log = await home.log(id);
    expect(log.find(({ type }) => type === 'callback')?.body.label).toBe(label);
    expect(log.find(({ sender }) => sender === 'system')?.body.text).toMatch(/CET \(\d\d:\d\d GMT\)/);
  });

  test('are the shop’s, with its zone, where nobody knows the visitor’s clock or it cannot be one', async () => {
    for (const facts of [{}, { timezone: 'Mars/Olympus' }])
      for (const label of await labels(await visit(facts))) expect(label).toMatch(/\d\d:\d\d GMT$/);
  });

  test('name no zone where both clocks show the same', async () => {
    for (const label of await labels(await visit({ timezone: 'Europe/Lisbon' }))) expect(label).toMatch(/\d:\d\d$/);
  });
});
