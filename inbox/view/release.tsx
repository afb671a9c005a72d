import type { Chat } from '../chat.ts';
import type { Page } from '../page.ts';
import { ActDialog, noteOf } from './act-dialog.tsx';
import { NoteField } from './choices.tsx';

export function ReleaseDialog({ page, chat }: { page: Page; chat: Chat }) {
  return (
    <ActDialog
      page={page}
      chat={chat}
      title="Back to the assistant"
      verb="Release to assistant"
      act={(form) => chat.release(noteOf(form).note)}
      mayUndo={() => true}
      done={() => 'Released. The assistant answers from here.'}
    >
      <p>The assistant answers from here, and hands over again when a person is needed.</p>
      <NoteField label="Note for the log (optional)" />
    </ActDialog>
  );
}
