import { useEffect, useState } from 'preact/hooks';
import type { Events } from '../../shared/wire.ts';
import type { Chat } from '../chat.ts';
import { momentOf } from '../days.ts';

type Slots = NonNullable<Events['queue']['slots']>;

/** How many times are offered before "More times". */
const FEW = 4;

export function Callback({
  chat,
  known,
  onBack,
}: {
  chat: Chat;
  known?: Slots | undefined;
  onBack?: (() => void) | undefined;
}) {
  const [slots, offer] = useState(known);
  const [all, more] = useState(false);
  const [busy, work] = useState(false);
  const words = chat.words.value;
  useEffect(() => {
    if (!slots?.length) chat.slots().then((reply) => offer(reply?.slots ?? []));
  }, []);
  if (!slots) return null;
  if (!slots.length) return <p class="hint">{words.noSlots}</p>;
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget as HTMLFormElement);
    const text = (name: string) => String(given.get(name) ?? '').trim();
    work(true);
    await chat.book(text('at'), text('contact'), text('note') || undefined);
    work(false);
  };
  return (
    <form class="callback" onSubmit={submit}>
      <fieldset>
        <legend>{words.when}</legend>
        {slots.slice(0, all ? undefined : FEW).map((slot, index) => (
          <label key={slot.at}>
            <input type="radio" name="at" value={slot.at} defaultChecked={!index} />
            <span>{momentOf(slot.at, chat)}</span>
          </label>
        ))}
        {!all && slots.length > FEW && (
          <button type="button" class="quiet" onClick={() => more(true)}>
            {words.more}
          </button>
        )}
      </fieldset>
      <label>
        {words.contact}
        <input name="contact" required minLength={3} maxLength={254} autocomplete="email" />
      </label>
      <label>
        {words.about}
        <input name="note" maxLength={2000} />
      </label>
      <div class="row">
        <button type="submit" class="solid" disabled={busy}>
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
