import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { NAMES } from '../../server/cli/manual.ts';
import { temporaryFolder } from '../fixture.ts';
import { openConsole } from './console.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let terminal: ReturnType<typeof openConsole>;
beforeEach(async () => {
  folder = await temporaryFolder();
  terminal = openConsole(join(folder.path, 'data'));
});
afterEach(async () => {
  terminal.close();
  await folder.remove();
});

const baton = (args: string[], input = '') => terminal.run(args, input);

const file = (name: string, text: string) => {
  writeFileSync(join(folder.path, name), text);
  return join(folder.path, name);
};

describe('help', () => {
  test.each([[['--help']], [['-h']], [['help']]])('%j lists every command', async (args) => {
    const { out, err, code } = await baton(args);
    expect([err, code]).toEqual(['', 0]);
    for (const name of NAMES) expect(out).toContain(`  ${name}`);
  });

  test.each(NAMES.map((name) => [name]))(
    '%s --help says how it is used, with an example, and does nothing',
    async (name) => {
      const { out, err, code } = await baton([...name.split(' '), '--help']);
      expect([err, code]).toEqual(['', 0]);
      expect(out).toMatch(new RegExp(`^usage: baton ${name}`));
      expect(out).toMatch(/examples:\n {2}\S/);
      expect((await baton(['help', ...name.split(' ')])).out).toBe(out);
    },
  );

  test('a group of commands has one too, and --version is the package’s', async () => {
    const { out, code } = await baton(['knowledge', '--help']);
    expect(code).toBe(0);
    expect(out.match(/^ {2}knowledge \w+/gm)).toHaveLength(4);
    expect((await baton(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('a slip ends in one sentence that names what was probably meant, and in 2', () => {
  test.each([
    [['strat'], 'did you mean "baton start"?'],
    [['knowlege', 'list'], 'did you mean "baton knowledge"?'],
    [['site', 'lst'], 'did you mean "baton site list"?'],
    [['config', 'schem'], 'did you mean "baton config schema"?'],
    [['eval', 'trigers'], 'did you mean "baton eval triggers"?'],
    [['fly'], 'There is no "baton fly". See: baton --help'],
    [
      ['agent'],
      'baton agent needs to know what. There are: baton agent list, baton agent add, baton agent remove, baton agent password, baton agent skills.',
    ],
    [['agent', 'add', 'a@b.example', '--nmae', 'A'], 'has no option --nmae; did you mean --name?'],
    [['agent', 'add', 'a@b.example', '--site'], '--site needs a SITE.'],
    [['agent', 'add', 'a@b.example', '--admin=yes'], '--admin takes no value.'],
    [['agent', 'add', 'nobody'], '"nobody" is no e-mail address'],
    [['agent', 'add', 'a@b.example'], 'must have 10 characters or more'],
    [['agent', 'skills', 'nobody@mail.example', 'sales'], 'There is no agent with the address nobody@mail.example.'],
    [['agent', 'remove', 'nobody@mail.example'], 'There is no agent with the address nobody@mail.example. baton agent'],
    [
      ['agent', 'password', 'nobody@mail.example'],
      'There is no agent with the address nobody@mail.example. baton agent',
    ],
    [['site', 'remove', 'demo', '--yes'], 'The demo cannot be removed: every start makes it anew.'],
    [['site', 'remove', 'dmo'], 'There is no site "dmo"; did you mean "demo"?'],
    [['backup'], 'baton backup needs FILE.'],
    [['backup', 'copy.db'], 'There is no database yet: '],
    [['export'], 'baton export needs SITE.'],
    [['replay', '--sinc', '3d'], 'has no option --sinc; did you mean --since?'],
    [['replay'], 'baton replay needs --site SITE'],
    [['replay', '--site', 'demmo'], 'There is no site "demmo"; did you mean "demo"?'],
    [['replay', '--site', 'demo', '--config', 'no.json'], 'no.json cannot be read: there is no such file.'],
    [['eval', 'retrieve', '--knowlege', 'x'], 'has no option --knowlege; did you mean --knowledge?'],
    [['eval', 'redact', '--loud'], 'has no option --loud; it has no options.'],
    [['site', 'add', 'Shop', 'x.json'], '"Shop" cannot be a site’s id'.replace('’', "'")],
    [['site', 'add', 'shop', 'no.json'], 'no.json cannot be read: there is no such file.'],
    [['site', 'list', 'all'], '"all" is too much'],
    [['config', 'get', 'dem'], 'did you mean "demo"?'],
    [['config', 'set', 'demo'], 'baton config set needs SITE FILE|PATH=VALUE.'],
    [['config', 'new', 'dentl'], 'did you mean dental?'],
    [['config', 'check', '.'], '. cannot be read: it is a folder.'],
    [['knowledge', 'remove', 'demo'], 'needs an ARTICLE or --source SOURCE'],
    [['knowledge', 'import', 'demo', '-', '--title', '-x'], "'--title' argument is ambiguous"],
    [['start', 'now'], 'baton start takes no arguments; "now" is too much.'],
  ])('%j', async (args, sentence) => {
    if (args[0] === 'replay') await baton(['config', 'get', 'demo']); // the first command makes the demo's site
    const { out, err, code } = await baton(args);
    expect(err).toContain(sentence);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect([out, code]).toEqual(['', 2]);
  });
});

test('what is no JSON is said in one line, with the file', async () => {
  const { err, code } = await baton(['site', 'add', 'shop', file('shop.json', '# A shop\n\nwith a name')]);
  expect(err).toMatch(/shop\.json is no JSON: [^\n]+\.\n$/);
  expect(code).toBe(2);
});

test('site list tells of each site who answers, what it knows, its hours and where it may be used', async () => {
  const shop = { name: 'My shop', origins: ['https://a.example', 'https://b.example'] };
  expect((await baton(['site', 'add', 'shop', file('shop.json', JSON.stringify(shop))])).code).toBe(0);
  await baton(['agent', 'add', 'ada@shop.example', '--site', 'shop'], 'a long password\n');
  mkdirSync(join(folder.path, 'articles'));
  file('articles/a.md', '# A\n\nOne.\n\n## B\n\nTwo.\n');
  await baton(['knowledge', 'import', 'shop', join(folder.path, 'articles')]);
  const { out, code } = await baton(['site', 'list']);
  const [head, demo, mine, last] = out.trimEnd().split('\n');
  expect(head?.split(/ {2,}/)).toEqual(['ID', 'NAME', 'AGENTS', 'PASSAGES', 'HOURS', 'ORIGINS']);
  expect(demo).toContain('Europe/Amsterdam');
  expect(mine?.split(/ {2,}/)).toEqual(['shop', 'My shop', '1', '2', 'none', 'https://a.example https://b.example']);
  expect([last, code]).toEqual(['2 sites.', 0]);
  const listed = JSON.parse((await baton(['site', 'list', '--json'])).out);
  expect(listed[1]).toEqual({ id: 'shop', ...shop, hours: null, agents: 1, passages: 2 });
});

test('a password that is too short is refused for an agent who is there', async () => {
  await baton(['agent', 'add', 'ada@shop.example', '--site', 'demo'], 'a long password\n');
  const { out, err, code } = await baton(['agent', 'password', 'ada@shop.example'], 'short\n');
  expect(err).toContain('must have 10 characters or more, and 200 at most.');
  expect([out, code]).toEqual(['', 2]);
});

test('an agent is added once, for the site that is named', async () => {
  const add = (...more: string[]) => baton(['agent', 'add', 'ada@shop.example', ...more], 'a long password\n');
  expect((await add('--site', 'dmo')).err).toBe(
    'There is no site "dmo"; did you mean "demo"? baton site list names them all.\n',
  );
  expect(await add()).toMatchObject({ code: 0, err: '', out: expect.stringContaining('answers for Larkspur Cycles') });
  expect(await add()).toMatchObject({ code: 2, err: expect.stringContaining('exists') });
});

test('the skills of an agent are printed, replaced or, when that is said, taken away', async () => {
  const ada = 'ada@shop.example';
  await baton(['agent', 'add', ada, '--skills', 'sales,billing'], 'a long password\n');
  const skills = (...more: string[]) => baton(['agent', 'skills', ada, ...more]);
  expect((await skills()).out).toBe('sales\nbilling\n');
  expect((await skills('workshop')).out).toContain('workshop');
  expect((await skills()).out).toBe('workshop\n');
  expect(await skills('sales', '--none')).toMatchObject({ code: 2, err: expect.stringContaining('not both') });
  await skills('--none');
  expect((await skills()).out).toBe(`${ada} has no skills.\n`);
});

describe('what else goes wrong', () => {
  test('is one sentence and 1, and where it happened only for who asks for it', async () => {
    vi.spyOn(process.stdout, 'write').mockImplementation(() => {
      throw new Error('the disk is on fire\nat some place');
    });
    expect(await baton(['config', 'schema'])).toMatchObject({ err: 'It did not work: the disk is on fire\n', code: 1 });
    vi.stubEnv('BATON_LOG_LEVEL', 'debug');
    expect((await baton(['config', 'schema'])).err).toContain('\n    at ');
  });

  test('a database that is none is the environment’s fault', async () => {
    mkdirSync(join(folder.path, 'data'));
    file('data/baton.db', 'this is no database at all, and long enough to be looked at as one'.repeat(20));
    for (const args of [
      ['site', 'list'],
      ['config', 'get', 'demo'],
      ['replay', '--site', 'demo'],
    ]) {
      const { err, code } = await baton(args);
      expect(err).toMatch(/^BATON_DATA \S+ cannot be used: file is not a database\.\n$/);
      expect(code).toBe(2);
    }
  });
});
