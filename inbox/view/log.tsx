import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Chat } from '../chat.ts';
import { type Entry, entries } from '../log.ts';
import type { Page } from '../page.ts';
import { nameOf } from '../wording.ts';
import { HappeningRow } from './happening.tsx';
import { Icon } from './icons.tsx';
import { Draft, MessageRow, ReplyRow } from './message.tsx';

type Props = { page: Page; chat: Chat; evidence?: string };

/** The whole log. It stays at its end while new rows come in, unless the agent has scrolled up to read. */
export function LogView({ page, chat, evidence }: Props) {
  const log = chat.log.value;
  const rows = entries(log, chat.pending.value, page.details.value, page.desk.now());
  const marked = evidence ? lastWith(rows, evidence) : undefined;
  const { box, away, toEnd } = useStayAtEnd(chat);
  const name = chat.row.value ? nameOf(chat.row.value.visitor) : '';
  return (
    <div class="log-place">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard */}
      <div class="log" role="log" aria-label="Conversation" tabIndex={0} ref={box}>
        {rows.map((entry) => (
          <EntryRow
            key={entry.key}
            entry={entry}
            page={page}
            chat={chat}
            evidence={entry.key === marked ? evidence : undefined}
          />
        ))}
        {log.draft && <Draft text={log.draft.text} />}
        {!log.draft && log.typing.assistant && <Draft text="" />}
        {chat.typing.value && (
          <p class="typing">
            <span class="typing-dots" aria-hidden="true" />
            <span>
              <bdi>{name}</bdi> is typing
            </span>
          </p>
        )}
      </div>
      {away && (
        <button type="button" class="to-end" onClick={toEnd}>
          <Icon name="down" /> Newest
        </button>
      )}
    </div>
  );
}

function EntryRow({ entry, page, chat, evidence }: { entry: Entry; page: Page; chat: Chat; evidence?: string }) {
  switch (entry.type) {
    case 'day':
      return <p class="day">{entry.label}</p>;
    case 'message':
      return <MessageRow page={page} chat={chat} message={entry.message} first={entry.first} evidence={evidence} />;
    case 'reply':
      return <ReplyRow page={page} chat={chat} reply={entry.reply} first={entry.first} />;
    case 'happening':
      return <HappeningRow page={page} happening={entry.happening} />;
  }
}

/** The latest message of the visitor that holds the words a trigger fired on. */
function lastWith(rows: Entry[], evidence: string): string | undefined {
  const words = evidence.trim().toLowerCase();
  return rows.findLast(
    (row) => row.type === 'message' && row.message.from === 'visitor' && row.message.text.toLowerCase().includes(words),
  )?.key;
}

const NEAR = 80;

function useStayAtEnd(chat: Chat) {
  const box = useRef<HTMLDivElement>(null);
  const sticks = useRef(true);
  const [away, setAway] = useState(false);

  function toEnd() {
    box.current?.scrollTo({ top: box.current.scrollHeight });
  }

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = () => {
      sticks.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR;
      setAway(!sticks.current);
    };
    const hold = new ResizeObserver(() => sticks.current && toEnd());
    hold.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      element.removeEventListener('scroll', look);
      hold.disconnect();
    };
  }, [chat]);

  useLayoutEffect(() => {
    if (sticks.current) toEnd();
  });

  return { box, away, toEnd };
}
