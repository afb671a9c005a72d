import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { readConfig } from '../config.ts';
import { openDatabase } from '../database.ts';
import { reasonOf } from '../knowledge/reading.ts';
import { Refusal } from '../refusal.ts';
import { seedDemo } from '../site/demo.ts';
import { readSetting, type Setting, withSetting } from '../site/document.ts';
import { jsonSchema } from '../site/explain.ts';
import { templates } from '../site/templates/index.ts';
import { triggerSettings } from '../site/triggers.ts';
import { check, createSites, type Site, type Sites } from '../sites.ts';
import type { Store } from '../store/open.ts';
import type { TriggerName } from '../triggers/index.ts';
import { siteOf } from './house.ts';
import { Misuse, nearest } from './misuse.ts';
import { commandOf, read } from './reading.ts';

/** `baton config ...`: a site's whole configuration is one document. What is wrong is named field by field, and the running one stays. */
export async function configure(args: string[]): Promise<void> {
  const { name, rest } = commandOf(['config', ...args]);
  if (name === 'config get') {
    const { values, positionals } = read(name, rest);
    await withSites((sites, store) => get(sites, store, positionals[0] as string, values.all));
  } else if (name === 'config set') {
    const [id = '', ...given] = read(name, rest).positionals;
    await set(id, given);
  } else if (name === 'config check') {
    check(await readJson(read(name, rest).positionals[0] as string));
    say('Nothing is wrong with it.');
  } else if (name === 'config schema') {
    read(name, rest);
    say(pretty(jsonSchema()));
  } else if (name === 'config templates') {
    read(name, rest);
    for (const [template, { about }] of Object.entries(templates)) say(`${template.padEnd(15)}${about}`);
  } else if (name === 'config new') say(pretty(templateOf(read(name, rest).positionals[0] as string)));
}

async function get(sites: Sites, store: Store, id: string, isWhole: boolean): Promise<void> {
  await siteOf(sites, store, id);
  const document = await sites.document(id);
  say(pretty(isWhole ? check(document) : document));
}

async function set(id: string, given: string[]): Promise<void> {
  if (!/^[a-z0-9-]{1,64}$/.test(id)) throw new Misuse('A site has an id of small letters, digits and hyphens.');
  const settings = given.map(readSetting);
  const [file] = given;
  const isFile = given.length === 1 && settings[0] === null;
  const input = isFile ? await readJson(file as string) : undefined;
  await withSites(async (sites, store) => {
    if (isFile) {
      await sites.put(id, input);
      say(`${id}: the whole configuration is replaced.`);
    } else {
      await siteOf(sites, store, id);
      let document: unknown = await sites.document(id);
      const was = await sites.get(id);
      const changes: { setting: Setting; before: unknown }[] = [];
      for (const [at, setting] of settings.entries()) {
        if (!setting) throw new Misuse(`"${given[at]}" is no path=value, such as confidence.threshold=0.6.`);
        const { changed, before } = withSetting(document, setting);
        document = changed;
        changes.push({ setting, before });
      }
      const is = await sites.put(id, document);
      for (const { setting, before } of changes) {
        const { path, value } = setting;
        say(`${path.join('.')}: ${written(before, path, was)} -> ${written(value ?? undefined, path, is)}`);
      }
    }
    say('A running server takes it over within two seconds.');
  });
}

/** A value as it was set, or, of one that was not, the default that holds for this site. */
function written(value: unknown, path: string[], site: Site): string {
  if (value !== undefined) return JSON.stringify(value);
  const [root, name, field] = path;
  const isMode = root === 'triggers' && field === 'mode' && path.length === 3;
  const fallback = isMode ? triggerSettings(site).switches[name as TriggerName] : valueAt(site, path);
  return fallback === undefined ? 'none' : `${JSON.stringify(fallback)} (default)`;
}

function valueAt(site: Site, path: string[]): unknown {
  let value: unknown = site;
  for (const step of path)
    value =
      typeof value === 'object' && value && Object.hasOwn(value, step) ? (value as Site)[step as 'name'] : undefined;
  return value;
}

const pretty = (value: unknown) => JSON.stringify(value, null, 2);
const say = (line: string) => process.stdout.write(`${line}\n`);

function templateOf(name: string): object {
  const template = Object.hasOwn(templates, name) ? templates[name] : undefined;
  if (template) return template.document;
  const meant = nearest(name, Object.keys(templates));
  const there = meant ? `did you mean ${meant}?` : `there are ${Object.keys(templates).join(', ')}.`;
  throw new Misuse(`There is no template "${name}"; ${there}`);
}

/** A document from a file, or from standard input (`-`). Throws a `Refusal` that names the file. */
export async function readJson(file: string): Promise<unknown> {
  const written = await (file === '-' ? text(process.stdin) : readFile(file, 'utf8')).catch((error) => {
    throw new Refusal(404, 'No such file', `${file} cannot be read: ${reasonOf(error)}.`);
  });
  try {
    return JSON.parse(written.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new Refusal(
      400,
      'Broken JSON',
      `${file === '-' ? 'Standard input' : file} is no JSON: ${(error as Error).message.replace(/\s+/g, ' ')}.`,
    );
  }
}

async function withSites(work: (sites: Sites, store: Store) => Promise<void>): Promise<void> {
  const store = await openDatabase(readConfig(process.env));
  const sites = createSites(store, () => new Date());
  try {
    await seedDemo(store, sites);
    await work(sites, store);
  } finally {
    await store.close();
  }
}
