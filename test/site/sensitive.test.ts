import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Home, openHome } from '../fixture.ts';
import { type Serving, serveHome } from '../serving.ts';

const CARD = '4111 1111 1111 1111';
let home: Home;
let serving: Serving;
beforeAll(async () => {
  home = await openHome();
  serving = await serveHome(home);
  await home.addSite('plain', { sensitive: { mask: [] } });
});
afterAll(async () => {
  await serving.close();
  await home.close();
});

const messages = async (id: string) => (await home.log(id)).filter(({ type }) => type === 'message');

describe('a number that the site does not want stored', () => {
  test('is masked before it is stored, and the visitor is told in their language', async () => {
    const { token, id } = await serving.newcomer({ locale: 'de' });
    const body = { id: crypto.randomUUID(), text: `Karte ${CARD}, danke` };
    const first = await serving.call('POST', '/v1/messages', { token, body });
    expect(first.status).toBe(201);
    const [said, notice] = await messages(id);
    expect(said?.body).toMatchObject({ id: body.id, text: 'Karte [card], danke' });
    expect(first.json.seq).toBe(said?.seq);
    expect(notice).toMatchObject({ sender: 'system', body: { text: expect.stringContaining('unkenntlich') } });
    const again = await serving.call('POST', '/v1/messages', { token, body });
    expect([again.status, again.json]).toEqual([200, first.json]);
    expect(await messages(id)).toHaveLength(2);
  });

  test('is masked in a note, a callback and a rating too', async () => {
    const { token, id } = await serving.newcomer();
    await serving.call('POST', '/v1/handoff', { token, body: { note: `mine is ${CARD}` } });
    await serving.call('POST', '/v1/ratings', { token, body: { score: 5, comment: CARD } });
    const log = JSON.stringify(await home.log(id));
    expect(log).not.toContain('4111');
    expect(log).toContain('mine is [card]');
    expect(log).toContain('"comment":"[card]"');
  });

  test.each(['My order is 123-456789', 'ZIP 90210-1234', 'Call me at +31 20 794 0000', 'Write to ann@mail.example'])(
    'is not seen in “%s”',
    async (text) => {
      const { token, id } = await serving.newcomer();
      await serving.call('POST', '/v1/messages', { token, body: { id: crypto.randomUUID(), text } });
      expect((await messages(id)).map(({ body }) => body.text)).toEqual([text]);
    },
  );

  test('stays where the site masks nothing', async () => {
    const { token, id } = await serving.newcomer({ site_id: 'plain' });
    await serving.call('POST', '/v1/messages', { token, body: { id: crypto.randomUUID(), text: CARD } });
    expect((await messages(id)).map(({ body }) => body.text)).toEqual([CARD]);
  });
});
