import type { Page } from '../page.ts';
import { Icon } from './icons.tsx';

/** The stage with no conversation on it: says how things are, and what would help. */
export function Empty({ page }: { page: Page }) {
  const { desk, alerts } = page;
  const waiting = desk.present.value.length;
  const mine = desk.mine.value.length;
  const away = desk.me.value.shift !== 'on';
  if (!desk.loaded.value) return <div class="empty" aria-busy="true" />;
  return (
    <div class="empty">
      <Icon name={away ? 'away' : waiting > 0 ? 'people' : 'check'} />
      <h1>{heading(waiting, mine)}</h1>
      {away ? (
        <>
          <p>
            You are away. With nobody on shift, visitors keep their place in line, read that nobody is there, and can
            choose a time for a callback.
          </p>
          <button
            type="button"
            class="primary"
            onClick={() => void desk.setShift('on').catch((error: Error) => page.say(error.message))}
          >
            Go on shift
          </button>
        </>
      ) : waiting > 0 ? (
        <button type="button" class="primary" onClick={() => page.show('conversations', desk.present.value[0]?.id)}>
          Open the first
        </button>
      ) : (
        <p>
          Whoever asks for a person appears on the left by themselves
          {alerts.sound.value ? ', with a sound' : ''}. The assistant answers everybody else.
        </p>
      )}
      {waiting === 0 && desk.me.value.site.id === 'demo' && (
        <p class="empty-try">
          To try it, <a href="/">open the demo shop</a> and ask its assistant for a person.
        </p>
      )}
      {alerts.desktop.value === 'default' && (
        <button type="button" class="plain" onClick={() => void alerts.askForDesktop()}>
          <Icon name="bell" /> Tell me on the desktop when somebody waits
        </button>
      )}
      <p class="empty-keys">
        Press <kbd>?</kbd> for shortcuts
      </p>
    </div>
  );
}

function heading(waiting: number, mine: number): string {
  if (waiting === 1) return 'One visitor is waiting.';
  if (waiting > 1) return `${waiting} visitors are waiting.`;
  return mine > 0 ? 'Nobody is waiting. Pick one of yours.' : 'Nobody is waiting.';
}
