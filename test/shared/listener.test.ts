import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ListenOptions, listen } from '../../shared/listener.ts';

/** A stream under the test's hand: every connection is kept, with what it asked for and a way to write into it. */
function fakeServer() {
  const connections: {
    cursor: string | null;
    headers: Headers;
    write: (text: string) => void;
    end: () => void;
    aborted: () => boolean;
  }[] = [];
  const answers: Response[] = [];
  const fetch: typeof globalThis.fetch = async (_url, init) => {
    const headers = new Headers(init?.headers);
    let controller: ReadableStreamDefaultController<Uint8Array>;
    const body = new ReadableStream<Uint8Array>({
      start(given) {
        controller = given;
      },
    });
    const encoder = new TextEncoder();
    connections.push({
      cursor: headers.get('last-event-id'),
      headers,
      write: (text) => controller.enqueue(encoder.encode(text)),
      end: () => controller.close(),
      aborted: () => init?.signal?.aborted ?? false,
    });
    init?.signal?.addEventListener('abort', () => {
      try {
        controller.error(new DOMException('Aborted', 'AbortError'));
      } catch {
        // It has ended before.
      }
    });
    return answers.shift() ?? new Response(body, { headers: { 'content-type': 'text/event-stream; charset=utf-8' } });
  };
  return { connections, answers, fetch };
}

function start(more: Partial<ListenOptions> = {}) {
  const server = fakeServer();
  const heard: { event: string; data: unknown; seq: number | null }[] = [];
  const states: string[] = [];
  const gone: number[] = [];
  const listener = listen({
    url: 'http://shop.example/v1/events',
    cursor: 0,
    backoff: () => 100,
    fetch: server.fetch,
    onEvent: (event, seq) => void heard.push({ ...event, seq }),
    onState: (state) => void states.push(state),
    onGone: (status) => void gone.push(status),
    ...more,
  });
  return { ...server, listener, heard, states, gone };
}

const message = (seq: number) => `id: ${seq}\nevent: message\ndata: {"seq":${seq}}\n\n`;
const soon = () => vi.advanceTimersByTimeAsync(0);

describe('the listener', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('asks for what comes after the last event that was applied', async () => {
    const { connections, listener, heard } = start({ cursor: 3, headers: () => ({ authorization: 'Bearer t' }) });
    await soon();
    expect(connections[0]?.cursor).toBe('3');
    expect(connections[0]?.headers.get('authorization')).toBe('Bearer t');
    connections[0]?.write(`${message(4)}id: 5\nevent: message\ndata: {"seq`);
    await soon();
    connections[0]?.end();
    await vi.advanceTimersByTimeAsync(100);
    expect(connections[1]?.cursor).toBe('4');
    expect(heard).toHaveLength(1);
    listener.close();
  });

  it('gets an event again that could not be applied', async () => {
    const onEvent = vi.fn().mockImplementationOnce(() => {
      throw new Error('The page was not ready.');
    });
    const { connections, listener } = start({ onEvent });
    await soon();
    connections[0]?.write(message(1));
    await vi.advanceTimersByTimeAsync(100);
    expect(connections[1]?.cursor).toBe('0');
    connections[1]?.write(message(1));
    await soon();
    expect(onEvent).toHaveBeenCalledTimes(2);
    expect(listener.cursor()).toBe(1);
    listener.close();
  });

  it('applies an event that comes twice once', async () => {
    const { connections, listener, heard } = start();
    await soon();
    connections[0]?.write(message(1) + message(2) + message(1) + message(2));
    await soon();
    expect(heard.map(({ seq }) => seq)).toEqual([1, 2]);
    listener.close();
  });

  it('comes back after a clean end, and says what it does meanwhile', async () => {
    const { connections, listener, states } = start();
    await soon();
    connections[0]?.end();
    await soon();
    expect(states).toEqual(['connecting', 'live', 'waiting']);
    await vi.advanceTimersByTimeAsync(100);
    expect(states).toEqual(['connecting', 'live', 'waiting', 'connecting', 'live']);
    listener.close();
  });

  it('takes a stream that is silent for forty seconds for dead, but not one that pings', async () => {
    const { connections, listener } = start();
    await soon();
    for (let ping = 0; ping < 5; ping++) {
      await vi.advanceTimersByTimeAsync(15_000);
      connections[0]?.write('event: ping\ndata: {"at":"now"}\n\n');
      await soon();
    }
    expect(connections).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(40_100);
    expect(connections[0]?.aborted()).toBe(true);
    expect(connections).toHaveLength(2);
    listener.close();
  });

  it('takes a comment as a sign of life and as nothing else', async () => {
    const { connections, listener, heard } = start();
    await soon();
    await vi.advanceTimersByTimeAsync(30_000);
    connections[0]?.write(': still here\n\n');
    await vi.advanceTimersByTimeAsync(30_000);
    expect(connections).toHaveLength(1);
    expect(heard).toEqual([]);
    listener.close();
  });

  it('leaves when the server says bye, and comes back when it asked for', async () => {
    const { connections, listener } = start();
    await soon();
    connections[0]?.write('event: bye\ndata: {"retry":2000}\n\n');
    await soon();
    expect(connections[0]?.aborted()).toBe(true);
    await vi.advanceTimersByTimeAsync(2000);
    expect(connections).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(100);
    expect(connections).toHaveLength(2);
    listener.close();
  });

  it('goes on from the snapshot of a reset', async () => {
    const { connections, listener } = start({ cursor: 50 });
    await soon();
    connections[0]?.write('event: reset\ndata: {"conversation":{"seq":7},"messages":[]}\n\n');
    connections[0]?.write(message(8));
    await soon();
    expect(listener.cursor()).toBe(8);
    listener.close();
  });

  it('goes on from nothing when the server no longer has the conversation', async () => {
    const { connections, listener } = start({ cursor: 50 });
    await soon();
    connections[0]?.write('event: reset\ndata: {"conversation":null,"messages":[]}\n\n');
    await soon();
    expect(listener.cursor()).toBe(0);
    connections[0]?.write(message(1));
    await soon();
    expect(listener.cursor()).toBe(1);
    listener.close();
  });

  it('stops for good when its token is refused', async () => {
    const server = fakeServer();
    server.answers.push(new Response('{}', { status: 401 }));
    const { gone } = start({ fetch: server.fetch });
    await vi.advanceTimersByTimeAsync(120_000);
    expect(gone).toEqual([401]);
    expect(server.connections).toHaveLength(1);
  });

  it('waits as long as a refusal asks for', async () => {
    const server = fakeServer();
    server.answers.push(new Response('{}', { status: 503, headers: { 'retry-after': '5' } }));
    const { listener } = start({ fetch: server.fetch });
    await vi.advanceTimersByTimeAsync(5000);
    expect(server.connections).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(100);
    expect(server.connections).toHaveLength(2);
    listener.close();
  });

  it('does not take a page of HTML for a stream', async () => {
    const server = fakeServer();
    server.answers.push(new Response('<p>Sign in to the network</p>', { headers: { 'content-type': 'text/html' } }));
    const { listener, states } = start({ fetch: server.fetch });
    await soon();
    expect(states).toEqual(['connecting', 'waiting']);
    listener.close();
  });

  it('backs off further with every try, and starts over once something came', async () => {
    const tries: number[] = [];
    const server = fakeServer();
    for (let refused = 0; refused < 3; refused++) server.answers.push(new Response('', { status: 500 }));
    const { listener } = start({ fetch: server.fetch, backoff: (attempt) => tries.push(attempt) });
    await vi.advanceTimersByTimeAsync(50);
    server.connections[3]?.write(message(1));
    await soon();
    server.connections[3]?.end();
    await soon();
    expect(tries).toEqual([0, 1, 2, 0]);
    listener.close();
  });

  it('tries at once when woken, and never opens a second stream', async () => {
    const { connections, listener } = start({ backoff: () => 60_000 });
    await soon();
    connections[0]?.end();
    await soon();
    listener.wake();
    listener.wake();
    await soon();
    expect(connections).toHaveLength(2);
    listener.close();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(connections).toHaveLength(2);
  });

  it('says nothing after it was closed', async () => {
    const { connections, listener, heard } = start();
    await soon();
    listener.close();
    connections.at(-1)?.aborted();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(heard).toEqual([]);
    expect(connections).toHaveLength(1);
  });
});
