import type { Page } from '../page.ts';
import { Callbacks } from './callbacks.tsx';
import { Conversations } from './conversations.tsx';
import { History } from './history.tsx';
import { Team } from './team.tsx';

/** The list pane: who is signed in, the state of the connection, and the list of the current view. */
export function Side({ page }: { page: Page }) {
  const { view } = page.place.at.value;
  return (
    <section class="side" aria-label="Lists">
      <SideHead page={page} />
      <Connection page={page} />
      <div class="side-scroll">
        {view === 'conversations' && <Conversations page={page} />}
        {view === 'callbacks' && <Callbacks page={page} />}
        {view === 'history' && <History page={page} />}
        {view === 'team' && <Team page={page} />}
      </div>
    </section>
  );
}

function SideHead({ page }: { page: Page }) {
  const { me } = page.desk;
  const on = me.value.shift === 'on';
  async function turn() {
    await page.desk.setShift(on ? 'away' : 'on').catch((error: Error) => page.say(error.message));
  }
  return (
    <header class="side-head">
      <div class="side-who">
        <p class="site-name">{me.value.site.name}</p>
        <p class="agent-name">{me.value.agent.name}</p>
      </div>
      <button
        type="button"
        role="switch"
        class="shift"
        aria-checked={on}
        title={on ? 'Visitors can be passed to you' : 'Nobody is passed to you'}
        onClick={turn}
      >
        <span class="shift-track" aria-hidden="true" />
        {/* What a switch is called stays, whatever its state; the eye reads the state itself. */}
        <span>
          {!on && <span class="unseen">On shift: </span>}
          {on ? 'On shift' : 'Away'}
        </span>
      </button>
    </header>
  );
}

/** Says the truth about the connection, and nothing while all is well. */
function Connection({ page }: { page: Page }) {
  const state = page.desk.connection.value;
  const loaded = page.desk.loaded.value;
  if (state === 'live' || (state === 'connecting' && !loaded)) return null;
  return (
    <div class="connection" role="status">
      <p>{CONNECTION[state]}</p>
      {(state === 'waiting' || state === 'offline') && (
        <button type="button" class="plain" onClick={() => page.desk.wake()}>
          Try now
        </button>
      )}
    </div>
  );
}

const CONNECTION = {
  live: '',
  connecting: 'Reconnecting … The lists may be out of date.',
  waiting: 'Reconnecting … The lists may be out of date.',
  offline: 'This computer is offline. The lists stand still.',
  stopped: 'The server refused the lists. Reload the page.',
};
