import { effect } from '@preact/signals';
import { render } from 'preact';
import * as chat from './chat.ts';
import { dress } from './dress.ts';
import type { Call, Shell } from './shell.ts';
import { Panel } from './view/panel.tsx';

/** Called once by the loader. Gives back what `window.Baton` does from now on. */
export function start(shell: Shell): Call {
  const { launcher, root, settings } = shell;
  const place = document.createElement('div');
  const end = chat.begin(shell);
  const undress = dress(shell, place);
  root.append(place);
  render(<Panel />, place);
  let was = false;
  const stop = effect(() => {
    const isOpen = chat.open.value;
    launcher.hidden = isOpen || settings.launcher === false;
    launcher.ariaLabel = chat.words.value.open;
    if (isOpen === was) return;
    was = isOpen;
    shell.emit(isOpen ? 'open' : 'close');
    if (isOpen) queueMicrotask(() => root.querySelector('textarea')?.focus());
    else launcher.focus();
  });
  return (command, ...args) => {
    const first = args[0] as unknown;
    if (command === 'open' || command === 'ask') show(true);
    if (command === 'close') show(false);
    if (command === 'toggle') show(!chat.open.value);
    if (command === 'ask') chat.text.value = String(first ?? '');
    if (command === 'send') chat.send(String(first ?? ''));
    if (command === 'identify') chat.identify(first as Record<string, string>);
    if (command === 'language') chat.speak(String(first));
    if (command === 'destroy') {
      stop();
      undress();
      end();
      render(null, place);
    }
  };
}

function show(to: boolean) {
  chat.open.value = to;
  if (to) chat.wake();
}
