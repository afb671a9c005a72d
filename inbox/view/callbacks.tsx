import { useState } from 'preact/hooks';
import type { Page } from '../page.ts';
import type { CallbackRow } from '../shapes.ts';
import { moment, nameOf } from '../wording.ts';
import { ContactLink } from './contact.tsx';

/** How long before its time, and after it, a callback is due now, milliseconds. */
const NOW = 15 * 60_000;

/** Who is to be called back, the soonest first. Those cancelled stay until their time, so that nobody calls. */
export function Callbacks({ page }: { page: Page }) {
  const { desk } = page;
  const callbacks = [...desk.callbacks.value, ...desk.calledOff.value].sort((a, b) => a.at.localeCompare(b.at));
  return (
    <>
      <h1 class="list-head">Callbacks</h1>
      {desk.callbacks.value.length === 0 && (
        <p class="list-empty">No callbacks are booked. Visitors are offered one when nobody is on shift.</p>
      )}
      <ul class="rows" aria-label="Callbacks">
        {callbacks.map((callback) => (
          <CallbackItem key={callback.id} page={page} callback={callback} />
        ))}
      </ul>
    </>
  );
}

function CallbackItem({ page, callback }: { page: Page; callback: CallbackRow }) {
  const now = page.desk.now();
  const state = stateOf(callback, now);
  const topic = callback.note ?? callback.topic;
  return (
    <li class="row callback" data-open={page.place.at.value.chat === callback.conversation}>
      <div class="row-body">
        <div class="row-line">
          <button type="button" class="row-open" onClick={() => page.show('callbacks', callback.conversation)}>
            <bdi>{nameOf(callback.visitor)}</bdi>
            <span class="unseen">, open the conversation</span>
          </button>
          <time class={state.tone === 'hot' ? 'row-time hot' : 'row-time'} dateTime={callback.at}>
            {moment(callback.at, now)}
          </time>
        </div>
        <p class="callback-contact">
          <ContactLink contact={callback.contact} />
        </p>
        {topic && (
          <p class="row-last" dir="auto">
            {topic}
          </p>
        )}
        <p class="row-marks">
          <span class={`chip ${state.tone}`}>{state.words}</span>
        </p>
        {callback.status === 'booked' && <Acts page={page} callback={callback} />}
      </div>
    </li>
  );
}

function stateOf({ status, at }: CallbackRow, now: number): { words: string; tone: 'hot' | 'warm' | 'quiet' } {
  const late = now - Date.parse(at);
  if (status === 'cancelled') return { words: 'Cancelled', tone: 'quiet' };
  if (late > NOW) return { words: 'Overdue', tone: 'hot' };
  return late > -NOW ? { words: 'Due now', tone: 'warm' } : { words: 'Booked', tone: 'quiet' };
}

/** What an agent does with a callback. To cancel takes a second press, to move a time. */
function Acts({ page, callback: { id, contact } }: { page: Page; callback: CallbackRow }) {
  const { desk } = page;
  const [asked, ask] = useState<'cancel' | 'move' | null>(null);
  const [times, setTimes] = useState<string[]>([]);
  const [to, choose] = useState('');
  async function run(act: () => Promise<unknown>, done: string) {
    await act().then(
      () => page.say(done),
      (error: Error) => page.say(error.message),
    );
    ask(null);
  }
  async function look() {
    await desk.callbackTimes().then(
      (free) => {
        setTimes(free);
        choose(free[0] ?? '');
        if (free.length > 0) ask('move');
        else page.say('No other times are free.');
      },
      (error: Error) => page.say(error.message),
    );
  }
  const back = (
    <button type="button" onClick={() => ask(null)}>
      Back
    </button>
  );
  if (asked === 'cancel')
    return (
      <div class="callback-acts above">
        <button
          type="button"
          class="primary"
          ref={focus}
          onClick={() => run(() => desk.cancelCallback(id), 'Cancelled. The visitor is told in the chat.')}
        >
          Cancel and tell the visitor
        </button>
        {back}
      </div>
    );
  if (asked === 'move')
    return (
      <div class="callback-acts above">
        <select
          aria-label={`New time for ${contact}`}
          ref={focus}
          value={to}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          {times.map((at) => (
            <option key={at} value={at}>
              {moment(at, desk.now())}
            </option>
          ))}
        </select>
        <button
          type="button"
          class="primary"
          onClick={() => run(() => desk.moveCallback(id, to), 'Moved. The visitor is told in the chat.')}
        >
          Move
        </button>
        {back}
      </div>
    );
  return (
    <div class="callback-acts above">
      <button type="button" onClick={() => run(() => desk.finishCallback(id), 'Done. The callback is off the list.')}>
        Done
      </button>
      <button type="button" onClick={look}>
        Move
      </button>
      <button type="button" onClick={() => ask('cancel')}>
        Cancel
      </button>
    </div>
  );
}

const focus = (element: HTMLElement | null) => element?.focus();
