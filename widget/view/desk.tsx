import { phraseWait } from '../../shared/phrase.ts';
import * as chat from '../chat.ts';
import { fill } from '../words/index.ts';
import { Callback } from './callback.tsx';

export { default as css } from '../desk.css?inline';
export { enDesk } from '../words/en-desk.ts';
export { Rating } from './rating.tsx';

/** The place and the honest wait, as one says it. */
export function sentence(): string {
  const { queue } = chat.timeline.value;
  const { wait, inLine, lang } = chat.words.value;
  return queue ? phraseWait(queue, lang, wait && { [lang]: wait }) : inLine;
}

/** What else a waiting visitor needs: what was passed on, when somebody is there again, the way out, a time to be called; and what is booked. */
export function Place() {
  const words = chat.words.value;
  const { queue } = chat.timeline.value;
  const booked = chat.booked.value;
  const nobody = queue?.available === false;
  return (
    <>
      {chat.status.value === 'waiting' && (
        <p class="hint" dir="auto">
          {nobody && queue.opens && `${fill(words.opens, queue.opens)} `}
          {nobody ? words.meanwhile : words.passedOn}
        </p>
      )}
      {booked && (
        <p class="booked" dir="auto">
          <b>{words.booked}:</b> <bdi>{booked.label ?? new Date(booked.at).toLocaleString()}</bdi>
          <br />
          <bdi>{booked.contact}</bdi>
        </p>
      )}
      <Callback known={queue?.slots} />
    </>
  );
}
