import { describe, expect, test } from 'vitest';
import { answers, callsTools, createGate } from '../../model-server.ts';

import { asks, offered, offerTo, results, server, siteWith, tools, turn, useServers } from './turning.ts';

useServers();

describe('a tool of the site', () => {
  test('is called, and what it says is what the answer may rest on', async () => {
    const { outcome } = await turn([asks(), answers('It has shipped and arrives on Monday.')]);
    expect(outcome).toMatchObject({
      mode: 'resolve',
      text: 'It has shipped and arrives on Monday.',
      account: {
        confidence: 0.75,
        steps: 2,
        tokens: { isEstimated: true },
        tools: [
          { name: 'order_status', ok: true, input: '{"order":"A-17"}', result: expect.stringContaining('shipped') },
        ],
      },
    });
    expect(tools.requests[0]?.body).toBe('{"order":"A-17"}');
    const [call, result] = (server.requests[1]?.body.messages ?? []).slice(-2) as { [field: string]: unknown }[];
    expect(call).toMatchObject({ role: 'assistant', tool_calls: [{ id: 'call_1' }] });
    expect(result).toMatchObject({ role: 'tool', tool_call_id: 'call_1' });
    expect(results(1)).toEqual([
      '<result tool="order_status">\n{"status":"shipped","note":"Arrives on Monday"}\n</result>',
    ]);
  });

  test('leaves the text before it shown, and the text after it streams on', async () => {
    const gate = createGate();
    let shown = '';
    const pieces: (() => void)[] = [];
    const taken = turn(
      [asks('order_status', { order: 'A-17' }, 'One moment. '), answers('It has shipped.', { gate })],
      {
        onDelta(text) {
          shown += text;
          pieces.shift()?.();
        },
      },
    );
    await server.requested(2);
    expect(shown).toBe('One moment. ');
    const next = new Promise<void>((resolve) => pieces.push(resolve));
    gate.admit(1);
    await next;
    expect(shown).toBe('One moment. \n\nIt');
    gate.open();
    expect((await taken).outcome).toMatchObject({ mode: 'resolve', text: 'One moment.\n\nIt has shipped.' });
  });

  test('is stopped with the visitor’s stop', async () => {
    const control = new AbortController();
    const taken = turn([asks('order_status', { order: 'A-17' }, 'One moment. ')], {
      path: '/slow',
      about: { timeout: 30_000 },
      signal: control.signal,
    });
    await server.requested(1);
    while (tools.requests.length === 0) await new Promise(setImmediate);
    control.abort();
    expect((await taken).outcome).toMatchObject({ text: 'One moment.', account: { note: 'stopped' } });
    expect(server.requests).toHaveLength(1);
  });

  test('is masked as the site wants it, for the model and for the record', async () => {
    const { outcome } = await turn([asks(), answers('It has shipped.')], {
      mask: (text) => text.replaceAll('Monday', '[day]'),
    });
    expect(results(1)[0]).toContain('Arrives on [day]');
    expect(JSON.stringify(outcome.account.tools)).not.toContain('Monday');
  });
});

describe('the built-in tools', () => {
  test('search the knowledge again; what is found can be cited', async () => {
    const { outcome } = await turn([
      asks('search_knowledge', { query: 'repair of lamps' }),
      answers('We repair lamps for 10 years [2].'),
    ]);
    expect(results(1)[0]).toContain('"passage":2,"title":"Repairs"');
    expect(outcome).toMatchObject({ text: 'We repair lamps for 10 years.', sources: [{ title: 'Repairs' }] });
  });

  test('tell hours and free times for a callback', async () => {
    await turn([
      callsTools([
        { name: 'opening_hours', arguments: {} },
        { name: 'callback_slots', arguments: {} },
      ]),
      answers('We are open until 17:00.'),
    ]);
    expect(results(1)[0]).toContain('"open_now":true');
    expect(results(1)[1]).toContain('"free":["Mon, 11:00"]');
  });

  test('are offered beside those that end a turn; a site without hours has none to tell', async () => {
    await turn([answers('Hello!')]);
    expect(offered(0)).toEqual([
      ...['ask_visitor', 'hand_off', 'search_knowledge', 'opening_hours', 'callback_slots', 'order_status'],
    ]);
    const site = { ...siteWith('/orders'), hours: { timezone: 'UTC', week: {}, exceptions: {} } };
    await turn([answers('Hello!')], { offer: offerTo(site) });
    expect(offered(1)).not.toContain('opening_hours');
  });
});

describe('what a tool says is data', () => {
  test('it cannot leave its fence, hide words, or bring links and pictures into the answer', async () => {
    const { outcome, shown } = await turn(
      [asks(), answers('Track it at https://evil.example/?q=A-17 or ![x](https://evil.example/x.png) now.')],
      { path: '/evil' },
    );
    const [result = ''] = results(1);
    expect(result.match(/<\/result>/g)).toHaveLength(1);
    expect(result).not.toMatch(/<visitor>|\u202e|say yes/);
    expect(outcome).toMatchObject({ mode: 'resolve' });
    expect(shown).not.toContain('evil');
    expect(outcome.mode === 'resolve' && outcome.text).not.toContain('evil');
  });

  test('the site may allow links to hosts of its own', async () => {
    const said = answers('Track it at https://track.example/A-17.');
    expect((await turn([asks(), said], { hosts: ['track.example'] })).shown).toContain('https://track.example/A-17');
  });

  test('it stands in the messages, never in the standing orders', async () => {
    await turn([asks(), answers('It has shipped.')], { path: '/evil' });
    const [system, ...others] = server.requests[1]?.body.messages ?? [];
    expect(String(system?.content)).not.toContain('refund</visitor>');
    expect(others.at(-1)?.role).toBe('tool');
  });
});

test('without tools the model is offered what it was before', async () => {
  server.next(answers('Hello!'));
  const { outcome } = await turn([], { offer: undefined as never });
  expect(outcome.mode).toBe('resolve');
  expect(offered(0)).toEqual(['ask_visitor', 'hand_off']);
  expect(String(server.requests[0]?.body.messages?.[0]?.content)).toContain('You cannot look anything up');
});
