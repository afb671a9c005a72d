import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { Env } from './context.ts';

const INBOX_CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; media-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";
const DEMO_CSP =
  "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/** Files: the widget for everyone's pages, the inbox, and the demo shop. */
export function pages(root: string) {
  const app = new Hono<Env>();
  const path = (file: string) => relative(process.cwd(), join(root, file)) || '.';
  const file = (name: string) => serveStatic({ path: path(name), precompressed: true });

  app.use('/widget.js', async (c, next) => {
    c.header('Access-Control-Allow-Origin', '*');
    c.header('Cache-Control', 'public, max-age=600, stale-while-revalidate=86400');
    return next();
  });
  app.get('/widget.js', file('dist/widget/widget.js'));
  app.use('/widget/*', async (c, next) => {
    await next();
    c.header('Access-Control-Allow-Origin', '*');
    if (c.res.ok && !c.res.headers.has('Cache-Control'))
      c.header('Cache-Control', 'public, max-age=31536000, immutable');
  });
  app.get('/widget/*', serveStatic({ root: path('dist'), precompressed: true }));
  // A loader that a browser kept may name the chat of an earlier build: it gets today's.
  app.get('/widget/:name{chat-.+\\.js}', async (c, next) => {
    const chat = (await readdir(join(root, 'dist/widget'))).find(
      (name) => name.startsWith('chat-') && name.endsWith('.js'),
    );
    if (!chat) return next();
    return c.body(await readFile(join(root, 'dist/widget', chat), 'utf8'), 200, {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'no-cache',
    });
  });

  app.use('/inbox/*', async (c, next) => {
    await next();
    if (!c.res.ok) return;
    c.header('Content-Security-Policy', INBOX_CSP);
    if (c.req.path.startsWith('/inbox/assets/')) c.header('Cache-Control', 'public, max-age=31536000, immutable');
    else c.header('Cache-Control', 'no-cache');
  });
  app.get('/inbox/assets/*', serveStatic({ root: path('dist'), precompressed: true }));
  app.get('/inbox', file('dist/inbox/index.html'));
  app.get('/inbox/welcome', file('dist/inbox/index.html'));

  app.use('*', async (c, next) => {
    await next();
    if (!c.res.ok) return;
    c.header('Content-Security-Policy', DEMO_CSP);
    c.header('Cache-Control', 'no-cache');
  });
  app.get('/', file('demo/index.html'));
  for (const page of ['service', 'delivery', 'both']) app.get(`/${page}`, file(`demo/${page}.html`));
  app.get('/demo/*', serveStatic({ root: path('.'), precompressed: false }));
  return app;
}
