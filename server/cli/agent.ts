import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { skillNames, skillsOf, train } from '../desk/skills.ts';
import { nameFrom } from '../start.ts';
import type { Store } from '../store/open.ts';
import type { Agent } from '../store/tables.ts';
import { siteOf, withHouse } from './house.ts';
import { Misuse } from './misuse.ts';
import { read } from './reading.ts';

/** `baton agent add EMAIL [--name NAME] [--site SITE] [--admin]`: the password is the first line of standard input. */
export async function addAgent(args: string[], root: string): Promise<void> {
  const { values, positionals } = read('agent add', args);
  const [email = ''] = positionals;
  if (!z.email().safeParse(email).success)
    throw new Misuse(`"${email}" is no e-mail address, such as ada@example.com.`);
  const password = await readPassword();
  if (password.length < 10)
    throw new Misuse('The password, read from standard input, must have 10 characters or more.');
  await withHouse(root, async ({ house, accounts, sites }) => {
    const site = await siteOf(sites, house.store, values.site);
    const name = values.name ?? nameFrom(email);
    const role = values.admin ? 'admin' : 'agent';
    const skills = values.skills?.split(',') ?? [];
    await accounts.add({ email, name, password, site: site.id, role, skills });
    process.stdout.write(`${email} may sign in at /inbox and answers for ${site.name}.\n`);
  });
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
