import { DISPOSITIONS, type Disposition } from '../../shared/conversation.ts';
import type { Chat } from '../chat.ts';
import type { Page } from '../page.ts';
import { DISPOSITION_WORDS } from '../wording.ts';
import { ActDialog, noteOf } from './act-dialog.tsx';
import { Choices, NoteField } from './choices.tsx';

const choices = DISPOSITIONS.map((value) => ({ value, ...DISPOSITION_WORDS[value] }));
const dispositionOf = (form: FormData) => form.get('disposition') as Disposition;

export function ResolveDialog({ page, chat }: { page: Page; chat: Chat }) {
  return (
    <ActDialog
      page={page}
      chat={chat}
      title="How did it end?"
      verb="Resolve"
      act={(form) => chat.resolve({ disposition: dispositionOf(form), ...noteOf(form) })}
      mayUndo={() => true}
      done={(form) => `Resolved: ${DISPOSITION_WORDS[dispositionOf(form)].title}.`}
    >
      <Choices name="disposition" legend="Disposition" choices={choices} />
      <NoteField label="Note for the log (optional)" />
    </ActDialog>
  );
}
