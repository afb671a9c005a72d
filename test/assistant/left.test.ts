import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attend } from '../../server/assistant/attend.ts';
import { leaseTurns } from '../../server/assistant/lease.ts';
import { asides } from '../../server/brief/opening.ts';
import { claim, release } from '../../server/conversation/handoff.ts';
import { receive, reply } from '../../server/conversation/message.ts';
import type { Agent } from '../../server/store/tables.ts';
import { toQueue } from '../conversation/speaking.ts';
import { type Home, openHome } from '../fixture.ts';
import { answer, openTalk } from '../site/talk.ts';

let home: Home;
let talk: ReturnType<typeof openTalk>;
let ada: Agent;
beforeAll(async () => {
  home = await openHome();
  talk = openTalk(home);
  ada = await home.newAgent('Ada');
});
afterAll(async () => {
  expect(home.errors()).toEqual([]);
  await talk.close();
  await home.close();
});

const SAID = asides('en').released('Ada');

/** Ada answers, the visitor says something more to her, and she gives the conversation back. */
async function afterAda(...texts: string[]) {
  const visitor = await home.newVisitor();
  const id = visitor.conversation_id;
  const say = (words: string) => receive(home.house, visitor, { id: home.house.newId(), text: words });
  await say('hello');
  await toQueue(home, id, 0);
  await claim(home.house, ada, id);
  await reply(home.house, ada, id, { id: home.house.newId(), text: 'A vegan saddle is €39.' });
  for (const text of texts) await say(text);
  await release(home.house, ada, id, SAID);
  home.clock.forward(1000);
  for (const turn of await leaseTurns(home.house, 8)) await attend(talk.rooms, turn, new AbortController().signal);
  const log = async () => (await home.log(id)).filter(({ type }) => type === 'message');
  return { visitor, id, log, last: async () => (await log()).at(-1) };
}

/** What the assistant is asked meanwhile. */
async function questionsOf(work: () => Promise<void>): Promise<string[]> {
  const questions: string[] = [];
  const { library } = talk.rooms;
  const { answer } = library;
  library.answer = async (site, input) => {
    questions.push(input.question);
    return answer(site, input);
  };
  await work();
  library.answer = answer;
  return questions;
}

describe('when a person gives the conversation back', () => {
  test('the assistant says that it is back and asks, and claims no more than that', () => {
    for (const locale of ['en', 'de', 'es', 'fr', 'it', 'nl', 'pt']) {
      const words = asides(locale).released('Ada');
      expect(words).toMatch(/\?$/);
      expect(words).not.toMatch(/followed|mitgelesen|seguido|suivi|seguito|meegelezen|acompanhei/i);
    }
  });

  test.each(['ok great, see you on Monday', 'thanks', 'I will take that one then', 'It is for my daughter.'])(
    'what asks nothing is left at that: "%s"',
    async (text) => {
      talk.expect(answer(0.9));
      const { visitor, last } = await afterAda(text);
      expect(await last()).toMatchObject({ sender: 'system', body: { text: SAID } });
      expect(await home.turn(visitor.conversation_id)).toBeUndefined();
    },
  );

  test.each(['great thanks. which colours?', 'and what does it cost?', 'does it come in brown?'])(
    'a question that leans on what the person said is not answered, but asked for in full: "%s"',
    async (text) => {
      talk.expect(answer(1));
      const { last } = await afterAda(text);
      expect(await last()).toMatchObject({ sender: 'assistant', body: { choices: [asides('en').offer] } });
      expect((await last())?.body.text).toMatch(/say in full/);
    },
  );

  test('a whole question that nobody answered is answered where that is sure, and else asked about', async () => {
    const question = 'Ah good. How long does a puncture repair take?';
    talk.expect(answer(0.9));
    expect((await (await afterAda(question)).last())?.body.text).toBe('An answer of 0.9.');
    talk.expect(answer(0.47));
    expect((await (await afterAda(question)).last())?.body.text).toMatch(/say in full/);
  });

  test('a matter that was told to the person does not go straight back into the queue, but danger and the wish for a person do', async () => {
    talk.expect(answer(1));
    const settled = await afterAda('Great that I get my refund on Monday');
    expect(await home.row(settled.id)).toMatchObject({ status: 'assistant' });
    const wanting = await afterAda('can I talk to a real person again please');
    expect(await home.row(wanting.id)).toMatchObject({ status: 'waiting', reason: 'asked for a person' });
  });

  test('what is asked afterwards is answered by itself, without what was left', async () => {
    const { visitor, last } = await afterAda('which colours?');
    expect(await questionsOf(() => talk.say(visitor, 'How long does a puncture repair take?'))).toEqual([
      'How long does a puncture repair take?',
    ]);
    expect((await last())?.body.text).toBe('An answer of 1.');

    const thankful = await afterAda('thanks');
    await talk.say(thankful.visitor, 'thanks!');
    expect(await thankful.last()).toMatchObject({ sender: 'assistant' });
  });

  test('a question typed just before and one just after are not made one', async () => {
    const visitor = await home.newVisitor();
    const id = visitor.conversation_id;
    const say = (words: string) => receive(home.house, visitor, { id: home.house.newId(), text: words });
    await say('hello');
    await toQueue(home, id, 0);
    await claim(home.house, ada, id);
    await reply(home.house, ada, id, { id: home.house.newId(), text: 'A vegan saddle is €39.' });
    await say('which colours?');
    await release(home.house, ada, id, SAID);
    expect(await questionsOf(() => talk.say(visitor, 'Do you repair brakes?'))).toEqual(['Do you repair brakes?']);
  });
});
