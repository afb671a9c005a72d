import { effect } from '@preact/signals';
import { open, status, timeline } from './chat.ts';
import type { Shell } from './shell.ts';

/** Who presses a button that then goes away would be thrown back to the page; the log takes the focus instead. */
export function mindFocus({ host, root }: Shell, place: HTMLElement): () => void {
  let inside = false;
  const end = new AbortController();
  for (const event of ['focusin', 'pointerdown']) {
    document.addEventListener(
      event,
      ({ target }) => {
        inside = target === host;
      },
      { signal: end.signal },
    );
  }
  const stop = effect(() => {
    if (!open.value || !status.value || !timeline.value) return;
    requestAnimationFrame(() => {
      if (inside && !root.activeElement) place.querySelector<HTMLElement>('.log')?.focus();
    });
  });
  return () => {
    end.abort();
    stop();
  };
}
