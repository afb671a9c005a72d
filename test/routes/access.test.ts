import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAccounts } from '../../server/accounts.ts';
import { overEveryDatabase } from '../dialects.ts';
import type { Home } from '../fixture.ts';
import { type Serving, serveHome } from '../serving.ts';

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

  const signIn = async (email: string, password: string) => {
    const body = { email, password };
    const answer = await serving.call('POST', '/api/auth/sign-in/email', { body, headers: { Origin: serving.url } });
    const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
    return { status: answer.status, Cookie: cookies.join('; ') };
  };
  const me = async (Cookie: string) => (await serving.call('GET', '/v1/agent/me', { headers: { Cookie } })).status;
  const newAgent = (email: string) =>
    accounts.add({ email, name: 'Ada', password: 'correct horse battery', site: 'shop', role: 'agent' });

  test('another password ends every session that was begun with the one before', async () => {
    const email = `password.${dialect.name}@example.test`;
    const ada = await newAgent(email);
    const sessions = [await signIn(email, 'correct horse battery'), await signIn(email, 'correct horse battery')];
    await accounts.changePassword(ada, 'another long password');
    for (const { Cookie } of sessions) expect(await me(Cookie)).toBe(401);
    expect((await signIn(email, 'correct horse battery')).status).toBe(401);
    expect(await me((await signIn(email, 'another long password')).Cookie)).toBe(200);
  });

  test('whoever is removed has no access from then on, and the streams that are open end', async () => {
    const email = `removed.${dialect.name}@example.test`;
    const ada = await newAgent(email);
    const { Cookie } = await signIn(email, 'correct horse battery');
    const inbox = serving.listen('/v1/agent/inbox', { headers: { Cookie } });
    await inbox.until((heard) => heard.some(({ event }) => event === 'lists'));
    await accounts.remove(ada);
    expect(await me(Cookie)).toBe(401);
    expect((await signIn(email, 'correct horse battery')).status).toBe(401);
    await inbox.ended;
    inbox.close();
  });
});
