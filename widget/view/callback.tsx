import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Events } from '../../shared/wire.ts';
import * as chat from '../chat.ts';
import { momentOf } from '../days.ts';

type Slots = NonNullable<Events['queue']['slots']>;

/** How many times are offered before "More times". */
const FEW = 4;

export function Callback({ known, onBack }: { known?: Slots | undefined; onBack?: (() => void) | undefined }) {
  const offered = useSignal(known);
  const all = useSignal(false);
  const busy = useSignal(false);
  const slots = offered.value;
  const words = chat.words.value;
  useEffect(() => {
    if (!slots?.length) chat.slots().then((reply) => (offered.value = reply?.slots ?? []));
  }, []);
  if (!slots) return null;
  if (!slots.length) return <p class="hint">{words.noSlots}</p>;
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
      <fieldset>
        <legend>{words.when}</legend>
        {slots.slice(0, all.value ? undefined : FEW).map((slot, index) => (
          <label key={slot.at}>
            <input type="radio" name="at" value={slot.at} defaultChecked={!index} />
            <span class="slot">{momentOf(slot.at)}</span>
          </label>
        ))}
        {!all.value && slots.length > FEW && (
          <button type="button" class="quiet" onClick={() => (all.value = true)}>
            {words.more}
          </button>
        )}
      </fieldset>
      <label>
        {words.contact}
        <input name="contact" required minLength={3} maxLength={254} autocomplete="email" />
      </label>
      <div class="row">
        <button type="submit" class="solid" disabled={busy.value}>
          {words.book}
        </button>
        {onBack && (
          <button type="button" class="quiet" onClick={onBack}>
            {words.back}
          </button>
        )}
      </div>
    </form>
  );
}
