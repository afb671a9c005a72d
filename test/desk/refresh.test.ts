import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Outcome } from '../../server/answers/outcome.ts';
import { asides } from '../../server/brief/opening.ts';
import { claim, release } from '../../server/conversation/handoff.ts';
import { reply } from '../../server/conversation/message.ts';
import { briefNow, refreshBrief } from '../../server/desk/refresh.ts';
import type { Visitor } from '../../server/store/tables.ts';
import { type Home, openHome } from '../fixture.ts';
import { answer, openTalk } from '../site/talk.ts';

let home: Home;
let talk: ReturnType<typeof openTalk>;
beforeAll(async () => {
  home = await openHome();
  talk = openTalk(home);
  await home.addSite('shop', { confidence: { preset: 'strict' } }); // one question without an answer is enough
});
afterAll(async () => {
  await talk.close();
  await home.close();
});

const nothing: Outcome = {
  mode: 'escalate',
  reason: 'no_answer',
  account: { by: 'grounded', confidence: 0, passages: [] },
};
const row = ({ conversation_id: id }: Visitor) => home.row(id);
const wants = async (visitor: Visitor) => (await briefNow(home.house.store.db, await row(visitor)))?.wants.split('\n');
const briefs = async ({ conversation_id: id }: Visitor) =>
  (await home.log(id)).filter(({ type }) => type === 'brief').map(({ body }) => body);
const replies = async ({ conversation_id: id }: Visitor) =>
  (await home.log(id))
    .filter(({ type, body }) => type === 'message' && body.from === 'assistant')
    .map(({ body }) => body.text);

/** One who waits because nothing was found on tandems. */
async function inLine(): Promise<Visitor> {
  const visitor = await home.newVisitor();
  await talk.say(visitor, 'Do you rent tandems?', nothing);
  return visitor;
}

test('a brief that is opened carries what was asked in line, the newest that nobody answered first', async () => {
  const visitor = await inLine();
  expect(await wants(visitor)).toEqual(['Do you rent tandems?']);
  await talk.say(visitor, 'which size should I take then', nothing);
  await talk.say(visitor, 'When do you open on Saturday?', answer(0.9));
  await talk.say(visitor, 'Meine Kette springt ständig ab', nothing);
  expect(await wants(visitor)).toEqual([
    'Meine Kette springt ständig ab',
    'which size should I take then',
    'Do you rent tandems?',
  ]);
});

test('whoever takes it finds that brief in the log, once, and what they write is no reason for another', async () => {
  const visitor = await inLine();
  await talk.say(visitor, 'my chain keeps falling off', nothing);
  const ada = await home.newAgent('Ada');
  const claimed = await claim(home.house, ada, visitor.conversation_id);
  await refreshBrief(home.house, claimed);
  await refreshBrief(home.house, claimed);
  const [first, second, ...more] = await briefs(visitor);
  expect(first?.wants).toBe('Do you rent tandems?');
  expect(second).toMatchObject({
    wants: 'my chain keeps falling off\nDo you rent tandems?',
    why: { trigger: 'no_answer' },
  });
  expect(more).toEqual([]);
  await talk.say(visitor, 'are you there?');
  await reply(home.house, ada, visitor.conversation_id, { id: home.house.newId(), text: 'I am.' });
  await refreshBrief(home.house, await row(visitor));
  expect(await briefs(visitor)).toHaveLength(2);
});

test('one who comes again is told of with the agent who had it, what they wrote and that they gave it back', async () => {
  const visitor = await inLine();
  const id = visitor.conversation_id;
  const ada = await home.newAgent('Ada');
  await claim(home.house, ada, id);
  await reply(home.house, ada, id, { id: home.house.newId(), text: 'Write to me at ada@example.test on Friday.' });
  await release(home.house, ada, id, 'Ada has left.');
  await talk.say(visitor, 'do you rent trailers?', nothing);
  const brief = (await briefs(visitor)).at(-1);
  expect(brief?.summary).toContain('Ada answered “Write to me at [email] on Friday” and gave it back');
  expect(brief?.wants).toBe('do you rent trailers?');
  expect(brief?.tried).toContainEqual(expect.stringMatching(/^Ada answered: .* gave it back to the assistant$/));
});

test('what the assistant cannot answer in line is noted again after three messages, or when something else was said between', async () => {
  const visitor = await inLine();
  const { noted } = asides('en');
  const count = async () => (await replies(visitor)).filter((text) => text === noted).length;
  const counts: number[] = [];
  for (const text of [
    'which size should I take then',
    'my chain keeps falling off',
    'and the brakes squeal',
    'the bell is gone too',
  ]) {
    await talk.say(visitor, text, nothing);
    counts.push(await count());
  }
  expect(counts).toEqual([1, 1, 1, 2]);
  await talk.say(visitor, 'When do you open on Saturday?', answer(0.9));
  await talk.say(visitor, 'which lock do I need for it', nothing);
  expect(await count()).toBe(3);
});
