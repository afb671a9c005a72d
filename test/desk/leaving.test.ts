import { afterAll, beforeAll, expect, test } from 'vitest';
import { claim } from '../../server/conversation/handoff.ts';
import { receive } from '../../server/conversation/message.ts';
import { dismiss, forgetRemoved } from '../../server/desk/leaving.ts';
import { colleagues, seen } from '../../server/desk/presence.ts';
import { sweepAgents } from '../../server/desk/rounds.ts';
import { toQueue } from '../conversation/speaking.ts';
import { overEveryDatabase } from '../dialects.ts';
import type { Home } from '../fixture.ts';

overEveryDatabase((dialect) => {
  let home: Home;
  beforeAll(async () => {
    home = await dialect.openFast();
  });
  afterAll(() => home.close());

  test('what a removed agent held goes back to the head of the queue, and then the agent is forgotten', async () => {
    const { house, sites } = home;
    const [ada, ben] = [await home.newAgent('Ada'), await home.newAgent('Ben')];
    const visitor = await home.newVisitor();
    await receive(house, visitor, { id: house.newId(), text: 'hello' });
    await toQueue(home, visitor.conversation_id, 0);
    await claim(house, ada, visitor.conversation_id);
    const since = home.clock.now();
    expect(await dismiss(house, ada)).toBe(1);
    await seen(house, ada, 'on'); // an inbox that is still open keeps nobody
    expect((await colleagues(house.store.db, 'shop', home.clock.now())).map(({ name }) => name)).toEqual(['Ben']);
    await forgetRemoved(house);
    await sweepAgents(house, sites, since);
    expect(await home.row(visitor.conversation_id)).toMatchObject({ status: 'waiting', agent_id: null });
    const said = (await home.log(visitor.conversation_id)).filter(({ type }) => type === 'message');
    expect(said.at(-1)?.body).toMatchObject({ from: 'system', text: expect.stringContaining('Ada') });
    await forgetRemoved(house);
    const left = await house.store.db.selectFrom('agents').select('id').where('id', 'in', [ada.id, ben.id]).execute();
    expect(left).toEqual([{ id: ben.id }]);
  });
});
