import { useSignal } from '@preact/signals';
import * as chat from '../chat.ts';
import { fill } from '../words/index.ts';
import { Icon } from './icons.tsx';

const STAR = 'M12 4l2.5 5.2 5.6.7-4.1 3.9 1 5.7-5-2.8-5 2.8 1-5.7-4.1-3.9 5.6-.7z';

/** Asked once for each chat that a person has ended. */
export function Rating() {
  const score = useSignal(0);
  const words = chat.words.value;
  const { conversation, notices } = chat.timeline.value;
  if (conversation?.status !== 'closed' || notices.at(-1)?.move !== 'resolve') return null;
  if (chat.rated.value === String(conversation.epoch)) return <p class="notice">{words.thanks}</p>;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const comment = String(new FormData(event.currentTarget as HTMLFormElement).get('comment')).trim();
    chat.rate(score.value, comment || undefined);
  };
  return (
    <form class="rating" onSubmit={submit}>
      <fieldset>
        <legend>{words.rate}</legend>
        {[1, 2, 3, 4, 5].map((value) => (
          <label key={value} class={value <= score.value ? 'on' : ''}>
            <input
              type="radio"
              name="score"
              aria-label={fill(words.score, value)}
              onChange={() => (score.value = value)}
            />
            <Icon path={STAR} />
          </label>
        ))}
      </fieldset>
      {score.value > 0 && (
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
