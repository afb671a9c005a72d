import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { claim } from '../../server/conversation/handoff.ts';
import { receive } from '../../server/conversation/message.ts';
import type { Agent } from '../../server/store/tables.ts';
import { toQueue } from '../conversation/speaking.ts';
import { overEveryDatabase } from '../dialects.ts';
import type { Home } from '../fixture.ts';
import { type Asked, type Serving, serveHome } from '../serving.ts';
import { expectProblem } from './problem.ts';

overEveryDatabase((dialect) => {
  let home: Home;
  let serving: Serving;
  let ada: Agent;
  let token: string;
  let mine: string;
  beforeAll(async () => {
    home = await dialect.openFast();
    serving = await serveHome(home);
    ada = await home.newAgent('Ada');
    const newcomer = await serving.newcomer();
    token = newcomer.token;
    mine = newcomer.id;
    await receive(home.house, newcomer.visitor, { id: home.house.newId(), text: 'hello' });
    await toQueue(home, mine, 0);
    await claim(home.house, ada, mine);
  });
  afterAll(async () => {
    expect(home.errors()).toEqual([]);
    await serving.close();
    await home.close();
  });

  const id = '6f1c2a52-5f8e-4a25-9d13-1a2b3c4d5e6f';
  /** Every route that reads a body, with one that is right. */
  const routes: {
    method: string;
    path: () => string;
    good: Record<string, unknown>;
    who: 'none' | 'visitor' | 'agent';
  }[] = [
    { method: 'POST', path: () => '/v1/visits', good: { site: 'shop' }, who: 'none' },
    { method: 'POST', path: () => '/v1/messages', good: { id, text: 'hello' }, who: 'visitor' },
    { method: 'POST', path: () => '/v1/handoff', good: { note: 'please' }, who: 'visitor' },
    {
      method: 'POST',
      path: () => '/v1/callbacks',
      good: { at: '2026-03-02T12:00:00Z', contact: '555 0100' },
      who: 'visitor',
    },
    { method: 'POST', path: () => '/v1/ratings', good: { score: 5, comment: 'good' }, who: 'visitor' },
    { method: 'POST', path: () => '/v1/typing', good: { on: true }, who: 'visitor' },
    { method: 'PUT', path: () => '/v1/agent/presence', good: { shift: 'on' }, who: 'agent' },
    {
      method: 'POST',
      path: () => `/v1/agent/conversations/${mine}/messages`,
      good: { id, text: 'hello' },
      who: 'agent',
    },
    { method: 'POST', path: () => `/v1/agent/conversations/${mine}/typing`, good: { on: true }, who: 'agent' },
    { method: 'POST', path: () => `/v1/agent/conversations/${mine}/notes`, good: { text: 'a note' }, who: 'agent' },
    { method: 'POST', path: () => `/v1/agent/conversations/${mine}/release`, good: { note: 'bye' }, who: 'agent' },
    {
      method: 'POST',
      path: () => `/v1/agent/conversations/${mine}/transfer`,
      good: { skill: 'workshop' },
      who: 'agent',
    },
    {
      method: 'POST',
      path: () => `/v1/agent/conversations/${mine}/resolve`,
      good: { disposition: 'solved' },
      who: 'agent',
    },
  ];
  const callerOf = (who: 'none' | 'visitor' | 'agent'): Asked =>
    who === 'visitor' ? { token } : who === 'agent' ? { agent: ada.id } : {};
  const stored = async () => {
    const counts = ['events', 'conversations', 'turns', 'callbacks', 'visitors'] as const;
    const { db } = home.house.store;
    return Promise.all(
      counts.map((table) =>
        db
          .selectFrom(table)
          .select((eb) => eb.fn.countAll().as('count'))
          .executeTakeFirst(),
      ),
    );
  };

  describe.each(routes.map((route) => [`${route.method} ${route.path().replace('undefined', ':id')}`, route] as const))(
    '%s',
    (_, route) => {
      const call = (body: unknown, headers: Record<string, string> = {}) =>
        serving.call(route.method, route.path(), { ...callerOf(route.who), body, headers });

      test('refuses every wrong field by its name, and stores nothing', async () => {
        const before = await stored();
        for (const [field, right] of Object.entries(route.good)) {
          for (const wrong of [
            null,
            7.5,
            [],
            {},
            [right],
            { [field]: right },
            'x'.repeat(9000),
            'a\u0000b',
            true,
            '',
          ]) {
            if (typeof wrong === typeof right && typeof wrong === 'boolean') continue;
            if (wrong === '' && field === 'note') continue; // leaving it empty is leaving it out
            if (wrong === '' && field === 'skill') continue;
            if (wrong === '' && field === 'comment') continue;
            const answer = await call({ ...route.good, [field]: wrong });
            expectProblem(answer, 422);
            expect(answer.json.field, `${field}: ${JSON.stringify(wrong).slice(0, 40)}`).toMatch(
              new RegExp(`^${field}`),
            );
            // A contact is typed by the visitor, who reads the sentence too; a program reads the field.
            if (field !== 'contact') expect(answer.json.detail).toContain(field);
          }
        }
        expect(await stored()).toEqual(before);
      });

      test('refuses what is no JSON object, in any disguise, and stores nothing', async () => {
        const before = await stored();
        for (const broken of ['{', '{"a":}', 'null,', '\u0000', '{"a":1}}', "{'a':1}", '\ufeff{}', 'undefined', '[1,'])
          expectProblem(await call(broken), 400, { title: 'Broken JSON' });
        for (const other of ['null', '1', '"text"', '[]', 'true', '[{}]']) expectProblem(await call(other), 422);
        expectProblem(await call('['.repeat(30_000)), 400);
        const nested = await call('['.repeat(30_000) + ']'.repeat(30_000));
        expect([400, 422]).toContain(nested.status);
        for (const type of [
          'text/plain',
          'application/x-www-form-urlencoded',
          'multipart/form-data',
          'application/jsonp',
          '',
        ])
          expectProblem(await call(JSON.stringify(route.good), { 'Content-Type': type }), 415);
        expectProblem(await call(JSON.stringify({ ...route.good, extra: 'x'.repeat(140_000) })), 413);
        expect(await stored()).toEqual(before);
      });
    },
  );

  test('the limit of 8,000 characters is said in the error, and exactly 8,000 pass, in any script', async () => {
    const newcomer = await serving.newcomer();
    const say = (text: string) =>
      serving.call('POST', '/v1/messages', { token: newcomer.token, body: { id: home.house.newId(), text } });
    for (const letter of ['x', 'ж', '語', '🚲', '"', '\n']) {
      const longest = letter.repeat(7999);
      const answer = await say(`${longest}x`);
      expect(answer.status, letter).toBe(201);
      expectProblem(await say(`${longest}xx`), 422, {
        field: 'text',
        detail: expect.stringContaining('8000 characters'),
      });
    }
  });

  test('line breaks, control characters and broken surrogates never get where they do harm', async () => {
    const visit = (more: object) => serving.call('POST', '/v1/visits', { body: { site: 'shop', ...more } });
    for (const evil of ['a\r\nSet-Cookie: x', 'a\nb', 'a\rb', 'a\u0000b', 'a\u001bb', 'a\u007fb', 'a\tb']) {
      for (const more of [
        { site: evil },
        { token: evil },
        { locale: evil },
        { page: evil },
        { identity: { name: evil } },
        { identity: { email: evil } },
        { identity: { plan: evil } },
      ])
        expectProblem(await visit(more), 422);
    }
    const { token, id } = await serving.newcomer();
    const text = 'one\r\ntwo\tthree \ud800 four \udc00\nid: 99\nevent: bye\ndata: {}\n\n';
    const said = await serving.call('POST', '/v1/messages', { token, body: { id: home.house.newId(), text } });
    expect(said.status).toBe(201);
    const [row] = await home.log(id);
    expect(row?.body.text).toBe(text.toWellFormed());
    const stream = serving.listen('/v1/events', { token });
    await stream.until(() => stream.rows().length === 1);
    expect(stream.rows()[0]).toMatchObject({ event: 'message', id: 1, data: { text: text.toWellFormed() } });
    expect(stream.heard.map(({ event }) => event).sort()).toEqual(['message', 'ping']);
    stream.close();
  });

  test('identities of many fields and odd names are refused or kept as they are', async () => {
    const visit = (identity: unknown) => serving.call('POST', '/v1/visits', { body: { site: 'shop', identity } });
    const many = Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`field${index}`, 'x']));
    expectProblem(await visit(many), 422);
    expect((await visit(JSON.parse('{"__proto__":"x","constructor":"y","toString":"z"}'))).status).toBe(201);
    expectProblem(await visit({ nested: { a: 1 } }), 422);
    expectProblem(await visit({ email: 'no address' }), 422, { field: 'identity.email' });
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  test('no locale, however odd, breaks what the visitor reads later', async () => {
    for (const locale of [
      '',
      'x',
      '-',
      'zz-zz-zz-zz',
      'de-',
      'en_US',
      'i-klingon',
      '🚲',
      '*',
      'nl-u-ca-bogus',
      'a'.repeat(35),
    ]) {
      const visited = await serving.call('POST', '/v1/visits', { body: { site: 'shop', locale } });
      expect(visited.status).toBe(201);
      const { token } = visited.json;
      for (const [method, path] of [
        ['POST', '/v1/handoff'],
        ['GET', '/v1/callbacks'],
        ['DELETE', '/v1/handoff'],
      ] as const)
        expect((await serving.call(method, path, { token })).status, `${locale} ${path}`).toBe(200);
    }
  });

  test('whatever the body, no answer is a 5xx and each refusal says what to do', async () => {
    const ids = fc.oneof(fc.uuid(), fc.string(), fc.constant(id));
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'binary', minLength: 7990, maxLength: 8010 }),
    );
    const field = fc.oneof(
      ids,
      anyText,
      fc.jsonValue(),
      fc.constantFrom('shop', 'on', 'solved', 'other', '2026-03-02T12:00:00Z'),
    );
    const names = [
      ...new Set([
        ...routes.flatMap(({ good }) => Object.keys(good)),
        'token',
        'identity',
        'locale',
        'page',
        'agent',
        '__proto__',
      ]),
    ];
    const bodies = fc.oneof(
      fc.dictionary(fc.constantFrom(...names), field),
      fc.jsonValue(),
      fc.string({ unit: 'binary' }),
    );
    const requests = fc.tuple(
      fc.constantFrom(...routes.filter(({ path }) => !/re(lease|solve)|transfer/.test(path()))),
      bodies,
    );
    await fc.assert(
      fc.asyncProperty(requests, async ([route, body]) => {
        const answer = await serving.call(route.method, route.path(), { ...callerOf(route.who), body });
        expect(answer.status).toBeLessThan(500);
        if (answer.status >= 400) expectProblem(answer, answer.status);
      }),
      { numRuns: dialect.name === 'sqlite' ? 300 : 60 },
    );
  });
});
