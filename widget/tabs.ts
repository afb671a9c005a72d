import { type Listener, type ListenerState, listen } from '../shared/listener.ts';
import type { Timeline } from '../shared/timeline.ts';
import type { WireEvent } from '../shared/wire.ts';

type Said =
  | { ask: true }
  /** The leader's whole state, for a tab that is new or missed something. */
  | { timeline: Timeline; state: ListenerState }
  /** One event; it fits a timeline that stands at `after`. */
  | { event: WireEvent; after: number }
  | { state: ListenerState };

type Options = {
  name: string;
  url: string;
  headers: () => Record<string, string>;
  timeline: () => Timeline;
  onEvent: (event: WireEvent) => void;
  onTimeline: (timeline: Timeline) => void;
  onState: (state: ListenerState) => void;
  onGone: (status: number) => void;
};

/** How long a follower waits for its leader's first word, in milliseconds, before it opens a stream of its own. */
const PATIENCE = 2500;

/**
 * Shares one stream among the tabs that show one conversation: a browser allows six connections to a host. The tab
 * that holds the lock listens and passes everything on; when it goes, the next in line goes on at its own cursor.
 */
export function share(options: Options): Pick<Listener, 'close' | 'wake'> {
  const { name, timeline, onEvent, onTimeline, onState } = options;
  const locks = navigator.locks;
  const channel = locks ? new BroadcastChannel(name) : null;
  const end = new AbortController();
  let listener: Listener | null = null;
  let state: ListenerState = 'connecting';
  let timer = 0;

  if (channel) {
    channel.onmessage = ({ data }: MessageEvent<Said>) => hear(data);
    ask();
    locks
      .request(name, { signal: end.signal }, () => {
        stream();
        return new Promise<void>((resolve) => end.signal.addEventListener('abort', () => resolve()));
      })
      .catch(() => {
        // The tab left the line before its turn came.
      });
  } else stream();

  return {
    close() {
      end.abort();
      clearTimeout(timer);
      listener?.close();
      channel?.close();
    },
    wake() {
      if (listener) listener.wake();
      else ask();
    },
  };

  function stream() {
    clearTimeout(timer);
    listener ??= listen({
      url: options.url,
      headers: options.headers,
      cursor: timeline().seq,
      onEvent(event) {
        const after = timeline().seq;
        onEvent(event);
        say({ event, after });
      },
      onState(to) {
        state = to;
        onState(to);
        say({ state });
      },
      onGone: options.onGone,
    });
  }

  function hear(said: Said) {
    if (listener) {
      if ('ask' in said) say({ timeline: timeline(), state });
      return;
    }
    if ('ask' in said) return;
    clearTimeout(timer);
    if ('state' in said) onState(said.state);
    if ('timeline' in said && said.timeline.seq >= timeline().seq) onTimeline(said.timeline);
    if ('event' in said) {
      if (said.after === timeline().seq) onEvent(said.event);
      else if (said.after > timeline().seq) ask();
    }
  }

  function ask() {
    say({ ask: true });
    clearTimeout(timer);
    timer = setTimeout(stream, PATIENCE) as unknown as number;
  }

  function say(said: Said) {
    channel?.postMessage(said);
  }
}
