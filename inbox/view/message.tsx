import type { ComponentChildren } from 'preact';
import type { Chat } from '../chat.ts';
import type { Page } from '../page.ts';
import type { Reply } from '../replies.ts';
import type { Message } from '../shapes.ts';
import { withoutMarkdown } from '../text.ts';
import { moment, nameOf } from '../wording.ts';
import { Icon } from './icons.tsx';
import { Words } from './words.tsx';

type Props = { page: Page; chat: Chat; message: Message; first: boolean; evidence?: string };

export function MessageRow({ page, chat, message, first, evidence }: Props) {
  const { from, text, at, sources, choices } = message;
  const visitor = chat.row.value?.visitor;
  const own = message.agent?.id === page.desk.me.value.agent.id;
  const speaker = {
    visitor: visitor ? nameOf(visitor) : 'Visitor',
    assistant: 'Assistant',
    agent: own ? 'You' : (message.agent?.name ?? 'Agent'),
    system: 'Baton',
  }[from];
  return (
    <div class="message" data-from={from} data-first={first}>
      <p class={first && from !== 'system' ? 'speaker' : 'unseen'}>
        {from === 'assistant' && <Icon name="assistant" />}
        <bdi>{speaker}</bdi> <time dateTime={at}>{moment(at, page.desk.now())}</time>
      </p>
      <div class="bubble" dir="auto">
        <Words text={from === 'assistant' ? withoutMarkdown(text) : text} evidence={evidence} />
      </div>
      {sources && sources.length > 0 && <p class="sources">From {sources.map((source) => source.title).join(', ')}</p>}
      {choices && choices.length > 0 && <p class="sources">Offered: {choices.join(' · ')}</p>}
    </div>
  );
}

/** An answer the assistant is still writing. Nobody but the assistant can change it. */
export function Draft({ text }: { text: string }) {
  return (
    <div class="message" data-from="assistant" data-first="true" data-draft="true" aria-live="off">
      <p class="speaker">
        <Icon name="assistant" />
        Assistant is writing
      </p>
      <div class="bubble" dir="auto">
        {text ? <Words text={withoutMarkdown(text)} /> : <span class="typing-dots" aria-hidden="true" />}
      </div>
    </div>
  );
}

const ON_THE_WAY = { sending: 'Sending …', sent: 'Sent', failed: 'Not sent', refused: 'Not sent' };

/** A reply that the log does not hold yet. Its text is never thrown away by itself. */
export function ReplyRow({ page, chat, reply, first }: { page: Page; chat: Chat; reply: Reply; first: boolean }) {
  const stuck = reply.state === 'failed' || reply.state === 'refused';
  return (
    <div class="message" data-from="agent" data-first={first} data-state={reply.state}>
      <p class={first ? 'speaker' : 'unseen'}>You</p>
      <div class="bubble" dir="auto">
        <Words text={reply.text} />
      </div>
      <p class="reply-state">
        <span>
          {ON_THE_WAY[reply.state]}
          {stuck && reply.why ? `: ${reply.why}` : ''}
        </span>
        {reply.state === 'failed' && <Plain does={() => void chat.retry()}>Try again</Plain>}
        {stuck && <Plain does={() => copy(page, reply.text)}>Copy</Plain>}
        {stuck && <Plain does={() => void chat.discard(reply.id)}>Discard</Plain>}
      </p>
    </div>
  );
}

function Plain({ does, children }: { does: () => void; children: ComponentChildren }) {
  return (
    <button type="button" class="plain" onClick={does}>
      {children}
    </button>
  );
}

function copy(page: Page, text: string) {
  const said = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
  said.then(
    () => page.say('Copied.'),
    () => page.say('This browser does not let the page copy. Select the text instead.'),
  );
}
