import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { World } from '../../server/knowledge/pages/visit.ts';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;
type Pages = Record<string, string | Answer>;

/**
 * A site on this machine under the name `host`, and a world in which that name leads to it: pauses pass at once and are written down,
 * and a time limit is over when `tooLate` is called. A page given as a string is HTML, or a text file by its path's ending.
 */
export async function openWeb(pages: Pages, host = 'shop.test') {
  const asked: string[] = [];
  const pauses: number[] = [];
  const limits: (() => void)[] = [];
  let open = 0;
  let most = 0;
  const server = createServer((request, response) => {
    most = Math.max(most, ++open);
    response.on('close', () => open--);
    const path = request.url ?? '';
    asked.push(path);
    const page = pages[path] ?? pages['*'];
    if (page === undefined) response.writeHead(404, { 'content-type': 'text/html' }).end('<p>Not found</p>');
    else if (typeof page === 'function') page(request, response);
    else response.writeHead(200, { 'content-type': typeOf(path) }).end(page);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const world: World = {
    async resolve(name) {
      if (name === host) return [{ address: '127.0.0.1', family: 4 }];
      throw new Error(`getaddrinfo ENOTFOUND ${name}`);
    },
    async pause(ms) {
      pauses.push(ms);
    },
    after(_ms, work) {
      limits.push(work);
      return () => {};
    },
  };
  return {
    origin: `http://${host}:${port}`,
    world,
    asked,
    pauses,
    mostAtOnce: () => most,
    /** The time of the request that was begun last is over. */
    tooLate: () => limits.at(-1)?.(),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function typeOf(path: string): string {
  if (path.endsWith('.txt')) return 'text/plain';
  return path.endsWith('.xml') ? 'application/xml' : 'text/html; charset=utf-8';
}

export const page = (title: string, body: string, head = '') =>
  `<!doctype html><title>${title}</title>${head}<main><h1>${title}</h1>${body}</main>`;

export const sitemap = (...urls: string[]) =>
  `<urlset>${urls.map((url) => `<url><loc>${url}</loc></url>`).join('')}</urlset>`;

/** Answers with a redirect. */
export const to =
  (location: string, status = 302): Answer =>
  (_, response) =>
    response.writeHead(status, { location }).end();
