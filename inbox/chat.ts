import { batch, computed, type Signal, signal } from '@preact/signals';
import type { Listener } from '../shared/listener.ts';
import { applyStaff, emptyStaffTimeline, fromStaffSnapshot } from '../shared/staff-timeline.ts';
import { withoutLive } from '../shared/timeline.ts';
import type { WireEvent } from '../shared/wire.ts';
import { Refused } from './api.ts';
import type { Desk } from './desk.ts';
import { kept } from './kept.ts';
import { newer } from './lists.ts';
import { createReplies, type Reply } from './replies.ts';
import type { Opened, ResolveRequest, Row, TransferRequest } from './shapes.ts';

export type Chat = ReturnType<typeof createChat>;
/** What went wrong with the agent's last action, said beside the conversation until the next one. */
export type Notice = { tone: 'conflict' | 'error'; text: string };

const TYPING_AGAIN = 3000;
const TYPING_LASTS = 8000;

/** One conversation before the agent: its log over a stream while it is looked at, and what the agent does in it. */
export function createChat(desk: Desk, id: string) {
  const { tools } = desk;
  const path = `/v1/agent/conversations/${encodeURIComponent(id)}`;
  const state = signal<'loading' | 'open' | 'missing' | 'failed'>('loading');
  /** What the stream has told so far; until it has caught up, the snapshot is shown. */
  const heard = signal(emptyStaffTimeline());
  const snapshot = signal(emptyStaffTimeline());
  const log = computed(() => (heard.value.seq >= snapshot.value.seq ? heard.value : snapshot.value));
  const brief = computed(() => log.value.brief ?? snapshot.value.brief);
  const fetched = signal<Row | undefined>(undefined);
  const notice = signal<Notice | null>(null);
  const typing = signal(false);
  const acting = signal<string | null>(null);
  const draft: Signal<string> = kept(`baton.inbox.draft.${id}`, '', tools.shelf);
  const unsent = kept<Reply[]>(`baton.inbox.unsent.${id}`, [], tools.shelf);
  const replies = createReplies({ ...tools, unsent, post: (replyId, text) => say(replyId, text) });
  const row = computed(() => newer(fetched.value, desk.rows.value.get(id)));
  const isMine = computed(() => row.value?.status === 'agent' && row.value.agent?.id === desk.me.value.agent.id);

  /** Was it this agent who released or resolved it, with nothing since? */
  const canTakeBack = computed(() => {
    const last = log.value.notices.at(-1);
    const isOwn = last?.by.id === desk.me.value.agent.id && last.epoch === row.value?.epoch;
    return isOwn && (last.move === 'release' || last.move === 'resolve');
  });

  let stream: Listener | null = null;
  let saidTypingAt = 0;
  let quiet = 0;

  function onEvent(happened: WireEvent) {
    if (happened.event === 'reset') return startOver();
    batch(() => {
      if (happened.event === 'typing' && happened.data.from === 'visitor') showTyping(happened.data.on);
      if (happened.event === 'message' && happened.data.from === 'visitor') showTyping(false);
      heard.value = applyStaff(heard.value, happened);
      replies.settle(new Set(heard.value.messages.map((message) => message.id)));
    });
  }

  /** A snapshot lacks what only staff sees, so the log is read again from its first row. */
  function startOver() {
    pause();
    heard.value = emptyStaffTimeline();
    look();
  }

  /** The page on the other side may vanish without a word, so typing ends by itself. */
  function showTyping(on: boolean) {
    typing.value = on;
    const turn = ++quiet;
    if (on) void tools.wait(TYPING_LASTS).then(() => turn === quiet && showTyping(false));
  }

  function look() {
    if (stream) return;
    stream = tools.listen({
      url: `${path}/events`,
      cursor: heard.value.seq,
      credentials: 'same-origin',
      fetch: tools.fetch,
      onEvent,
      onState: (connection) => {
        if (connection !== 'live') hush();
      },
      onGone: () => {
        stream = null;
      },
    });
  }

  function pause() {
    stream?.close();
    stream = null;
    hush();
  }

  /** What only a live stream can know is forgotten without one. */
  function hush() {
    showTyping(false);
    heard.value = withoutLive(heard.value);
  }

  async function load() {
    try {
      const opened = await tools.api.get<Opened>(path);
      batch(() => {
        take(opened.row);
        if (heard.value.seq === 0) snapshot.value = fromStaffSnapshot(opened.snapshot, opened.brief);
        state.value = 'open';
      });
    } catch (error) {
      const gone = error instanceof Refused && (error.problem.status === 404 || error.problem.status === 403);
      if (state.value === 'loading') state.value = gone ? 'missing' : 'failed';
    }
  }

  function take(next: Row) {
    fetched.value = newer(fetched.value, next);
    desk.put(next);
  }

  /** Runs one action of the agent. Says whether it was done; when not, `notice` says why. */
  async function act(name: string, body: unknown): Promise<boolean> {
    if (acting.value) return false;
    acting.value = name;
    notice.value = null;
    try {
      const answer = await tools.api.post<{ row?: Row } | undefined>(`${path}/${name}`, body);
      if (answer?.row) take(answer.row);
      return true;
    } catch (error) {
      notice.value = whyNot(
        error,
        name === 'claim' ? 'was faster and has this conversation.' : 'has this conversation now.',
      );
      if (error instanceof Refused && error.problem.status === 409) void load();
      return false;
    } finally {
      acting.value = null;
    }
  }

  async function say(replyId: string, text: string) {
    try {
      await tools.api.post(`${path}/messages`, { id: replyId, text });
    } catch (error) {
      if (error instanceof Refused && error.problem.status === 409) {
        notice.value = whyNot(error, 'has this conversation now. Your reply was not sent.');
        void load();
      }
      throw error;
    }
  }

  function sayTyping(on: boolean) {
    if (!isMine.value || (!on && saidTypingAt === 0)) return;
    if (on && tools.now() - saidTypingAt < TYPING_AGAIN) return;
    saidTypingAt = on ? tools.now() : 0;
    void tools.api.post(`${path}/typing`, { on }).catch(() => undefined); // only a hint: the next key says it again
  }

  return {
    id,
    state,
    log,
    brief,
    row,
    isMine,
    notice,
    typing,
    acting,
    draft,
    pending: replies.pending,
    retry: replies.retry,
    discard: replies.discard,

    /** Looks at the conversation: reads it and stays on its stream until `pause`. */
    open() {
      look();
      return load();
    },
    pause,
    sayTyping,

    /** Sends what is in the box. */
    send() {
      const text = draft.value;
      if (text.trim() === '' || !isMine.value) return;
      draft.value = '';
      saidTypingAt = 0;
      void replies.send(text);
    },

    claim: () => act('claim', {}),
    release: (note?: string) => act('release', note?.trim() ? { note } : {}),
    transfer: (to: TransferRequest) => act('transfer', to),
    resolve: (how: ResolveRequest) => act('resolve', how),
    canTakeBack,
    /** Undoes the agent's own release, resolve or transfer to the queue, as long as nothing has moved since. */
    takeBack: () =>
      row.value?.status === 'waiting' ? act('claim', {}) : act('take-back', { epoch: row.value?.epoch ?? 0 }),
    note: (text: string) => act('notes', { text }),
  };
}

/** `taken` ends the sentence that begins with the name of the agent who has it. */
function whyNot(error: unknown, taken: string): Notice {
  if (!(error instanceof Refused)) return { tone: 'error', text: `${(error as Error).message} Try again.` };
  const { agent, detail, status } = error.problem;
  if (status === 409 && agent) return { tone: 'conflict', text: `${agent.name} ${taken}` };
  return { tone: status === 409 ? 'conflict' : 'error', text: detail };
}
