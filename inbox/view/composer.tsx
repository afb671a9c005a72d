import { useEffect, useRef } from 'preact/hooks';
import type { Chat } from '../chat.ts';
import { LIMITS } from '../limits.ts';
import type { Page } from '../page.ts';
import { NoteBox } from './note-box.tsx';
import { sends } from './sends.ts';

const QUIET = 4000;
/** From here on the rest is counted. */
const COUNT_FROM = LIMITS.text - 500;

/** The box to answer in. Enter sends, Shift+Enter breaks the line, and a word being composed is left alone. */
export function Composer({ page, chat }: { page: Page; chat: Chat }) {
  if (page.writing.value === 'note') return <NoteBox page={page} chat={chat} />;
  return <ReplyBox page={page} chat={chat} />;
}

function ReplyBox({ page, chat }: { page: Page; chat: Chat }) {
  const text = chat.draft.value;
  const left = LIMITS.text - text.length;
  const quiet = useRef(0);
  useEffect(() => () => clearTimeout(quiet.current), []);

  function write(event: InputEvent) {
    chat.draft.value = (event.currentTarget as HTMLTextAreaElement).value;
    chat.sayTyping(chat.draft.value !== '');
    clearTimeout(quiet.current);
    quiet.current = window.setTimeout(() => chat.sayTyping(false), QUIET);
  }

  function press(event: KeyboardEvent) {
    if (!sends(event)) return;
    event.preventDefault();
    send();
  }

  function send() {
    clearTimeout(quiet.current);
    if (left >= 0) chat.send();
  }

  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div class="grow" data-text={`${text} `}>
        <textarea
          rows={1}
          dir="auto"
          aria-label="Reply"
          placeholder="Write a reply"
          value={text}
          onInput={write}
          onKeyDown={press}
          onBlur={() => chat.sayTyping(false)}
        />
      </div>
      <div class="composer-line">
        <button
          type="button"
          class="plain"
          onClick={() => {
            page.writing.value = 'note';
          }}
        >
          Internal note
        </button>
        <span class="composer-hint">
          {text.length >= COUNT_FROM ? (
            <span class={left < 0 ? 'count-over' : ''} role="status">
              {left < 0 ? `${-left} characters too many` : `${left} characters left`}
            </span>
          ) : (
            <span class="keys">Enter to send, Shift + Enter for a new line</span>
          )}
        </span>
        <button type="submit" class="primary" disabled={text.trim() === '' || left < 0}>
          Send reply
        </button>
      </div>
    </form>
  );
}
