import { useEffect, useRef } from 'preact/hooks';
import * as chat from '../chat.ts';
import { fill } from '../words/index.ts';
import { Icon } from './icons.tsx';

/** Characters of one message, as the server counts them (`LIMITS.text`), and from how many left on they are counted aloud. */
const LIMIT = 8000;
const NEAR = 500;

export function Composer() {
  const field = useRef<HTMLTextAreaElement>(null);
  const words = chat.words.value;
  const text = chat.text.value;
  const left = LIMIT - text.trim().length;
  const ready = text.trim() !== '' && left >= 0;
  const { draft, typing, messages } = chat.timeline.value;
  const offered = messages.at(-1)?.choices?.includes(words.person);
  const canAsk = chat.status.value === 'assistant' || chat.status.value === 'closed';

  useEffect(() => {
    const area = field.current!;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight}px`;
  }, [text, chat.open.value]);

  const send = () => {
    if (ready) chat.send();
    field.current!.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // 229: a browser that ends a composition before its Enter arrives.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    send();
  };
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {(draft || typing.assistant) && (
        <button type="button" class="pill stopper" onClick={chat.stop}>
          ■ {words.stop}
        </button>
      )}
      <div class="field">
        <textarea
          ref={field}
          rows={1}
          aria-label={words.message}
          placeholder={words.placeholder}
          value={text}
          dir={text ? 'auto' : undefined}
          aria-invalid={left < 0}
          enterkeyhint="send"
          onInput={(event) => {
            chat.text.value = event.currentTarget.value;
            chat.typing();
          }}
          onKeyDown={onKeyDown}
        />
        <button type="submit" class="send" aria-label={words.send} disabled={!ready}>
          <Icon name="send" />
        </button>
      </div>
      <div class="below">
        {canAsk && (
          <button
            type="button"
            class={offered ? 'pill' : 'person'}
            disabled={chat.asking.value}
            onClick={chat.askForPerson}
          >
            <Icon name="person" />
            {words.person}
          </button>
        )}
        {left < NEAR && (
          <span class={left < 0 ? 'count over' : 'count'}>
            {fill(left < 0 ? words.long : words.left, Math.abs(left).toLocaleString())}
          </span>
        )}
      </div>
    </form>
  );
}
