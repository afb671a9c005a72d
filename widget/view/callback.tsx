import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import * as callbacks from '../callbacks.ts';
import * as chat from '../chat.ts';
import type { Failure } from '../outbox.ts';
import { Fields } from './fields.tsx';

const focus = (element: HTMLElement | null) => element?.focus();

/** The way out of the queue or of what is booked and, behind one line, a time to be called. */
export function Callback({ known }: { known?: callbacks.Slot[] | undefined }) {
  const open = useSignal(false);
  const unsure = useSignal(false);
  const offered = useSignal<callbacks.Slot[] | undefined>(undefined);
  const busy = useSignal(false);
  const wrong = useSignal<Failure | null>(null);
  const toggle = useRef<HTMLButtonElement>(null);
  const words = chat.words.value;
  const booked = chat.booked.value;
  const slots = open.value ? offered.value : undefined;
  const look = () => callbacks.slots().then((reply) => (offered.value = reply?.slots ?? []));
  useEffect(() => {
    if (known?.length) offered.value = known;
    else if (open.value && !offered.value) look();
  }, [open.value, known]);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget as HTMLFormElement);
    const text = (name: string) => String(given.get(name) ?? '').trim();
    busy.value = true;
    const wanted = { at: text('at'), contact: text('contact'), note: text('note') || undefined };
    const done = await callbacks.book(wanted, (failure) => {
      wrong.value = failure;
      if (failure.field === 'at') look();
    });
    busy.value = false;
    if (done) {
      open.value = false;
      offered.value = undefined;
      focus(toggle.current);
    }
  };
  const cancel = async () => {
    busy.value = true;
    await callbacks.cancel();
    busy.value = false;
    unsure.value = false;
  };
  const quiet = (key: string, label: string, onClick: () => void) => (
    <button type="button" key={key} class="quiet" onClick={onClick}>
      {label}
    </button>
  );
  return (
    <form class="callback" onSubmit={submit} onInput={() => (wrong.value = null)}>
      {slots && !slots.length && <p class="hint">{words.noSlots}</p>}
      {!!slots?.length && <Fields slots={slots} wrong={wrong.value} />}
      <div class="row">
        {!open.value &&
          !unsure.value &&
          chat.status.value === 'waiting' &&
          quiet('leave', words.leave, chat.leaveQueue)}
        {!open.value && booked && !unsure.value && quiet('cancel', words.cancel, () => (unsure.value = true))}
        {unsure.value && quiet('keep', words.keep, () => (unsure.value = false))}
        {!!slots?.length && (
          <button type="submit" key="book" class="solid" disabled={busy.value}>
            {words.book}
          </button>
        )}
        {unsure.value ? (
          <button type="button" key="sure" class="solid" ref={focus} disabled={busy.value} onClick={cancel}>
            {words.sure}
          </button>
        ) : (
          <button type="button" key="later" class="quiet" ref={toggle} onClick={() => (open.value = !open.value)}>
            {open.value ? words.back : booked ? words.move : words.rather}
          </button>
        )}
      </div>
    </form>
  );
}
