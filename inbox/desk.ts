import { computed, type Signal, signal } from '@preact/signals';
import type { ListenerState, listen } from '../shared/listener.ts';
import type { InboxEvents } from '../shared/staff.ts';
import type { Api } from './api.ts';
import type { Shelf } from './kept.ts';
import { kept } from './kept.ts';
import {
  arrivals,
  isGone,
  isUnread,
  latest,
  newer,
  type Rows,
  rowsElsewhere,
  rowsOf,
  type Seen,
  waitingRows,
} from './lists.ts';
import type { CallbackRow, Colleague, Me, Row, Shift } from './shapes.ts';

/** `stopped`: the server does not want this page to listen any more. */
export type Connection = ListenerState | 'stopped';
/** Something that happened while the page was open and that deserves a sound. */
export type News = { kind: 'waiting' | 'reply' | 'passed'; row: Row };

export type Tools = {
  api: Api;
  listen: typeof listen;
  /** Used by the streams; sees a 401 as the other requests do. */
  fetch: typeof globalThis.fetch;
  shelf: Shelf | null;
  now: () => number;
  newId: () => string;
  wait: (ms: number) => Promise<void>;
};

export type Desk = ReturnType<typeof createDesk>;

/** What a signed-in agent has before them: the live lists, colleagues, callbacks, and the state of the connection. */
export function createDesk(tools: Tools, signedIn: Me, tell: (news: News) => void) {
  const me = signal(signedIn);
  const rows = signal<Rows>(new Map());
  const colleagues = signal<Colleague[]>([]);
  const callbacks = signal<CallbackRow[]>([]);
  const connection = signal<Connection>('connecting');
  const loaded = signal(false);
  const skew = signal(0);
  const seen: Signal<Seen> = kept('baton.inbox.seen', {}, tools.shelf);

  const waiting = computed(() => waitingRows(rows.value, me.value.agent.skills));
  const mine = computed(() => rowsOf(rows.value, me.value.agent.id));
  const elsewhere = computed(() => rowsElsewhere(rows.value, me.value.agent.id));
  const unread = computed(() => mine.value.filter((row) => isUnread(row, seen.value)));
  /** Those of the queue who are still on the page, or in danger. */
  const present = computed(() => waiting.value.filter((row) => !isGone(row)));
  /** Everybody who waits for a word: in the queue, or from this agent. What the tab and the rail count. */
  const owed = computed(() => present.value.length + unread.value.length);
  const booked = computed(() => callbacks.value.filter((callback) => callback.status === 'booked'));
  /** Those cancelled whose time is still to come: nobody need call. */
  const calledOff = computed(() => callbacks.value.filter((callback) => callback.status === 'cancelled'));

  function replace(next: Rows) {
    const before = rows.value;
    rows.value = next;
    if (!loaded.value) return;
    for (const row of arrivals(before, next)) tell({ kind: 'waiting', row });
    for (const row of rowsOf(next, me.value.agent.id)) {
      const known = before.get(row.id);
      if (row.passed && row.passed.at !== known?.passed?.at) tell({ kind: 'passed', row });
      else if (row.last?.from === 'visitor' && row.last.at > (known?.last?.at ?? '')) tell({ kind: 'reply', row });
    }
  }

  /** Takes in what the server says of one conversation, unless something newer is known. */
  function put(row: Row) {
    if (newer(rows.value.get(row.id), row) === row) replace(new Map(rows.value).set(row.id, row));
  }

  function see(row: Row) {
    const at = latest(row);
    if (at > (seen.value[row.id] ?? '')) seen.value = { ...seen.value, [row.id]: at };
  }

  function onEvent({ event, data }: { event: string; data: unknown }) {
    const name = event as keyof InboxEvents;
    if (name === 'lists') {
      const lists = data as InboxEvents['lists'];
      skew.value = Date.parse(lists.now) - tools.now();
      colleagues.value = lists.colleagues;
      callbacks.value = lists.callbacks;
      replace(new Map(lists.rows.map((row) => [row.id, row])));
      forgetSeen();
      loaded.value = true;
    }
    if (name === 'row') put(data as Row);
    if (name === 'colleagues') colleagues.value = (data as InboxEvents['colleagues']).colleagues;
    if (name === 'callbacks') callbacks.value = (data as InboxEvents['callbacks']).callbacks;
    const own = colleagues.value.find((colleague) => colleague.id === me.value.agent.id);
    if (own && own.skills.join() !== me.value.agent.skills.join())
      me.value = { ...me.value, agent: { ...me.value.agent, skills: own.skills } };
    if (own && own.shift !== 'off' && own.shift !== me.value.shift) me.value = { ...me.value, shift: own.shift };
  }

  /** What was read in conversations that are gone need not be remembered. */
  function forgetSeen() {
    const open = Object.entries(seen.value).filter(([id]) => rows.value.has(id));
    if (open.length < Object.keys(seen.value).length) seen.value = Object.fromEntries(open);
  }

  const stream = tools.listen({
    url: '/v1/agent/inbox',
    cursor: 0,
    credentials: 'same-origin',
    fetch: tools.fetch,
    onEvent,
    onState: (state) => {
      connection.value = state;
    },
    onGone: () => {
      connection.value = 'stopped';
    },
  });

  return {
    tools,
    me,
    rows,
    colleagues,
    callbacks: booked,
    calledOff,
    connection,
    loaded,
    seen,
    waiting,
    present,
    mine,
    elsewhere,
    unread,
    owed,
    put,
    see,
    /** The server's clock, in milliseconds. */
    now: () => tools.now() + skew.value,
    wake: () => stream.wake(),
    close: () => stream.close(),

    async setShift(shift: Shift) {
      me.value = await tools.api.put<Me>('/v1/agent/presence', { shift });
    },

    async finishCallback(id: string) {
      await tools.api.post(`${callbackPath(id)}/done`);
      changeCallback(id, { status: 'done' });
    },
    async cancelCallback(id: string) {
      await tools.api.post(`${callbackPath(id)}/cancel`);
      changeCallback(id, { status: 'cancelled' });
    },
    async moveCallback(id: string, at: string) {
      await tools.api.post(`${callbackPath(id)}/move`, { at });
      changeCallback(id, { at });
    },
    /** The times to which a callback may be moved, ISO. */
    async callbackTimes(): Promise<string[]> {
      const { slots } = await tools.api.get<{ slots: { at: string }[] }>('/v1/agent/callbacks/times');
      return slots.map(({ at }) => at);
    },
  };

  function changeCallback(id: string, to: Partial<CallbackRow>) {
    callbacks.value = callbacks.value.map((one) => (one.id === id ? { ...one, ...to } : one));
  }
}

const callbackPath = (id: string) => `/v1/agent/callbacks/${encodeURIComponent(id)}`;
