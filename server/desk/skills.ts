import type { Kysely } from 'kysely';
import { write } from '../conversation/change.ts';
import type { House } from '../house.ts';
import type { Agent, Tables } from '../store/tables.ts';
import { isOnShift } from './presence.ts';

const MINUTE_MS = 60_000;

/** Names of skills as they are kept and compared: without capitals, each once. */
export const skillNames = (names: readonly string[]): string[] => [
  ...new Set(names.map((name) => name.trim().toLowerCase()).filter(Boolean)),
];

/** What an agent is trained for. */
export const skillsOf = ({ skills }: Pick<Agent, 'skills'>): string[] => JSON.parse(skills) as string[];

/** Says what an agent is trained for, in the place of what was said before. False when nobody has this address. */
export async function train(house: House, email: string, skills: readonly string[]): Promise<boolean> {
  const changed = await house.store.write((trx) =>
    trx
      .updateTable('agents')
      .set({ skills: JSON.stringify(skillNames(skills)) })
      .where('email', '=', email.toLowerCase())
      .returning('site_id')
      .executeTakeFirst(),
  );
  if (changed) house.signal.ring(`site:${changed.site_id}`, { what: 'presence' });
  return changed !== undefined;
}

/**
 * Why a conversation meant for `skill` is offered to every agent at once: agents are on shift, and none of them has it. Null when one
 * has, or when nobody is on shift (then whoever comes first may be the right one).
 */
export async function whyAnyone(db: Kysely<Tables>, site: string, skill: string, now: Date): Promise<string | null> {
  const agents = await db.selectFrom('agents').selectAll().where('site_id', '=', site).execute();
  const there = agents.filter((agent) => isOnShift(agent, now));
  const [name] = skillNames([skill]);
  if (there.length === 0 || there.some((agent) => skillsOf(agent).includes(name ?? ''))) return null;
  return `Meant for ${skill}. No agent on shift has that skill, so it is offered to everyone.`;
}

/**
 * Offers to everyone what waits for a skill that no agent on shift has, or has waited for it longer than the site wants (minutes): nobody
 * waits for ever for someone who is not there. The log says so, to staff. Returns how many it was.
 */
export async function offerToAnyone(house: House, patienceOf: (site: string) => Promise<number>): Promise<number> {
  const { db } = house.store;
  const waiting = await db
    .selectFrom('conversations')
    .select(['id', 'site_id', 'skill', 'seq', 'waiting_since'])
    .where('site_id', 'in', db.selectFrom('sites').select('id'))
    .where('status', '=', 'waiting')
    .where('skill', 'is not', null)
    .where('anyone_since', 'is', null)
    .execute();
  let opened = 0;
  for (const { id, site_id: site, skill, seq, waiting_since } of waiting) {
    const text =
      (await whyAnyone(db, site, skill as string, house.now())) ??
      tooLong(skill as string, waiting_since, house.now(), await patienceOf(site));
    if (!text) continue;
    const changed = await write(house, (book) =>
      book.change(id, { status: ['waiting'], seq, set: { anyone_since: book.at } }, [{ type: 'note', body: { text } }]),
    );
    if (changed) opened++;
  }
  return opened;
}

function tooLong(skill: string, since: string | null, now: Date, minutes: number): string | null {
  if (since === null || now.getTime() - Date.parse(since) < minutes * MINUTE_MS) return null;
  return `Meant for ${skill}. It has waited ${minutes} minutes for an agent with that skill, so it is offered to everyone.`;
}
