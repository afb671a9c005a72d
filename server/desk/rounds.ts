import { asides } from '../brief/opening.ts';
import { RENEW_MS, takeAttendance } from '../conversation/attendance.ts';
import { closeSilent } from '../conversation/silence.ts';
import type { House } from '../house.ts';
import type { Sites } from '../sites.ts';
import { forgetRemoved } from './leaving.ts';
import { listenerIn } from './listening.ts';
import { sweep } from './presence.ts';
import { offerToAnyone } from './skills.ts';

const AGENTS_MS = 5000;
const SILENCE_MS = 10 * 60_000;
const MINUTE_MS = 60_000;

/**
 * What nobody asks for and has to be done: agents who are gone, visitors who have left, conversations that wait for a skill that nobody
 * there has, and those that have fallen silent. Every
 * process makes these rounds; each change is conditional, so several do no harm. `isHeard` says whose page listens to this process.
 */
export function makeRounds(house: House, sites: Sites, isHeard: (conversation: string) => boolean) {
  let swept = house.now();
  const agents = async () => {
    const since = swept;
    swept = house.now();
    await sweepAgents(house, sites, since);
    await forgetRemoved(house);
  };
  const skills = () => offerToAnyone(house, (site) => patienceOf(sites, site));
  const visitors = () => takeAttendance(house, (site) => graceOf(sites, site), isHeard);
  const timers = [
    every(AGENTS_MS, agents, 'Presence was not swept'),
    every(AGENTS_MS, skills, 'What waits for a skill was not looked at'),
    every(RENEW_MS, visitors, 'It was not noted which visitors are there'),
    every(SILENCE_MS, () => closeAllSilent(house, sites), 'Silent conversations were not closed'),
  ];

  function every(ms: number, round: () => Promise<unknown>, failed: string): NodeJS.Timeout {
    let isUnderWay = false;
    return setInterval(async () => {
      if (isUnderWay) return;
      isUnderWay = true;
      await round().catch((error) => house.log('warn', failed, { error }));
      isUnderWay = false;
    }, ms).unref();
  }

  return {
    end(): void {
      for (const timer of timers) clearInterval(timer);
    },
  };
}

/** Gives on what agents hold who are gone; each visitor reads it in the language of their conversation. */
export const sweepAgents = (house: House, sites: Sites, since: Date) =>
  sweep(house, since, async (agent, conversation) => {
    const { locale } = await listenerIn({ db: house.store.db, sites }, conversation);
    return asides(locale).requeued(agent.name);
  });

const graceOf = async (sites: Sites, site: string) => (await sites.get(site)).waiting.awayMinutes * MINUTE_MS;

const patienceOf = async (sites: Sites, site: string) => (await sites.get(site)).waiting.skillMinutes;

/** At every site, as each of them has it set. */
export async function closeAllSilent(house: House, sites: Sites): Promise<void> {
  for (const { id } of await house.store.db.selectFrom('sites').select('id').execute())
    await closeSilent(house, id, (await sites.get(id)).silence.closeHours);
}
