import { oneRow, openCallbacks, openRows } from '../desk/lists.ts';
import { colleagues, PRESENT_MS, seen } from '../desk/presence.ts';
import type { House } from '../house.ts';
import type { Agent } from '../store/tables.ts';
import { encode } from './encode.ts';
import type { Reader } from './stream.ts';

const SETTLE_MS = 50;

/**
 * Streams an agent's lists: all of them first, then each line that changed. While the stream is open the agent is present; several
 * changes in a moment are told once.
 */
export async function followInbox(house: House, agent: Agent, reader: Reader): Promise<void> {
  const { db } = house.store;
  const site = agent.site_id;
  const changed = new Set<string>();
  const due = { colleagues: false, callbacks: false };
  let timer: NodeJS.Timeout | null = null;

  const unlisten = house.signal.listen(`site:${site}`, (ring) => {
    if (ring.conversation) changed.add(ring.conversation);
    if (ring.what === 'presence' || ring.what === 'moved') due.colleagues = true;
    if (ring.what === 'callbacks') due.callbacks = true;
    timer ??= setTimeout(() => tell().catch(broken), SETTLE_MS);
  });
  let present = agent.seen_until;
  const renew = () =>
    seen(house, { ...agent, seen_until: present }).then(
      (until) => {
        present = until;
      },
      (error) => house.log('warn', 'Presence was not kept', { error }),
    );
  const renewing = setInterval(renew, PRESENT_MS / 3);
  reader.onClose(() => {
    unlisten();
    clearInterval(renewing);
    if (timer) clearTimeout(timer);
  });
  const broken = (error: unknown) => house.log('error', 'An inbox could not be told', { error });

  async function tell(): Promise<void> {
    timer = null;
    const ids = [...changed];
    const { colleagues: hasColleagues, callbacks: hasCallbacks } = due;
    changed.clear();
    due.colleagues = false;
    due.callbacks = false;
    const news: Buffer[] = [];
    for (const id of ids) {
      const row = await oneRow(db, site, id);
      if (row) news.push(encode('row', row));
    }
    if (hasColleagues) news.push(encode('colleagues', { colleagues: await colleagues(db, site, house.now()) }));
    if (hasCallbacks) news.push(encode('callbacks', { callbacks: await openCallbacks(db, site, house.now()) }));
    reader.write(Buffer.concat(news));
  }

  await renew();
  const [rows, team, callbacks] = [
    await openRows(db, site),
    await colleagues(db, site, house.now()),
    await openCallbacks(db, site, house.now()),
  ];
  reader.write(encode('lists', { rows, colleagues: team, callbacks, now: house.now().toISOString() }));
}
