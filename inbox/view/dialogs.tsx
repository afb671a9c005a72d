import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { Page } from '../page.ts';
import { focusHeading } from './focus.ts';
import { HelpDialog } from './help.tsx';
import { InviteDialog } from './invite.tsx';
import { ReleaseDialog } from './release.tsx';
import { ResolveDialog } from './resolve.tsx';
import { TransferDialog } from './transfer.tsx';

/** The dialog that is open, if any. Those about a conversation need one that is the agent's. */
export function Dialogs({ page }: { page: Page }) {
  const chat = page.chat();
  const mine = chat?.isMine.value ? chat : null;
  switch (page.dialog.value) {
    case 'resolve':
      return mine && <ResolveDialog page={page} chat={mine} />;
    case 'transfer':
      return mine && <TransferDialog page={page} chat={mine} />;
    case 'release':
      return mine && <ReleaseDialog page={page} chat={mine} />;
    case 'invite':
      return <InviteDialog page={page} />;
    case 'help':
      return <HelpDialog page={page} />;
    case null:
      return null;
  }
}

type Props = { page: Page; title: string; children: ComponentChildren };

/** A modal dialog with its title. Escape and a press beside it close it; the focus goes back where it was. */
export function Dialog({ page, title, children }: Props) {
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    box.current?.showModal();
    return () =>
      requestAnimationFrame(() => {
        before?.focus();
        focusHeading();
      });
  }, []);
  const close = () => {
    page.dialog.value = null;
  };
  return (
    <dialog
      ref={box}
      aria-labelledby={id}
      onCancel={close}
      onClose={close}
      onPointerDown={(event) => {
        if (event.target === box.current) close();
      }}
    >
      <div class="dialog-body">
        <h2 id={id}>{title}</h2>
        {children}
      </div>
    </dialog>
  );
}
