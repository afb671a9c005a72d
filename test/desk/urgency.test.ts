import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bookCallback } from '../../server/conversation/callback.ts';
import { leaveQueue } from '../../server/conversation/handoff.ts';
import { askForPerson } from '../../server/desk/asking.ts';
import { openRows } from '../../server/desk/lists.ts';
import { urgencyOf } from '../../server/desk/urgency.ts';
import type { Visitor } from '../../server/store/tables.ts';
import { TRIGGER_NAMES } from '../../server/triggers/index.ts';
import { type Home, openHome } from '../fixture.ts';
import { openTalk } from '../site/talk.ts';

const BLEEDING = 'My son is bleeding heavily after the brakes failed, call an ambulance';

let home: Home;
let talk: ReturnType<typeof openTalk>;
beforeAll(async () => {
  home = await openHome();
  talk = openTalk(home);
});
afterAll(async () => {
  expect(home.errors()).toEqual([]);
  await talk.close();
  await home.close();
});

let count = 0;
/** A site of its own, so that nobody else is in line. */
async function newLine(document: object = {}) {
  const site = `line-${++count}`;
  await home.addSite(site, document);
  await home.newAgent('Ada', { site_id: site });
  const rows = () => openRows(home.house.store.db, site);
  return {
    site,
    newVisitor: () => home.newVisitor({ site_id: site }),
    /** Someone in line who wrote that. */
    async says(text: string): Promise<Visitor> {
      const visitor = await home.newVisitor({ site_id: site });
      await talk.say(visitor, text);
      return visitor;
    },
    async presses(): Promise<Visitor> {
      const visitor = await home.newVisitor({ site_id: site });
      home.clock.forward(1000);
      await askForPerson(talk.rooms, visitor);
      return visitor;
    },
    rows,
    row: async (visitor: Visitor) => (await rows()).find(({ id }) => id === visitor.conversation_id),
    /** Who is served first, by number of these visitors. */
    async order(...visitors: Visitor[]): Promise<number[]> {
      const ids = (await rows()).filter(({ status }) => status === 'waiting').map(({ id }) => id);
      return ids.map((id) => visitors.findIndex((visitor) => visitor.conversation_id === id));
    },
  };
}
const logOf = (visitor: Visitor, type: string) =>
  home.log(visitor.conversation_id).then((log) => log.filter((row) => row.type === type).map(({ body }) => body));

describe('in line', () => {
  test('asking for a person in words counts exactly like the button: who came first is served first', async () => {
    const line = await newLine();
    const pressed = await line.presses();
    const refund = await line.says('I want my money back for this order');
    const typed = await line.says('agent');
    const last = await line.presses();
    expect(await line.order(pressed, refund, typed, last)).toEqual([0, 1, 2, 3]);
    expect((await line.row(typed))?.urgency).toBe((await line.row(pressed))?.urgency);
  });

  test('only danger goes before all others, also when a person is asked for in the same breath', async () => {
    const line = await newLine();
    const pressed = await line.presses();
    const danger = await line.says(`${BLEEDING}. I want to talk to a human`);
    expect(await line.order(pressed, danger)).toEqual([1, 0]);
    expect(await line.row(danger)).toMatchObject({ reason: 'possible emergency' });
    for (const name of TRIGGER_NAMES)
      expect([name, urgencyOf({ name, urgency: 100 }) >= 95]).toEqual([name, name === 'emergency']);
  });

  test('nothing is gained by saying it again, nor by going out and coming back with it', async () => {
    const line = await newLine();
    const patient = await line.presses();
    const pushy = await line.says('agent');
    await talk.say(pushy, 'agent!!');
    await talk.say(pushy, 'I said I want to talk to a human');
    expect(await line.order(patient, pushy)).toEqual([0, 1]);
    const between = await line.presses();
    const at = new Date(home.clock.now().getTime() + 86_400_000).toISOString();
    await bookCallback(home.house, pushy, { at, contact: '555 0100' }, 'Booked.');
    await talk.say(pushy, 'agent');
    expect(await line.order(patient, between, pushy)).toEqual([0, 1, 2]);
    await leaveQueue(home.house, patient.conversation_id, { kind: 'visitor' }, 'You left.');
    await talk.say(patient, 'agent');
    expect(await line.order(patient, between, pushy)).toEqual([1, 2, 0]);
  });
});

describe('one who is in line already', () => {
  const REFUND = 'I want my money back for this order';

  test('and asks for a person keeps the place, and row and brief say so', async () => {
    const line = await newLine({ triggers: { repeated_question: { mode: 'forced', words: ['spaceship'] } } });
    const visitor = await line.says('Is my left pedal a spaceship?');
    const other = await line.presses();
    expect(await line.row(visitor)).toMatchObject({ reason: 'had to ask the same again' });
    const since = (await line.row(visitor))?.waitingSince;
    await talk.say(visitor, 'can I talk to a human please');
    expect(await line.order(visitor, other)).toEqual([0, 1]);
    expect(await line.row(visitor)).toMatchObject({ reason: 'asked for a person', waitingSince: since });
    expect((await logOf(visitor, 'brief')).at(-1)).toMatchObject({
      why: { trigger: 'asks_for_person', reason: 'asked for a person', evidence: expect.stringContaining('human') },
      summary: expect.stringContaining('Why: asked for a person.'),
      wants: expect.stringContaining('spaceship'),
    });
    expect((await logOf(visitor, 'trigger')).at(-1)).toMatchObject({ name: 'asks_for_person' });
    await talk.say(visitor, 'a human, please');
    expect(await logOf(visitor, 'brief')).toHaveLength(2);
  });

  test('keeps the matter that is theirs beside it, with what the site wants done about it', async () => {
    const line = await newLine({ triggers: { refund: { mode: 'forced', actions: ['Look at the receipt'] } } });
    const visitor = await line.says(REFUND);
    await talk.say(visitor, 'let me talk to a human');
    expect((await line.row(visitor))?.reason).toBe('asked for a person, wants a refund');
    expect((await logOf(visitor, 'brief')).at(-1)).toMatchObject({
      why: { reason: 'asked for a person, wants a refund' },
      actions: ['Look at the receipt'],
    });
  });

  test('and tells of danger goes before all others, is told whom to call, and stays there whatever is asked then', async () => {
    const line = await newLine();
    const first = await line.presses();
    const visitor = await line.presses();
    expect((await talk.rooms.queue.place(line.site, visitor.conversation_id))?.position).toBe(2);
    await talk.say(visitor, BLEEDING);
    expect(await line.order(first, visitor)).toEqual([1, 0]);
    expect((await talk.rooms.queue.place(line.site, visitor.conversation_id))?.position).toBe(1);
    expect((await talk.rooms.queue.place(line.site, first.conversation_id))?.position).toBe(2);
    expect((await logOf(visitor, 'message')).at(-1)?.text).toContain('call the emergency services now');
    await talk.say(visitor, 'talk to a human');
    expect(await line.row(visitor)).toMatchObject({ reason: 'possible emergency, asked for a person' });
  });
});
