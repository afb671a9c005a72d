import { createServer, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect, createServer as createPlainServer, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Behaviour } from './model-behaviour.ts';
import { type EmbeddingRequest, type Embeds, embeds } from './model-embeddings.ts';
import { createReply, type End } from './model-reply.ts';

export * from './gate.ts';
export * from './model-behaviour.ts';
export * from './model-embeddings.ts';

/** A request as it came in. `ended` tells how it went, for "stop stops the upstream": `expect(await request.ended).toBe('aborted')`. */
export type ModelRequest = {
  path: string;
  headers: IncomingHttpHeaders;
  body: { model?: string; stream?: boolean; messages?: { role: string; content: unknown }[]; [key: string]: unknown };
  ended: Promise<End>;
};

/** What answers when nothing was lined up with `next`: one behaviour for all, or one for each request. */
export type Script = (request: ModelRequest) => Behaviour;

/**
 * A model server of the OpenAI protocol on the loopback, for as long as a test: `POST /v1/chat/completions`, streamed
 * or not, and `GET /v1/models`. `url` ends in `/v1`, as `BATON_AI_URL` does. Behaviours given to `next` are used up
 * one a completion, in order; then `script` is asked; without one the answer is a 500 that says so. `POST /v1/embeddings` embeds by
 * what a text is about, unless `nextEmbedding` says otherwise for the next requests.
 *
 * @example
 * const model = await startModelServer();
 * const gate = createGate();
 * model.next(answers('We ship on Monday.', { gate }));
 * // ... ask ...
 * const request = await model.requested(1); // resolves when the first completion was asked for
 * gate.admit(2); // "We ship "
 */
export async function startModelServer(script?: Script) {
  const requests: ModelRequest[] = [];
  const lined: Behaviour[] = [];
  const embeddings: EmbeddingRequest[] = [];
  const linedEmbeddings: Embeds[] = [];
  const awaited: { count: number; resolve: (request: ModelRequest) => void }[] = [];
  const server = createServer(async (incoming, response) => {
    const path = incoming.url ?? '';
    if (incoming.method === 'GET' && path === '/v1/models') {
      const data = [{ id: 'scripted', object: 'model', created: 0, owned_by: 'baton' }];
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ object: 'list', data }));
      return;
    }
    const isEmbedding = path === '/v1/embeddings';
    if (incoming.method !== 'POST' || !(isEmbedding || path === '/v1/chat/completions')) {
      response.writeHead(404).end();
      return;
    }
    const body = await json(incoming);
    if (!body) {
      if (!response.destroyed) response.writeHead(400).end('The body is not JSON.');
      return;
    }
    if (isEmbedding) {
      const over = new Promise<void>((resolve) => response.once('close', resolve));
      const ended = over.then(() => (response.writableFinished ? ('answered' as const) : ('aborted' as const)));
      const request = { model: body.model, texts: [body.input].flat(), ended };
      embeddings.push(request);
      (linedEmbeddings.shift() ?? embeds())(request, response);
      return;
    }
    const reply = createReply(response, body.stream === true, body.stream_options?.include_usage === true);
    const request: ModelRequest = { path, headers: incoming.headers, body, ended: reply.ended };
    requests.push(request);
    const behave = lined.shift() ?? script?.(request);
    for (const { count, resolve } of awaited) if (count === requests.length) resolve(request);
    if (behave) await behave(reply);
    else reply.send(500, 'text/plain', 'The test lined up no behaviour for this request.');
  });
  server.keepAliveTimeout = 65_000; // a busy test must not meet a line that is being closed
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    /** The completions asked for so far, oldest first. */
    requests: requests as readonly ModelRequest[],
    /** The embeddings asked for so far, oldest first. */
    embeddings: embeddings as readonly EmbeddingRequest[],
    nextEmbedding: (...behaviours: Embeds[]) => void linedEmbeddings.push(...behaviours),
    /** Lines up behaviours for the completions to come. */
    next: (...behaviours: Behaviour[]) => void lined.push(...behaviours),
    /** The completion asked for as number `count`, from 1, as soon as it has been. */
    requested: async (count: number): Promise<ModelRequest> =>
      requests[count - 1] ?? new Promise((resolve) => awaited.push({ count, resolve })),
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

export type ModelServer = Awaited<ReturnType<typeof startModelServer>>;

/**
 * An address at which every connection is refused. Its port is the near end of a connection that is kept, so that
 * nobody can come to listen there while the test runs.
 */
export async function refusedAddress(): Promise<{ url: string; release: () => void }> {
  const sockets: Socket[] = [];
  const keeper = createPlainServer((socket) => sockets.push(socket));
  await new Promise<void>((resolve) => keeper.listen(0, '127.0.0.1', resolve));
  const near = connect((keeper.address() as AddressInfo).port, '127.0.0.1');
  await new Promise<void>((resolve) => near.once('connect', resolve));
  const release = () => {
    for (const socket of [near, ...sockets]) socket.destroy();
    keeper.close();
  };
  return { url: `http://127.0.0.1:${near.localPort}/v1`, release };
}

async function json(incoming: IncomingMessage) {
  try {
    return JSON.parse(await text(incoming));
  } catch {
    return undefined; // Broken JSON, or a client that left while it was still asking; neither is a request.
  }
}
