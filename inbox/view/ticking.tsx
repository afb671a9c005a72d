import { computed, signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Desk } from '../desk.ts';
import { elapsed } from '../wording.ts';

const tick = signal(0);
setInterval(() => {
  tick.value++;
}, 1000);

/** The server's clock. Whoever asks with the tick is asked again at the next. */
const nowAt = (_tick: number, desk: Desk) => desk.now();

/** How long ago, by the server's clock, one second after the other. Only this text is drawn again. */
export function Ticking({ since, desk }: { since: string; desk: Desk }) {
  const text = useMemo(() => computed(() => elapsed(nowAt(tick.value, desk) - Date.parse(since))), [since, desk]);
  return (
    <time class="ticking" dateTime={since}>
      {text}
    </time>
  );
}
