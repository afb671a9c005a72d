import { Hono } from 'hono';
import { WelcomeRequest } from '../../shared/staff.ts';
import { type Env, ownPagesOnly, parse, type Rooms } from './context.ts';
import { meOf } from './me.ts';

/** Signing in, and accepting a set-up link or an invitation. */
export function sessionRoutes(rooms: Rooms) {
  const { accounts, sites } = rooms;
  const app = new Hono<Env>();

  app.use('/api/auth/*', ownPagesOnly);
  app.use('/v1/agent/welcome', ownPagesOnly);

  app.post('/api/auth/sign-in/email', async (c) => {
    const copy = c.req.raw.clone();
    const answer = await accounts.handler(c.req.raw);
    if (answer.ok) await accounts.putOnShift(((await copy.json()) as { email: string }).email);
    return answer;
  });
  app.post('/api/auth/sign-out', (c) => accounts.handler(c.req.raw));

  app.get('/v1/agent/welcome', async (c) => {
    const { email, site_id } = await accounts.invitation(c.req.query('token') ?? '');
    const site = await sites.get(site_id);
    return c.json({ email, site: { name: site.name } });
  });

  app.post('/v1/agent/welcome', async (c) => {
    const request = await parse(c, WelcomeRequest);
    const { agent, cookies } = await accounts.welcome(request, c.req.raw.headers);
    for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true });
    return c.json(await meOf(rooms, agent.id), 201);
  });

  return app;
}
