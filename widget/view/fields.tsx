import { useEffect, useRef } from 'preact/hooks';
import type { Slot } from '../callbacks.ts';
import * as chat from '../chat.ts';
import type { Failure } from '../outbox.ts';

/** When, where and what about. What the server finds `wrong` with a field stands below it, and the field has the focus. */
export function Fields({ slots, wrong }: { slots: Slot[]; wrong: Failure | null }) {
  const box = useRef<HTMLDivElement>(null);
  const words = chat.words.value;
  const booked = chat.booked.value;
  useEffect(() => {
    box.current?.querySelector<HTMLElement>(wrong ? '[aria-invalid]' : 'select')?.focus();
  }, [wrong?.field]);
  const flaw = (name: string) => wrong?.field === name && { 'aria-invalid': true, 'aria-describedby': name };
  const why = (name: string) =>
    flaw(name) && (
      <p class="wrong" id={name} dir="auto">
        {wrong?.why}
      </p>
    );
  const days = [...new Set(slots.map(({ day }) => day))];
  return (
    <div class="callback" ref={box}>
      <label>
        {words.when}
        <select name="at" {...flaw('at')}>
          {days.map((day) => (
            <optgroup key={day} label={day}>
              {slots
                .filter((slot) => slot.day === day)
                .map(({ at, time }) => (
                  <option key={at} value={at}>
                    {time}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
      {why('at')}
      <label>
        {words.contact}
        <input
          name="contact"
          required
          maxLength={254}
          autocomplete="email"
          defaultValue={booked?.contact}
          {...flaw('contact')}
        />
      </label>
      {why('contact')}
      <label>
        {words.about}
        <input name="note" maxLength={2000} defaultValue={booked?.note} />
      </label>
    </div>
  );
}
