import type { ServerResponse } from 'node:http';
import type { Writable } from 'node:stream';
import { encode } from './encode.ts';

/** Bytes that may wait for one reader before it is cut off. It comes back with its cursor and misses nothing. */
const CAP_BYTES = 512 * 1024;
const PING_MS = 15_000;

export type Reader = {
  readonly closed: boolean;
  /** Writes at once; cuts the reader off when it has fallen too far behind. */
  write(bytes: Buffer): void;
  /** Writes and waits until the reader has taken it in or is gone; false when it is gone. For replays, which may be long. */
  writeAll(bytes: Buffer): Promise<boolean>;
  onClose(then: () => void): void;
};

/** All open streams of this process: they are pinged together and told together when the server leaves. */
export function createStreams(now: () => Date) {
  const open = new Set<NodeReader>();
  const timer = setInterval(() => {
    const ping = encode('ping', { at: now().toISOString() });
    for (const reader of open) reader.write(ping);
  }, PING_MS);
  timer.unref();
  return {
    /** Turns a response into an event stream. */
    open(response: ServerResponse, headers: Record<string, string> = {}): Reader {
      response.removeHeader('Transfer-Encoding'); // without chunks a write is one piece, not four; the stream ends with its connection
      response.writeHead(200, {
        'Content-Type': 'text/event-stream; charset=utf-8',
        'Cache-Control': 'no-cache, no-transform',
        Connection: 'close',
        'X-Accel-Buffering': 'no',
        ...headers,
      });
      response.write(encode('ping', { at: now().toISOString() }));
      return new NodeReader(response, open);
    },
    /** Tells every reader to come back in `retry` milliseconds or so, and ends its stream. */
    async farewell(retry: number): Promise<void> {
      clearInterval(timer);
      const bye = encode('bye', { retry });
      for (const reader of open) reader.end(bye);
    },
    size: () => open.size,
  };
}
export type Streams = ReturnType<typeof createStreams>;

class NodeReader implements Reader {
  readonly #response: ServerResponse;
  readonly #all: Set<NodeReader>;
  #after: (() => void)[] = [];
  closed = false;

  constructor(response: ServerResponse, all: Set<NodeReader>) {
    this.#response = response;
    this.#all = all;
    all.add(this);
    response.on('close', () => this.#close());
    response.on('error', () => this.#close());
  }
  write(bytes: Buffer): void {
    if (this.closed) return;
    const out = this.#out();
    out.write(bytes);
    if (out.writableLength > CAP_BYTES) this.#response.destroy();
  }
  async writeAll(bytes: Buffer): Promise<boolean> {
    if (this.closed) return false;
    const out = this.#out();
    if (out.write(bytes)) return true;
    await new Promise<void>((done) => {
      out.once('drain', done);
      this.onClose(done);
    });
    return !this.closed;
  }
  onClose(then: () => void): void {
    if (this.closed) then();
    else this.#after.push(then);
  }
  end(bytes: Buffer): void {
    if (!this.closed) this.#response.end(bytes);
  }
  /** After its first bytes a body without chunks is what is written to the socket: half the work of the response's own way. */
  #out(): Writable {
    return this.#response.socket ?? this.#response;
  }
  #close(): void {
    if (this.closed) return;
    this.closed = true;
    this.#all.delete(this);
    for (const then of this.#after) then();
    this.#after = [];
  }
}
