import { useSignal } from '@preact/signals';
import type { Message } from '../../shared/timeline.ts';
import * as chat from '../chat.ts';
import { timeOf } from '../days.ts';
import type { Unsent } from '../outbox.ts';
import { Choices } from './choices.tsx';
import { Avatar } from './header.tsx';
import { Icon } from './icons.tsx';
import { hostBeside, Markdown, Plain, safeUrl } from './markdown.tsx';

type Props = { message: Message; first: boolean; last: boolean; newest: boolean };

export function Bubble({ message, first, last, newest }: Props) {
  const { from, text, at, agent, sources = [], choices = [] } = message;
  const words = chat.words.value;
  const speaker = { visitor: words.you, assistant: words.assistant, agent: agent?.name ?? words.agent, system: '' }[
    from
  ];
  const isAnswer = from === 'assistant' || from === 'system';
  return (
    <div class={`line ${from}${first ? ' first' : ''}${last ? ' last' : ''}`}>
      {from !== 'visitor' && <Avatar name={agent?.name} />}
      <div>
        {first && <span class={from === 'agent' ? 'name' : 'name sr'}>{speaker}</span>}
        <div class="bubble">{isAnswer ? <Markdown text={text} /> : <Plain text={text} />}</div>
        {sources.length > 0 && <Sources title={words.sources} sources={sources} />}
        {newest && <Choices texts={choices} />}
        {last && (
          <div class="meta">
            <time dateTime={at}>{timeOf(at)}</time>
            {from === 'assistant' && <Copy text={text} />}
          </div>
        )}
      </div>
    </div>
  );
}

/** A message on its way. */
export function Own({ entry }: { entry: Unsent }) {
  const words = chat.words.value;
  const { id, text, state, why } = entry;
  const isStuck = state === 'refused' || state === 'waiting';
  return (
    <div class={`line visitor first last ${state}`}>
      <div>
        <div class="bubble">
          <Plain text={text} />
        </div>
        <div class="meta">
          <span dir="auto">{state === 'refused' && why ? why : words[state]}</span>
          {isStuck && (
            <button type="button" onClick={() => (state === 'refused' ? chat.outbox.retry(id) : chat.wake())}>
              {words.again}
            </button>
          )}
          {isStuck && (
            <button type="button" onClick={() => chat.outbox.remove(id)}>
              {words.remove}
            </button>
          )}
        </div>
      </div>
    </div>
  );
}

function Sources({ title, sources }: { title: string; sources: NonNullable<Message['sources']> }) {
  return (
    <ul class="sources" aria-label={title}>
      {sources.map((source) => {
        const url = source.url && safeUrl(source.url, location.href);
        return (
          <li key={source.title} dir="auto">
            {url ? (
              <a href={url.href} target="_blank" rel="noopener noreferrer">
                {source.title}
                {url.host !== location.host && hostBeside(source.title, url)}
              </a>
            ) : (
              source.title
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Copy({ text }: { text: string }) {
  const done = useSignal(false);
  const words = chat.words.value;
  const copy = () => navigator.clipboard?.writeText(text).then(() => (done.value = true));
  return (
    <button type="button" class="copy" onClick={copy} aria-label={done.value ? words.copied : words.copy}>
      {done.value ? '✓' : <Icon name="copy" />}
    </button>
  );
}
