import { batch, computed, effect, signal } from '@preact/signals';
import type { ListenerState } from '../shared/listener.ts';
import { apply, emptyTimeline, type Timeline, withoutLive } from '../shared/timeline.ts';
import type { Events, WireEvent } from '../shared/wire.ts';
import { createKeep, type Keep } from './keep.ts';
import { createOutbox, type Failure, type Outbox, type Unsent } from './outbox.ts';
import { emit } from './page.ts';
import type { Settings, Shell } from './shell.ts';
import { share } from './tabs.ts';
import { alone, createVisitor, type Visit, type Visitor } from './visitor.ts';
import { en } from './words/en.ts';
import { type Spoken, type Words, wordsOf } from './words/index.ts';

/** The one chat of this page, as signals, and the verbs that change it. The views read and call; nothing here draws. */
type Desk = typeof import('./view/desk.tsx');

export const open = signal(false);
export const visit = signal<Visit | null>(null);
/** Why there is no visit, or why the last thing asked for failed. */
export const trouble = signal<Failure | null>(null);
export const timeline = signal<Timeline>(emptyTimeline());
export const status = computed(() => timeline.value.conversation?.status ?? 'assistant');
/** The callback that is still to come; an hour late, it is over. */
export const booked = computed(() => {
  const { callback } = timeline.value;
  return callback?.status === 'booked' && Date.parse(callback.at) > Date.now() - 36e5 ? callback : null;
});
export const unsent = signal<readonly Unsent[]>([]);
export const link = signal<ListenerState>('connecting');
/** What stands in the composer. */
export const text = signal('');
export const asking = signal(false);
/** The epoch of the last ending that was rated. */
export const rated = signal<string | null>(null);
/** What only a chat with people needs, once it is loaded: the queue, callbacks, the rating. */
export const desk = signal<Desk | null>(null);
export const locale = signal('en');
const spoken = signal<Partial<Spoken>>(en);
export const words = computed(
  () => ({ ...desk.value?.enDesk, ...spoken.value, ...settings.words }) as Words & Partial<Spoken>,
);

export let settings: Settings = {};
export let outbox: Outbox;
let shell: Shell;
let keep: Keep;
let visitor: Visitor;
let arriving: Promise<Visit> | null = null;
let stream: ReturnType<typeof share> | null = null;
let typedAt = 0;
let again: ReturnType<typeof setTimeout> | undefined;
let hush: ReturnType<typeof setTimeout> | undefined;

/** Starts the chat of a page. Gives back what ends it. */
export function begin(given: Shell): () => void {
  shell = given;
  settings = shell.settings;
  keep = createKeep(shell.site);
  rated.value = keep.get('rated');
  recall();
  visitor = createVisitor(shell, keep, () => locale.value);
  outbox = createOutbox({
    keep,
    alone: (run) => alone(`baton:${shell.site}:send`, run),
    async post(message) {
      await arrive();
      return visitor.call('POST', 'messages', message);
    },
    onChange(entries) {
      unsent.value = entries;
    },
  });
  const end = new AbortController();
  const { signal } = end;
  addEventListener('online', wake, { signal });
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.hidden) return remember();
      stream?.wake();
      look();
    },
    { signal },
  );
  const stops = [effect(rememberWhatIsUnderWay), effect(forgetWhatIsSeen), effect(look), effect(loadDesk)];
  stops.push(effect(() => emit('status', status.value)));
  speak(settings.locale ?? (document.documentElement.lang || navigator.language));
  arrive().catch(ignore);
  outbox.wake(); // what an earlier page could not send
  return () => {
    end.abort();
    clearTimeout(again);
    for (const stop of stops) stop();
    stream?.close();
  };
}

/** Begins the visit once and then listens. Rejects with a `Failure`, which is shown as well; the next call tries again. */
export function arrive(): Promise<Visit> {
  const known = keep.get('');
  arriving ??= visitor.visit().then(
    (reply) => {
      if (known !== reply.token) {
        timeline.value = emptyTimeline();
        for (const name of ['seen', 'rated', 'last']) keep.set(name, null);
        rated.value = null;
        for (const { id, state } of unsent.value) if (state === 'sent') outbox.remove(id);
      }
      trouble.value = null;
      visit.value = reply;
      keep.set('accent', reply.site.accent);
      if (keep.get('denied')) deny(false);
      listen(reply);
      return reply;
    },
    (failure: Failure) => {
      arriving = null;
      trouble.value = failure;
      clearTimeout(again);
      if (!failure.final)
        again = setTimeout(() => arrive().catch(ignore), failure.after ?? 5000 + Math.random() * 10_000);
      else if (failure.why) deny(true);
      console.warn(`Baton: ${failure.why ?? failure}`);
      throw failure;
    },
  );
  return arriving;
}

export function send(what = text.value) {
  if (!what.trim()) return;
  if (what === text.value) text.value = '';
  typedAt = 0;
  outbox.add(what.trim());
}

/** The visitor is writing: told to the agent, every three seconds at most. */
export function typing() {
  if (status.value !== 'agent' || Date.now() - typedAt < 3000) return;
  typedAt = Date.now();
  visitor.call('POST', 'typing', { on: true }).catch(ignore);
}

/** Stops the answer that is being written. */
export const stop = () => attempt('DELETE', 'turn');

export async function askForPerson() {
  asking.value = true;
  const reply = await attempt('POST', 'handoff', {});
  batch(() => {
    asking.value = false;
    if (reply?.queue) timeline.value = { ...timeline.value, queue: reply.queue };
  });
}

export const leaveQueue = () => attempt('DELETE', 'handoff');

export async function rate(score: number, comment?: string) {
  if (!(await attempt('POST', 'ratings', { score, comment }))) return;
  rated.value = String(timeline.value.conversation?.epoch);
  keep.set('rated', rated.value);
}

export function identify(identity: Settings['identity']) {
  settings.identity = { ...settings.identity, ...identity };
  visitor.visit().catch(ignore);
}

/** Tries everything again that waits for a better moment; messages only if `all`, since the server may have asked for time. */
export function wake(all: unknown = true) {
  trouble.value = null;
  stream?.wake();
  if (all) outbox.wake();
  arrive().catch(ignore);
}

export async function speak(to: string) {
  locale.value = to; // at once: the visit that begins meanwhile says it
  const found = await wordsOf(to);
  if (locale.value === to) spoken.value = found;
}

/** A page that the server refuses shows nothing of ours, now and after a reload, until it is let in; the console says why. */
function deny(to: boolean) {
  keep.set('denied', to ? '1' : null);
  shell.host.hidden = to;
}

/** What can be shown on the next page before the server answers, or instead. A place in the queue would be out of date. */
function remember() {
  const last = JSON.stringify([visit.value, { ...withoutLive(timeline.value), queue: null }]);
  if (visit.value) keep.set('last', last.length < 200_000 ? last : null);
}

function recall() {
  try {
    const [was, log] = JSON.parse(keep.get('last') ?? '[]');
    if (!was || was.token !== keep.get('')) return;
    visit.value = was;
    timeline.value = log;
  } catch {
    // Somebody else's writing; the server knows better.
  }
}

function listen({ visitor: { id }, conversation }: Visit) {
  stream?.close();
  stream = share({
    name: `baton:${shell.site}:${id}`,
    url: `${shell.base}v1/events`,
    headers: visitor.headers,
    timeline: () => timeline.peek(),
    onEvent(event) {
      hear(event);
      if (event.event === 'message') arrived(event, conversation?.seq ?? 0);
      if (event.event === 'typing') doubt(event.data);
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
      arrive().catch(ignore);
    },
  });
}

function hear(event: WireEvent) {
  timeline.value = apply(timeline.peek(), event);
}

function arrived({ data }: WireEvent & { event: 'message' }, old: number) {
  if (data.seq <= old) return;
  emit('message', data);
  if (data.from !== 'visitor' && settings.sound !== false && (!open.value || document.hidden)) {
    import('./sound.ts').then((sound) => sound.chime(), ignore);
  }
}

/** An agent whose page is gone cannot say that the typing is over. */
function doubt({ from, on }: Events['typing']) {
  if (from !== 'agent') return;
  clearTimeout(hush);
  if (on) hush = setTimeout(() => hear({ event: 'typing', data: { from, on: false } }), 8000);
}

/** Counts what came from others since the visitor last looked. */
function look() {
  const { seq, messages } = timeline.value;
  if (open.value && !document.hidden) keep.set('seen', String(Math.max(seq, Number(keep.get('seen')))));
  const since = Number(keep.get('seen'));
  const unread = messages.filter((message) => message.from !== 'visitor' && message.seq > since).length;
  shell.badge.textContent = unread ? String(unread) : '';
  emit('unread', unread);
}

/** The loader of the next page loads the chat at once if something is under way. */
function rememberWhatIsUnderWay() {
  const answerDue = timeline.value.messages.at(-1)?.from === 'visitor';
  keep.set('live', unsent.value.length || answerDue || /waiting|agent/.test(status.value) ? '1' : null);
}

function forgetWhatIsSeen() {
  const shown = new Set(timeline.value.messages.map(({ id }) => id));
  outbox.seen((id) => shown.has(id));
}

/** Reads `link` so that a download that failed is tried again with the connection. */
function loadDesk() {
  const needed = asking.value || booked.value || /waiting|closed/.test(status.value);
  if (!link.value || !needed || desk.peek()) return;
  import('./view/desk.tsx').then((loaded) => {
    desk.value = loaded;
  }, ignore);
}

/** Asks the server for something the visitor wants now; what fails is shown and answered with undefined, unless a `field` has it. */
export async function attempt(method: string, path: string, body?: unknown, onField?: (failure: Failure) => void) {
  try {
    await arrive();
    trouble.value = null;
    return (await visitor.call(method, path, body)) ?? {};
  } catch (error) {
    const failure = error as Failure;
    if (onField && failure.field) onField(failure);
    else trouble.value = failure;
  }
}

/** For what is shown as trouble already, is tried again anyway, or is only a courtesy. */
function ignore() {}
