import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAccounts } from '../../server/accounts.ts';
import { overEveryDatabase } from '../dialects.ts';
import type { Home } from '../fixture.ts';
import { type Serving, serveHome } from '../serving.ts';
import { expectProblem } from './problem.ts';

const PASSWORD = 'correct horse battery';

overEveryDatabase((dialect) => {
  let home: Home;
  let serving: Serving;
  let accounts: Awaited<ReturnType<typeof createAccounts>>;
  beforeAll(async () => {
    home = await dialect.openFast();
    accounts = await createAccounts(home.house, { url: undefined });
    serving = await serveHome(home, { accounts });
  });
  afterAll(async () => {
    expect(home.errors()).toEqual([]);
    await serving.close();
    await home.close();
  });

  const cookieOf = (headers: Headers) =>
    headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ');
  const welcome = (token: string, email: string, more: object = {}) =>
    serving.call('POST', '/v1/agent/welcome', { body: { token, name: 'Ada', email, password: PASSWORD, ...more } });
  const signIn = (email: string, password = PASSWORD, headers: Record<string, string> = {}) =>
    serving.call('POST', '/api/auth/sign-in/email', {
      body: { email, password },
      headers: { Origin: serving.url, ...headers },
    });
  const me = (Cookie: string) => serving.call('GET', '/v1/agent/me', { headers: { Cookie } });
  let people = 0;
  const address = () => `person${++people}.${dialect.name}@example.test`;
  async function admin() {
    const email = address();
    const welcomed = await welcome(await accounts.invite('shop', null, 'admin'), email);
    return { email, cookie: cookieOf(welcomed.headers) };
  }

  test('a set-up link signs the first agent in, on shift, and works once', async () => {
    const token = await accounts.invite('shop', null, 'admin');
    const asked = await serving.call('GET', `/v1/agent/welcome?token=${token}`);
    expect(asked).toMatchObject({ status: 200, json: { email: null, site: { name: 'The shop' } } });
    const email = address();
    const welcomed = await welcome(token, email);
    expect(welcomed).toMatchObject({
      status: 201,
      json: { agent: { name: 'Ada', email, role: 'admin' }, shift: 'on' },
    });
    expect(welcomed.headers.getSetCookie().join()).toMatch(/HttpOnly.*SameSite=Lax/i);
    expect(welcomed.json).toEqual((await me(cookieOf(welcomed.headers))).json);
    expect((await me(cookieOf(welcomed.headers))).json).toMatchObject({
      agent: { email },
      site: { id: 'shop' },
      shift: 'on',
    });
    expectProblem(await serving.call('GET', `/v1/agent/welcome?token=${token}`), 410);
    expectProblem(await welcome(token, address()), 410);
  });

  test('a link that is made up or has run out is refused', async () => {
    for (const token of ['made-up', '', "' or 1=1 --"])
      expectProblem(await serving.call('GET', `/v1/agent/welcome?token=${token}`), 404);
    expectProblem(await serving.call('GET', '/v1/agent/welcome'), 404);
    const token = await accounts.invite('shop', null, 'agent', { lasts: 1000 });
    home.clock.forward(1001);
    expectProblem(await welcome(token, address()), 410);
  });

  test('a link that two open at once makes one agent', async () => {
    const token = await accounts.invite('shop', null, 'agent');
    const answers = await Promise.all(Array.from({ length: 4 }, () => welcome(token, address())));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 410, 410, 410]);
  });

  test('an admin invites a colleague, who signs in by the link with that address only', async () => {
    const { cookie } = await admin();
    const email = address();
    const invited = await serving.call('POST', '/v1/agent/invites', { body: { email }, headers: { Cookie: cookie } });
    expect(invited).toMatchObject({
      status: 201,
      json: { email, link: expect.stringMatching(/\/inbox\/welcome\?token=/) },
    });
    const token = new URL(invited.json.link).searchParams.get('token') as string;
    expect((await serving.call('GET', `/v1/agent/welcome?token=${token}`)).json.email).toBe(email);
    expectProblem(await welcome(token, address()), 409, { field: 'email' });
    const welcomed = await welcome(token, email, { name: 'Ben' });
    expect(welcomed).toMatchObject({ status: 201, json: { agent: { name: 'Ben', role: 'agent' } } });
    const again = await serving.call('POST', '/v1/agent/invites', {
      body: { email: address() },
      headers: { Cookie: cookieOf(welcomed.headers) },
    });
    expectProblem(again, 403);
  });

  test('an address that is taken leaves the link usable', async () => {
    const { email } = await admin();
    const token = await accounts.invite('shop', null, 'agent');
    expectProblem(await welcome(token, email.toUpperCase()), 409, { field: 'email' });
    expect((await welcome(token, address())).status).toBe(201);
  });

  test('signing in and out, with the right password only', async () => {
    const { email } = await admin();
    const wrong = await signIn(email, 'wrong horse battery');
    expect(wrong.status).toBe(401);
    expect((await signIn('nobody@example.test')).status).toBe(401);
    const signed = await signIn(email);
    expect(signed.status).toBe(200);
    const cookie = cookieOf(signed.headers);
    expect((await me(cookie)).status).toBe(200);
    const out = await serving.call('POST', '/api/auth/sign-out', {
      body: {},
      headers: { Cookie: cookie, Origin: serving.url },
    });
    expect(out.status).toBe(200);
    expectProblem(await me(cookie), 401);
    for (const forged of ['', 'baton.session_token=made-up', `${cookie}x`]) expectProblem(await me(forged), 401);
  });

  test('a page of another origin cannot sign anyone in', async () => {
    const { email } = await admin();
    for (const Origin of ['https://evil.example', 'null']) {
      const signed = await signIn(email, PASSWORD, {
        Origin,
        'Sec-Fetch-Site': 'cross-site',
        'Sec-Fetch-Mode': 'cors',
      });
      expect(signed.status, Origin).toBe(403);
      expect(signed.headers.getSetCookie()).toEqual([]);
    }
  });

  test('nobody signs up without being invited', async () => {
    const body = { email: address(), password: PASSWORD, name: 'Eve' };
    const answer = await serving.call('POST', '/api/auth/sign-up/email', { body, headers: { Origin: serving.url } });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect((await signIn(body.email)).status).toBe(401);
  });

  describe('whatever is sent', () => {
    test('to the sign-in and its kin, no answer is a 5xx', async () => {
      const paths = [
        'sign-in/email',
        'sign-out',
        'get-session',
        'change-password',
        'update-user',
        'delete-user',
        'reset-password',
        'request-password-reset',
        'verify-email',
        'nothing',
        'sign-in/social',
        'list-sessions',
        'callback/x',
        'error',
      ];
      const bodies = fc.oneof(
        fc.record({
          email: fc.oneof(fc.string(), fc.jsonValue()),
          password: fc.oneof(fc.string({ unit: 'binary' }), fc.jsonValue()),
        }),
        fc.jsonValue(),
        fc.string(),
        fc.constantFrom('{', '', 'null', '[]', '"x"', '{"email":"a\\u0000@example.test","password":"x"}'),
      );
      const types = fc.constantFrom('application/json', 'text/plain', 'application/x-www-form-urlencoded', '');
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...paths),
          fc.constantFrom('GET', 'POST'),
          bodies,
          types,
          async (path, method, body, type) => {
            const asked = method === 'GET' ? {} : { body, headers: { 'Content-Type': type, Origin: serving.url } };
            const answer = await serving.call(method, `/api/auth/${path}`, asked);
            expect(answer.status, `${method} ${path} ${answer.text}`).toBeLessThan(500);
          },
        ),
        { numRuns: dialect.name === 'sqlite' ? 100 : 40 },
      );
    });

    test('to accept an invitation, what is wrong is named', async () => {
      const token = await accounts.invite('shop', null, 'agent');
      const wrong = {
        token: [null, '', 'a\r\nb', 7],
        name: ['', ' ', 'a\nb', null],
        email: ['', 'x', null, 'a@b\r\n'],
        password: ['short', null, 'x'.repeat(201)],
      };
      for (const [field, values] of Object.entries(wrong))
        for (const value of values) expectProblem(await welcome(token, address(), { [field]: value }), 422, { field });
    });
  });
});
