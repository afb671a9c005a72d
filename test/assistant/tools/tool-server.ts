import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export type ToolRequest = { method: string; path: string; headers: IncomingHttpHeaders; body: string };
export type Answering = (response: ServerResponse, request: ToolRequest) => void;

/** A site's own server on the loopback. What stands under a path answers there; all that is asked is kept. */
export async function startToolServer(paths: Record<string, Answering>) {
  const requests: ToolRequest[] = [];
  const server = createServer(async (incoming, response) => {
    const { method = '', url = '', headers } = incoming;
    const request = { method, path: url, headers, body: await text(incoming) };
    requests.push(request);
    const answering = paths[url.split('?')[0] as string];
    if (answering) answering(response, request);
    else json({ error: 'no such path' }, 404)(response, request);
  });
  server.keepAliveTimeout = 65_000; // a busy test must not meet a line that is being closed
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    requests,
    async stop() {
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      await closed;
    },
  };
}
export type ToolServer = Awaited<ReturnType<typeof startToolServer>>;

export const sends =
  (status: number, type: string, body: string, headers: Record<string, string> = {}): Answering =>
  (response) =>
    response.writeHead(status, { ...(type && { 'content-type': type }), ...headers }).end(body);

export const json = (data: unknown, status = 200) => sends(status, 'application/json', JSON.stringify(data));

/** Accepts the request and says nothing. */
export const silent: Answering = () => {};

/** Sends as many megabytes of JSON as are taken. */
export const floods =
  (megabytes: number): Answering =>
  (response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const piece = `"${'x'.repeat(1_000_000)}",`;
    let left = megabytes;
    const more = () => {
      while (left > 0 && !response.destroyed) {
        left--;
        if (!response.write(piece)) return void response.once('drain', more);
      }
      response.end();
    };
    response.write('[');
    more();
  };

/** Every way in which an endpoint gives nothing that may be used, and what is said of it. */
/** Milliseconds that a call may take: little only where nothing comes, so that a busy machine does not look like a silent server. */
export const patience = (path: string) => (/^\/(slow|half)$/.test(path) ? 100 : 10_000);

export const everyFault: [path: string, answering: Answering, why: string][] = [
  ['/slow', silent, 'it gave no whole answer within 0.1 s'],
  [
    '/half',
    (response) => response.writeHead(200, { 'content-type': 'application/json' }).write('{"a":'),
    'within 0.1 s',
  ],
  ['/500', json({ secret: 'trace' }, 500), 'it answered with the error 500'],
  ['/401', json({}, 401), 'the error 401'],
  [
    '/html',
    sends(200, 'text/html; charset=utf-8', '<!doctype html><title>Sign in</title>'),
    'a page of HTML, not with JSON',
  ],
  ['/html-as-json', sends(200, 'application/json', '<!doctype html>'), 'it answered with broken JSON'],
  ['/untyped', sends(200, '', '{"a":1}'), 'not with JSON'],
  ['/50mb', floods(50), 'it answered with more than 64 KB'],
  ['/says-50mb', sends(200, 'application/json', '{}', { 'content-length': '52428800' }), 'more than 64 KB'],
  ['/nothing', sends(204, '', ''), 'it answered with nothing'],
  ['/blank', sends(200, 'application/json', ' \n'), 'it answered with nothing'],
  ['/packed', sends(200, 'application/json', 'x', { 'content-encoding': 'gzip' }), 'something packed'],
  ['/redirect', sends(302, 'application/json', '{}', { location: 'http://169.254.169.254/latest/' }), 'it redirects'],
  ['/reset', (response) => response.destroy(), 'it cannot be reached (ECONNRESET)'],
];
