import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { claim } from '../../server/conversation/handoff.ts';
import { receive, reply } from '../../server/conversation/message.ts';
import { openStore } from '../../server/store/open.ts';
import type { Agent } from '../../server/store/tables.ts';
import { toQueue } from '../conversation/speaking.ts';
import { type Home, openHome, temporaryFolder } from '../fixture.ts';
import { openConsole } from './console.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let home: Home;
let terminal: ReturnType<typeof openConsole>;
beforeEach(async () => {
  folder = await temporaryFolder();
  terminal = openConsole(folder.path);
  home = await openHome({ where: { file: join(folder.path, 'baton.db') } });
});
afterEach(async () => {
  terminal.close();
  await home.close();
  await folder.remove();
});

const baton = (args: string[], input = '') => terminal.run(args, input);
const agentAt = (email: string) =>
  home.house.store.db.selectFrom('agents').selectAll().where('email', '=', email).executeTakeFirstOrThrow();
const add = (email: string, ...more: string[]) =>
  baton(['agent', 'add', email, '--site', 'shop', ...more], 'a long password\n');

/** A visitor who has written and whom Ada has taken and answered. */
async function held(ada: Agent, email: string, text: string) {
  const visitor = await home.newVisitor({ email });
  await receive(home.house, visitor, { id: home.house.newId(), text });
  await toQueue(home, visitor.conversation_id, 0);
  await claim(home.house, ada, visitor.conversation_id);
  await reply(home.house, ada, visitor.conversation_id, { id: home.house.newId(), text: 'I look into it.' });
  return visitor;
}

test('agent list tells of each agent the name, the site, the role, the skills and when they were last there', async () => {
  await add('ada@shop.example', '--admin', '--skills', 'sales');
  await add('ben@shop.example');
  const { out, code } = await baton(['agent', 'list']);
  const lines = out
    .trimEnd()
    .split('\n')
    .map((line) => line.split(/ {2,}/));
  expect(lines).toEqual([
    ['EMAIL', 'NAME', 'SITE', 'ROLE', 'SKILLS', 'LAST SEEN (UTC)'],
    ['ada@shop.example', 'Ada', 'shop', 'admin', 'sales', 'never'],
    ['ben@shop.example', 'Ben', 'shop', 'agent', 'none', 'never'],
    ['2 agents.'],
  ]);
  expect(code).toBe(0);
  expect(JSON.parse((await baton(['agent', 'list', '--site', 'demo', '--json'])).out)).toEqual([]);
});

test('an agent who is removed is in no list, the log keeps the name, and the address is free again', async () => {
  await add('ada@shop.example');
  const visitor = await held(await agentAt('ada@shop.example'), 'ann@mail.example', 'Where is my bike?');
  const removed = await baton(['agent', 'remove', 'Ada@shop.example']);
  expect(removed).toMatchObject({
    code: 0,
    out: expect.stringContaining('1 conversation of theirs: back at the head'),
  });
  expect((await baton(['agent', 'list'])).out).not.toContain('ada@shop.example');
  expect(JSON.stringify(await home.log(visitor.conversation_id))).toContain('"name":"Ada"');
  expect((await add('ada@shop.example')).code).toBe(0);
  expect((await baton(['agent', 'list'])).out).toContain('1 agent.');
});

test('a site is removed with all of it, and only when that is said', async () => {
  await add('ada@shop.example');
  await held(await agentAt('ada@shop.example'), 'ann@mail.example', 'Where is my bike?');
  const asked = await baton(['site', 'remove', 'shop']);
  expect(asked).toMatchObject({
    code: 2,
    err: expect.stringContaining('The shop with 1 conversation, 1 agent and its'),
  });
  expect((await baton(['site', 'list'])).out).toContain('The shop');
  expect((await baton(['site', 'remove', 'shop', '--yes'])).code).toBe(0);
  expect((await baton(['site', 'list'])).out).not.toContain('The shop');
  const { db } = home.house.store;
  for (const table of ['visitors', 'conversations', 'events', 'agents'] as const)
    expect(await db.selectFrom(table).selectAll().execute()).toEqual([]);
  home.clock.forward(3000);
  await expect(home.sites.get('shop')).rejects.toThrow('There is no site "shop"');
});

test('a backup is a whole copy that opens, and no file is written over', async () => {
  const copy = join(folder.path, 'copy.db');
  const visitor = await home.newVisitor();
  await receive(home.house, visitor, { id: home.house.newId(), text: 'Where is my bike?' });
  expect(await baton(['backup', copy])).toMatchObject({ code: 0, out: expect.stringContaining('is a whole copy') });
  const store = await openStore({ file: copy });
  expect(await store.db.selectFrom('conversations').select('id').execute()).toEqual([{ id: visitor.conversation_id }]);
  await store.close();
  expect(await baton(['backup', copy])).toMatchObject({ code: 2, err: expect.stringContaining('is there already') });
  const nowhere = join(folder.path, 'no', 'such.db');
  expect(await baton(['backup', nowhere])).toMatchObject({
    code: 2,
    err: expect.stringContaining('cannot be written'),
  });
  expect(existsSync(nowhere)).toBe(false);
});

test('with PostgreSQL a backup names the tool that makes one', async () => {
  vi.stubEnv('DATABASE_URL', 'postgres://nobody@localhost/none');
  expect(await baton(['backup', 'copy.db'])).toMatchObject({ code: 2, err: expect.stringContaining('pg_dump') });
});

test('an export has all that is stored of a conversation, a line each, or of one visitor only', async () => {
  await add('ada@shop.example');
  const ada = await agentAt('ada@shop.example');
  const ann = await held(ada, 'Ann@mail.example', 'Where is my bike?');
  const bob = await held(ada, 'bob@mail.example', 'Where is my helmet?');
  const exported = async (...more: string[]) => {
    const { out, code } = await baton(['export', 'shop', ...more]);
    expect(code).toBe(0);
    return out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  };
  expect((await exported()).map(({ conversation }) => conversation)).toEqual(
    [ann.conversation_id, bob.conversation_id].toSorted(),
  );
  const [line, ...others] = await exported('--email', 'ann@MAIL.example');
  expect(others).toEqual([]);
  expect(line).toMatchObject({ conversation: ann.conversation_id, status: 'agent', visitor: { id: ann.id } });
  expect(line.events.map(({ seq }: { seq: number }) => seq)).toEqual(
    line.events.map((_: unknown, at: number) => at + 1),
  );
  expect(line.events[0]).toMatchObject({ type: 'message', from: 'visitor', text: 'Where is my bike?' });
  expect(JSON.stringify(line)).not.toContain(ann.token_hash);
  expect(await exported('--visitor', bob.id)).toMatchObject([{ visitor: { email: 'bob@mail.example' } }]);
  expect(await baton(['export', 'shop', '--visitor', 'nobody'])).toEqual({
    out: '',
    err: 'No conversation matches.\n',
    code: 0,
  });
});
