import { describe, expect, test } from 'vitest';
import { Budget } from '../../../server/assistant/budget.ts';
import { createModel } from '../../../server/assistant/model.ts';
import { NO_PAST } from '../../../server/assistant/spent.ts';
import { answers } from '../../model-server.ts';

import { asks, isSure, offered, server, turn, useServers } from './turning.ts';

useServers();

describe('budgets', () => {
  const budget = (turn: object, conversation: object = {}, more: object = {}) =>
    Budget.parse({ turn, conversation, ...more });

  test('the last step of a turn has no tools, so that it answers with what is there', async () => {
    await turn([asks(), asks('opening_hours', {}), answers('It has shipped.')], { budget: budget({ steps: 3 }) });
    expect(offered(1)).toContain('order_status');
    expect(offered(2)).toEqual(['ask_visitor', 'hand_off']);
  });

  test('count as the provider does, where it counts', async () => {
    const counting = createModel({ url: server.url, provider: 'openai', model: 'scripted', key: 'x' });
    const { outcome } = await turn([asks(), answers('It has shipped.')], {
      model: counting,
      budget: budget({}, {}, { price: { in: 1000, out: 0 } }),
    });
    expect(outcome.account).toMatchObject({ steps: 2, tokens: { in: 2, out: 4 }, money: 0.002 });
  });

  test('a model that goes on calling tools ends in one outcome', async () => {
    const many = Array.from({ length: 9 }, () => asks());
    const { outcome } = await turn(many);
    expect(outcome).toMatchObject({ mode: 'escalate', reason: 'assistant_failure', account: { steps: 3 } });
    expect(server.requests.length).toBeLessThanOrEqual(5);
  });

  test('a turn over its money escalates, or the embedded answerer takes over where it is sure', async () => {
    const parts = { budget: budget({ money: 0.001 }, {}, { price: { in: 1000, out: 1000 } }) };
    expect((await turn([asks()], parts)).outcome).toMatchObject({
      mode: 'escalate',
      account: { note: 'the turn’s budget of 0.001 (money) is used up', money: expect.any(Number) },
    });
    isSure();
    expect((await turn([asks()], parts)).outcome).toMatchObject({ mode: 'resolve', text: 'Out of the knowledge.' });
  });

  test.each(['steps', 'tokens', 'seconds'] as const)(
    'a conversation over its %s asks the model no more',
    async (what) => {
      const past = async () => ({ failed: [], spent: { ...NO_PAST.spent, [what]: 1_000_000_000 } });
      expect((await turn([], { past })).outcome).toMatchObject({
        mode: 'escalate',
        reason: 'too_long',
        account: { note: expect.stringContaining('the conversation’s budget of') },
      });
      isSure();
      expect((await turn([], { past })).outcome.mode).toBe('resolve');
      expect(server.requests).toHaveLength(0);
    },
  );

  test('tools may take no longer than the turn', async () => {
    const { outcome } = await turn([asks()], {
      path: '/slow',
      about: { timeout: 30_000 },
      limits: { whole: 200, pause: 1 },
    });
    expect(outcome).toMatchObject({
      mode: 'escalate',
      account: { tools: [{ result: 'the time of the whole answer was up' }] },
    });
  });
});
