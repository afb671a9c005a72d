import * as chat from '../chat.ts';

/**
 * Where a waiting visitor reads the place in the queue, and whoever has booked a callback finds it. The region is always there, since a live region that comes
 * with its text is not announced; what it says is loaded when it is needed (desk.tsx).
 */
export function Waiting() {
  const waits = chat.status.value === 'waiting';
  const desk = chat.desk.value;
  const shown = waits || chat.booked.value;
  return (
    <div class={shown ? 'queue' : 'sr'}>
      <p role="status" dir="auto">
        {waits && (desk ? desk.sentence() : chat.words.value.inLine)}
      </p>
      {shown && desk && <desk.Place />}
    </div>
  );
}
