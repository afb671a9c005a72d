import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { Misuse } from '../cli.ts';
import { readConfig } from '../config.ts';
import { Refusal } from '../refusal.ts';
import { seedDemo } from '../site/demo.ts';
import { readSetting, withSetting } from '../site/document.ts';
import { jsonSchema } from '../site/explain.ts';
import { templates } from '../site/templates/index.ts';
import { check, createSites, type Sites } from '../sites.ts';
import { openStore, type Store } from '../store/open.ts';

const USAGE = `usage: baton config <what>
  get SITE [--all]               print a site's configuration (--all: with every default)
  set SITE FILE|-                replace it by a file, or by standard input
  set SITE path=value ...        change single fields, such as confidence.threshold=0.6 or triggers.refund.mode=offer;
                                 path=null gives a field its default back
  check FILE|-                   say what is wrong with a file, and change nothing
  schema                         print the JSON Schema of a configuration
  templates                      list what to begin from
  new TEMPLATE                   print a configuration to begin from
`;

/** `baton config ...`: a site's whole configuration is one document. What is wrong is named field by field, and the running one stays. */
export async function configure([what, ...rest]: string[]): Promise<void> {
  if (what === 'get' && rest[0]) await withSites((sites) => get(sites, rest[0] as string, rest.includes('--all')));
  else if (what === 'set' && rest.length >= 2) await set(rest[0] as string, rest.slice(1));
  else if (what === 'check' && rest[0]) {
    check(await readJson(rest[0]));
    say('Nothing is wrong with it.');
  } else if (what === 'schema') say(pretty(jsonSchema()));
  else if (what === 'templates')
    for (const [name, { about }] of Object.entries(templates)) say(`${name.padEnd(15)}${about}`);
  else if (what === 'new' && rest[0]) say(pretty(templateOf(rest[0])));
  else throw new Misuse(USAGE);
}

async function get(sites: Sites, id: string, isWhole: boolean): Promise<void> {
  const document = await sites.document(id);
  say(pretty(isWhole ? check(document) : document));
}

async function set(id: string, given: string[]): Promise<void> {
  if (!/^[a-z0-9-]{1,64}$/.test(id)) throw new Misuse('A site has an id of small letters, digits and hyphens.');
  const settings = given.map(readSetting);
  const [file] = given;
  const isFile = given.length === 1 && settings[0] === null;
  const input = isFile ? await readJson(file as string) : undefined;
  await withSites(async (sites) => {
    if (isFile) {
      await sites.put(id, input);
      say(`${id}: the whole configuration is replaced.`);
    } else {
      let document: unknown = await sites.document(id);
      const lines: string[] = [];
      for (const [at, setting] of settings.entries()) {
        if (!setting) throw new Misuse(`"${given[at]}" is no path=value, such as confidence.threshold=0.6.`);
        const { changed, before } = withSetting(document, setting);
        document = changed;
        lines.push(`${setting.path.join('.')}: ${written(before)} -> ${written(setting.value ?? undefined)}`);
      }
      await sites.put(id, document);
      for (const line of lines) say(line);
    }
    say('A running server takes it over within two seconds.');
  });
}

const written = (value: unknown) => (value === undefined ? 'default' : JSON.stringify(value));
const pretty = (value: unknown) => JSON.stringify(value, null, 2);
const say = (line: string) => process.stdout.write(`${line}\n`);

function templateOf(name: string): object {
  const template = Object.hasOwn(templates, name) ? templates[name] : undefined;
  if (template) return template.document;
  throw new Misuse(`There is no template "${name}". There are: ${Object.keys(templates).join(', ')}.`);
}

/** A document from a file, or from standard input (`-`). Throws a `Refusal` that names the file. */
export async function readJson(file: string): Promise<unknown> {
  const written = await (file === '-' ? text(process.stdin) : readFile(file, 'utf8')).catch(() => {
    throw new Refusal(404, 'No such file', `${file} cannot be read.`);
  });
  try {
    return JSON.parse(written.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new Refusal(400, 'Broken JSON', `${file === '-' ? 'Standard input' : file}: ${(error as Error).message}`);
  }
}

async function withSites(work: (sites: Sites, store: Store) => Promise<void>): Promise<void> {
  const store = await openStore(readConfig(process.env).database);
  const sites = createSites(store, () => new Date());
  try {
    await seedDemo(store, sites);
    await work(sites, store);
  } finally {
    await store.close();
  }
}
