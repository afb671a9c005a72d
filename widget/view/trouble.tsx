import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import * as chat from '../chat.ts';

/** One line on what is wrong and what helps. A hiccup of the stream is not shown: it is over before one has read it. */
export function Trouble() {
  const patience = useSignal(true);
  const words = chat.words.value;
  const link = chat.link.value;
  const cut = link === 'waiting' || link === 'connecting';
  const failure = chat.trouble.value;
  useEffect(() => {
    patience.value = true;
    if (!cut) return;
    const timer = setTimeout(() => (patience.value = false), 4000);
    return () => clearTimeout(timer);
  }, [cut]);
  const offline = link === 'offline' || (!navigator.onLine && failure);
  let line = '';
  if (offline) line = words.offline;
  else if (failure) line = failure.why ?? (chat.visit.value ? words.failed : words.unreachable);
  else if (chat.visit.value && cut && !patience.value) line = words.reconnecting;
  return (
    <div class="trouble" role="alert">
      {line && (
        <p>
          {line}
          {!offline && !failure?.final && (
            <button
              type="button"
              onClick={() => {
                chat.trouble.value = null;
                chat.wake();
              }}
            >
              {words.again}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
