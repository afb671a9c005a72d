import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { configure } from '../../server/cli/config.ts';
import { runReplay } from '../../server/cli/replay.ts';
import { seedDemo } from '../../server/site/demo.ts';
import { createSites } from '../../server/sites.ts';
import { openStore } from '../../server/store/open.ts';
import { type Home, openHome } from '../fixture.ts';
import { openTalk } from '../site/talk.ts';

const folder = mkdtempSync(join(tmpdir(), 'baton-config-'));
const file = (name: string, content: string) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
let home: Home;
let out = '';

beforeAll(async () => {
  vi.stubEnv('BATON_DATA', folder);
  vi.stubEnv('DATABASE_URL', '');
  home = await openHome({ where: { file: join(folder, 'baton.db') } });
  const talk = openTalk(home);
  await seedDemo(home.house.store, home.sites);
  const visitor = await home.newVisitor({ site_id: 'demo' });
  await talk.say(visitor, 'I have a flat tyre, write to ann@mail.example');
  await talk.say(visitor, 'I want a refund');
  await talk.close();
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await home.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  out = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += text;
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

const run = async (...args: string[]) => {
  out = '';
  await configure(args);
  return out;
};
const replayed = async (...args: string[]) => {
  out = '';
  await runReplay(['--site', 'demo', '--since', '2026-01-01', ...args]);
  return out;
};
async function settingsOf(site: string) {
  const store = await openStore({ file: join(folder, 'baton.db') });
  const document = await createSites(store, () => new Date()).document(site);
  await store.close();
  return document as Record<string, unknown>;
}

describe('baton config', () => {
  test('set changes single fields with one command and says what was before', async () => {
    const said = await run(
      'set',
      'demo',
      'confidence.threshold=0.6',
      'triggers.refund.mode=offer',
      'greeting=Hi there',
    );
    expect(said).toContain(
      'confidence.threshold: 0.45 (default) -> 0.6\ntriggers.refund.mode: "on" (default) -> "offer"\n',
    );
    expect(await settingsOf('demo')).toMatchObject({
      name: 'Larkspur Cycles',
      greeting: 'Hi there',
      confidence: { threshold: 0.6 },
      triggers: { refund: { mode: 'offer' } },
    });
  });

  test('set gives a field its default back with null', async () => {
    await run('set', 'demo', 'confidence.threshold=0.6');
    expect(await run('set', 'demo', 'confidence.threshold=null')).toContain('0.6 -> 0.45 (default)');
    expect((await settingsOf('demo')).confidence).toEqual({});
  });

  test('set takes lists and places in them', async () => {
    await run('set', 'demo', 'triggers.emergency.words=["flat tyre","puncture"]', 'hours.exceptions.2031-05-05=[]');
    await run('set', 'demo', 'triggers.emergency.words.1=crash');
    expect((await settingsOf('demo')).triggers).toMatchObject({ emergency: { words: ['flat tyre', 'crash'] } });
    await run('set', 'demo', 'triggers.emergency=null');
  });

  test.each([
    [['confidence.threshold=2'], 'confidence.threshold: must be a number, 0 to 1, not 2'],
    [['confidence.treshold=0.5'], 'confidence.treshold: is not known here; did you mean threshold?'],
    [['name.first=x'], 'name: has no fields; it is "Larkspur Cycles"'],
    [['__proto__.polluted=1'], /^__proto__: is not known here/],
    [['greeting=x', 'nonsense'], '"nonsense" is no path=value, such as confidence.threshold=0.6.'],
  ])('set %j is refused and changes nothing', async (settings, message) => {
    const before = await settingsOf('demo');
    await expect(run('set', 'demo', ...settings)).rejects.toThrow(message);
    expect(await settingsOf('demo')).toEqual(before);
  });

  test('set takes a whole file, also for a new site, and refuses a broken one by its name', async () => {
    const good = file('good.json', '\ufeff{"name":"Second","triggers":{"legal":{"skill":"counsel"}}}');
    await run('set', 'second', good);
    expect(await settingsOf('second')).toEqual({ name: 'Second', triggers: { legal: { skill: 'counsel' } } });
    await expect(run('set', 'second', file('bad.json', '{"name":'))).rejects.toThrow(/bad\.json is no JSON: /);
    await expect(run('set', 'second', file('wrong.json', '{"name":1,"nam":2}'))).rejects.toThrow(
      'name: must be text, not 1\nnam: is not known here; did you mean name?',
    );
    await expect(run('set', 'second', join(folder, 'none.json'))).rejects.toThrow(/none\.json cannot be read/);
    expect(await settingsOf('second')).toMatchObject({ name: 'Second' });
  });

  test('get prints what was written, or with every default', async () => {
    expect(JSON.parse(await run('get', 'demo'))).toEqual(await settingsOf('demo'));
    expect(JSON.parse(await run('get', 'demo', '--all'))).toMatchObject({ thresholds: { turns: 20 } });
    await expect(run('get', 'nobody')).rejects.toThrow('There is no site "nobody"');
  });

  test('what get prints can be set again', async () => {
    for (const how of [[], ['--all']]) {
      const printed = file('again.json', await run('get', 'demo', ...how));
      await run('set', 'third', printed);
      expect(JSON.parse(await run('get', 'third', '--all'))).toEqual(JSON.parse(await run('get', 'demo', '--all')));
    }
  });

  test('new prints a template that check and set take; templates lists them', async () => {
    const listed = (await run('templates')).trim().split('\n');
    expect(listed).toHaveLength(6);
    for (const line of listed) {
      const name = line.split(' ')[0] as string;
      const printed = file(`${name}.json`, await run('new', name));
      expect(await run('check', printed)).toContain('Nothing is wrong');
    }
    await expect(run('new', 'bakery')).rejects.toThrow(
      'There is no template "bakery"; there are dental, home_services,',
    );
  });

  test('schema prints the JSON Schema', async () => {
    expect(JSON.parse(await run('schema'))).toMatchObject({ type: 'object', additionalProperties: false });
  });

  test.each([[[]], [['put']], [['get']], [['set', 'demo']]])('%j is answered with how it is used', async (args) => {
    await expect(run(...args)).rejects.toThrow(
      /^(?:baton config|There is no "baton config) .*(?:There are: baton config|needs SITE)/,
    );
  });
});

describe('baton replay', () => {
  test('prints both directions with the sentences, personal data masked', async () => {
    await run('set', 'demo', 'triggers=null');
    const triggers = { emergency: { words: ['flat tyre'] }, refund: { mode: 'off' } };
    const changed = file('changed.json', JSON.stringify({ name: 'Changed', triggers }));
    const said = await replayed('--config', changed);
    expect(said).toContain('1 conversation, 2 turns of the assistant.');
    expect(said).toMatch(
      /Would go to a person sooner: 1\n {2}\d{4}-\d\d-\d\d \d\d:\d\d {2}emergency: “I have a flat tyre, write to \[email\]”/,
    );
    expect(said).toMatch(/\n {20}answered: “An answer of 1\.”\n {20}conversation [0-9a-f-]{36}\n/);
    expect(said).toContain('Handed off: 1 then, 1 with this configuration.');
    const off = file('off.json', '{"name":"x","triggers":{"refund":{"mode":"off"}}}');
    expect(await replayed('--config', off)).toMatch(/and went to a person: 1\n.*refund: “I want a refund”/);
  });

  test('shows the effect of a setting that was changed by one command', async () => {
    await run('set', 'demo', 'triggers.refund.mode=off');
    const said = await replayed();
    expect(said).toMatch(/\* .*refund: “I want a refund”/);
    expect(said).toContain('1 of these, marked *');
    await run('set', 'demo', 'triggers.refund=null');
  });

  test('prints JSON for machines', async () => {
    expect(JSON.parse(await replayed('--json'))).toMatchObject({ site: 'demo', conversations: 1, was: 1, would: 1 });
  });

  test.each([
    [['--since', 'yesterday'], /^--since must be a span such as 30d/],
    [['--colour'], 'has no option --colour'],
    [['--config', 'nowhere.json'], /nowhere\.json cannot be read/],
    [['--site', 'nobody'], 'There is no site "nobody"'],
  ])('refuses %j in a sentence', async (args, message) => {
    await expect(replayed(...args)).rejects.toThrow(message);
  });

  test('refuses a configuration that is wrong, field by field', async () => {
    const wrong = file('wrong.json', '{"name":"x","thresholds":{"turns":0}}');
    await expect(replayed('--config', wrong)).rejects.toThrow(
      'thresholds.turns: must be a whole number, 2 to 1000, not 0',
    );
  });
});
