import { useSignal } from '@preact/signals';
import { phraseWait } from '../../shared/phrase.ts';
import * as chat from '../chat.ts';
import { momentOf } from '../days.ts';
import { fill } from '../words/index.ts';
import { Callback } from './callback.tsx';

export { default as css } from '../desk.css?inline';
export { enDesk } from '../words/en-desk.ts';
export { Rating } from './rating.tsx';

/** The place and the honest wait, as one says it. */
export function sentence(): string {
  const { queue } = chat.timeline.value;
  const { wait, inLine } = chat.words.value;
  return queue ? phraseWait(queue, chat.locale.value, wait && { [chat.locale.value.slice(0, 2)]: wait }) : inLine;
}

/** What else a waiting visitor needs: what was passed on, the way out, and a time to be contacted when nobody is there. */
export function Place() {
  const later = useSignal(false);
  const words = chat.words.value;
  const { queue } = chat.timeline.value;
  const nobody = queue?.available === false;
  return (
    <>
      {nobody && queue.opensAt && <p>{fill(words.opens, momentOf(queue.opensAt))}</p>}
      {!later.value && <p class="hint">{nobody ? words.meanwhile : words.passedOn}</p>}
      {(nobody || later.value) && (
        <Callback known={queue?.slots} onBack={nobody ? undefined : () => (later.value = false)} />
      )}
      <div class="row">
        <button type="button" class="quiet" onClick={chat.leaveQueue}>
          {words.leave}
        </button>
        {!nobody && !later.value && (
          <button type="button" class="quiet" onClick={() => (later.value = true)}>
            {words.rather}
          </button>
        )}
      </div>
    </>
  );
}
