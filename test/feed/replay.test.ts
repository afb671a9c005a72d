import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { annotate, claim } from '../../server/conversation/handoff.ts';
import { receive } from '../../server/conversation/message.ts';
import type { Visitor } from '../../server/store/tables.ts';
import { toQueue } from '../conversation/speaking.ts';
import { overEveryDatabase } from '../dialects.ts';
import type { Home } from '../fixture.ts';
import { type Listening, type Serving, serveHome } from '../serving.ts';

overEveryDatabase((dialect) => {
  let home: Home;
  let serving: Serving;
  const open: Listening[] = [];
  beforeAll(async () => {
    home = await dialect.open();
    serving = await serveHome(home);
  });
  afterEach(() => {
    for (const stream of open.splice(0)) stream.close();
    expect(home.errors()).toEqual([]);
  });
  afterAll(async () => {
    await serving.close();
    await home.close();
  });

  const say = (visitor: Visitor, text: string) => receive(home.house, visitor, { id: home.house.newId(), text });
  function listen(token: string, cursor?: string | number): Listening {
    const stream = serving.listen('/v1/events', { token, ...(cursor === undefined ? {} : { cursor }) });
    open.push(stream);
    return stream;
  }
  function listenAs(agent: string, id: string, cursor = 0): Listening {
    const stream = serving.listen(`/v1/agent/conversations/${id}/events`, { agent, cursor });
    open.push(stream);
    return stream;
  }
  async function withThree() {
    const newcomer = await serving.newcomer();
    for (const text of ['one', 'two', 'three']) await say(newcomer.visitor, text);
    return newcomer;
  }
  /** All that a page hears until it hears `text`. */
  async function heardUntil(stream: Listening, text: string) {
    await stream.until(() => stream.texts().includes(text));
    return stream.texts();
  }

  test('a page without a cursor, and one with cursor 0, hear everything from the first event', async () => {
    const { token } = await withThree();
    for (const cursor of [undefined, 0]) {
      const stream = listen(token, cursor);
      expect(await heardUntil(stream, 'three')).toEqual(['one', 'two', 'three']);
      expect(stream.rows().map(({ id }) => id)).toEqual([1, 2, 3]);
      expect(stream.rows().map(({ data }) => data.seq)).toEqual([1, 2, 3]);
      expect((await stream.headers())['content-type']).toBe('text/event-stream; charset=utf-8');
    }
  });

  test('pages at different cursors each hear what is after theirs, and then the same', async () => {
    const { token, visitor } = await withThree();
    const [early, late] = [listen(token, 1), listen(token, 3)];
    await heardUntil(early, 'three');
    await late.opened();
    await say(visitor, 'four');
    expect(await heardUntil(early, 'four')).toEqual(['two', 'three', 'four']);
    expect(await heardUntil(late, 'four')).toEqual(['four']);
  });

  test('a stream that is opened before the conversation exists hears it begin', async () => {
    const { token, visitor } = await serving.newcomer();
    const stream = listen(token);
    await stream.until((heard) => heard.some(({ event }) => event === 'ping'));
    await say(visitor, 'hello');
    expect(await heardUntil(stream, 'hello')).toEqual(['hello']);
  });

  test.each(['99', '999999999999999', 'abc', '-1', '1.5', '0x2', '1e1', '99999999999999999999', "1' or '1"])(
    'the cursor %j, which the conversation never had, is answered with a reset',
    async (cursor) => {
      const { token, visitor, id } = await withThree();
      const stream = listen(token, cursor);
      await stream.until((heard) => heard.some(({ event }) => event === 'reset'));
      const reset = stream.heard.find(({ event }) => event === 'reset');
      expect(reset).toMatchObject({ id: 3, data: { conversation: { id, status: 'assistant', seq: 3 } } });
      expect(reset?.data.messages.map(({ text }: { text: string }) => text)).toEqual(['one', 'two', 'three']);
      await say(visitor, 'four');
      expect(await heardUntil(stream, 'four')).toEqual(['four']);
      expect(stream.heard.filter(({ event }) => event === 'reset')).toHaveLength(1);
    },
  );

  test('a cursor from nowhere, before there is a conversation, is reset to nothing', async () => {
    const { token, visitor } = await serving.newcomer();
    const stream = listen(token, 7);
    await stream.until((heard) => heard.some(({ event }) => event === 'reset'));
    expect(stream.heard.find(({ event }) => event === 'reset')?.data).toMatchObject({
      conversation: null,
      messages: [],
    });
    await say(visitor, 'hello');
    expect(await heardUntil(stream, 'hello')).toEqual(['hello']);
  });

  describe('rows for staff', () => {
    async function handedOff() {
      const newcomer = await withThree();
      await toQueue(home, newcomer.id, 0);
      return newcomer;
    }

    test('leave gaps that a visitor never sees filled, and agents see them all', async () => {
      const { token, id, visitor } = await handedOff();
      const ada = await home.newAgent('Ada');
      await annotate(home.house, ada, id, 'for colleagues only');
      await say(visitor, 'still here');
      const stream = listen(token);
      await heardUntil(stream, 'still here');
      expect(stream.rows().map(({ id, event }) => [id, event])).toEqual([
        [1, 'message'],
        [2, 'message'],
        [3, 'message'],
        [5, 'status'],
        [6, 'message'],
        [9, 'message'],
      ]);
      expect(JSON.stringify(stream.heard)).not.toContain('colleagues');
      const staff = listenAs(ada.id, id);
      await heardUntil(staff, 'still here');
      expect(staff.rows().map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
      expect(staff.rows().map(({ event }) => event)).toEqual(expect.arrayContaining(['trigger', 'brief', 'note']));
    });

    test('at the end of the log do not hold up a page that has read to it, nor the next page', async () => {
      const { token, visitor } = await handedOff(); // row 7, the last, is the brief
      const first = listen(token, 7);
      await first.until((heard) => heard.some(({ event }) => event === 'ping'));
      const second = listen(token, 0);
      await second.until(() => second.rows().length === 5);
      await say(visitor, 'and on');
      expect(await heardUntil(first, 'and on')).toEqual(['and on']);
      expect((await heardUntil(second, 'and on')).at(-1)).toBe('and on');
      expect(second.rows().map(({ id }) => id)).toEqual([1, 2, 3, 5, 6, 8]);
    });
  });

  test('a waiting visitor reads the place in the queue at once on connecting', async () => {
    const { token, id } = await withThree();
    await home.newAgent('Ada');
    await toQueue(home, id, 0);
    const stream = listen(token);
    await stream.until((heard) => heard.some(({ event }) => event === 'queue'));
    const place = stream.heard.find(({ event }) => event === 'queue');
    expect(place?.id).toBeNull();
    expect(place?.data.position).toBe(place?.data.ahead + 1);
  });

  test('pages that come while messages are being written hear each of them once, from their cursor on', async () => {
    const { token, visitor } = await withThree();
    const posts: ReturnType<typeof say>[] = [];
    const pages: { cursor: number; stream: Listening }[] = [];
    for (let round = 0; round < 40; round++) {
      for (let count = 0; count < 5; count++) posts.push(say(visitor, `message ${posts.length}`));
      const cursor = (round * 7) % 4;
      pages.push({ cursor, stream: listen(token, cursor) });
      await pages.at(-1)?.stream.opened();
    }
    const last = Math.max(...(await Promise.all(posts)).map(({ seq }) => seq));
    for (const { cursor, stream } of pages) {
      await stream.until(() => stream.rows().at(-1)?.id === last);
      expect(stream.rows().map(({ id }) => id)).toEqual(
        Array.from({ length: last - cursor }, (_, at) => cursor + 1 + at),
      );
    }
  });

  test('500 posts at once reach two pages and an agent in one order, none lost, none twice', async () => {
    const { token, visitor, id } = await withThree();
    const ada = await home.newAgent('Ada');
    await toQueue(home, id, 0);
    await claim(home.house, ada, id);
    const streams = [listen(token), listen(token, 3), listenAs(ada.id, id)];
    await Promise.all(streams.map((stream) => stream.opened()));
    const count = dialect.name === 'sqlite' ? 500 : 200;
    const receipts = await Promise.all(Array.from({ length: count }, (_, index) => say(visitor, `message ${index}`)));
    expect(new Set(receipts.map(({ seq }) => seq)).size).toBe(count);
    const order = receipts.sort((a, b) => a.seq - b.seq).map((receipt) => receipt.id);
    const last = receipts.at(-1)?.seq;
    for (const stream of streams) {
      await stream.until(() => stream.rows().at(-1)?.id === last);
      const ids = stream.rows().map(({ id }) => id as number);
      expect(ids).toEqual([...ids].sort((a, b) => a - b));
      expect(new Set(ids).size).toBe(ids.length);
      expect(
        stream
          .rows()
          .slice(-count)
          .map(({ data }) => data.id),
      ).toEqual(order);
    }
  });
});
