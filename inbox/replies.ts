import { type Signal, signal } from '@preact/signals';
import { Refused } from './api.ts';

/** A reply that the log does not hold yet. `sent` is stored by the server and about to come back over the stream. */
export type Reply = {
  id: string;
  text: string;
  at: string;
  state: 'sending' | 'sent' | 'failed' | 'refused';
  why?: string;
};

export type Replies = ReturnType<typeof createReplies>;

const PAUSES = [1000, 2000, 4000];

/**
 * The replies of one conversation on their way: sent one after the other, in order, each under an id of this page's,
 * so that a repeated try is stored once. A reply that fails keeps its text until the agent retries or discards it.
 */
export function createReplies(tools: {
  post: (id: string, text: string) => Promise<unknown>;
  /** Where the unsent ones are remembered. */
  unsent: Signal<Reply[]>;
  newId: () => string;
  now: () => number;
  wait: (ms: number) => Promise<void>;
}) {
  const pending = signal<Reply[]>(
    tools.unsent.peek().map((reply) => ({ ...reply, state: 'failed', why: 'Not sent yet.' })),
  );
  let busy = false;

  function set(next: Reply[]) {
    pending.value = next;
    tools.unsent.value = next.filter((reply) => reply.state !== 'sent');
  }

  function mark(id: string, state: Reply['state'], why?: string) {
    set(pending.value.map((reply) => (reply.id === id ? { ...reply, state, why } : reply)));
  }

  /** Sends what waits. Stops at one that failed: what comes after it must not overtake it. */
  async function sendNext() {
    if (busy) return;
    busy = true;
    for (;;) {
      const next = pending.value.find((reply) => reply.state !== 'sent');
      if (next?.state !== 'sending') break;
      await attempt(next);
    }
    busy = false;
  }

  async function attempt(reply: Reply) {
    for (const pause of [...PAUSES, null]) {
      try {
        await tools.post(reply.id, reply.text);
        return mark(reply.id, 'sent');
      } catch (error) {
        const problem = error instanceof Refused ? error.problem : null;
        const final = problem && problem.status < 500 && problem.status !== 429;
        if (final) return mark(reply.id, 'refused', problem.detail);
        if (pause === null) return mark(reply.id, 'failed', (error as Error).message);
        const asked = error instanceof Refused && error.retryAfter ? error.retryAfter * 1000 : 0;
        await tools.wait(Math.max(pause, asked));
      }
    }
  }

  return {
    pending,

    send(text: string) {
      const at = new Date(tools.now()).toISOString();
      set([...pending.value, { id: tools.newId(), text, at, state: 'sending' }]);
      return sendNext();
    },

    retry() {
      set(
        pending.value.map((reply) =>
          reply.state === 'failed' ? { ...reply, state: 'sending', why: undefined } : reply,
        ),
      );
      return sendNext();
    },

    discard(id: string) {
      set(pending.value.filter((reply) => reply.id !== id));
      return sendNext();
    },

    /** The log holds these now. */
    settle(stored: ReadonlySet<string>) {
      if (pending.value.some((reply) => stored.has(reply.id))) {
        set(pending.value.filter((reply) => !stored.has(reply.id)));
      }
    },
  };
}
