import { describe, expect, test } from 'vitest';
import { arrivals, isUnread, newer, rowsElsewhere, rowsOf, waitingRows } from '../../inbox/lists.ts';
import type { Row } from '../../inbox/shapes.ts';
import { line } from './lines.ts';

const rows = (...all: Row[]) => new Map(all.map((row) => [row.id, row]));
const ids = (all: Row[]) => all.map((row) => row.id);
const ada = { id: 'ada', name: 'Ada' };
const ben = { id: 'ben', name: 'Ben' };

describe('the waiting list', () => {
  test('goes by the place in the queue, not by who came first', () => {
    const late = line('late', { status: 'waiting', place: 1, waitingSince: '2025-01-02T00:00:00.000Z' });
    const early = line('early', { status: 'waiting', place: 2, waitingSince: '2025-01-01T00:00:00.000Z' });
    expect(ids(waitingRows(rows(early, late)))).toEqual(['late', 'early']);
  });

  test('goes on below with what is meant for others, and with those who have left the page', () => {
    const waits = (id: string, place: number, set: Partial<Row> = {}) => line(id, { status: 'waiting', place, ...set });
    const all = rows(
      waits('gone', 1, { away: '2025-01-01T00:00:00.000Z' }),
      waits('sales', 2, { skill: 'Sales', anyone: false }),
      waits('late', 3),
      waits('open', 4, { skill: 'Sales', anyone: true }),
    );
    expect(ids(waitingRows(all, []))).toEqual(['late', 'open', 'sales', 'gone']);
    expect(ids(waitingRows(all, ['sales']))).toEqual(['sales', 'late', 'open', 'gone']);
  });

  test('keeps one in danger at the head who has left the page', () => {
    const away = '2025-01-01T00:00:00.000Z';
    const all = rows(
      line('asked', { status: 'waiting', place: 2, urgency: 60 }),
      line('annoyed', { status: 'waiting', place: 1, urgency: 90, away }),
      line('danger', { status: 'waiting', place: -1, urgency: 100, away }),
    );
    expect(ids(waitingRows(all))).toEqual(['danger', 'asked', 'annoyed']);
  });

  test('puts one without a place last', () => {
    expect(
      ids(waitingRows(rows(line('a', { status: 'waiting' }), line('b', { status: 'waiting', place: 9 })))),
    ).toEqual(['b', 'a']);
  });
});

describe('the own list', () => {
  test('begins with those who wait for an answer, the longest first', () => {
    const said = (at: string) => ({ from: 'visitor' as const, text: '', at });
    const all = rows(
      line('answered', { status: 'agent', agent: ada, last: said('2025-01-05T00:00:00.000Z') }),
      line('short', { status: 'agent', agent: ada, unanswered: true, last: said('2025-01-04T00:00:00.000Z') }),
      line('long', { status: 'agent', agent: ada, unanswered: true, last: said('2025-01-03T00:00:00.000Z') }),
      line('bens', { status: 'agent', agent: ben }),
    );
    expect(ids(rowsOf(all, 'ada'))).toEqual(['long', 'short', 'answered']);
  });

  test('leaves to the others what is a colleague’s or the assistant’s, and nothing that is closed', () => {
    const all = rows(
      line('a', { status: 'assistant' }),
      line('b', { status: 'agent', agent: ben }),
      line('c', { status: 'closed' }),
    );
    expect(ids(rowsElsewhere(all, 'ada'))).toEqual(['b', 'a']);
  });
});

describe('news', () => {
  test('is a visitor who waits and did not before', () => {
    const before = rows(line('a', { status: 'assistant' }), line('b', { status: 'waiting', waitingSince: 'x' }));
    const after = rows(
      line('a', { status: 'waiting' }),
      line('b', { status: 'waiting', waitingSince: 'x' }),
      line('c', { status: 'waiting' }),
    );
    expect(ids(arrivals(before, after))).toEqual(['a', 'c']);
  });

  test('is the same visitor waiting a second time', () => {
    const before = rows(line('a', { status: 'waiting', waitingSince: '1' }));
    expect(ids(arrivals(before, rows(line('a', { status: 'waiting', waitingSince: '2' }))))).toEqual(['a']);
  });

  test('is unread until the agent has looked at it, and only when the visitor spoke', () => {
    const row = line('a', { last: { from: 'visitor', text: 'hi', at: '2025-01-02' } });
    expect(isUnread(row, {})).toBe(true);
    expect(isUnread(row, { a: '2025-01-02' })).toBe(false);
    expect(isUnread({ ...row, last: { from: 'agent', text: 'hi', at: '2025-01-02' } }, {})).toBe(false);
  });
});

test('an older account of a conversation does not replace a newer one', () => {
  const [old, young] = [line('a', { seq: 3 }), line('a', { seq: 4 })];
  expect(newer(young, old)).toBe(young);
  expect(newer(old, young)).toBe(young);
  expect(newer(undefined, old)).toBe(old);
});
