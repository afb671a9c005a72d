import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { claim, release } from '../../server/conversation/handoff.ts';
import { askForPerson } from '../../server/desk/asking.ts';
import { type Replayed, replay } from '../../server/replay/replay.ts';
import type { Document } from '../../server/site/settings.ts';
import { check } from '../../server/sites.ts';
import type { Visitor } from '../../server/store/tables.ts';
import { type Home, openHome } from '../fixture.ts';
import { answer, openTalk, question } from '../site/talk.ts';

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
/** A site of its own, and a visitor of it. */
async function newShop(document: Partial<Document> = {}, facts: Partial<Visitor> = {}) {
  const site = `shop-${++count}`;
  await home.addSite(site, document);
  const visitor = await home.newVisitor({ site_id: site, ...facts });
  const since = home.clock.now();
  return {
    site,
    visitor,
    say: (text: string, outcome = answer(1)) => talk.say(visitor, text, outcome),
    newVisitor: () => home.newVisitor({ site_id: site }),
    async replay(changed?: Partial<Document>, from = since): Promise<Replayed> {
      home.clock.forward(3000);
      const running = await home.sites.get(site);
      const other = changed ? { ...check({ name: 'Changed', ...changed }), id: site } : running;
      return replay(home.house.store.db, running, other, from);
    },
  };
}
const texts = (differences: { text: string }[]) => differences.map(({ text }) => text);

describe('a replay', () => {
  test('of the running configuration finds nothing otherwise', async () => {
    const shop = await newShop();
    await shop.say('What does a puncture cost?');
    await shop.say('I want a refund');
    expect(await shop.replay()).toEqual({
      conversations: 1,
      turns: 2,
      was: 1,
      would: 1,
      escalates: [],
      sooner: [],
      continues: [],
    });
  });

  test('shows what would go to a person that did not, with the sentence and what would hand it off', async () => {
    const shop = await newShop();
    await shop.say('Hello');
    await shop.say('I have a flat tyre, call me at +31 20 794 0000');
    const { escalates, continues, was, would } = await shop.replay({
      triggers: { emergency: { words: ['flat tyre'] } },
    });
    expect(escalates).toEqual([
      {
        conversation: shop.visitor.conversation_id,
        at: expect.any(String),
        text: 'I have a flat tyre, call me at [phone]',
        answer: 'An answer of 1.',
        trigger: 'emergency',
        evidence: 'flat tyre',
        isRunning: false,
      },
    ]);
    expect({ continues, was, would }).toEqual({ continues: [], was: 0, would: 1 });
  });

  test('counts one unsure answer as one, and more of them in a row', async () => {
    const shop = await newShop({ confidence: { inARow: 5 } });
    await shop.say('How wide is the door?', answer(0.1));
    await shop.say('How long is the ramp?', answer(0.1));
    const evidence = async (inARow: number) => (await shop.replay({ confidence: { inARow } })).escalates[0]?.evidence;
    expect([await evidence(1), await evidence(2)]).toEqual(['1 unsure answer', '2 unsure answers in a row']);
  });

  test('shows the reverse', async () => {
    const shop = await newShop();
    await shop.say('I want a refund');
    const { continues, escalates, was, would } = await shop.replay({ triggers: { refund: { mode: 'off' } } });
    expect(continues).toMatchObject([{ text: 'I want a refund', trigger: 'refund', isRunning: false }]);
    expect({ escalates, was, would }).toEqual({ escalates: [], was: 1, would: 0 });
  });

  test('shows what would have gone sooner, and only the first sentence of it', async () => {
    const shop = await newShop();
    await shop.say('I have a flat tyre');
    await shop.say('It is still a flat tyre');
    await shop.say('I want a refund');
    const { sooner, escalates, was, would } = await shop.replay({ triggers: { emergency: { words: ['flat tyre'] } } });
    expect(texts(sooner)).toEqual(['I have a flat tyre']);
    expect({ escalates, was, would }).toEqual({ escalates: [], was: 1, would: 1 });
  });

  test('counts one who had to press the button as one who would have gone sooner', async () => {
    const shop = await newShop();
    await shop.say('I have a flat tyre');
    await askForPerson(talk.rooms, shop.visitor);
    const { sooner, continues } = await shop.replay({ triggers: { emergency: { words: ['flat tyre'] } } });
    expect(texts(sooner)).toEqual(['I have a flat tyre']);
    expect(continues).toEqual([]);
  });

  test('judges the stored answers by the changed threshold of confidence, up and down', async () => {
    const shop = await newShop();
    await shop.say('What about blue ones?', answer(0.6));
    await shop.say('And red ones?', answer(0.6));
    const up = await shop.replay({ confidence: { threshold: 0.7 } });
    expect(up.escalates).toMatchObject([{ text: 'And red ones?', trigger: 'low_confidence' }]);
    await shop.say('And green ones?', answer(0.2));
    await shop.say('And pink ones?', answer(0.2));
    const down = await shop.replay({ confidence: { threshold: 0.1 } });
    expect(down.continues).toMatchObject([{ text: 'And pink ones?', trigger: 'low_confidence' }]);
    expect((await shop.replay()).continues).toEqual([]);
  });

  test('leaves alone what no configuration decides: an answer that broke down', async () => {
    const shop = await newShop();
    const account = { by: 'model', confidence: 0, passages: [] as string[] } as const;
    await shop.say('What about blue ones?', { mode: 'escalate', reason: 'assistant_failure', account });
    expect(await shop.replay({ triggers: { refund: { mode: 'off' } } })).toMatchObject({
      was: 1,
      would: 1,
      continues: [],
    });
  });

  test('knows the visitor’s tags and the clarifying questions as the assistant did', async () => {
    const shop = await newShop({}, { identity: JSON.stringify({ tags: 'partner' }) });
    await shop.say('Which one is it?', question);
    await shop.say('The tall one', question);
    expect(texts((await shop.replay({ identity: { tags: ['partner'] } })).escalates)).toEqual(['Which one is it?']);
    expect(texts((await shop.replay({ thresholds: { clarified: 1 } })).escalates)).toEqual(['The tall one']);
  });

  test('looks at each stretch of a conversation that came back from a person', async () => {
    const shop = await newShop();
    const agent = await home.newAgent('Ada', { site_id: shop.site });
    await shop.say('I want a refund');
    await claim(home.house, agent, shop.visitor.conversation_id);
    await release(home.house, agent, shop.visitor.conversation_id, 'Back with the assistant.');
    await shop.say('I have a flat tyre');
    const off = await shop.replay({ triggers: { refund: { mode: 'off' }, emergency: { words: ['flat tyre'] } } });
    expect([texts(off.continues), texts(off.escalates)]).toEqual([['I want a refund'], ['I have a flat tyre']]);
  });

  test('marks what the running configuration does too: then it was changed before', async () => {
    const shop = await newShop();
    await shop.say('I want a refund');
    await home.addSite(shop.site, { triggers: { refund: { mode: 'off' } } });
    expect((await shop.replay()).continues).toMatchObject([{ text: 'I want a refund', isRunning: true }]);
  });

  test('begins where it is told to, with all that was said before as history', async () => {
    const shop = await newShop();
    await shop.say('I want a refund');
    home.clock.forward(60_000);
    const later = home.clock.now();
    const other = await shop.newVisitor();
    await talk.say(other, 'I want my money back, please refund me');
    const found = await shop.replay({ triggers: { refund: { mode: 'off' } } }, later);
    expect(found).toMatchObject({ conversations: 1, turns: 1, was: 1, would: 0 });
    expect(texts(found.continues)).toEqual(['I want my money back, please refund me']);
  });

  test('writes nothing', async () => {
    const shop = await newShop();
    await shop.say('I want a refund');
    const before = await home.log(shop.visitor.conversation_id);
    await shop.replay({ triggers: { refund: { mode: 'off' } } });
    expect(await home.log(shop.visitor.conversation_id)).toEqual(before);
  });

  test('sees no other site', async () => {
    const shop = await newShop();
    await shop.say('I want a refund');
    const other = await newShop();
    expect(await other.replay(undefined, new Date(0))).toMatchObject({ conversations: 0, turns: 0 });
  });

  test('goes through as many conversations as there are, and says how far it is', async () => {
    const shop = await newShop();
    for (let at = 0; at < 205; at++) await talk.say(await shop.newVisitor(), 'Hello');
    const running = await home.sites.get(shop.site);
    const heard: [number, number][] = [];
    const found = await replay(home.house.store.db, running, running, new Date(0), (done, all) =>
      heard.push([done, all]),
    );
    expect(found).toMatchObject({ conversations: 205, turns: 205 });
    expect(heard).toEqual([
      [100, 205],
      [200, 205],
      [205, 205],
    ]);
  });
});
