import type { Log } from '../house.ts';
import type { Store } from '../store/open.ts';
import { run } from '../store/statement.ts';
import { encode, encodeRow } from './encode.ts';
import type { Ring, Signal } from './signal.ts';
import type { Reader } from './stream.ts';

export type Audience = 'visitor' | 'staff';
type Follower = { reader: Reader; cursor: number };
type Row = { seq: number; bytes: Buffer };
/** Rows of a log in order. When it is full there may be more. */
type Batch = { rows: Row[]; bytes: Buffer; last: number; isFull: boolean };

const BATCH = 200;
const AGAIN_MS = 1000;

/**
 * Streams of conversations. Everyone who listens to one conversation shares a channel: the log is read and encoded once for all of
 * them. A reader that comes with an old cursor catches up by itself and then joins.
 */
export function createFeed(store: Store, signal: Signal, log: Log) {
  const channels = new Map<string, Channel>();

  function channel(conversation: string, audience: Audience): Channel {
    const name = `${audience}:${conversation}`;
    const known = channels.get(name);
    if (known) return known;
    const made = new Channel(store, signal, log, conversation, audience, () => channels.delete(name));
    channels.set(name, made);
    return made;
  }

  return {
    /** Sends `reader` the log after `cursor` and then all that is new, until it closes. */
    follow(conversation: string, audience: Audience, reader: Reader, cursor: number): Promise<void> {
      return channel(conversation, audience).join(reader, cursor);
    },
    /** Looks at every log someone listens to: for rings that were lost on the way. */
    lookAgain(): void {
      for (const open of channels.values()) open.hear({});
    },
    /** Does a visitor's page listen to this conversation, in this process? */
    isHeard: (conversation: string) => (channels.get(`visitor:${conversation}`)?.size ?? 0) > 0,
    /** Streams open now. */
    size: () => [...channels.values()].reduce((sum, open) => sum + open.size, 0),
  };
}
export type Feed = ReturnType<typeof createFeed>;

class Channel {
  readonly #store: Store;
  readonly #log: Log;
  readonly #conversation: string;
  readonly #audience: Audience;
  readonly #followers = new Set<Follower>();
  readonly #leave: () => void;
  #head = 0;
  #reading = false;
  #rungMeanwhile = false;
  #joining = 0;

  constructor(store: Store, signal: Signal, log: Log, conversation: string, audience: Audience, gone: () => void) {
    this.#store = store;
    this.#log = log;
    this.#conversation = conversation;
    this.#audience = audience;
    const unlisten = signal.listen(`conversation:${conversation}`, (ring) => this.hear(ring));
    this.#leave = () => {
      if (this.#followers.size > 0 || this.#joining > 0) return;
      unlisten();
      gone();
    };
  }

  get size() {
    return this.#followers.size;
  }

  hear(ring: Ring): void {
    if (ring.for && ring.for !== this.#audience) return;
    if (ring.what === 'joined' || ring.what === 'stop') return; // said to whoever answers; the log has not grown
    if (this.#followers.size === 0) return; // whoever is joining looks by itself
    if (ring.aside) {
      const bytes = encode(ring.aside.event, ring.aside.data);
      for (const follower of this.#followers) follower.reader.write(bytes);
    } else if (this.#reading) this.#rungMeanwhile = true;
    else this.#readOn().catch((error) => this.#tryAgain(error));
  }

  /** Those who listen must not wait for the next ring because one look failed. */
  #tryAgain(error: unknown): void {
    this.#log('error', 'A log could not be read', { error });
    setTimeout(() => this.hear({}), AGAIN_MS).unref();
  }

  async join(reader: Reader, cursor: number): Promise<void> {
    const follower: Follower = { reader, cursor };
    this.#joining++;
    try {
      for (;;) {
        const head = this.#head;
        const batch = await this.#read(follower.cursor);
        if (batch) {
          if (!(await reader.writeAll(batch.bytes))) return;
          follower.cursor = batch.last;
          if (batch.isFull) continue;
        }
        if (head === this.#head || this.#followers.size === 0) break; // else the others were told more while this one looked
      }
      if (reader.closed) return;
      if (this.#followers.size === 0) this.#head = follower.cursor;
      this.#followers.add(follower);
      reader.onClose(() => {
        this.#followers.delete(follower);
        this.#leave();
      });
    } finally {
      this.#joining--;
      this.#leave();
    }
    this.hear({}); // what was written between the last look and joining
  }

  async #readOn(): Promise<void> {
    this.#reading = true;
    try {
      do {
        this.#rungMeanwhile = false;
        for (;;) {
          if (this.#followers.size === 0) return;
          const head = this.#head;
          const batch = await this.#read(head);
          if (!batch) break;
          this.#head = batch.last;
          for (const follower of this.#followers) this.#pass(follower, batch, head);
          if (!batch.isFull) break;
        }
      } while (this.#rungMeanwhile);
    } finally {
      this.#reading = false;
    }
  }

  #pass(follower: Follower, batch: Batch, head: number): void {
    if (follower.cursor === head) follower.reader.write(batch.bytes);
    else for (const row of batch.rows) if (row.seq > follower.cursor) follower.reader.write(row.bytes);
    follower.cursor = Math.max(follower.cursor, batch.last);
  }

  async #read(after: number): Promise<Batch | null> {
    const { db } = this.#store;
    const values = { conversation: this.#conversation, after };
    const { rows: found } = await run(db, `log for ${this.#audience}`, values, ({ conversation, after }) => {
      const query = db
        .selectFrom('events')
        .select(['seq', 'type', 'at', 'body'])
        .where('conversation_id', '=', conversation)
        .where('seq', '>', after)
        .orderBy('seq')
        .limit(BATCH);
      return this.#audience === 'visitor' ? query.where('staff', '=', 0) : query;
    });
    const last = found.at(-1);
    if (!last) return null;
    const rows = found.map((row) => ({ seq: row.seq, bytes: encodeRow(row) }));
    const bytes = rows.length === 1 ? (rows[0] as Row).bytes : Buffer.concat(rows.map((row) => row.bytes));
    return { rows, bytes, last: last.seq, isFull: rows.length === BATCH };
  }
}
