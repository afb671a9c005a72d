import type { ComponentChildren } from 'preact';
import type { Chat } from '../chat.ts';
import type { Page } from '../page.ts';
import { Dialog } from './dialog.tsx';
import { takeBack } from './take.ts';

type Props = {
  page: Page;
  chat: Chat;
  title: string;
  /** The button that does it. */
  verb: string;
  /** Does it; says whether it was done. */
  act: (form: FormData) => Promise<boolean>;
  /** What to say afterwards. */
  done: (form: FormData) => string;
  /** May it be undone? */
  mayUndo: (form: FormData) => boolean;
  children: ComponentChildren;
};

/** A dialog that asks how to do something with the conversation, and does it. */
export function ActDialog({ page, chat, title, verb, act, done, mayUndo, children }: Props) {
  const busy = chat.acting.value !== null;
  async function submit(event: SubmitEvent) {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const worked = await act(form);
    page.dialog.value = null; // a refusal is said beside the conversation
    if (worked) page.say(done(form), mayUndo(form) ? () => takeBack(page, chat) : undefined);
  }
  return (
    <Dialog page={page} title={title}>
      <form onSubmit={submit}>
        {children}
        <div class="dialog-actions">
          <button
            type="button"
            onClick={() => {
              page.dialog.value = null;
            }}
          >
            Cancel
          </button>
          <button type="submit" class="primary" disabled={busy}>
            {verb}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** The note of a form, if one was written. */
export function noteOf(form: FormData): { note?: string } {
  const note = String(form.get('note') ?? '').trim();
  return note ? { note } : {};
}
