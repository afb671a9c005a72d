import { useEffect, useRef, useState } from 'preact/hooks';
import type { Chat } from '../chat.ts';
import { LIMITS } from '../limits.ts';
import type { Page } from '../page.ts';
import { sends } from './sends.ts';

/** Writes a note into the log that only staff sees. */
export function NoteBox({ page, chat }: { page: Page; chat: Chat }) {
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => box.current?.focus(), []);

  function leave() {
    page.writing.value = 'reply';
  }

  async function save() {
    if (text.trim() === '' || busy) return;
    setBusy(true);
    const done = await chat.note(text);
    setBusy(false);
    if (done) leave();
  }

  return (
    <form
      class="composer note"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div class="grow" data-text={`${text} `}>
        <textarea
          ref={box}
          rows={1}
          dir="auto"
          aria-label="Note"
          placeholder="A note for your team. The visitor never sees it."
          maxLength={LIMITS.note}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (!sends(event)) return;
            event.preventDefault();
            void save();
          }}
        />
      </div>
      <div class="composer-line">
        <button type="button" class="plain" onClick={leave}>
          Cancel
        </button>
        <span class="composer-hint">Only your team sees notes</span>
        <button type="submit" class="primary" disabled={text.trim() === '' || busy}>
          Add note
        </button>
      </div>
    </form>
  );
}
