import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Events } from '../../shared/wire.ts';
import * as chat from '../chat.ts';

type Slots = NonNullable<Events['queue']['slots']>;

const focus = (field: HTMLElement | null) => field?.focus();

/** The way out of the queue and, behind one line, a time to be called instead. */
export function Callback({ known }: { known?: Slots | undefined }) {
  const open = useSignal(false);
  const offered = useSignal<Slots | undefined>(undefined);
  const busy = useSignal(false);
  const words = chat.words.value;
  const slots = offered.value;
  useEffect(() => {
    if (known?.length) offered.value = known;
    else if (open.value && !slots) chat.slots().then((reply) => (offered.value = reply?.slots ?? []));
  }, [open.value, known]);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget as HTMLFormElement);
    const text = (name: string) => String(given.get(name) ?? '').trim();
    busy.value = true;
    await chat.book(text('at'), text('contact'));
    busy.value = false;
  };
  return (
    <form class="callback" onSubmit={submit}>
      {open.value && slots && !slots.length && <p class="hint">{words.noSlots}</p>}
      {open.value && !!slots?.length && (
        <>
          <label>
            {words.when}
            <select name="at" ref={focus}>
              {slots.map(({ at, label }) => (
                <option key={at} value={at}>
                  {label}
                </option>
              ))}
            </select>
          </label>
          <label>
            {words.contact}
            <input name="contact" required minLength={3} maxLength={254} autocomplete="email" />
          </label>
        </>
      )}
      <div class="row">
        {!open.value && (
          <button type="button" key="leave" class="quiet" onClick={chat.leaveQueue}>
            {words.leave}
          </button>
        )}
        {open.value && !!slots?.length && (
          <button type="submit" key="book" class="solid" disabled={busy.value}>
            {words.book}
          </button>
        )}
        <button type="button" key="later" class="quiet" onClick={() => (open.value = !open.value)}>
          {open.value ? words.back : words.rather}
        </button>
      </div>
    </form>
  );
}
