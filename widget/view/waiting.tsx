import * as chat from '../chat.ts';

/**
 * Where a waiting visitor reads the place in the queue. The region is always there, since a live region that comes
 * with its text is not announced; what it says is loaded when it is needed (desk.tsx).
 */
export function Waiting() {
  const waits = chat.status.value === 'waiting';
  const desk = chat.desk.value;
  return (
    <div class={waits ? 'queue' : 'sr'}>
      <p role="status" dir="auto">
        {waits && (desk ? desk.sentence() : chat.words.value.inLine)}
      </p>
      {waits && desk && <desk.Place />}
    </div>
  );
}
