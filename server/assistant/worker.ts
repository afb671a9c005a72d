import { setMaxListeners } from 'node:events';
import { FINISH_MS } from '../conversation/message.ts';
import type { House } from '../house.ts';
import type { Turn } from '../store/tables.ts';
import { leaseTurns, pauseTurn } from './lease.ts';

const AT_ONCE = 32;
const LOOK_MS = 1000;
const PAUSE_MS = 1000;

/**
 * Leases due turns, many at once, and has each attended to. What a crash or a restart interrupts is due again when its lease runs out;
 * what throws is tried again after a pause, and the count of attempts ends that.
 */
export function createWorker(house: House, attend: (turn: Turn, leaving: AbortSignal) => Promise<void>) {
  const running = new Set<Promise<void>>();
  const leaving = new AbortController();
  setMaxListeners(AT_ONCE, leaving.signal);
  let looking = false;
  let again = false;
  /** For a message on another's heels: its turn is due when nothing more has come for that long. */
  const later = setTimeout(() => look(), FINISH_MS).unref();
  const unlisten = house.signal.listen('turns', () => {
    look();
    later.refresh();
  });
  const timer = setInterval(() => look(), LOOK_MS);
  timer.unref();

  function look(): void {
    if (leaving.signal.aborted || running.size >= AT_ONCE) return;
    again = looking;
    if (looking) return;
    looking = true;
    leaseTurns(house, AT_ONCE - running.size)
      .then((turns) => turns.forEach(begin))
      .catch((error) => house.log('warn', 'Turns could not be leased', { error }))
      .finally(() => {
        looking = false;
        if (again) look();
      });
  }

  function begin(turn: Turn): void {
    const work = attend(turn, leaving.signal)
      .catch((error) => {
        house.log('error', 'A turn failed', { conversation: turn.conversation_id, attempt: turn.attempts, error });
        return pauseTurn(house, turn, PAUSE_MS).catch(() => undefined); // its lease runs out by itself
      })
      .finally(() => {
        const wasFull = running.size >= AT_ONCE;
        running.delete(work);
        if (wasFull) look(); // whatever else made a turn due has rung
      });
    running.add(work);
  }

  return {
    look,
    /** Takes no more turns, lets go of those under way and waits for them to end. */
    async close(): Promise<void> {
      leaving.abort();
      clearInterval(timer);
      clearTimeout(later);
      unlisten();
      await Promise.all(running);
    },
  };
}
