import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { forgetRemoved } from '../desk/leaving.ts';
import { PRESENT_MS } from '../desk/presence.ts';
import { skillNames, skillsOf, train } from '../desk/skills.ts';
import { nameFrom } from '../start.ts';
import type { Store } from '../store/open.ts';
import type { Agent } from '../store/tables.ts';
import { count, print, siteOf, withHouse } from './house.ts';
import { Misuse } from './misuse.ts';
import { read } from './reading.ts';

/** `baton agent add EMAIL [--name NAME] [--site SITE] [--admin]`: the password is the first line of standard input. */
export async function addAgent(args: string[], root: string): Promise<void> {
  const { values, positionals } = read('agent add', args);
  const [email = ''] = positionals;
  if (!z.email().safeParse(email).success)
    throw new Misuse(`"${email}" is no e-mail address, such as ada@example.com.`);
  const password = await newPassword();
  await withHouse(root, async ({ house, accounts, sites }) => {
    const site = await siteOf(sites, house.store, values.site);
    const name = values.name ?? nameFrom(email);
    const role = values.admin ? 'admin' : 'agent';
    const skills = values.skills?.split(',') ?? [];
    await accounts.add({ email, name, password, site: site.id, role, skills });
    process.stdout.write(`${email} may sign in at /inbox and answers for ${site.name}.\n`);
  });
}

/** `baton agent list [--site SITE] [--json]`: who answers for which site, and when they were last there. */
export async function listAgents(args: string[], root: string): Promise<void> {
  const { values } = read('agent list', args);
  await withHouse(root, async ({ house, sites }) => {
    const { site } = values;
    if (site !== undefined) await siteOf(sites, house.store, site);
    let query = house.store.db.selectFrom('agents').selectAll().where('removed_at', 'is', null);
    if (site !== undefined) query = query.where('site_id', '=', site);
    const now = house.now();
    const agents = (await query.orderBy('site_id').orderBy('email').execute()).map((agent) => ({
      email: agent.email,
      name: agent.name,
      site: agent.site_id,
      role: agent.role,
      skills: skillsOf(agent),
      seen: lastSeen(agent, now),
    }));
    if (values.json) process.stdout.write(`${JSON.stringify(agents, null, 2)}\n`);
    else {
      const cells = agents.map(({ email, name, site, role, skills, seen }) => [
        ...[email, name, site, role, skills.join(' ') || 'none'],
        seen?.slice(0, 16).replace('T', ' ') ?? 'never',
      ]);
      print([['EMAIL', 'NAME', 'SITE', 'ROLE', 'SKILLS', 'LAST SEEN (UTC)'], ...cells]);
      process.stdout.write(`${count(agents.length, 'agent')}.\n`);
    }
  });
}

/** Presence runs out some time after the last sign of them; of those who are there it has not yet. */
function lastSeen({ seen_until }: Agent, now: Date): string | null {
  const at = Date.parse(seen_until) - PRESENT_MS;
  return at <= 0 ? null : new Date(Math.min(at, now.getTime())).toISOString();
}

/** `baton agent remove EMAIL`: access ends at once; what they wrote stays, with their name. */
export async function removeAgent(args: string[], root: string): Promise<void> {
  const [email = ''] = read('agent remove', args).positionals;
  await withHouse(root, async ({ house, accounts, sites }) => {
    const agent = await agentAt(house.store.db, email);
    const held = await accounts.remove(agent);
    // A server that runs does it too; whoever comes second changes nothing.
    if (held === 0) await forgetRemoved(house);
    const talks =
      held === 0
        ? ''
        : ` ${count(held, 'conversation')} of theirs: back at the head of the queue within five seconds of a running server.`;
    const { name } = await sites.get(agent.site_id);
    process.stdout.write(`${agent.email} has no access to ${name} any more.${talks}\n`);
  });
}

/** `baton agent password EMAIL`: the new one is the first line of standard input; whoever is signed in with the old one is signed out. */
export async function changePassword(args: string[], root: string): Promise<void> {
  const [email = ''] = read('agent password', args).positionals;
  await withHouse(root, async ({ house, accounts }) => {
    const agent = await agentAt(house.store.db, email);
    const password = await newPassword(); // nobody types one for an address that is none
    await accounts.changePassword(agent, password);
    process.stdout.write(`${agent.email} has a new password, and is signed out everywhere.\n`);
  });
}

async function newPassword(): Promise<string> {
  const password = await readPassword();
  if (password.length >= 10 && password.length <= 200) return password;
  throw new Misuse('The password, read from standard input, must have 10 characters or more, and 200 at most.');
}

/** The first line of standard input; typed by a person, it is asked for and not shown. */
async function readPassword(): Promise<string> {
  if (!process.stdin.isTTY) return (await text(process.stdin)).split(/\r?\n/)[0] ?? '';
  process.stderr.write('Password (10 characters or more, not shown): ');
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  try {
    return await terminal.question('');
  } finally {
    terminal.close();
    process.stderr.write('\n');
  }
}

/** `baton agent skills EMAIL [SKILL ...]`: what the agent is trained for from now on; nothing named: what that is now. */
export async function trainAgent(args: string[], root: string): Promise<void> {
  const { values, positionals } = read('agent skills', args);
  const [email = '', ...skills] = positionals;
  if (values.none && skills.length > 0) throw new Misuse('Name skills or say --none, not both.');
  await withHouse(root, async ({ house }) => {
    if (skills.length === 0 && !values.none) return tellSkills(house.store.db, email);
    if (!(await train(house, email, skills))) throw new Misuse(`There is no agent with the address ${email}.`);
    const names = skillNames(skills);
    const meant = names.length > 0 ? `what is meant for ${names.join(', ')}, and ` : '';
    process.stdout.write(`${email} is offered ${meant}what is for anyone.\n`);
  });
}

async function tellSkills(db: Store['db'], email: string): Promise<void> {
  const agent = await agentAt(db, email);
  const skills = skillsOf(agent);
  process.stdout.write(skills.length > 0 ? `${skills.join('\n')}\n` : `${agent.email} has no skills.\n`);
}

async function agentAt(db: Store['db'], email: string): Promise<Agent> {
  const agent = await db.selectFrom('agents').selectAll().where('email', '=', email.toLowerCase()).executeTakeFirst();
  if (!agent) throw new Misuse(`There is no agent with the address ${email}. baton agent list names them all.`);
  return agent;
}
