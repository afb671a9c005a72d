import { effect } from '@preact/signals';
import { render } from 'preact';
import { listen } from '../shared/listener.ts';
import { createAlerts } from './alerts.ts';
import { createApi } from './api.ts';
import { createPlace } from './place.ts';
import { createSession } from './session.ts';
import { App } from './view/app.tsx';
import { visible } from './view/visible.ts';
import { tabTitle } from './wording.ts';

/** Asks the server, and notices when it no longer knows the session. */
const watchedFetch: typeof fetch = async (input, init) => {
  const answer = await fetch(input, init);
  if (answer.status === 401) session.lost();
  return answer;
};

const alerts = createAlerts(shelf(), window);
const place = createPlace(window);
const session = createSession(
  {
    api: createApi(watchedFetch, () => {}),
    listen,
    fetch: watchedFetch,
    shelf: shelf(),
    now: Date.now,
    newId: () => crypto.randomUUID(),
    wait: (ms) => new Promise((done) => setTimeout(done, ms)),
  },
  (news) => {
    const isRead = news.kind === 'reply' && visible.value && place.at.value.chat === news.row.id;
    if (!isRead) alerts.tell(news, (id) => place.go({ view: 'conversations', chat: id }));
  },
);

const token = new URLSearchParams(location.search).get('token');
const isWelcome = location.pathname.replace(/\/$/, '').endsWith('/welcome');
void session.begin(isWelcome ? (token ?? '') : null);

effect(() => {
  const stage = session.stage.value;
  document.title = tabTitle(stage.at === 'in' ? stage.desk.owed.value : 0);
});

const root = document.getElementById('app');
if (root) render(<App session={session} place={place} alerts={alerts} />, root);

/** Storage may be forbidden altogether, in which case even naming it throws. */
function shelf(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}
