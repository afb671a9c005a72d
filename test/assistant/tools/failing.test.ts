import { describe, expect, test } from 'vitest';
import { NO_PAST } from '../../../server/assistant/spent.ts';
import { answers, callsTools } from '../../model-server.ts';
import { everyFault } from './tool-server.ts';

import { asks, isSure, results, server, tools, turn, useServers } from './turning.ts';

useServers();

describe('a tool that fails is never papered over', () => {
  test.each(everyFault)(
    '%s: an answer that rests on nothing becomes a handoff that names the tool, and is never shown',
    async (path, _, why) => {
      const { outcome, shown } = await turn([asks(), answers('It will arrive tomorrow, I am sure.')], {
        path,
      });
      expect(outcome).toMatchObject({
        mode: 'escalate',
        reason: 'assistant_failure',
        account: {
          note: expect.stringMatching(/^The tool order_status failed: it /),
          tools: [{ name: 'order_status', ok: false, result: expect.stringContaining(why) }],
        },
      });
      expect(shown).toBe('');
      expect(results(1)[0]).toMatch(/^The tool order_status failed: .* do not guess it/);
    },
  );

  test('an answer that rests on a passage may go without it', async () => {
    const { outcome } = await turn([asks(), answers('Shipping costs 4.90 [1].')], { path: '/500' });
    expect(outcome).toMatchObject({
      mode: 'resolve',
      text: 'Shipping costs 4.90.',
      account: { tools: [{ ok: false }] },
    });
  });

  test('the second failure of the same tool ends the turn, and the model is not asked again', async () => {
    const { outcome } = await turn([asks(), asks()], { path: '/500' });
    expect(outcome).toMatchObject({
      account: { note: expect.stringContaining('order_status failed again: it answered') },
    });
    expect(server.requests).toHaveLength(2);
  });

  test('also when the first was earlier in the conversation', async () => {
    const past = async () => ({ ...NO_PAST, failed: ['order_status'] });
    const { outcome } = await turn([asks()], { path: '/500', past });
    expect(outcome).toMatchObject({ mode: 'escalate', account: { note: expect.stringContaining('failed again') } });
    expect(server.requests).toHaveLength(1);
  });

  test('one that changes something is not tried twice, since nobody knows what it did', async () => {
    isSure();
    const { outcome } = await turn([asks()], { path: '/slow', about: { changes: true } });
    expect(outcome).toMatchObject({
      mode: 'escalate',
      account: { note: expect.stringContaining('order_status failed') },
    });
    expect(server.requests).toHaveLength(1);
    expect(tools.requests.length).toBeLessThan(2); // on a busy machine the time may be over before the first is sent
  });

  test('one that works the second time is no failure any more', async () => {
    const { outcome } = await turn([asks('order_status', {}), asks(), answers('It has shipped.')]);
    expect(outcome).toMatchObject({ mode: 'resolve', account: { tools: [{ ok: false }, { ok: true }] } });
    expect(results(1)[0]).toContain('does not fit (order: ');
  });

  test('the model’s own handoff for it names the tool, too', async () => {
    const { outcome } = await turn([asks(), callsTools([{ name: 'hand_off', arguments: { reason: 'tool_failed' } }])], {
      path: '/html',
    });
    expect(outcome).toMatchObject({
      reason: 'assistant_failure',
      account: { note: expect.stringContaining('The tool order_status failed: it answered with a page of HTML') },
    });
  });

  test('the embedded answerer does not stand in for it either', async () => {
    isSure();
    const { outcome } = await turn([asks(), (reply) => reply.reset(), (reply) => reply.reset()], { path: '/500' });
    expect(outcome).toMatchObject({ mode: 'escalate', account: { note: expect.stringContaining('order_status') } });
  });

  test('a server that cannot be listed is named when the answer needed it, and only then', async () => {
    const missing = [
      { name: 'hotel', input: '', ok: false, milliseconds: 1, result: 'it answered with the error 500' },
    ];
    const offer = async () => ({ tools: [], missing });
    const needed = callsTools([{ name: 'hand_off', arguments: { reason: 'tool_failed' } }]);
    expect((await turn([needed], { offer })).outcome).toMatchObject({
      reason: 'assistant_failure',
      account: { note: 'The tools of hotel could not be reached: it answered with the error 500', tools: missing },
    });
    expect((await turn([answers('Shipping costs 4.90 [1].')], { offer })).outcome.mode).toBe('resolve');
    expect(String(server.requests[0]?.body.messages?.[0]?.content)).toContain('Out of reach now: the tools of hotel');
  });
});
