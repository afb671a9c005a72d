import { useState } from 'preact/hooks';
import { phraseWait } from '../../shared/phrase.ts';
import type { Chat } from '../chat.ts';
import { momentOf } from '../days.ts';
import { fill } from '../words/index.ts';
import { Callback } from './callback.tsx';
import { Icon } from './icons.tsx';

/** The visitor's place in the queue and the honest wait; or, when nobody is there, a time to be contacted. */
export function Waiting({ chat }: { chat: Chat }) {
  const [later, book] = useState(false);
  const words = chat.words.value;
  const { queue } = chat.timeline.value;
  const waits = chat.status.value === 'waiting';
  const nobody = waits && queue?.available === false;
  return (
    <div class={waits ? 'waiting' : 'sr'}>
      <div class="place">
        {waits && (
          <span class={nobody ? 'avatar' : 'avatar pulse'} aria-hidden="true">
            <Icon name="person" />
          </span>
        )}
        <div>
          {/* Always there, since a live region that comes with its text is not announced. */}
          <p role="status">{waits && (queue ? phraseWait(queue, chat.locale.value) : words.inLine)}</p>
          {nobody && queue.opensAt && <p>{fill(words.opens, momentOf(queue.opensAt, chat))}</p>}
          {waits && !later && <p class="hint">{nobody ? words.meanwhile : words.passedOn}</p>}
        </div>
      </div>
      {waits && (nobody || later) && (
        <Callback chat={chat} known={queue?.slots} onBack={nobody ? undefined : () => book(false)} />
      )}
      {waits && (
        <div class="row">
          <button type="button" class="quiet" onClick={chat.leaveQueue}>
            {words.leave}
          </button>
          {!nobody && !later && (
            <button type="button" class="quiet" onClick={() => book(true)}>
              {words.rather}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
