import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, createServer as createProxy, type Server } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listen } from '../../shared/listener.ts';
import { apply, emptyTimeline, type Timeline, withoutLive } from '../../shared/timeline.ts';
import type { WireEvent } from '../../shared/wire.ts';

/** A session as a server streams it: a question, an answer in pieces, the handoff, the place, an agent, and the way back. */
const at = '2026-03-01T10:00:00.000Z';
const agent = { id: 'g1', name: 'Zoë' };
const by = { kind: 'visitor' as const };
const session: WireEvent[] = [
  { event: 'message', data: { seq: 1, id: 'v1', from: 'visitor', text: 'Grüße 👋🏽 – где?', at } },
  { event: 'typing', data: { from: 'assistant', on: true } },
  { event: 'delta', data: { id: 'a1', offset: 0, text: 'In der Straße ' } },
  { event: 'delta', data: { id: 'a1', offset: 14, text: '„Ünter“ 🚲\n' } },
  { event: 'message', data: { seq: 2, id: 'a1', from: 'assistant', text: 'In der Straße „Ünter“ 🚲\nid: 99', at } },
  { event: 'ping', data: { at } },
  { event: 'message', data: { seq: 4, id: 'v2', from: 'visitor', text: 'Ein Mensch, bitte', at } },
  { event: 'status', data: { seq: 5, status: 'waiting', epoch: 1, move: 'handOff', at, by } },
  { event: 'queue', data: { position: 2, ahead: 1, low: 60, high: 180, available: true } },
  { event: 'queue', data: { position: 1, ahead: 0, low: 30, high: 90, available: true } },
  { event: 'status', data: { seq: 7, status: 'agent', epoch: 2, move: 'claim', at, by, agent } },
  { event: 'typing', data: { from: 'agent', on: true, agent } },
  { event: 'message', data: { seq: 8, id: 'g1', from: 'agent', text: 'Bonjour, 你好', at, agent } },
  { event: 'status', data: { seq: 9, status: 'assistant', epoch: 3, move: 'release', at, by } },
];
const LAST = 9;
const encoded = session.map((event) => {
  const seq = 'seq' in event.data ? event.data.seq : null;
  return {
    seq,
    text: `${seq === null ? '' : `id: ${seq}\n`}event: ${event.event}\ndata: ${JSON.stringify(event.data)}\n\n`,
  };
});
const uncut = session.reduce(apply<Timeline>, emptyTimeline());

const server = createServer(stream);
/** Where each connection through the proxy is cut: that many bytes of the answer get through. */
const cuts: number[] = [];
let proxy: Server;
let url = '';
let length = 0;

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  proxy = createProxy((client) => {
    const left = cuts.pop() ?? Number.POSITIVE_INFINITY;
    const upstream = connect((server.address() as AddressInfo).port, '127.0.0.1');
    let passed = 0;
    const end = () => {
      client.destroy();
      upstream.destroy();
    };
    client.pipe(upstream);
    upstream.on('data', (bytes) => {
      const room = left - passed;
      passed += bytes.length;
      length = Math.max(length, passed);
      if (bytes.length < room) client.write(bytes);
      else client.end(bytes.subarray(0, room), end);
    });
    for (const socket of [client, upstream]) socket.on('error', end).on('close', end);
  });
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}/v1/events`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  proxy.close();
});

it('shows the same timeline wherever the stream is cut, at every byte of a session', async () => {
  expect(await heardWhenCutAt([])).toEqual({ timeline: uncut, connections: 1 });
  const bytes = length;
  expect(bytes).toBeGreaterThan(1500);
  const different: number[] = [];
  let reconnected = 0;
  for (let at = 0; at < bytes; at++) {
    const { timeline, connections } = await heardWhenCutAt([at]);
    reconnected += connections - 1;
    if (JSON.stringify(timeline) !== JSON.stringify(uncut)) different.push(at);
  }
  expect(different).toEqual([]);
  // Behind the last event nothing is left that a second connection could bring.
  expect(reconnected).toBeGreaterThan(bytes - 20);
});

it('shows the same timeline when one session is cut again and again', async () => {
  for (let first = 150; first < length; first += 97) {
    const { timeline } = await heardWhenCutAt([first, Math.floor(first / 2) + 40, 333, 260]);
    expect(timeline).toEqual(uncut);
  }
});

/** Listens through the proxy until the session's last event was applied. */
function heardWhenCutAt(where: number[]): Promise<{ timeline: Timeline; connections: number }> {
  cuts.length = 0;
  cuts.push(...where);
  return new Promise((resolve) => {
    let timeline = emptyTimeline();
    let connections = 0;
    const listener = listen({
      url,
      cursor: 0,
      backoff: () => 0,
      onEvent(event) {
        timeline = apply(timeline, event);
        if (timeline.seq !== LAST) return;
        resolve({ timeline, connections });
        queueMicrotask(() => listener.close());
      },
      onState(state) {
        if (state === 'connecting') connections++;
        if (state === 'live') timeline = withoutLive(timeline);
      },
    });
  });
}

/** The server's side: everything after the cursor, as it was streamed the first time, and then an open connection. */
function stream(request: IncomingMessage, response: ServerResponse) {
  const cursor = Number(request.headers['last-event-id']);
  const from = encoded.findIndex(({ seq }) => seq === cursor) + 1;
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  for (const { text } of encoded.slice(from)) response.write(text);
}
