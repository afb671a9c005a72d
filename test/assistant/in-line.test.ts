import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asides } from '../../server/brief/opening.ts';
import { askForPerson } from '../../server/desk/asking.ts';
import { seen } from '../../server/desk/presence.ts';
import type { Agent, Visitor } from '../../server/store/tables.ts';
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

async function inLine(locale = 'en'): Promise<Visitor> {
  const visitor = await home.newVisitor({ locale });
  await askForPerson(talk.rooms, visitor);
  return visitor;
}
const lastOf = async (visitor: Visitor) =>
  String((await home.log(visitor.conversation_id)).findLast(({ type }) => type === 'message')?.body.text);

describe('one who waits for a person', () => {
  test.each([
    ['en', 'are you still there?'],
    ['de', 'sind Sie noch da?'],
    ['fr', 'il y a quelqu’un ?'],
  ])('and asks whether anyone is there reads that they are in line, in %s', async (locale, text) => {
    const visitor = await inLine(locale);
    await talk.say(visitor, text);
    const { here, waiting } = asides(locale);
    expect(await lastOf(visitor)).toBe(`${here} ${waiting({ available: true })}`);
  });

  test('and asks who this is reads that too, and is not offered the person who comes anyway', async () => {
    const visitor = await inLine();
    await talk.say(visitor, 'are you a bot?');
    expect(await lastOf(visitor)).toMatch(/^I am the assistant: a program, not a person\. You are in line/);
    expect(await lastOf(visitor)).not.toMatch(/whenever you want|rather/);
  });

  test('is promised nobody by it while nobody is on shift', async () => {
    const visitor = await inLine();
    await seen(home.house, ada, 'off');
    await talk.say(visitor, 'are you still there?');
    expect(await lastOf(visitor)).toMatch(/^Yes, I am here\. Nobody is on shift/);
    await seen(home.house, ada, 'on');
  });

  test('still gets answers to what is asked', async () => {
    const visitor = await inLine();
    await talk.say(visitor, 'When are you open?', answer(0.9));
    expect(await lastOf(visitor)).toBe('An answer of 0.9.');
  });
});

test('one who does not wait reads what the assistant is there for', async () => {
  const visitor = await home.newVisitor();
  await talk.say(visitor, 'are you still there?', answer(1));
  expect(await lastOf(visitor)).toBe('An answer of 1.');
});
