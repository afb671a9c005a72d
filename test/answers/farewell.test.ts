import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isFarewell } from '../../server/answers/farewell.ts';
import { attend } from '../../server/assistant/attend.ts';
import { leaseTurns } from '../../server/assistant/lease.ts';
import { claim, release } from '../../server/conversation/handoff.ts';
import { receive, reply } from '../../server/conversation/message.ts';
import type { Agent } from '../../server/store/tables.ts';
import { toQueue } from '../conversation/speaking.ts';
import { type Home, openHome } from '../fixture.ts';
import { openTalk } from '../site/talk.ts';

describe('a message', () => {
  test.each([
    'thanks!',
    'ok bye',
    'Vielen Dank',
    'ok great, see you on Monday',
    'merci beaucoup, à lundi',
    'no thanks',
  ])('"%s" is a farewell', (text) => expect(isFarewell(text, 'en')).toBe(true));

  test.each([
    'thanks, and what does a wheel cost?',
    'ok but how do I get there',
    'I still need my money',
    'are you a bot',
    'can you help me',
  ])('"%s" wants something', (text) => expect(isFarewell(text, 'en')).toBe(false));
});

describe('when a person gives the conversation back', () => {
  let home: Home;
  let talk: ReturnType<typeof openTalk>;
  let ada: Agent;
  beforeAll(async () => {
    home = await openHome();
    talk = openTalk(home);
    ada = await home.newAgent('Ada');
  });
  afterAll(async () => {
    await talk.close();
    await home.close();
  });

  /** Ada answers, the visitor says something more to her, and she gives the conversation back. */
  async function afterAda(text: string) {
    const visitor = await home.newVisitor();
    const id = visitor.conversation_id;
    const say = (words: string) => receive(home.house, visitor, { id: home.house.newId(), text: words });
    await say('hello');
    await toQueue(home, id, 0);
    await claim(home.house, ada, id);
    await reply(home.house, ada, id, { id: home.house.newId(), text: 'It is ready on Monday.' });
    await say(text);
    await release(home.house, ada, id, 'The assistant is back.');
    home.clock.forward(1000);
    for (const turn of await leaseTurns(home.house, 8)) await attend(talk.rooms, turn, new AbortController().signal);
    return { visitor, log: async () => (await home.log(id)).filter(({ type }) => type === 'message') };
  }

  test('what was thanks for that person is not answered again', async () => {
    const { visitor, log } = await afterAda('ok great, see you on Monday');
    expect((await log()).at(-1)).toMatchObject({ sender: 'system' });
    expect(await home.turn(visitor.conversation_id)).toBeUndefined();
  });

  test('a question that is left is answered, and so are thanks that come later', async () => {
    expect((await (await afterAda('and what does it cost?')).log()).at(-1)).toMatchObject({ sender: 'assistant' });
    const { visitor, log } = await afterAda('thanks');
    await talk.say(visitor, 'thanks!');
    expect((await log()).at(-1)).toMatchObject({ sender: 'assistant' });
  });
});
