import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { overEveryDatabase } from '../dialects.ts';
import type { Home } from '../fixture.ts';
import { type Serving, serveHome } from '../serving.ts';
import { expectProblem } from './problem.ts';

overEveryDatabase((dialect) => {
  let home: Home;
  let serving: Serving;
  let token: string;
  let agent: string;
  beforeAll(async () => {
    home = await dialect.openFast();
    serving = await serveHome(home);
    token = (await serving.newcomer()).token;
    agent = (await home.newAgent('Ada')).id;
  });
  afterAll(async () => {
    expect(home.errors()).toEqual([]);
    await serving.close();
    await home.close();
  });

  /** What comes back for these very bytes, until the server ends the connection or, with `holds`, until it holds. */
  function send(bytes: string | Buffer | (string | Buffer)[], holds?: (text: string) => boolean): Promise<string> {
    return new Promise((done) => {
      let text = '';
      const socket = connect(serving.port, '127.0.0.1', () => {
        for (const part of Array.isArray(bytes) ? bytes : [bytes]) socket.write(part);
      });
      socket.on('error', () => {}); // ends in `close`
      socket.on('data', (chunk) => {
        text += chunk;
        if (holds?.(text)) socket.destroy();
      });
      socket.on('close', () => done(text));
    });
  }
  const head = (line: string, ...headers: string[]) =>
    [line, 'Host: localhost', 'Connection: close', ...headers, '', ''].join('\r\n');
  const isAlive = async () => expect((await serving.call('GET', '/healthz')).status).toBe(200);

  test('a body without a length that grows too large is told so, in an answer that arrives', async () => {
    const chunk = `${(16_384).toString(16)}\r\n${'x'.repeat(16_384)}\r\n`;
    const answer = await send([
      head('POST /v1/visits HTTP/1.1', 'Content-Type: application/json', 'Transfer-Encoding: chunked'),
      ...Array.from({ length: 12 }, () => chunk),
      '0\r\n\r\n',
    ]);
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('application/problem+json');
  });

  test('a body that says it is too large is told so before it is read', async () => {
    const answer = await send(
      head('POST /v1/visits HTTP/1.1', 'Content-Type: application/json', 'Content-Length: 900000000'),
      (text) => text.includes('"status":413'),
    );
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  });

  test('a body that breaks off stores nothing and is nobody’s error', async () => {
    const before = await home.house.store.db.selectFrom('visitors').select('id').execute();
    const socket = connect(serving.port, '127.0.0.1');
    socket.on('error', () => {});
    await new Promise<void>((done) => {
      socket.write(
        `${head('POST /v1/visits HTTP/1.1', 'Content-Type: application/json', 'Content-Length: 500')}{"si`,
        () => done(),
      );
    });
    await isAlive();
    socket.destroy();
    await isAlive();
    expect(await home.house.store.db.selectFrom('visitors').select('id').execute()).toEqual(before);
  });

  test('huge headers and what is no HTTP are refused without a 5xx', async () => {
    expect(await send(head('GET /v1/events HTTP/1.1', `Authorization: Bearer ${'x'.repeat(20_000)}`))).toMatch(
      /^HTTP\/1\.1 431 /,
    );
    expect(
      await send(head('GET /v1/events HTTP/1.1', ...Array.from({ length: 3000 }, (_, index) => `X-${index}: 1`))),
    ).toMatch(/^HTTP\/1\.1 4/);
    for (const garbage of [
      '\u0000\u0001\u0002\r\n\r\n',
      'GET\r\n\r\n',
      'GET / HTTP/9.9\r\n\r\n',
      head('GET /v1/callbacks HTTP/1.1', 'X: a\u0000b'),
      head('GET /v1/callbacks HTTP/1.1', 'Content-Length: -1'),
    ])
      expect(await send(garbage)).toMatch(/^HTTP\/1\.1 4/);
    await isAlive();
  });

  test.each(['', 'a b', 'a/b', '@', '[', ':99999', 'x'.repeat(3000), 'a@b:1', '%00'])(
    'the Host %j breaks nothing',
    async (host) => {
      for (const path of ['/', '/v1/callbacks', '/inbox', '/v1/agent/me']) {
        const answer = await send(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
        expect(answer).toMatch(/^HTTP\/1\.1 [234]/);
      }
    },
  );

  test('a client of HTTP/1.0 without a Host gets an answer', async () => {
    expect(await send('GET /healthz HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.[01] [24]/);
  });

  test('HEAD of a stream ends, and leaves none open', async () => {
    const open = serving.rooms.streams.size();
    const answer = await send(head('HEAD /v1/events HTTP/1.1', `Authorization: Bearer ${token}`));
    expect(answer).toMatch(/^HTTP\/1\.1 [24]/);
    await isAlive();
    expect(serving.rooms.streams.size()).toBe(open);
  });

  describe('a path', () => {
    test.each([
      ['GET', '/v1/messages'],
      ['PUT', '/v1/messages'],
      ['PATCH', '/v1/visits'],
      ['POST', '/v1/events'],
      ['DELETE', '/v1/ratings'],
      ['GET', '/v1/nothing'],
      ['POST', '/'],
      ['GET', '/nothing'],
      ['GET', '/v1'],
    ])('that there is not, or not with this method, is a 404 or 405 with a sentence: %s %s', async (method, path) => {
      const answer = await serving.call(method, path, { token });
      expect([404, 405]).toContain(answer.status);
      expectProblem(answer, answer.status);
    });

    test.each([
      '/%',
      '/%zz',
      '/%ff%fe',
      '/v1/%00',
      '/widget/%00.js',
      '/demo/%00',
      '/demo/..%2fpackage.json',
      '/demo/../package.json',
      '/demo/..%5cpackage.json',
      '/demo/%2e%2e/package.json',
      '/widget/..%2f..%2fpackage.json',
      '/inbox/assets/..%2f..%2f..%2fpackage.json',
      '//etc/passwd',
      '/demo//etc/passwd',
      `/${'x'.repeat(9000)}`,
      '/demo/..;/package.json',
      '/inbox/assets/%2e%2e%2f%2e%2e%2fserver/cli.js',
    ])('that is odd finds no file that is not served: %j', async (path) => {
      const answer = await send(head(`GET ${path} HTTP/1.1`));
      expect(answer).toMatch(/^HTTP\/1\.1 4/);
      expect(answer).not.toMatch(/better-sqlite3|root:/);
    });

    test.each([
      '/v1/agent/conversations/%00',
      '/v1/agent/conversations/%00/events',
      '/v1/agent/conversations/%ff',
      '/v1/agent/conversations/..%2f..',
      `/v1/agent/conversations/${'x'.repeat(5000)}`,
      "/v1/agent/conversations/' or 1=1 --",
    ])('with an odd id names no conversation: %j', async (path) => {
      const answer = await serving.call('GET', path, { agent });
      expect([400, 404]).toContain(answer.status);
      expectProblem(answer, answer.status);
      for (const verb of ['claim', 'release', 'typing', 'notes', 'resolve', 'transfer', 'messages']) {
        const acted = await serving.call('POST', `${path}/${verb}`, {
          agent,
          body: { on: true, text: 'x', disposition: 'other', id: crypto.randomUUID() },
        });
        expect([400, 404], verb).toContain(acted.status);
      }
    });

    test('with an odd question breaks nothing', async () => {
      for (const before of ['%00', 'yesterday', '%ff', '9999', "'", 'x'.repeat(4000)]) {
        const answer = await serving.call('GET', `/v1/agent/conversations?status=closed&before=${before}`, { agent });
        expect(answer.status, before).toBeLessThan(500);
      }
    });
  });
});
