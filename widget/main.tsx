import { effect } from '@preact/signals';
import { render } from 'preact';
import * as chat from './chat.ts';
import { dress } from './dress.ts';
import { mindFocus } from './focus.ts';
import { emit, off, on } from './page.ts';
import type { Call, Shell } from './shell.ts';
import { Panel } from './view/panel.tsx';

/** Called once by the loader. Gives back what `window.Baton` does from now on. */
export function start(shell: Shell): Call {
  const { host, launcher, root, settings } = shell;
  const place = document.createElement('div');
  const end = chat.begin(shell);
  const undress = dress(shell, place);
  root.append(place);
  render(<Panel />, place);
  const unmind = mindFocus(shell, place);
  let was = false;
  const stop = effect(() => {
    const isOpen = chat.open.value;
    launcher.hidden = isOpen || settings.launcher === false;
    launcher.ariaLabel = chat.words.value.open;
    if (isOpen === was) return;
    was = isOpen;
    emit(isOpen ? 'open' : 'close');
    if (isOpen) queueMicrotask(() => root.querySelector('textarea')?.focus());
    else launcher.focus();
  });
  const commands: Record<string, (...args: never[]) => void> = {
    open: () => show(true),
    close: () => show(false),
    toggle: () => show(!chat.open.value),
    hide: () => appear(false),
    show: () => appear(true),
    ask(text: string) {
      chat.text.value = text;
      show(true);
    },
    send: chat.send,
    identify: chat.identify,
    language: chat.speak,
    on,
    off,
    destroy() {
      stop();
      unmind();
      undress();
      end();
      render(null, place);
      host.remove();
    },
  };
  return (command, ...args) => commands[command]?.(...(args as never[]));

  function appear(to: boolean) {
    host.hidden = !to;
  }
}

function show(to: boolean) {
  chat.open.value = to;
  if (to) chat.wake(false);
}
