import { useSignalEffect } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Alerts } from '../alerts.ts';
import type { Desk } from '../desk.ts';
import { placeOf, shortcutOf } from '../keyboard.ts';
import { createPage, type Page } from '../page.ts';
import type { Session } from '../session.ts';
import type { Places } from './app.tsx';
import { ChatView } from './chat.tsx';
import { Dialogs } from './dialogs.tsx';
import { Empty } from './empty.tsx';
import { Rail } from './rail.tsx';
import { runShortcut } from './shortcuts.ts';
import { Side } from './side.tsx';

type Props = { session: Session; desk: Desk; place: Places; alerts: Alerts };

/** The inbox of a signed-in agent: rail, list, conversation. On a phone one at a time. */
export function DeskView({ session, desk, place, alerts }: Props) {
  const page = useMemo(() => createPage(session, desk, place, alerts), [desk]);
  useShortcuts(page);
  useOpenChat(page);
  const chat = page.chat();
  const covered = page.dialog.value !== null;
  return (
    <>
      <div class="desk" data-shows={chat ? 'chat' : 'list'} inert={covered} aria-hidden={covered ? 'true' : undefined}>
        <Rail page={page} />
        <Side page={page} />
        <main class="stage" aria-label="Open conversation">
          {chat ? <ChatView key={chat.id} page={page} chat={chat} /> : <Empty page={page} />}
        </main>
      </div>
      <Dialogs page={page} />
      <div class="toasts" role="status">
        {page.toast.value && <p class="toast">{page.toast.value}</p>}
      </div>
      <p class="unseen" aria-live="polite">
        {alerts.spoken.value}
      </p>
    </>
  );
}

/** Keeps one conversation on its stream: the open one, while the page can be seen. */
function useOpenChat(page: Page) {
  const id = page.place.at.value.chat;
  useEffect(() => {
    const chat = page.chat();
    if (!chat) return;
    const follow = () => (document.visibilityState === 'visible' ? chat.open() : chat.pause());
    chat.open();
    document.addEventListener('visibilitychange', follow);
    return () => {
      document.removeEventListener('visibilitychange', follow);
      chat.pause();
    };
  }, [page, id]);
  useSignalEffect(() => {
    const row = page.chat()?.row.value;
    if (row && document.visibilityState === 'visible') page.desk.see(row);
  });
}

function useShortcuts(page: Page) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const shortcut = shortcutOf(event, placeOf(document.activeElement, page.alerts.singleKeys.value));
      if (shortcut && page.dialog.value === null && runShortcut(page, shortcut)) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [page]);
}
