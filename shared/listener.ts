import { getBytes, getLines, getMessages } from '@microsoft/fetch-event-source/lib/esm/parse.js';

/** One state, not several booleans. `waiting` is between two tries; `offline` is the same with no network at all. */
export type ListenerState = 'connecting' | 'live' | 'waiting' | 'offline';

export type ListenOptions = {
  url: string;
  /** Asked anew at each connection. */
  headers?: () => Record<string, string>;
  /** `seq` of the last event that was applied; 0 for a replay from the first. */
  cursor: number;
  /** Applies one event. If it throws, the event counts as not applied and comes again. */
  // biome-ignore lint/suspicious/noExplicitAny: the shape of `data` follows from `event`; shared/wire.ts has the pairs
  onEvent: (event: { event: any; data: any }, seq: number | null) => void;
  onState: (state: ListenerState) => void;
  /** The server refuses for good (401, 403, 404, 410). The listener has stopped. */
  onGone?: (status: number) => void;
  credentials?: RequestCredentials;
  fetch?: typeof fetch;
  /** Milliseconds before try number `attempt` (from 0). Default: half a second, doubling to 30 s, fully jittered. */
  backoff?: (attempt: number) => number;
};

export type Listener = {
  close: () => void;
  cursor: () => number;
  /** Tries at once instead of waiting for the next try. */
  wake: () => void;
};

/** Full jitter over half a second, one, two ... thirty. */
const doubling = (attempt: number) => Math.random() * Math.min(30_000, 500 * 2 ** attempt);

/** Longest silence of a healthy stream in milliseconds; the server pings every 15 s. */
const SILENCE = 40_000;
const FINAL = [401, 403, 404, 410];

/**
 * Listens to a conversation's events, over as many connections as it takes, each event once and in order. Of the
 * library only the parser is used: its `fetchEventSource` moves the cursor on before an event is applied, takes a clean
 * end for the end, has no back-off, and opens a second stream when a page is hidden and shown during a retry.
 */
export function listen(options: ListenOptions): Listener {
  const { backoff = doubling } = options;
  let cursor = options.cursor;
  let attempt = 0;
  /** The connection that counts; null between two. What an older one still says is ignored. */
  let current: AbortController | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const end = new AbortController();
  globalThis.addEventListener?.('online', wake, { signal: end.signal });
  globalThis.addEventListener?.('offline', () => current && retry(0), { signal: end.signal });
  connect();
  return { close, cursor: () => cursor, wake };

  function connect() {
    if (end.signal.aborted) return;
    const mine = new AbortController();
    current = mine;
    options.onState('connecting');
    watch();
    read(mine).then(
      () => mine === current && retry(0),
      (error) => mine === current && retry(error.pause ?? 0),
    );
  }

  /** One connection, from the cursor of what was really applied until it ends. */
  async function read(mine: AbortController) {
    const { ok, status, headers, body } = await (options.fetch ?? fetch)(options.url, {
      signal: mine.signal,
      credentials: options.credentials ?? 'omit',
      cache: 'no-store',
      headers: { ...options.headers?.(), accept: 'text/event-stream', 'last-event-id': String(cursor) },
    });
    if (mine !== current) return;
    if (FINAL.includes(status)) {
      close();
      options.onGone?.(status);
      return;
    }
    if (!ok || !body || !headers.get('content-type')?.startsWith('text/event-stream')) {
      throw { pause: 1000 * Number(headers.get('retry-after')) || 0 };
    }
    options.onState('live');
    const heard = getMessages(ignore, ignore, (message) => mine === current && hear(message));
    await getBytes(body, getLines(heard));
  }

  /** A comment comes as a message without an event: it only shows that the stream lives. */
  function hear(message: { id: string; event: string; data: string }) {
    watch();
    if (!message.event || !message.data) return;
    const { event } = message;
    const data = JSON.parse(message.data);
    attempt = 0;
    if (event === 'ping') return;
    if (event === 'bye') {
      retry(data.retry);
      return;
    }
    const seq = message.id ? Number(message.id) : null;
    if (event !== 'reset' && seq !== null && seq <= cursor) return;
    options.onEvent({ event, data }, seq);
    cursor = event === 'reset' ? (data.conversation?.seq ?? 0) : (seq ?? cursor);
  }

  /** Drops the connection and comes back, not before `pause` milliseconds. */
  function retry(pause: number) {
    drop();
    if (end.signal.aborted) return;
    options.onState(globalThis.navigator?.onLine === false ? 'offline' : 'waiting');
    timer = setTimeout(connect, pause + backoff(attempt++));
  }

  /** A connection that stays silent is dead, even if nobody said so. */
  function watch() {
    clearTimeout(timer);
    timer = setTimeout(retry, SILENCE, 0);
  }

  function drop() {
    clearTimeout(timer);
    const was = current;
    current = null;
    was?.abort();
  }

  function wake() {
    if (current || end.signal.aborted) return;
    clearTimeout(timer);
    attempt = 0;
    connect();
  }

  function close() {
    end.abort();
    drop();
  }
}

function ignore() {}
