import { readConfig } from '../config.ts';
import { Refusal } from '../refusal.ts';
import { readJson } from './config.ts';
import { count, print, siteOf, withHouse } from './house.ts';
import { Misuse } from './misuse.ts';
import { read } from './reading.ts';

/** `baton site add ID FILE`: settings as JSON; a wrong field is named and nothing changes. */
export async function addSite(args: string[], root: string): Promise<void> {
  const [id = '', file = ''] = read('site add', args).positionals;
  if (!/^[a-z0-9-]{1,64}$/.test(id))
    throw new Misuse(`"${id}" cannot be a site's id, which has small letters, digits and hyphens, 64 at most.`);
  const settings = await readJson(file);
  const from = readConfig(process.env).url?.replace(/\/+$/, '');
  await withHouse(root, async ({ sites }) => {
    const site = await sites.put(id, settings);
    process.stdout.write(
      `${site.name} is ready; a running server takes it over within two seconds. Its tag${from ? '' : ', with the address of your Baton for CHAT'}:\n<script async src="${from ?? 'https://CHAT'}/widget.js" data-site="${id}"></script>\n`,
    );
  });
}

/** `baton site remove ID --yes`: all of it; without `--yes` only says how much that is. */
export async function removeSite(args: string[], root: string): Promise<void> {
  const { values, positionals } = read('site remove', args);
  const [id = ''] = positionals;
  await withHouse(root, async ({ house, sites, accounts }) => {
    const site = await siteOf(sites, house.store, id);
    if (id === 'demo') throw new Misuse('The demo cannot be removed: every start makes it anew.');
    const { db } = house.store;
    const agents = await db.selectFrom('agents').selectAll().where('site_id', '=', id).execute();
    const talks = await db
      .selectFrom('conversations')
      .select(({ fn }) => fn.countAll<number>().as('all'))
      .where('site_id', '=', id)
      .executeTakeFirstOrThrow();
    const all = `${site.name} with ${count(Number(talks.all), 'conversation')}, ${count(agents.length, 'agent')} and its knowledge`;
    if (!values.yes)
      throw new Misuse(`This removes ${all}, for good. Say so with --yes; baton backup and baton export keep a copy.`);
    for (const agent of agents) await accounts.remove(agent);
    await sites.remove(id);
    process.stdout.write(`${all} is removed. A running server notices within two seconds.\n`);
  });
}

/** `baton site list`. */
export async function listSites(args: string[], root: string): Promise<void> {
  const { values } = read('site list', args);
  await withHouse(root, async ({ house, sites }) => {
    const { db } = house.store;
    const rows = await db.selectFrom('sites').select(['id', 'name']).orderBy('id').execute();
    const agents = await countsOf('agents');
    const passages = await countsOf('passages');
    const listed = [];
    for (const { id, name } of rows) {
      const site = await sites.get(id).catch((error) => {
        if (error instanceof Refusal) return null; // written by another version; it is listed all the same
        throw error;
      });
      const hours = site && Object.values(site.hours.week).some((day) => day && day.length > 0);
      const facts = { origins: site?.origins ?? [], hours: site && hours ? site.hours.timezone : null };
      listed.push({ id, name, ...facts, agents: agents.get(id) ?? 0, passages: passages.get(id) ?? 0 });
    }
    if (values.json) process.stdout.write(`${JSON.stringify(listed, null, 2)}\n`);
    else {
      const head = ['ID', 'NAME', 'AGENTS', 'PASSAGES', 'HOURS', 'ORIGINS'];
      const cells = listed.map(({ id, name, agents, passages, hours, origins }) => [
        ...[id, name, String(agents), String(passages), hours ?? 'none'],
        origins.length > 0 ? origins.join(' ') : "the server's own",
      ]);
      print([head, ...cells]);
      process.stdout.write(`${count(listed.length, 'site')}.\n`);
    }

    async function countsOf(table: 'agents' | 'passages'): Promise<Map<string, number>> {
      const counted = await db
        .selectFrom(table)
        .select(({ fn }) => ['site_id', fn.countAll<number>().as('count')])
        .groupBy('site_id')
        .execute();
      return new Map(counted.map(({ site_id, count }) => [site_id, Number(count)]));
    }
  });
}
