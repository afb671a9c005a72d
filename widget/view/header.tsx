import * as chat from '../chat.ts';
import { fill } from '../words/index.ts';
import { Icon } from './icons.tsx';

export function Header() {
  const words = chat.words.value;
  const { conversation, typing } = chat.timeline.value;
  const site = chat.visit.value?.site.name ?? '';
  const agent = conversation?.agent;
  const lines = { assistant: words.answersNow, waiting: words.inLine, agent: words.withYou, closed: words.ended };
  const writing = agent && typing.agent && fill(words.typing, agent.name);
  return (
    <header>
      <Avatar name={agent?.name} />
      <div>
        <h2>
          <bdi>{agent?.name ?? (site || words.assistant)}</bdi>
        </h2>
        <p class={`${chat.status.value} ${chat.link.value}`}>{writing || lines[chat.status.value]}</p>
      </div>
      <button
        type="button"
        class="icon"
        aria-label={words.close}
        onClick={() => {
          chat.open.value = false;
        }}
      >
        <Icon name="close" />
      </button>
    </header>
  );
}

/** An agent's initials, or the assistant's mark. */
export function Avatar({ name }: { name?: string | undefined }) {
  const initials = name
    ?.split(/\s+/)
    .slice(0, 2)
    .map((part) => [...part][0])
    .join('');
  return (
    <span class={name ? 'avatar human' : 'avatar'} aria-hidden="true">
      {initials || <Icon name="spark" />}
    </span>
  );
}
