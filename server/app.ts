import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import { LIMITS } from '../shared/fields.ts';
import { Refusal } from './refusal.ts';
import { agentRoutes } from './routes/agent.ts';
import type { Env, Rooms } from './routes/context.ts';
import { pages } from './routes/pages.ts';
import { sessionRoutes } from './routes/session.ts';
import { visitorRoutes } from './routes/visitor.ts';
import { unavailable } from './store/open.ts';

/** All routes, and the one place where errors become answers. */
export function createApp(rooms: Rooms, root: string) {
  const app = new Hono<Env>();
  const frames = {
    xFrameOptions: 'SAMEORIGIN',
    referrerPolicy: 'strict-origin-when-cross-origin',
    crossOriginResourcePolicy: 'cross-origin',
  } as const;
  const hardened = secureHeaders({ ...frames, strictTransportSecurity: false, crossOriginOpenerPolicy: false });

  app.use((c, next) => {
    if (/%00/.test(c.req.url))
      throw new Refusal(400, 'Bad address', 'Leave the NUL character (%00) out of the address.');
    return next();
  });
  app.get('/healthz', (c) => c.json({ ok: true, streams: rooms.streams.size() }));
  app.use(
    '/api/*',
    bodyLimit({
      maxSize: LIMITS.body,
      onError: () => {
        throw new Refusal(413, 'Too large', `A request may have ${LIMITS.body} bytes.`);
      },
    }),
  );
  app.route('/', sessionRoutes(rooms));
  app.route('/v1/agent', agentRoutes(rooms));
  app.route('/v1', visitorRoutes(rooms));
  app.use('*', hardened);
  app.route('/', pages(root));

  app.notFound((c) =>
    answer(new Refusal(404, 'Not found', `There is nothing at ${c.req.method} ${c.req.path}.`), c.res.headers),
  );
  app.onError((error, c) => {
    if (error instanceof Refusal) return answer(error, c.res.headers);
    const code = unavailable(error);
    if (code)
      return answer(
        new Refusal(503, 'Storage unavailable', 'Nothing was stored. Send the same request again in a few seconds.', {
          retryAfter: 2,
        }),
        c.res.headers,
      );
    const id = rooms.house.newId();
    rooms.house.log('error', 'A request failed', { id, method: c.req.method, path: c.req.path, error });
    return answer(
      {
        status: 500,
        retryAfter: undefined,
        problem: () => ({
          type: 'about:blank',
          title: 'Internal error',
          status: 500,
          detail: `Something is wrong on our side. Mention request ${id}.`,
        }),
      },
      c.res.headers,
    );
  });
  return app;
}

function answer(
  refusal:
    | Pick<Refusal, 'status' | 'retryAfter' | 'problem'>
    | { status: 500; retryAfter: undefined; problem(): object },
  headers: Headers,
): Response {
  const all = new Headers(headers);
  all.set('Content-Type', 'application/problem+json');
  all.set('Cache-Control', 'no-store');
  if (refusal.retryAfter) all.set('Retry-After', String(refusal.retryAfter));
  return new Response(JSON.stringify(refusal.problem()), { status: refusal.status, headers: all });
}
