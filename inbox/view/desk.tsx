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
import { focusHeading, focusRow } from './focus.ts';
import { Rail } from './rail.tsx';
import { runShortcut } from './shortcuts.ts';
import { Side } from './side.tsx';
import { visible } from './visible.ts';

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
        <main class="work">
          <Side page={page} />
          <section class="stage" aria-label="Chosen">
            {chat ? <ChatView key={chat.id} page={page} chat={chat} /> : <Empty page={page} />}
          </section>
        </main>
      </div>
      <Dialogs page={page} />
      <div class="toasts" role="status">
        {page.toast.value && (
          <p class="toast">
            {page.toast.value.text}
            {page.toast.value.undo && (
              <button type="button" onClick={() => page.undo()}>
                Undo
              </button>
            )}
          </p>
        )}
      </div>
      <p class="unseen" aria-live="polite">
        {alerts.spoken.value}
      </p>
    </>
  );
}

const LET_GO = 60_000;

/** Keeps the open conversation on its stream, and lets go when nobody has looked at the page for a while. */
function useOpenChat(page: Page) {
  const id = page.place.at.value.chat;
  useEffect(() => {
    if (!id) return;
    focusHeading();
    return () => focusRow(id);
  }, [id]);
  useEffect(() => {
    const chat = page.chat();
    if (!chat) return;
    if (visible.value) void chat.open();
    const later = visible.value ? 0 : window.setTimeout(() => chat.pause(), LET_GO);
    return () => clearTimeout(later);
  }, [page, id, visible.value]);
  useEffect(() => {
    const chat = page.chat();
    return () => chat?.pause();
  }, [page, id]);
  useSignalEffect(() => {
    const row = page.chat()?.row.value;
    if (row && visible.value) page.desk.see(row);
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
