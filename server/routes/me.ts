import type { z } from 'zod';
import type { Me } from '../../shared/staff.ts';
import { shiftOf } from '../desk/presence.ts';
import { skillsOf } from '../desk/skills.ts';
import type { Rooms } from './context.ts';

/** Who is signed in, as the inbox takes it: the same after a sign-in, a change of shift and a set-up link. */
export async function meOf({ house, sites }: Pick<Rooms, 'house' | 'sites'>, id: string): Promise<z.infer<typeof Me>> {
  // Anew: presence may have changed since the session was looked up.
  const agent = await house.store.db.selectFrom('agents').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const site = await sites.get(agent.site_id);
  const { name, email, role } = agent;
  return {
    agent: { id, name, email, role, skills: skillsOf(agent) },
    site: { id: site.id, name: site.name },
    shift: shiftOf(agent, house.now()),
  };
}
