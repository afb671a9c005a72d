import type { Events, WireEvent } from './wire.ts';

export type Message = Events['message'];
export type StatusChange = Events['status'];
type Conversation = Events['reset']['conversation'];
/** A snapshot may bring the moves made so far and the callback that is booked; without them no notices are shown. */
export type Snapshot = Events['reset'] & { changes?: StatusChange[]; callback?: Events['callback'] | null };

/** What is shown of a conversation. `seq` is the last event applied: the cursor to listen from. */
export type Timeline = {
  conversation: Conversation | null;
  seq: number;
  messages: readonly Message[];
  /** The moves, for lines such as "Ada joined". Merge with `messages` by `seq`. */
  notices: readonly StatusChange[];
  /** An answer being written. The message of the same id takes its place. */
  draft: { id: string; text: string } | null;
  queue: Events['queue'] | null;
  /** Who is writing now. `agent` has a name where it is known. */
  typing: { visitor: boolean; assistant: boolean; agent: { name: string } | null };
  callback: Events['callback'] | null;
};

const quiet = { draft: null, typing: { visitor: false, assistant: false, agent: null } };

/** A conversation of which nothing has been seen. */
export function emptyTimeline(): Timeline {
  return { conversation: null, seq: 0, messages: [], notices: [], queue: null, callback: null, ...quiet };
}

/** What a page shows that knows nothing but this snapshot. */
export function fromSnapshot(snapshot: Snapshot): Timeline {
  const { conversation, messages, changes = [], callback = null } = snapshot;
  return { ...emptyTimeline(), conversation, seq: conversation?.seq ?? 0, messages, notices: changes, callback };
}

/**
 * The timeline after one event. Pure. A durable event (one with `seq`) that was applied before changes nothing and
 * gives back the very same object; unknown durable events only move the cursor.
 */
export function apply<T extends Timeline>(timeline: T, { event, data }: WireEvent): T {
  switch (event) {
    case 'reset':
      return { ...timeline, ...fromSnapshot(data) };
    case 'delta':
      return { ...timeline, draft: draftAfter(timeline, data) };
    case 'queue':
      return { ...timeline, queue: data };
    case 'typing':
      return { ...timeline, typing: { ...timeline.typing, [data.from]: typist(data) } };
    case 'ping':
    case 'bye':
      return timeline;
  }
  const { seq } = data;
  if (seq <= timeline.seq) return timeline;
  const conversation = { ...(timeline.conversation ?? unnamed), seq };
  const next = { ...timeline, conversation, seq };
  if (event === 'message') {
    next.messages = [...timeline.messages, data];
    next.typing = { ...timeline.typing, [data.from]: data.from === 'agent' ? null : false };
    if (timeline.draft?.id === data.id) next.draft = null;
  }
  if (event === 'status') {
    const { status, epoch, agent = null } = data;
    next.conversation = { ...conversation, status, epoch, agent: status === 'agent' ? agent : null };
    next.notices = [...timeline.notices, data];
    if (status !== 'waiting') next.queue = null;
    if (status === 'agent' || status === 'closed') Object.assign(next, quiet);
  }
  if (event === 'callback') next.callback = data;
  return next;
}

/** Takes away what only a live stream can know. For use when a stream was cut: the next one says it again. */
export function withoutLive<T extends Timeline>(timeline: T): T {
  return { ...timeline, ...quiet };
}

const unnamed: Conversation = { id: '', status: 'assistant', epoch: 0, seq: 0, agent: null };

function typist({ from, on, agent }: Events['typing']) {
  if (from !== 'agent') return on;
  return on ? (agent ?? { name: '' }) : null;
}

/** A piece whose beginning was missed is left out: the whole message follows. */
function draftAfter({ draft, messages }: Timeline, { id, offset, text, dropped }: Events['delta']) {
  const known = draft?.id === id ? draft.text : '';
  if (dropped) return draft?.id === id ? null : draft;
  if (offset > known.length || messages.some((message) => message.id === id)) return draft;
  return known.startsWith(text, offset) && known ? draft : { id, text: known.slice(0, offset) + text };
}
