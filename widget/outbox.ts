import type { Keep } from './keep.ts';

/** A message of this visitor that the log does not show yet. */
export type Unsent = {
  id: string;
  text: string;
  at: string;
  /** `waiting`: will be tried again by itself. `refused`: only if the visitor says so. `sent`: stored, not yet seen on the stream. */
  state: 'sending' | 'waiting' | 'refused' | 'sent';
  /** Why it was refused, for the visitor. */
  why?: string;
};

/** What a failed send says: `final` when the same again cannot help; `after` milliseconds before the next try; `field`, what is wrong. */
export type Failure = {
  final?: boolean;
  after?: number | undefined;
  why?: string | undefined;
  field?: string | undefined;
};

type Options = {
  keep: Keep;
  /** Sends one message; rejects with a `Failure`. The same id twice is stored once. */
  post: (message: { id: string; text: string }) => Promise<unknown>;
  onChange: (entries: readonly Unsent[]) => void;
  /** Runs one send while no other tab sends. */
  alone?: <T>(run: () => Promise<T>) => Promise<T>;
  id?: () => string;
  random?: () => number;
};

export type Outbox = ReturnType<typeof createOutbox>;

/**
 * Sends what the visitor wrote, in order, one at a time, for as long as it takes. What is not acknowledged stays in
 * storage and goes out under the same id after a reload, so the server stores it once.
 */
export function createOutbox(options: Options) {
  const { keep, post, onChange, alone = (run) => run(), id = uuid, random = Math.random } = options;
  let entries: Unsent[] = stored().map((entry) => ({ ...entry, state: 'waiting' }));
  let attempt = 0;
  let busy = false;
  /** The server asked for time: only `wake` may hurry. */
  let held = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  if (entries.length) onChange(entries);

  return {
    add(text: string) {
      const entry: Unsent = { id: id(), text, at: new Date().toISOString(), state: held ? 'waiting' : 'sending' };
      store([...stored(), entry]);
      update([...entries, entry]);
      if (!held) send();
      return entry.id;
    },
    /** Tries a refused one again, at the end of the line. */
    retry(which: string) {
      const entry = entries.find((entry) => entry.id === which);
      if (!entry) return;
      update([...entries.filter((other) => other !== entry), { ...entry, state: 'sending', why: undefined }]);
      wake();
    },
    remove(which: string) {
      forget(which);
      update(entries.filter((entry) => entry.id !== which));
    },
    /** The log shows these now. */
    seen(has: (id: string) => boolean) {
      const gone = entries.filter((entry) => has(entry.id));
      for (const entry of gone) forget(entry.id);
      if (gone.length) update(entries.filter((entry) => !gone.includes(entry)));
    },
    wake,
  };

  /** Tries at once: the network is back, or the visitor asks. */
  function wake() {
    clearTimeout(timer);
    attempt = 0;
    send();
  }

  async function send() {
    const entry = entries.find(({ state }) => state === 'sending' || state === 'waiting');
    if (busy || !entry) return;
    busy = true;
    held = false;
    clearTimeout(timer);
    change(entry.id, { state: 'sending' });
    try {
      await alone(() => post({ id: entry.id, text: entry.text }));
      forget(entry.id);
      attempt = 0;
      change(entry.id, { state: 'sent' });
    } catch (error) {
      const { final, after, why } = error as Failure;
      if (final) change(entry.id, { state: 'refused', why });
      else {
        held = !!after;
        update(entries.map((entry) => (entry.state === 'sending' ? { ...entry, state: 'waiting' } : entry)));
        timer = setTimeout(send, after ?? random() * Math.min(30_000, 1000 * 2 ** attempt++));
        busy = false;
        return;
      }
    }
    busy = false;
    send();
  }

  function change(which: string, to: Partial<Unsent>) {
    update(entries.map((entry) => (entry.id === which ? { ...entry, ...to } : entry)));
  }

  function update(to: Unsent[]) {
    entries = to;
    onChange(entries);
  }

  function forget(which: string) {
    store(stored().filter((entry) => entry.id !== which));
  }

  /** Read anew each time: other tabs keep theirs in the same place. */
  function stored(): Unsent[] {
    try {
      return JSON.parse(keep.get('unsent') ?? '[]');
    } catch {
      return [];
    }
  }

  function store(list: Unsent[]) {
    keep.set('unsent', list.length ? JSON.stringify(list) : null);
  }
}

/** `crypto.randomUUID` is missing where a page came over plain http; the name of a blob is a random UUID as well. */
function uuid(): string {
  if (crypto.randomUUID) return crypto.randomUUID();
  const url = URL.createObjectURL(new Blob());
  URL.revokeObjectURL(url);
  return url.slice(-36);
}
