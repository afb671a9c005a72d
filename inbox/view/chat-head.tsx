import type { Chat } from '../chat.ts';
import type { Page } from '../page.ts';
import type { Row } from '../shapes.ts';
import { nameOf, ordinal } from '../wording.ts';
import { Avatar } from './avatar.tsx';
import { focusHeading } from './focus.ts';
import { Icon } from './icons.tsx';
import { takeBack } from './take.ts';
import { Ticking } from './ticking.tsx';

/** Who the visitor is, where the conversation stands, and what can be done with it. */
export function ChatHead({ page, chat, row }: { page: Page; chat: Chat; row: Row }) {
  const name = nameOf(row.visitor);
  return (
    <header class="chat-head">
      <button type="button" class="icon-button back" title="Back to the list" onClick={() => page.place.back()}>
        <Icon name="back" />
        <span class="unseen">Back to the list</span>
      </button>
      <Avatar visitor={row.visitor} large />
      <div class="chat-who">
        <h1 tabIndex={-1}>
          <bdi>{name}</bdi>
        </h1>
        <p class="chat-state">
          <State page={page} row={row} />
          {row.visitor.email && row.visitor.name && <bdi class="chat-email">{row.visitor.email}</bdi>}
        </p>
      </div>
      <button
        type="button"
        class="details-toggle"
        aria-pressed={page.details.value}
        title={page.details.value ? 'Hide how the assistant came to act' : 'Show how the assistant came to act'}
        onClick={() => {
          page.details.value = !page.details.value;
        }}
      >
        <span class="shift-track" aria-hidden="true" />
        Details
      </button>
      {chat.isMine.value && <Actions page={page} chat={chat} />}
    </header>
  );
}

function State({ page, row }: { page: Page; row: Row }) {
  const { desk } = page;
  if (row.status === 'waiting') {
    const position = desk.waiting.value.findIndex((one) => one.id === row.id) + 1;
    return (
      <span class="state" data-status="waiting">
        {position > 0 ? `${ordinal(position)} in line` : 'In line'}
        {row.waitingSince && (
          <>
            {' · '}
            <Ticking since={row.waitingSince} desk={desk} />
          </>
        )}
      </span>
    );
  }
  const mine = row.agent?.id === desk.me.value.agent.id;
  const words = {
    assistant: 'With the assistant',
    agent: mine ? 'With you' : `With ${row.agent?.name}`,
    closed: 'Closed',
  };
  return (
    <span class="state" data-status={row.status}>
      {words[row.status]}
    </span>
  );
}

function Actions({ page, chat }: { page: Page; chat: Chat }) {
  const busy = chat.acting.value !== null;
  async function release() {
    if (await chat.release()) page.say('Released. The assistant answers from here.', () => takeBack(page, chat));
    focusHeading();
  }
  const open = (dialog: 'transfer' | 'resolve' | 'release') => () => {
    page.dialog.value = dialog;
  };
  return (
    <div class="chat-actions">
      <button type="button" disabled={busy} onClick={open('transfer')}>
        Transfer
      </button>
      <span class="split">
        <button type="button" disabled={busy} onClick={release}>
          Release<span class="longer"> to assistant</span>
        </button>
        <button type="button" class="split-more" disabled={busy} title="Release with a note" onClick={open('release')}>
          <Icon name="chevron" />
          <span class="unseen">Release with a note</span>
        </button>
      </span>
      <button type="button" class="primary" disabled={busy} onClick={open('resolve')}>
        Resolve
      </button>
    </div>
  );
}
