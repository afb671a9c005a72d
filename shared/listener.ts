import { fetchEventSource } from '@microsoft/fetch-event-source';

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
  random?: () => number;
  /** Milliseconds before try number `attempt` (from 0). Default: half a second, doubling to 30 s, fully jittered. */
  backoff?: (attempt: number) => number;
  timers?: { set: (run: () => void, ms: number) => unknown; clear: (timer: unknown) => void };
};

export type Listener = {
  close: () => void;
  cursor: () => number;
  /** Tries at once instead of waiting for the next try. */
  wake: () => void;
};

/** Longest silence of a healthy stream in milliseconds; the server pings every 15 s. */
const SILENCE = 40_000;
const FINAL = [401, 403, 404, 410];

/**
 * Listens to a conversation's events, over as many connections as it takes, each event once and in order. Connections
 * are never left to the library: it retries with a cursor that runs ahead of what was applied, and has no back-off.
 */
export function listen(options: ListenOptions): Listener {
  const random = options.random ?? Math.random;
  const backoff = options.backoff ?? ((attempt) => random() * Math.min(30_000, 500 * 2 ** attempt));
  const timers = options.timers ?? {
    set: (run, ms) => setTimeout(run, ms),
    clear: (timer) => clearTimeout(timer as number),
  };
  let cursor = options.cursor;
  let attempt = 0;
  /** The connection that counts; null between two. What an older one still says is ignored. */
  let current: AbortController | null = null;
  let timer: unknown;
  let closed = false;

  const online = () => wake();
  const offline = () => current && retry(0);
  globalThis.addEventListener?.('online', online);
  globalThis.addEventListener?.('offline', offline);
  connect();
  return { close, cursor: () => cursor, wake };

  function connect() {
    if (closed) return;
    const mine = new AbortController();
    current = mine;
    let pause = 0;
    options.onState('connecting');
    watch();
    fetchEventSource(options.url, {
      signal: mine.signal,
      openWhenHidden: true,
      fetch: (input, init) =>
        (options.fetch ?? fetch)(input, {
          ...init,
          credentials: options.credentials ?? 'omit',
          cache: 'no-store',
          headers: { ...options.headers?.(), accept: 'text/event-stream', 'last-event-id': String(cursor) },
        }),
      async onopen(response) {
        if (mine !== current) return;
        pause = 1000 * Number(response.headers.get('retry-after')) || 0;
        if (FINAL.includes(response.status)) {
          close();
          return options.onGone?.(response.status);
        }
        if (!response.ok || !response.headers.get('content-type')?.startsWith('text/event-stream')) {
          throw new Error(`The stream answered ${response.status}.`);
        }
        options.onState('live');
      },
      onmessage(message) {
        if (mine !== current) return;
        watch();
        if (!message.event || !message.data) return;
        const data = JSON.parse(message.data);
        attempt = 0;
        if (message.event === 'ping') return;
        if (message.event === 'bye') return retry(data.retry);
        const seq = message.id ? Number(message.id) : null;
        if (seq !== null && seq <= cursor && message.event !== 'reset') return;
        options.onEvent({ event: message.event, data }, seq);
        if (message.event === 'reset') cursor = data.conversation.seq;
        else if (seq !== null) cursor = seq;
      },
      onclose() {
        throw new Error('The stream ended.');
      },
      onerror(error) {
        throw error;
      },
    }).catch(() => {
      if (mine === current) retry(pause);
    });
  }

  /** Drops the connection and comes back, not before `pause` milliseconds. */
  function retry(pause: number) {
    drop();
    if (closed) return;
    options.onState(globalThis.navigator?.onLine === false ? 'offline' : 'waiting');
    timer = timers.set(connect, pause + backoff(attempt++));
  }

  /** A connection that stays silent is dead, even if nobody said so. */
  function watch() {
    timers.clear(timer);
    timer = timers.set(() => retry(0), SILENCE);
  }

  function drop() {
    timers.clear(timer);
    const was = current;
    current = null;
    was?.abort();
  }

  function wake() {
    if (current || closed) return;
    timers.clear(timer);
    attempt = 0;
    connect();
  }

  function close() {
    closed = true;
    globalThis.removeEventListener?.('online', online);
    globalThis.removeEventListener?.('offline', offline);
    drop();
  }
}
