import type { Chat } from '../chat.ts';
import type { Page } from '../page.ts';
import { BriefCard } from './brief.tsx';
import { ChatHead } from './chat-head.tsx';
import { Composer } from './composer.tsx';
import { Foot } from './foot.tsx';
import { LogView } from './log.tsx';

/** One conversation: who it is, the brief, the log, and the box to answer in. */
export function ChatView({ page, chat }: { page: Page; chat: Chat }) {
  const state = chat.state.value;
  const row = chat.row.value;
  if (state === 'missing' || (state === 'failed' && !row)) {
    return (
      <div class="empty">
        <h1>{state === 'missing' ? 'This conversation is not here' : 'The conversation could not be loaded'}</h1>
        <p>
          {state === 'missing'
            ? 'The link may be wrong, or it belongs to another site.'
            : 'The server did not answer. Nothing is lost.'}
        </p>
        {state === 'failed' && (
          <button type="button" class="primary" onClick={() => chat.open()}>
            Try again
          </button>
        )}
        <button type="button" onClick={() => page.place.back()}>
          Back to the list
        </button>
      </div>
    );
  }
  if (!row) return <div class="empty" aria-busy="true" />;
  const brief = chat.brief.value;
  const evidence = quoted(chat, brief?.why.evidence);
  const writesNote = page.writing.value === 'note';
  return (
    <article class="chat" data-brief={brief !== null} data-mine={chat.isMine.value}>
      <ChatHead page={page} chat={chat} row={row} />
      {brief && <BriefCard brief={brief} row={row} evidence={evidence} />}
      <LogView page={page} chat={chat} evidence={evidence} />
      <div class="chat-foot">
        <NoticeLine chat={chat} />
        {chat.isMine.value || writesNote ? (
          <Composer page={page} chat={chat} />
        ) : (
          <Foot page={page} chat={chat} row={row} />
        )}
      </div>
    </article>
  );
}

/** What a trigger fired on, if the visitor said it. Some fire on what was not said. */
function quoted(chat: Chat, evidence = ''): string | undefined {
  const words = evidence.trim().toLowerCase();
  if (!words) return undefined;
  const said = chat.log.value.messages.some((one) => one.from === 'visitor' && one.text.toLowerCase().includes(words));
  return said ? evidence : undefined;
}

function NoticeLine({ chat }: { chat: Chat }) {
  const said = chat.notice.value;
  // That a colleague has it is no news any more once it is the agent's own.
  const notice = said?.tone === 'conflict' && chat.isMine.value ? null : said;
  return (
    <div class="notice-place" role="alert">
      {notice && (
        <p class="notice" data-tone={notice.tone}>
          <span>{notice.text}</span>
          <button
            type="button"
            class="plain"
            onClick={() => {
              chat.notice.value = null;
            }}
          >
            Dismiss
          </button>
        </p>
      )}
    </div>
  );
}
