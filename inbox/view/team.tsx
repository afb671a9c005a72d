import type { Page } from '../page.ts';
import { initials } from '../wording.ts';
import { Icon } from './icons.tsx';
import { loadOf } from './transfer.tsx';

const SHIFTS = { on: 'On shift', away: 'Away', off: 'Off' };

/** The colleagues with what they have on the desk, and the way out. */
export function Team({ page }: { page: Page }) {
  const { desk, session } = page;
  const me = desk.me.value.agent;
  async function signOut() {
    await session.signOut().catch((error: Error) => page.say(error.message));
  }
  return (
    <>
      <h1 class="list-head" id="team-head">
        Team
      </h1>
      <ul class="rows" aria-labelledby="team-head">
        {desk.colleagues.value.map((one) => (
          <li key={one.id} class="row still">
            <span class="avatar" data-shift={one.shift} aria-hidden="true">
              {initials(one.name)}
            </span>
            <div class="row-body">
              <p class="colleague">
                <bdi>{one.name}</bdi>
                {one.id === me.id && ' (you)'}
              </p>
              <p class="row-last">
                {SHIFTS[one.shift]}
                {one.shift !== 'off' && ` · ${loadOf(one)}`}
              </p>
            </div>
          </li>
        ))}
      </ul>
      <div class="team-actions">
        {me.role === 'admin' && (
          <button
            type="button"
            onClick={() => {
              page.dialog.value = 'invite';
            }}
          >
            <Icon name="people" /> Invite a colleague
          </button>
        )}
        <p class="small-print">
          Signed in as <bdi>{me.email}</bdi>
        </p>
        <button type="button" class="plain" onClick={signOut}>
          <Icon name="door" /> Sign out
        </button>
      </div>
    </>
  );
}
