import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type Answering,
  floods,
  json,
  sends,
  startToolServer,
  type ToolServer,
} from '../assistant/tools/tool-server.ts';
import { answers, callsTools, createGate, type ModelServer, refuses, startModelServer } from '../model-server.ts';
import { runCli } from '../server.ts';
import type { AgentAt } from './agent.ts';
import { faults } from './faults.ts';
import { ADA, becomes, picture, useStage } from './stage.ts';

const SECRET = 'known to the shop and to Baton';
const shipped = json({ status: 'shipped', days: 3 });

let model: ModelServer;
let shop: ToolServer;
/** What the shop's own endpoint does with a call that is signed as agreed. */
let answering: Answering = shipped;
beforeAll(async () => {
  model = await startModelServer(() => refuses(400)); // no brief is bettered here
  shop = await startToolServer({
    '/orders/A-17': (response, request) => {
      const { 'baton-timestamp': at, 'baton-signature': signature } = request.headers;
      const text = [at, request.method, request.path, request.body].join('\n');
      const expected = `v1=${createHmac('sha256', SECRET).update(text).digest('hex')}`;
      (signature === expected ? answering : json({ error: 'who are you?' }, 401))(response, request);
    },
  });
});
afterAll(() => Promise.all([model.stop(), shop.stop()]));

const stage = useStage(async () => {
  const endpoint = {
    name: 'order_status',
    description: 'Where an order is. Needs its number.',
    method: 'GET',
    url: `${shop.url}/orders/{order}`,
    input: { type: 'object', properties: { order: { type: 'string' } }, required: ['order'] },
    secret: 'env:BATON_TOOL_SHOP_SECRET',
  };
  const tools = JSON.stringify({ http: [endpoint], allowPrivate: true });
  await runCli(stage.folder, ['config', 'set', 'demo', `tools=${tools}`]);
  await stage.hire(ADA);
  return { BATON_AI_URL: model.url, BATON_AI_MODEL: 'scripted', BATON_TOOL_SHOP_SECRET: SECRET };
});

const asks = callsTools([{ name: 'order_status', arguments: { order: 'A-17' } }]);

test('the model calls the shop’s own tool, signed, and the answer streams with the figure it gave', async () => {
  answering = shipped;
  const gate = createGate();
  model.next(asks, answers('It has shipped and comes in 3 days. Have a good ride!', { gate }));
  const visitor = await stage.newVisitor();
  await visitor.open();
  await visitor.say('Where is my order A-17?');
  await model.requested(2);
  gate.admit(8);
  await visitor.log.getByText('comes in 3 days.').waitFor();
  expect(await visitor.answers.count()).toBe(0);
  gate.open();
  expect(await visitor.answer(1)).toBe('It has shipped and comes in 3 days. Have a good ride!');
  expect(JSON.stringify(model.requests[1]?.body.messages)).toContain('\\"days\\":3');
  expect(shop.requests.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /orders/A-17']);
});

test('a tool that fails in whatever way becomes a handoff whose brief and log say so, and no answer is made up', async () => {
  const agent = await stage.newAgent(ADA);
  await failsIn(agent, json({ trace: 'of the shop' }, 500), 'it answered with the error 500');
  await failsIn(agent, sends(200, 'text/html', '<h1>Back soon</h1>'), 'it answered with a page of HTML, not with JSON');
  await failsIn(agent, floods(50), 'it answered with more than 64 KB');
  await picture(agent.page, 'tools-light-failed');
  expect(await faults(agent.page)).toEqual([]);
});

/** A visitor asks for what the tool cannot give; the agent who takes over reads why. */
async function failsIn(agent: AgentAt, how: Answering, why: string): Promise<void> {
  answering = how;
  model.next(asks, answers('It has surely shipped!'));
  const visitor = await stage.newVisitor();
  await visitor.open();
  await visitor.say('Where is my order A-17?');
  await becomes(() => visitor.place.textContent()).toMatch(/1st in line/);
  expect((await visitor.said()).join()).not.toMatch(/surely|order_status|error|HTML/);

  await agent.openFirst('Waiting');
  await agent.brief.getByText('the tool order_status failed').first().waitFor();
  expect(await agent.brief.innerText()).toContain(`Called order_status, which failed: ${why}`);
  await agent.button('Take').click();
  const details = agent.button('Details');
  if ((await details.getAttribute('aria-pressed')) === 'false') await details.click();
  const line = agent.log.getByRole('list', { name: 'Tools called' }).getByRole('listitem');
  await becomes(() => line.allInnerTexts()).toEqual([expect.stringMatching(/^order_status failed \(.*\): /)]);
  expect(await line.innerText()).toContain(why);
  expect(await line.innerText()).toContain('asked with order: A-17');
  await visitor.page.close();
}
