import type { Page } from '../page.ts';
import type { CallbackRow } from '../shapes.ts';
import { contactLink } from '../text.ts';
import { moment } from '../wording.ts';

/** Who is to be called back, the soonest first. */
export function Callbacks({ page }: { page: Page }) {
  const { desk } = page;
  const callbacks = [...desk.callbacks.value].sort((a, b) => a.at.localeCompare(b.at));
  return (
    <>
      <h1 class="list-head">Callbacks</h1>
      {callbacks.length === 0 && (
        <p class="list-empty">No callbacks are booked. Visitors are offered one when nobody is on shift.</p>
      )}
      <ul class="rows" aria-label="Callbacks">
        {callbacks.map((callback) => (
          <CallbackItem key={callback.id} page={page} callback={callback} />
        ))}
      </ul>
    </>
  );
}

function CallbackItem({ page, callback }: { page: Page; callback: CallbackRow }) {
  const { desk } = page;
  const overdue = Date.parse(callback.at) < desk.now();
  const link = contactLink(callback.contact);
  async function finish() {
    await desk.finishCallback(callback.id).then(
      () => page.say('Done. The callback is off the list.'),
      (error: Error) => page.say(error.message),
    );
  }
  return (
    <li class="row callback" data-open={page.place.at.value.chat === callback.conversation}>
      <div class="row-body">
        <div class="row-line">
          <button type="button" class="row-open" onClick={() => page.show('callbacks', callback.conversation)}>
            <bdi>{callback.visitor ?? 'Visitor'}</bdi>
          </button>
          <time class={overdue ? 'row-time hot' : 'row-time'} dateTime={callback.at}>
            {moment(callback.at, desk.now())}
          </time>
        </div>
        <p class="callback-contact">{link ? <a href={link}>{callback.contact}</a> : <bdi>{callback.contact}</bdi>}</p>
        {callback.note && (
          <p class="row-last" dir="auto">
            {callback.note}
          </p>
        )}
      </div>
      <button type="button" class="above" onClick={finish}>
        Done
      </button>
    </li>
  );
}
