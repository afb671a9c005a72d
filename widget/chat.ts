import { batch, computed, effect, signal } from '@preact/signals';
import type { ListenerState } from '../shared/listener.ts';
import { apply, emptyTimeline, type Timeline, withoutLive } from '../shared/timeline.ts';
import type { Events, WireEvent } from '../shared/wire.ts';
import { createKeep } from './keep.ts';
import { createOutbox, type Failure, type Unsent } from './outbox.ts';
import type { Shell } from './shell.ts';
import { chime } from './sound.ts';
import { share } from './tabs.ts';
import { alone, createVisitor, type Visit } from './visitor.ts';
import { en, type Words } from './words/en.ts';
import { wordsOf } from './words/index.ts';

export type Chat = ReturnType<typeof createChat>;
type Slot = NonNullable<Events['queue']['slots']>[number];

/** One visitor's chat as signals, and the verbs that change it. The views read and call; nothing here knows of the DOM's tree. */
export function createChat(shell: Shell) {
  const { settings } = shell;
  const keep = createKeep(shell.site);
  const words = signal<Words>({ ...en, ...settings.words });
  const locale = signal('en');
  const open = signal(false);
  const visit = signal<Visit | null>(null);
  /** Why there is no visit, or why the last thing asked for failed. */
  const trouble = signal<Failure | null>(null);
  const timeline = signal<Timeline>(emptyTimeline());
  const unsent = signal<readonly Unsent[]>([]);
  const link = signal<ListenerState>('connecting');
  const text = signal('');
  const asking = signal(false);
  const rated = signal(keep.get('rated'));
  const status = computed(() => timeline.value.conversation?.status ?? 'assistant');
  const visitor = createVisitor(shell, keep, () => locale.value);
  let arriving: Promise<Visit> | null = null;
  let stream: ReturnType<typeof share> | null = null;
  let typedAt = 0;

  const outbox = createOutbox({
    keep,
    alone: (run) => alone(`baton:${shell.site}:send`, run),
    post: async (message) => {
      await arrive();
      const reply = await visitor.call('POST', 'messages', message);
      stream?.wake();
      return reply;
    },
    onChange: (entries) => {
      unsent.value = entries;
    },
  });

  const online = () => outbox.wake();
  const seen = () => {
    if (document.hidden) return;
    stream?.wake();
    look();
  };
  addEventListener('online', online);
  document.addEventListener('visibilitychange', seen);
  const stops = [
    effect(() => {
      const { conversation, messages } = timeline.value;
      const answerDue = messages.at(-1)?.from === 'visitor';
      const underWay = unsent.value.length || answerDue || /waiting|agent/.test(conversation?.status ?? '');
      keep.set('live', underWay ? '1' : null);
    }),
    effect(() => {
      const has = new Set(timeline.value.messages.map(({ id }) => id));
      outbox.seen((id) => has.has(id));
    }),
    effect(() => shell.emit('status', status.value)),
    effect(look),
  ];
  speak(settings.locale ?? (document.documentElement.lang || navigator.language));

  return {
    settings,
    words,
    locale,
    open,
    visit,
    trouble,
    timeline,
    unsent,
    link,
    text,
    asking,
    rated,
    status,
    outbox,
    arrive,
    speak,
    attempt,
    send(what = text.value) {
      if (!what.trim()) return;
      if (what === text.value) text.value = '';
      typedAt = 0;
      outbox.add(what.trim());
    },
    /** The visitor is writing: told to the agent, every three seconds at most. */
    typing() {
      if (status.value !== 'agent' || Date.now() - typedAt < 3000) return;
      typedAt = Date.now();
      visitor.call('POST', 'typing', { on: true }).catch(() => {
        // Only a courtesy; the next key press says it again.
      });
    },
    stop: () => attempt('DELETE', 'turn'),
    async askForPerson() {
      asking.value = true;
      const reply = await attempt('POST', 'handoff', {});
      batch(() => {
        asking.value = false;
        if (reply?.queue) timeline.value = { ...timeline.value, queue: reply.queue };
      });
    },
    leaveQueue: () => attempt('DELETE', 'handoff'),
    slots: () => attempt('GET', 'callbacks') as Promise<{ slots: Slot[] } | undefined>,
    book: (at: string, contact: string, note?: string) => attempt('POST', 'callbacks', { at, contact, note }),
    async rate(score: number, comment?: string) {
      if (!(await attempt('POST', 'ratings', { score, comment }))) return;
      rated.value = String(timeline.value.conversation?.epoch);
      keep.set('rated', rated.value);
    },
    identify(identity: Record<string, string>) {
      settings.identity = { ...settings.identity, ...identity };
      return visitor.visit();
    },
    wake() {
      stream?.wake();
      outbox.wake();
      if (!visit.value) arrive().catch(() => {});
    },
    destroy() {
      removeEventListener('online', online);
      document.removeEventListener('visibilitychange', seen);
      for (const stop of stops) stop();
      stream?.close();
    },
  };

  /** Begins the visit once and then listens. Rejects with a `Failure`, which is shown as well; the next call tries again. */
  function arrive(): Promise<Visit> {
    arriving ??= visitor.visit().then(
      (reply) => {
        if (visit.value && visit.value.visitor.id !== reply.visitor.id) timeline.value = emptyTimeline();
        trouble.value = null;
        visit.value = reply;
        keep.set('accent', reply.site.accent);
        listen(reply);
        return reply;
      },
      (failure: Failure) => {
        arriving = null;
        trouble.value = failure;
        console.warn(`Baton: the chat could not start. ${failure.why ?? failure}`);
        throw failure;
      },
    );
    return arriving;
  }

  function listen({ visitor: { id }, conversation }: Visit) {
    stream?.close();
    stream = share({
      name: `baton:${shell.site}:${id}`,
      url: `${shell.base}v1/events`,
      headers: visitor.headers,
      timeline: () => timeline.peek(),
      onEvent(event) {
        timeline.value = apply(timeline.peek(), event);
        if (event.event === 'message') arrived(event, conversation?.seq ?? 0);
      },
      onTimeline(to) {
        timeline.value = to;
      },
      onState(to) {
        link.value = to;
        if (to === 'live') timeline.value = withoutLive(timeline.peek());
      },
      onGone() {
        arriving = null;
        arrive().catch(() => {
          // Shown as trouble already.
        });
      },
    });
  }

  function arrived({ data }: WireEvent & { event: 'message' }, old: number) {
    if (data.seq <= old) return;
    shell.emit('message', data);
    if (data.from !== 'visitor' && settings.sound !== false && (!open.value || document.hidden)) chime();
  }

  /** Counts what came from others since the visitor last looked. */
  function look() {
    const { seq, messages } = timeline.value;
    if (open.value && !document.hidden) keep.set('seen', String(Math.max(seq, Number(keep.get('seen')))));
    const since = Number(keep.get('seen'));
    shell.unread(messages.filter((message) => message.from !== 'visitor' && message.seq > since).length);
  }

  /** Asks the server for something the visitor wants now; what fails is shown and answered with undefined. */
  async function attempt(method: string, path: string, body?: unknown) {
    try {
      await arrive();
      trouble.value = null;
      return (await visitor.call(method, path, body)) ?? {};
    } catch (failure) {
      trouble.value = failure as Failure;
    }
  }

  async function speak(to: string) {
    const spoken = await wordsOf(to);
    batch(() => {
      locale.value = to;
      words.value = { ...spoken, ...settings.words };
    });
  }
}
