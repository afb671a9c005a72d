import type { Chat } from '../chat.ts';
import type { Page } from '../page.ts';
import type { Row } from '../shapes.ts';
import { takeBack, takeChat } from './take.ts';

/** What stands under the log while the agent may not reply, and what can be done about it. */
export function Foot({ page, chat, row }: { page: Page; chat: Chat; row: Row }) {
  const draft = chat.draft.value.trim();
  return (
    <div class="foot">
      <p>{sentence(row)}</p>
      {draft !== '' && (
        <p class="foot-draft">
          Your unsent reply is kept: <q>{draft.length > 80 ? `${draft.slice(0, 80)}…` : draft}</q>
        </p>
      )}
      <div class="foot-actions">
        {row.status === 'waiting' && (
          <button
            type="button"
            class="primary take"
            disabled={chat.acting.value !== null}
            onClick={() => takeChat(page, chat)}
          >
            Take
          </button>
        )}
        {chat.canTakeBack.value && (
          <button type="button" disabled={chat.acting.value !== null} onClick={() => takeBack(page, chat)}>
            Take it back
          </button>
        )}
        <button
          type="button"
          onClick={() => {
            page.writing.value = 'note';
          }}
        >
          Add a note
        </button>
      </div>
    </div>
  );
}

function sentence(row: Row): string {
  switch (row.status) {
    case 'waiting':
      return 'The visitor waits for a person. The assistant keeps helping until somebody takes over.';
    case 'agent':
      return `${row.agent?.name ?? 'A colleague'} has this conversation. You can read along.`;
    case 'assistant':
      return 'The assistant has this conversation. It comes to the queue when a person is needed.';
    case 'closed':
      return 'Closed. It opens again by itself when the visitor writes.';
  }
}
