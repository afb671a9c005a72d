import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isForOthers, waitingRows } from '../../inbox/lists.ts';
import type { Row } from '../../inbox/shapes.ts';
import { claim, transfer } from '../../server/conversation/handoff.ts';
import { receive } from '../../server/conversation/message.ts';
import { escalate } from '../../server/desk/escalate.ts';
import { openRows } from '../../server/desk/lists.ts';
import { seen } from '../../server/desk/presence.ts';
import { offerToAnyone, skillNames, skillsOf, train } from '../../server/desk/skills.ts';
import type { Agent } from '../../server/store/tables.ts';
import { overEveryDatabase } from '../dialects.ts';
import type { Home } from '../fixture.ts';
import { type Serving, serveHome } from '../serving.ts';

overEveryDatabase((dialect) => {
  let home: Home;
  let serving: Serving;
  let sites = 0;
  beforeAll(async () => {
    home = await dialect.openFast();
    serving = await serveHome(home);
  });
  afterAll(async () => {
    expect(home.errors()).toEqual([]);
    await serving.close();
    await home.close();
  });

  async function newDesk(skills: Record<string, string[]>, settings: object = {}) {
    const site = `floor-${++sites}`;
    await home.addSite(site, settings);
    const agents: Record<string, Agent> = {};
    for (const [name, trained] of Object.entries(skills))
      agents[name] = await home.newAgent(name, { site_id: site, skills: JSON.stringify(trained) });
    return { site, agents };
  }
  async function wants(site: string, trigger: string): Promise<string> {
    home.clock.forward(1000);
    const { visitor, id } = await serving.newcomer({ site_id: site });
    await receive(home.house, visitor, { id: home.house.newId(), text: 'Hello' });
    const conversation = await home.house.store.db
      .selectFrom('conversations')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    await escalate(serving.rooms, conversation, visitor, {
      by: { kind: 'assistant' },
      trigger: { name: trigger, evidence: 'Hello', confidence: 1, action: 'handoff' },
      urgency: 40,
    });
    return id;
  }
  const offered = async (site: string, agent: Agent | undefined) => {
    const rows: Row[] = await openRows(home.house.store.db, site);
    const skills = skillsOf(agent as Agent);
    return waitingRows(new Map(rows.map((row) => [row.id, row])), skills).map((row) => [
      row.id,
      isForOthers(row, skills) ? 'others' : 'mine',
    ]);
  };
  const look = () => offerToAnyone(home.house, async (site) => (await home.sites.get(site)).waiting.skillMinutes);
  const notes = async (id: string) =>
    (await home.log(id)).filter(({ type }) => type === 'note').map(({ body, staff }) => [body.text, staff]);

  test('who wants to buy is offered to sales in the order of the queue, and to the others below what is for anyone', async () => {
    const { site, agents } = await newDesk({ Sal: ['sales'], Sue: [] });
    const [buyer, other] = [await wants(site, 'buying_intent'), await wants(site, 'complaint')];
    expect(await offered(site, agents.Sal)).toEqual([
      [buyer, 'mine'],
      [other, 'mine'],
    ]);
    expect(await offered(site, agents.Sue)).toEqual([
      [other, 'mine'],
      [buyer, 'others'],
    ]);
    expect(await notes(buyer)).toEqual([]);
  });

  test('sensitive data goes to trained staff where the site says so, whatever the capitals', async () => {
    const { site, agents } = await newDesk(
      { Tess: skillNames(['Trained ']), Sue: [] },
      { triggers: { sensitive_data: { mode: 'forced', skill: 'Trained' } } },
    );
    const id = await wants(site, 'sensitive_data');
    expect(await offered(site, agents.Tess)).toEqual([[id, 'mine']]);
    expect(await offered(site, agents.Sue)).toEqual([[id, 'others']]);
  });

  test('when agents are there and none has the skill, everyone is offered it at once, and staff read why', async () => {
    const { site, agents } = await newDesk({ Sue: ['billing'] });
    const buyer = await wants(site, 'buying_intent');
    expect(await offered(site, agents.Sue)).toEqual([[buyer, 'mine']]);
    expect(await notes(buyer)).toEqual([
      ['Meant for sales. No agent on shift has that skill, so it is offered to everyone.', 1],
    ]);
    expect(await look()).toBe(0);
  });

  test('so it is when the last one with the skill goes off shift, once, whoever looks', async () => {
    const { site, agents } = await newDesk({ Sal: ['sales'], Sue: [] });
    const buyer = await wants(site, 'buying_intent');
    expect(await look()).toBe(0);
    await seen(home.house, agents.Sal as Agent, 'off');
    const looks = await Promise.all([look(), look()]);
    expect(looks[0] + looks[1]).toBe(1);
    expect(await notes(buyer)).toHaveLength(1);
    expect(await offered(site, agents.Sue)).toEqual([[buyer, 'mine']]);
    await seen(home.house, agents.Sal as Agent, 'on');
    expect(await offered(site, agents.Sal)).toEqual([[buyer, 'mine']]);
  });

  test('with nobody on shift it keeps waiting for whoever comes first', async () => {
    const { site, agents } = await newDesk({ Sue: [] });
    await seen(home.house, agents.Sue as Agent, 'off');
    const buyer = await wants(site, 'buying_intent');
    expect(await look()).toBe(0);
    await seen(home.house, agents.Sue as Agent, 'on');
    expect(await look()).toBe(1);
    expect(await notes(buyer)).toHaveLength(1);
  });

  test('nobody waits longer for a skill than the site wants, though the one who has it is on shift', async () => {
    home.clock.forward(20 * 60_000);
    await look(); // what earlier ones left waiting
    const { site, agents } = await newDesk({ Sal: ['sales'], Sue: [] }, { waiting: { skillMinutes: 7 } });
    const buyer = await wants(site, 'buying_intent');
    home.clock.forward(7 * 60_000 - 1);
    expect(await look()).toBe(0);
    home.clock.forward(1);
    expect(await look()).toBe(1);
    expect((await notes(buyer))[0]?.[0]).toContain('has waited 7 minutes');
    expect(await offered(site, agents.Sue)).toEqual([[buyer, 'mine']]);
  });

  test('a transfer to a skill begins anew', async () => {
    const { site, agents } = await newDesk({ Sal: ['sales'], Sue: [] });
    const id = await wants(site, 'complaint');
    await claim(home.house, agents.Sue as Agent, id);
    await transfer(home.house, agents.Sue as Agent, id, { skill: 'sales' });
    expect(await offered(site, agents.Sue)).toEqual([[id, 'others']]);
    expect(await offered(site, agents.Sal)).toEqual([[id, 'mine']]);
  });

  test('any agent may take it all the same', async () => {
    const { site, agents } = await newDesk({ Sal: ['sales'], Sue: [] });
    const buyer = await wants(site, 'buying_intent');
    expect(await claim(home.house, agents.Sue as Agent, buyer)).toMatchObject({ status: 'agent' });
  });

  test('an agent is trained by the command line, and colleagues and the inbox read it', async () => {
    const { site, agents } = await newDesk({ Sal: [] });
    const sal = agents.Sal as Agent;
    const inbox = serving.listen('/v1/agent/inbox', { agent: sal.id });
    await inbox.until((heard) => heard.some(({ event }) => event === 'lists'));
    expect(await train(home.house, sal.email.toUpperCase(), ['Sales', 'sales', ' '])).toBe(true);
    await inbox.until((heard) =>
      heard.some(({ event, data }) => event === 'colleagues' && data.colleagues[0]?.skills.includes('sales')),
    );
    inbox.close();
    const { json } = await serving.call('GET', '/v1/agent/me', { agent: sal.id });
    expect(json.agent.skills).toEqual(['sales']);
    expect(await train(home.house, `nobody@${site}.test`, ['sales'])).toBe(false);
  });
});

describe('names of skills', () => {
  test('are kept without capitals, each once', () => {
    expect(skillNames([' Sales', 'sales', '', 'Data Protection'])).toEqual(['sales', 'data protection']);
  });
});
