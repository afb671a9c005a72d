import type { Alerts } from '../alerts.ts';
import type { createPlace } from '../place.ts';
import type { Session } from '../session.ts';
import { DeskView } from './desk.tsx';
import { Entrance } from './entrance.tsx';
import { SignIn } from './sign-in.tsx';
import { Welcome } from './welcome.tsx';

export type Places = ReturnType<typeof createPlace>;

/** The page for whoever it is that looks at it. */
export function App({ session, place, alerts }: { session: Session; place: Places; alerts: Alerts }) {
  const stage = session.stage.value;
  switch (stage.at) {
    case 'in':
      return <DeskView session={session} desk={stage.desk} place={place} alerts={alerts} />;
    case 'welcome':
      return <Welcome session={session} token={stage.token} invitation={stage.invitation} />;
    case 'out':
      return <SignIn session={session} why={stage.why} />;
    case 'expired':
      return (
        <Entrance title="This link no longer works">
          <p>{stage.why || 'It may have been cut off when it was copied.'}</p>
          <p>Ask whoever invited you for a new one. If you already chose a password, sign in with it.</p>
          <a class="button primary wide" href="/inbox">
            Go to sign-in
          </a>
        </Entrance>
      );
    case 'unreachable':
      return (
        <Entrance title="The server cannot be reached">
          <p>Check the connection of this computer. Nothing you typed is lost.</p>
          <button type="button" class="primary wide" onClick={() => session.check()}>
            Try again
          </button>
        </Entrance>
      );
    case 'checking':
      return <main class="entrance" aria-busy="true" aria-label="Opening the inbox" />;
  }
}
