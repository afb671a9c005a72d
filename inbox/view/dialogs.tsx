import type { Page } from '../page.ts';
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
