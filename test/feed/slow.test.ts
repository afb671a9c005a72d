import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { receive } from '../../server/conversation/message.ts';
import { type Home, openHome } from '../fixture.ts';
import { type Listening, type Serving, serveHome } from '../serving.ts';

let home: Home;
let serving: Serving;
const open: Listening[] = [];
beforeAll(async () => {
  home = await openHome({ where: { file: ':memory:' } });
  serving = await serveHome(home);
});
afterEach(() => {
  for (const stream of open.splice(0)) stream.close();
});
afterAll(async () => {
  await serving.close();
  await home.close();
});

function listen(token: string, cursor = 0): Listening {
  const stream = serving.listen('/v1/events', { token, cursor });
  open.push(stream);
  return stream;
}
const turnOfTheLoop = () => new Promise(setImmediate);

test('a page that stops reading is cut off at the cap, the others go on, and it comes back to all that it missed', async () => {
  const { token, visitor, id } = await serving.newcomer();
  const say = (text: string) => receive(home.house, visitor, { id: home.house.newId(), text });
  await say('begin');
  const [stalled, reading] = [listen(token), listen(token)];
  for (const stream of [stalled, reading]) await stream.until(() => stream.texts().length === 1);
  stalled.pause();
  await say('missed');
  let pieces = 0;
  const piece = 'x'.repeat(64 * 1024);
  while (serving.rooms.streams.size() === 2) {
    const delta = { id: 'draft', offset: pieces++, text: piece };
    home.house.signal.ring(`conversation:${id}`, { aside: { event: 'delta', data: delta } });
    await reading.until((heard) => heard.filter(({ event }) => event === 'delta').length === pieces);
    expect(pieces).toBeLessThan(2000);
  }
  await say('after');
  await reading.until(() => reading.texts().includes('after'));
  expect(reading.isOver()).toBe(false);
  const back = listen(token, 1);
  await back.until(() => back.texts().includes('after'));
  expect(back.texts()).toEqual(['missed', 'after']);
});

test('a page that stalls in a long replay holds up nobody, and gets the rest when it reads on', async () => {
  const { token, visitor, id } = await serving.newcomer();
  const say = (text: string) => receive(home.house, visitor, { id: home.house.newId(), text });
  await say('begin');
  const long = 'y'.repeat(8000);
  const count = 3000;
  await home.house.store.write(async (trx) => {
    for (let seq = 2; seq <= count; seq++) {
      const body = JSON.stringify({ id: `m${seq}`, from: 'visitor', text: long });
      const row = {
        conversation_id: id,
        seq,
        type: 'message',
        staff: 0,
        message_id: `m${seq}`,
        sender: 'visitor',
      } as const;
      await trx
        .insertInto('events')
        .values({ ...row, at: home.clock.now().toISOString(), body })
        .execute();
    }
    await trx.updateTable('conversations').set({ seq: count }).where('id', '=', id).execute();
  });
  const stalled = listen(token);
  await stalled.opened();
  stalled.pause();
  const reading = listen(token, count - 1);
  await reading.until(() => reading.rows().length === 1);
  await say('news');
  await reading.until(() => reading.texts().includes('news'));
  for (let turn = 0; turn < 20; turn++) await turnOfTheLoop();
  expect(stalled.texts()).not.toContain('news');
  stalled.resume();
  await stalled.until(() => stalled.texts().includes('news'));
  expect(stalled.rows().map((row) => row.id)).toEqual(Array.from({ length: count + 1 }, (_, index) => index + 1));
});
