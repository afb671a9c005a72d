import { useState } from 'preact/hooks';
import type { Chat } from '../chat.ts';
import { fill } from '../words/index.ts';
import { Icon } from './icons.tsx';

/** Asked once for each chat that a person has ended. */
export function Rating({ chat }: { chat: Chat }) {
  const [score, choose] = useState(0);
  const words = chat.words.value;
  const { conversation, notices } = chat.timeline.value;
  if (conversation?.status !== 'closed' || notices.at(-1)?.move !== 'resolve') return null;
  if (chat.rated.value === String(conversation.epoch)) return <p class="notice">{words.thanks}</p>;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const comment = String(new FormData(event.currentTarget as HTMLFormElement).get('comment')).trim();
    chat.rate(score, comment || undefined);
  };
  return (
    <form class="rating" onSubmit={submit}>
      <fieldset>
        <legend>{words.rate}</legend>
        {[1, 2, 3, 4, 5].map((value) => (
          <label key={value} class={value <= score ? 'on' : ''}>
            <input
              type="radio"
              name="score"
              class="sr"
              aria-label={fill(words.score, value)}
              onChange={() => choose(value)}
            />
            <Icon name="star" />
          </label>
        ))}
      </fieldset>
      {score > 0 && (
        <>
          <label>
            {words.comment}
            <input name="comment" maxLength={2000} />
          </label>
          <button type="submit" class="solid">
            {words.done}
          </button>
        </>
      )}
    </form>
  );
}
