import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Somebody else's page, on an origin of its own, with the pasted tag. Its policy allows nothing but scripts of and
 * connections to the product's origin. `/bare` is the same page without the tag.
 */
export async function startHost(baton: string, site = 'demo', lang = 'en') {
  const tag = `<script async src="${baton}/widget.js" data-site="${site}"></script>`;
  const server = createServer((request, response) => {
    response.setHeader('content-security-policy', `default-src 'none'; script-src ${baton}; connect-src ${baton}`);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    const isBare = request.url === '/bare';
    response.end(
      `<!doctype html><html lang="${lang}"><head><title>Host</title>${isBare ? '' : tag}</head><body><h1>Host</h1><p>Words.</p><button>Buy</button></body></html>`,
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      await closed;
    },
  };
}
export type Host = Awaited<ReturnType<typeof startHost>>;
