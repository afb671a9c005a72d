import { expect, test } from 'vitest';
import { tell } from '../../inbox/happenings.ts';
import { entries } from '../../inbox/log.ts';
import type { Reply } from '../../inbox/replies.ts';
import { passageLines, toolLines } from '../../inbox/turns.ts';
import { applyStaff, emptyStaffTimeline } from '../../shared/staff-timeline.ts';
import type { Events, WireEvent } from '../../shared/wire.ts';

const NOW = new Date(2025, 5, 18, 12).getTime();
const at = (minute: number) => new Date(NOW + minute * 60_000).toISOString();
const said = (seq: number, from: 'visitor' | 'assistant' | 'agent', minute = seq): WireEvent => ({
  event: 'message',
  data: { seq, id: `m${seq}`, from, text: `text ${seq}`, at: at(minute) },
});
const turn = (seq: number): WireEvent => ({ event: 'turn', data: { seq, at: at(seq), mode: 'resolve', account: {} } });
const note = (seq: number): WireEvent => ({ event: 'note', data: { seq, at: at(seq), text: 'psst' } });
const claim = (seq: number): WireEvent => ({
  event: 'status',
  data: {
    seq,
    at: at(seq),
    status: 'agent',
    epoch: 2,
    move: 'claim',
    by: { kind: 'agent', name: 'Ada' },
    agent: { id: 'ada', name: 'Ada' },
  },
});
const resolved = (seq: number): WireEvent => ({
  event: 'resolved',
  data: { seq, at: at(seq), disposition: 'sale', agent: { id: 'ada', name: 'Ada' } },
});
const logOf = (...events: WireEvent[]) => events.reduce(applyStaff, emptyStaffTimeline());
const shown = (log: ReturnType<typeof logOf>, details = false, pending: Reply[] = []) =>
  entries(log, pending, details, NOW).map((entry) =>
    entry.type === 'happening'
      ? entry.happening.kind
      : entry.type === 'day'
        ? entry.label
        : entry.type === 'reply'
          ? 'reply'
          : entry.message.id,
  );

test('messages, moves and notes stand in the order of the log', () => {
  expect(shown(logOf(said(1, 'visitor'), claim(2), said(3, 'agent'), note(4)))).toEqual([
    'Today',
    'm1',
    'status',
    'm3',
    'note',
  ]);
});

test('how the assistant came to act shows only on demand', () => {
  const log = logOf(said(1, 'visitor'), turn(2), said(3, 'assistant'));
  expect(shown(log)).toEqual(['Today', 'm1', 'm3']);
  expect(shown(log, true)).toEqual(['Today', 'm1', 'turn', 'm3']);
});

test('an end is told once, with how it ended', () => {
  const move: WireEvent = {
    event: 'status',
    data: { seq: 3, at: at(3), status: 'closed', epoch: 3, move: 'resolve', by: { kind: 'agent', name: 'Ada' } },
  };
  expect(shown(logOf(said(1, 'visitor'), resolved(2), move))).toEqual(['Today', 'm1', 'resolved']);
});

test('a day begins with its name', () => {
  expect(shown(logOf(said(1, 'visitor', -24 * 60), said(2, 'visitor', 0)))).toEqual(['Yesterday', 'm1', 'Today', 'm2']);
});

test('a run of one sender is named once, until something happens or five minutes pass', () => {
  const log = logOf(
    said(1, 'visitor', 0),
    said(2, 'visitor', 1),
    claim(3),
    said(4, 'visitor', 2),
    said(5, 'visitor', 9),
  );
  const firsts = entries(log, [], false, NOW).flatMap((entry) => (entry.type === 'message' ? [entry.first] : []));
  expect(firsts).toEqual([true, false, true, true]);
});

test('a reply on its way stands last, and not twice once the log holds it', () => {
  const reply: Reply = { id: 'm2', text: 'text 2', at: at(2), state: 'sent' };
  expect(shown(logOf(said(1, 'visitor')), false, [reply])).toEqual(['Today', 'm1', 'reply']);
  expect(shown(logOf(said(1, 'visitor'), said(2, 'agent')), false, [reply])).toEqual(['Today', 'm1', 'm2']);
});

test('every move says who made it', () => {
  const moved = (move: string, by: object, more = {}) =>
    tell({ kind: 'status', seq: 1, at: at(1), status: 'agent', epoch: 1, move, by, ...more } as never, String).words;
  expect(moved('claim', { kind: 'agent', name: 'Ada' }, { agent: { id: 'a', name: 'Ada' } })).toBe(
    'Ada took the conversation',
  );
  expect(moved('transferTo', { kind: 'agent', name: 'Ada' }, { agent: { id: 'b', name: 'Ben' } })).toBe(
    'Ada transferred it to Ben',
  );
  expect(moved('handOff', { kind: 'assistant' })).toBe('The assistant passed it on to a person');
  expect(moved('handOff', { kind: 'visitor' })).toBe('The visitor asked for a person with the button');
  expect(moved('leaveQueue', { kind: 'visitor' })).toBe('The visitor left the queue');
  expect(moved('something new', { kind: 'system' })).toBe('Baton moved it: it is with an agent now');
});

test.each([
  [
    { name: 'no_answer', confidence: 1, action: 'handoff', evidence: 'no_answer' },
    'The assistant found no answer in what it knows, so it went to a person',
    undefined,
  ],
  [
    { name: 'frustration', confidence: 0.7, action: 'offer', evidence: 'this is useless' },
    'The visitor is annoyed (probably, 70 %), so a person was offered',
    'this is useless',
  ],
  [
    { name: 'complaint', confidence: 0.9, action: 'note', evidence: '' },
    'The visitor complains (90 %), which was only noted',
    undefined,
  ],
  [
    { name: 'own_words', confidence: 0.3, action: 'answer', evidence: '' },
    'Noticed: own words (perhaps, 30 %)',
    undefined,
  ],
])('a trigger is told as one agent tells another', (fired, words, text) => {
  expect(tell({ kind: 'trigger', seq: 1, at: at(1), ...fired }, String)).toEqual({ icon: 'flag', words, text });
});

test.each([
  [
    'resolve',
    { by: 'grounded', confidence: 0.71, passages: ['a#1', 'b#2'], milliseconds: 40 },
    'The assistant answered, fairly sure (71 %)',
    'Without a model · 2 passages read · at once',
  ],
  [
    'resolve',
    {
      by: 'model',
      confidence: 0.9,
      passages: [],
      steps: 2,
      milliseconds: 1420,
      tokens: { in: 900, out: 40 },
      money: 0.00321,
    },
    'The assistant answered, sure of it (90 %)',
    'By the model in 2 calls · out of no article · 1.4 s · 940 tokens · cost 0.0032',
  ],
  [
    'clarify',
    { by: 'model', confidence: 0.5, passages: ['a'] },
    'The assistant asked back',
    'By the model · confidence 50 % · 1 passage read',
  ],
  [
    'escalate',
    { by: 'model', confidence: 0, passages: [], unsaid: 'resolve' },
    'The assistant asked for a person',
    'By the model · confidence 0 % · out of no article · it had an answer, but was not sure enough to say it',
  ],
  [
    'dropped',
    { by: 'model', confidence: 1, passages: ['a'], note: 'stopped by the visitor' },
    'The visitor stopped the answer',
    'By the model · confidence 100 % · 1 passage read',
  ],
  ['dropped', {}, 'The assistant had no answer and left it to the person', undefined],
  ['failed', { note: 'it broke' }, 'The assistant failed to answer', 'it broke'],
] as const)('a turn that ended in %s is told with what it took', (mode, account, words, text) => {
  expect(tell({ kind: 'turn', seq: 1, at: at(1), mode, account: { ...account } }, String)).toEqual({
    icon: 'assistant',
    words,
    text,
  });
});

test('the passages that a turn read stand with their scores, whatever was written down of them', () => {
  const lines = (account: Record<string, unknown>) => passageLines({ mode: 'resolve', account });
  expect(lines({ passages: ['a', 'b', 3], scores: [7.25] })).toEqual([{ id: 'a', score: 7.25 }, { id: 'b' }]);
  expect(lines({ passages: 'none' })).toEqual([]);
});

test('the tools that a turn called stand one a line, whatever was written down of them', () => {
  const account = {
    tools: [
      {
        name: 'order_status',
        ok: true,
        milliseconds: 312,
        input: '{"order":"A-17"}',
        result: '{"status":"shipped","days":2}',
      },
      {
        name: 'order_status',
        ok: false,
        milliseconds: 5001,
        input: '{"order":"B-18"}',
        result: 'it gave no whole answer within 5 s',
      },
      { name: 'stock', ok: true, result: '{"bikes":[{"id":1}],"more' },
      'nonsense',
    ],
  };
  expect(toolLines({ mode: 'resolve', account })).toEqual([
    { name: 'order_status', ok: true, took: '0.3 s', asked: 'order: A-17', gave: 'status: shipped, days: 2' },
    {
      name: 'order_status',
      ok: false,
      took: '5.0 s',
      asked: 'order: B-18',
      gave: 'it gave no whole answer within 5 s',
    },
    { name: 'stock', ok: true, took: '', asked: '', gave: '{"bikes":[{"id":1}],"more' },
  ]);
  expect(toolLines({ mode: 'resolve', account: { tools: 'none' } })).toEqual([]);
});

test('a brief stands in the log on demand, with who wrote it', () => {
  const brief: WireEvent = {
    event: 'brief',
    data: {
      seq: 2,
      at: at(2),
      summary: 'Wants a bike.',
      who: '',
      wants: '',
      tried: [],
      why: { trigger: 'x', reason: '' },
      by: 'model',
    },
  };
  const log = logOf(said(1, 'visitor'), brief);
  expect(shown(log)).toEqual(['Today', 'm1']);
  expect(shown(log, true)).toEqual(['Today', 'm1', 'brief']);
  expect(tell({ kind: 'brief', ...brief.data } as never, String)).toMatchObject({
    words: 'The model wrote the brief anew',
    text: 'Wants a bike.',
  });
});

test('a callback stands on the day it was booked, moved, cancelled or done, not on the day it is due', () => {
  const tomorrow = at(24 * 60);
  for (const status of ['booked', 'cancelled', 'done'] as const) {
    const callback: WireEvent = {
      event: 'callback',
      data: { seq: 2, happened: at(2), id: 'k1', at: tomorrow, contact: '555 0100', status },
    };
    expect(shown(logOf(said(1, 'visitor'), callback, said(3, 'agent')))).toEqual(['Today', 'm1', 'callback', 'm3']);
  }
});

test('a callback is told once, with who booked, moved or cancelled it, or called', () => {
  const callback = (seq: number, status: 'booked' | 'cancelled' | 'done', by: object): WireEvent => ({
    event: 'callback',
    data: { seq, id: 'k1', at: at(90), contact: '555 0100', status, by: by as never },
  });
  const booked = callback(1, 'booked', { kind: 'visitor' });
  const move: WireEvent = {
    event: 'status',
    data: { seq: 2, at: at(2), status: 'assistant', epoch: 3, move: 'bookCallback', by: { kind: 'visitor' } },
  };
  expect(shown(logOf(booked, move))).toEqual(['Today', 'callback']);
  const ada = { kind: 'agent', name: 'Ada' };
  const words = (event: WireEvent) =>
    tell({ kind: 'callback', ...(event.data as Events['callback']) }, () => '13:30').words;
  expect(words(booked)).toBe('The visitor booked a callback for 13:30, 555 0100');
  expect(words(callback(3, 'booked', ada))).toBe('Ada moved the callback, now for 13:30, 555 0100');
  expect(words(callback(4, 'cancelled', { kind: 'visitor' }))).toBe(
    'The visitor cancelled the callback for 13:30, 555 0100',
  );
  expect(words(callback(5, 'done', ada))).toBe('Callback done by Ada for 13:30, 555 0100');
});
