import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { Misuse } from '../cli.ts';
import { readConfig } from '../config.ts';
import { nameFrom, openHouse } from '../start.ts';

/** `baton agent add EMAIL [--name NAME] [--site SITE] [--admin]`: the password is the first line of standard input. */
export async function addAgent(args: string[], root: string): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      name: { type: 'string' },
      site: { type: 'string', default: 'demo' },
      admin: { type: 'boolean', default: false },
    },
  });
  const email = positionals[0];
  if (!email || !z.email().safeParse(email).success)
    throw new Misuse('usage: baton agent add EMAIL [--name NAME] [--site SITE] [--admin] < password');
  const password = (await text(process.stdin)).split(/\r?\n/)[0] ?? '';
  if (password.length < 10)
    throw new Misuse('The password, read from standard input, must have 10 characters or more.');
  const { house, accounts, sites, mind } = await openHouse(readConfig(process.env), root);
  try {
    const site = await sites.get(values.site);
    const name = values.name ?? nameFrom(email);
    await accounts.add({ email, name, password, site: site.id, role: values.admin ? 'admin' : 'agent' });
    process.stdout.write(`${email} may sign in at /inbox and answers for ${site.name}.\n`);
  } finally {
    await mind.close();
    await house.signal.close();
    await house.store.close();
  }
}
