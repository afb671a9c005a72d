import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asides } from '../../server/brief/opening.ts';
import { askForPerson } from '../../server/desk/asking.ts';
import type { Visitor } from '../../server/store/tables.ts';
import { type Home, openHome } from '../fixture.ts';
import { answer, openTalk, question } from './talk.ts';

let home: Home;
let talk: ReturnType<typeof openTalk>;
beforeAll(async () => {
  home = await openHome();
  talk = openTalk(home);
});
afterAll(async () => {
  await talk.close();
  await home.close();
});

let count = 0;
/** A visitor of a site of this configuration. */
async function visitorOf(document: object, facts: Partial<Visitor> = {}): Promise<Visitor> {
  const site = `site-${++count}`;
  await home.addSite(site, document);
  return home.newVisitor({ site_id: site, ...facts });
}
const rowOf = (visitor: Visitor) =>
  home.house.store.db
    .selectFrom('conversations')
    .selectAll()
    .where('id', '=', visitor.conversation_id)
    .executeTakeFirstOrThrow();
const textsOf = async (visitor: Visitor) =>
  (await home.log(visitor.conversation_id))
    .filter(({ type }) => type === 'message')
    .map(({ body }) => String(body.text));

describe('a site configures when the assistant stops', () => {
  test('a trigger that is off lets it answer', async () => {
    const visitor = await visitorOf({ triggers: { refund: { mode: 'off' } } });
    await talk.say(visitor, 'I want a refund');
    expect((await rowOf(visitor)).status).toBe('assistant');
  });

  test('its own words hand off, to its own skill, with its own script', async () => {
    const emergency = { words: ['flat tyre'], skill: 'roadside', script: 'Please get off the road first.' };
    const visitor = await visitorOf({ triggers: { emergency } });
    await talk.say(visitor, 'I have a flat tyre on the motorway');
    expect(await rowOf(visitor)).toMatchObject({ status: 'waiting', skill: 'roadside' });
    expect((await textsOf(visitor)).at(-1)).toMatch(/^Please get off the road first\. /);
  });

  test('what its people should do stands in the brief', async () => {
    const actions = ['Ask where the rider stands', 'Send the van'];
    const visitor = await visitorOf({ triggers: { emergency: { words: ['flat tyre'], actions } } });
    await talk.say(visitor, 'I have a flat tyre on the motorway');
    const brief = (await home.log(visitor.conversation_id)).findLast(({ type }) => type === 'brief');
    expect(brief?.body).toMatchObject({ why: { trigger: 'emergency' }, actions });
  });

  test('a tagged visitor is passed on above a set complexity, and answered below it', async () => {
    const identity = { tags: ['vip'], bypass: 'complex', complexity: 0.4 };
    const known = { identity: JSON.stringify({ tags: 'vip' }) };
    const visitor = await visitorOf({ identity }, known);
    await talk.say(visitor, 'When are you open?');
    expect((await rowOf(visitor)).status).toBe('assistant');
    await talk.say(
      visitor,
      'Our 3 shops have 212 seats on the plan. Two of them are listed twice since the 4th. How do we split them by country? And who owns the workspace after the move on the 30th?',
    );
    expect(await rowOf(visitor)).toMatchObject({ status: 'waiting' });
  });

  test('one who reads another language gets the built-in words in it', async () => {
    const refund = { mode: 'forced', script: 'A colleague will look at it.' };
    const visitor = await visitorOf({ triggers: { refund } }, { locale: 'de' });
    await talk.say(visitor, 'Ich möchte mein Geld zurück, bitte erstatten Sie mir den Betrag');
    expect((await rowOf(visitor)).status).toBe('waiting');
    expect((await textsOf(visitor)).at(-1)).not.toContain('A colleague');
  });

  test('answers below its threshold, so many in a row, hand off', async () => {
    const visitor = await visitorOf({ confidence: { threshold: 0.8, inARow: 2 } });
    await talk.say(visitor, 'What about blue ones?', answer(0.7));
    expect((await rowOf(visitor)).status).toBe('assistant');
    await talk.say(visitor, 'And red ones?', answer(0.7));
    expect(await rowOf(visitor)).toMatchObject({ status: 'waiting', reason: 'the assistant was unsure' });
    const turn = (await home.log(visitor.conversation_id)).findLast(({ type }) => type === 'turn');
    expect(turn?.body).toMatchObject({ mode: 'escalate', account: { confidence: 0.7, unsaid: 'resolve' } });
  });

  test.each([
    ['off', false],
    ['offer', true],
  ])('with low_confidence "%s" they only offer a person: %s', async (mode, offers) => {
    const visitor = await visitorOf({ confidence: { inARow: 1 }, triggers: { low_confidence: { mode } } });
    await talk.say(visitor, 'What about blue ones?', answer(0.1));
    expect((await rowOf(visitor)).status).toBe('assistant');
    const said = (await home.log(visitor.conversation_id)).findLast(({ type }) => type === 'message');
    expect(said?.body.choices).toEqual(offers ? [asides('en').offer] : undefined);
  });

  test('a visitor with its tag goes past the assistant at once', async () => {
    const identity = JSON.stringify({ tags: 'gold, Partner' });
    const visitor = await visitorOf({ identity: { tags: ['partner'] } }, { identity });
    await talk.say(visitor, 'Hello there');
    expect(await rowOf(visitor)).toMatchObject({ status: 'waiting' });
  });

  test.each([
    ['is sure', answer(0.9), 'assistant'],
    ['is unsure', answer(0.2), 'waiting'],
    ['would ask back', question, 'waiting'],
  ])('or only when the assistant is not sure, as the site chooses: it %s', async (_, outcome, status) => {
    const identity = JSON.stringify({ tags: 'vip' });
    const visitor = await visitorOf({ identity: { bypass: 'unsure' } }, { identity });
    await talk.say(visitor, 'What about blue ones?', outcome);
    expect((await rowOf(visitor)).status).toBe(status);
  });

  test('a card number goes to trained staff where the site says so', async () => {
    const visitor = await visitorOf({ triggers: { sensitive_data: { mode: 'forced', skill: 'trained' } } });
    await talk.say(visitor, 'my card is 4111 1111 1111 1111');
    expect(await rowOf(visitor)).toMatchObject({ status: 'waiting', skill: 'trained' });
    expect(JSON.stringify(await home.log(visitor.conversation_id))).not.toContain('4111');
  });
});

describe('whom a handoff is for', () => {
  test('who wants to buy goes to sales', async () => {
    const visitor = await visitorOf({ triggers: { buying_intent: { mode: 'on' } } });
    await talk.say(visitor, 'I need a quote for 40 licences');
    expect(await rowOf(visitor)).toMatchObject({ status: 'waiting', skill: 'sales' });
  });

  test('who was offered a person because they want to buy, and then presses the button, goes to sales too', async () => {
    const visitor = await visitorOf({ triggers: { buying_intent: { mode: 'offer' } } });
    await talk.say(visitor, 'I need a quote for 40 licences');
    expect((await rowOf(visitor)).status).toBe('assistant');
    await askForPerson(talk.rooms, visitor);
    expect(await rowOf(visitor)).toMatchObject({ status: 'waiting', skill: 'sales' });
  });

  test('nobody in particular otherwise', async () => {
    const visitor = await visitorOf({});
    await talk.say(visitor, 'I want to talk to a person');
    expect(await rowOf(visitor)).toMatchObject({ status: 'waiting', skill: null });
  });
});
