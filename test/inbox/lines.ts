import type { Row } from '../../inbox/shapes.ts';

/** A row of the lists with nothing in it but what is said. */
export function line(id: string, set: Partial<Row> = {}): Row {
  return {
    id,
    site: 'demo',
    status: 'assistant',
    epoch: 0,
    seq: 0,
    visitor: { id: `visitor-${id}`, name: null, email: null },
    agent: null,
    last: null,
    passed: null,
    waitingSince: null,
    away: null,
    place: null,
    reason: null,
    urgency: 0,
    skill: null,
    anyone: true,
    unanswered: false,
    repeats: 0,
    updatedAt: '2026-03-02T09:00:00.000Z',
    ...set,
  };
}
