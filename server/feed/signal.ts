import type { Events } from '../../shared/wire.ts';

/** What is said beside the log and never stored: a draft's piece, someone typing, a place in the queue. */
export type Aside = { event: 'delta' | 'queue' | 'typing'; data: Events['delta'] | Events['queue'] | Events['typing'] };

/** What a ring may carry. It is never the truth: a listener that hears nothing loses time, not messages. */
export type Ring = {
  aside?: Aside;
  for?: 'visitor' | 'staff';
  conversation?: string;
  /** `joined`: someone began to listen and wants to see the draft so far; `stop`: the visitor stops the answer. */
  what?: 'joined' | 'moved' | 'presence' | 'callbacks' | 'stop' | 'typing';
};

/**
 * The doorbell. Topics: `conversation:<id>` (its log grew, or an aside), `site:<id>` (its lists changed), `turns` (one is due).
 */
export type Signal = {
  ring(topic: string, ring?: Ring): void;
  /** Calls `hear` at each ring of `topic`, until the function that comes back is called. */
  listen(topic: string, hear: (ring: Ring) => void): () => void;
  close(): Promise<void>;
};

/** A doorbell for one process. */
export function localSignal(): Signal {
  const listeners = new Map<string, Set<(ring: Ring) => void>>();
  return {
    ring(topic, ring = {}) {
      for (const hear of listeners.get(topic) ?? []) hear(ring);
    },
    listen(topic, hear) {
      const hearers = listeners.get(topic) ?? new Set();
      listeners.set(topic, hearers.add(hear));
      return () => {
        hearers.delete(hear);
        if (hearers.size === 0 && listeners.get(topic) === hearers) listeners.delete(topic);
      };
    },
    close: async () => listeners.clear(),
  };
}
