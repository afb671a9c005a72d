import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { circle, type Import, importsOf, sources } from './imports.ts';

const files = ['shared', 'server', 'widget', 'inbox'].flatMap(sources);
/** What learns the triggers' figures from examples is run by hand, and is no part of the server. */
const isTool = (file: string) => /^server\/triggers\/learning\//.test(file);
const imports = files.filter((file) => !isTool(file)).flatMap(importsOf);

/** The room of a file: the folder under `server`, else the top folder; a file beside the rooms stands for itself. */
function roomOf(file: string): string {
  const [top, next = '', ...deeper] = file.split('/');
  if (top !== 'server') return top as string;
  return deeper.length > 0 ? `server/${next}` : file;
}

/** What each room may take in, itself left aside. `(types)`: nothing of it may be left at run time. */
const MAY: Record<string, string[]> = {
  shared: [],
  widget: ['shared'],
  inbox: ['shared'],
  'server/refusal.ts': ['shared (types)'],
  'server/store': ['shared (types)', 'server/refusal.ts'],
  'server/house.ts': ['server/feed (types)', 'server/store (types)'],
  'server/language': [],
  'server/search': ['server/language'],
  'server/answers': ['shared (types)', 'server/search', 'server/language', 'server/desk'],
  'server/triggers': ['shared (types)'],
  'server/feed': ['shared (types)', 'server/store', 'server/house.ts (types)', 'server/desk'],
  'server/conversation': ['shared', 'server/refusal.ts', 'server/store', 'server/house.ts (types)', 'server/feed'],
  'server/routes': [
    ...['shared', 'server/refusal.ts', 'server/store (types)', 'server/sites.ts', 'server/visits.ts'],
    ...['server/conversation', 'server/desk', 'server/feed', 'server/brief'],
    ...['server/accounts.ts (types)', 'server/assistant (types)', 'server/limiter.ts (types)', 'server/site'],
  ],
  'server/app.ts': ['shared', 'server/refusal.ts', 'server/routes', 'server/store'],
};

const broken = (wrong: Import[]) => wrong.map(({ from, to, how }) => `${from} -> ${to} (${how})`);
const ours = imports.filter(({ isPackage }) => !isPackage);
const packages = imports.filter(({ isPackage }) => isPackage);

test('the scan sees what is imported', () => {
  expect(ours.length).toBeGreaterThan(300);
  expect(ours.filter(({ to }) => !existsSync(to)).map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  expect(imports).toContainEqual({ from: 'server/store/open.ts', to: 'kysely', isPackage: true, how: 'values' });
  expect(imports).toContainEqual({
    from: 'server/house.ts',
    to: 'server/store/open.ts',
    isPackage: false,
    how: 'types',
  });
});

test('no file needs itself, by any way round, to be loaded', () => {
  expect(circle(imports)).toBeNull();
  const made = (from: string, to: string): Import => ({ from, to, isPackage: false, how: 'values' });
  expect(circle([made('a', 'b'), made('b', 'c'), made('c', 'b')])).toEqual(['b', 'c', 'b']);
});

describe.each(Object.keys(MAY))('%s', (room) => {
  test('takes in only what is below it', () => {
    const allowed = MAY[room] as string[];
    const wrong = ours.filter(({ from, to, how }) => {
      const other = roomOf(to);
      if (roomOf(from) !== room || other === room) return false;
      return !allowed.includes(other) && !(how === 'types' && allowed.includes(`${other} (types)`));
    });
    expect(broken(wrong)).toEqual([]);
  });
});

const SCHEMAS = ['shared/fields.ts', 'shared/wire.ts', 'shared/staff.ts'];

test('the widget takes only types of the wire, so that no schema reaches a page', () => {
  const wrong = imports.filter(
    ({ from, to, how }) => from.startsWith('widget/') && how !== 'types' && (SCHEMAS.includes(to) || to === 'zod'),
  );
  expect(broken(wrong)).toEqual([]);
});

test('what the widget takes of `shared` takes no value of the wire either', () => {
  const reached = new Set(
    ours.filter(({ from, how }) => from.startsWith('widget/') && how !== 'types').map(({ to }) => to),
  );
  for (const file of reached)
    for (const { from, to, how } of ours) if (from === file && how !== 'types') reached.add(to);
  expect([...reached].filter((file) => SCHEMAS.includes(file))).toEqual([]);
});

test('`shared` knows neither a page nor Node', () => {
  expect(broken(packages.filter(({ from, to }) => from.startsWith('shared/') && to.startsWith('node:')))).toEqual([]);
  const words = /\b(document|window|localStorage|sessionStorage|navigator|process|Buffer|__dirname|require)\b[.([]/;
  for (const file of sources('shared')) {
    const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    expect(words.exec(code)?.[0], file).toBeUndefined();
  }
});

test('the pages take Preact and nothing of Node or the server', () => {
  const allowed = /^(preact(\/hooks)?|@preact\/signals|zod)$/;
  const wrong = packages.filter(({ from, to }) => /^(widget|inbox)\//.test(from) && !allowed.test(to));
  expect(broken(wrong)).toEqual([]);
});

test('triggers are pure: they take nothing in but each other', () => {
  expect(broken(packages.filter(({ from }) => from.startsWith('server/triggers/')))).toEqual([]);
});

test('only routes, and what wires and starts them, know HTTP', () => {
  const mayKnow = /^server\/(routes\/|app\.ts|start\.ts)/;
  const wrong = packages.filter(({ from, to }) => /^(hono|@hono)\b/.test(to) && !mayKnow.test(from));
  expect(broken(wrong)).toEqual([]);
});

test('only `start` wires, and only the command line starts', () => {
  const importers = (file: string) => [...new Set(ours.filter(({ to }) => to === file).map(({ from }) => from))];
  expect(importers('server/app.ts')).toEqual(['server/start.ts']);
  for (const from of importers('server/start.ts')) expect(from).toMatch(/^server\/cli/);
  const routes = ours.filter(({ from, to }) => to.startsWith('server/routes/') && !from.startsWith('server/routes/'));
  expect(new Set(routes.map(({ from }) => from))).toEqual(new Set(['server/app.ts']));
});

test('only `change` writes the log and the status of a conversation; beside it stands who is there', () => {
  const writers = files.filter((file) =>
    /insertInto\('events'\)|updateTable\('conversations'\)/.test(readFileSync(file, 'utf8')),
  );
  expect(writers).toEqual(['server/conversation/attendance.ts', 'server/conversation/change.ts']);
  const attendance = readFileSync('server/conversation/attendance.ts', 'utf8');
  expect([...attendance.matchAll(/\.set\((.*)\)$/gm)].map(([, set]) => set)).toEqual([
    'there(now.toISOString())',
    'there(at)',
    "(eb) => ({ away_since: eb.fn.coalesce('seen_at', 'waiting_since', 'updated_at') })",
  ]);
});
