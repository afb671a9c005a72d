import type { StaffRow, StaffTimeline } from '../shared/staff-timeline.ts';
import type { Events } from '../shared/wire.ts';
import type { Reply } from './replies.ts';
import type { Message } from './shapes.ts';
import { dayOf } from './wording.ts';

/** A row of the log that is no message: what happened, with who and when. */
export type Happening =
  | StaffRow
  | ({ kind: 'status' } & Events['status'])
  | ({ kind: 'callback' } & Events['callback']);

/** One line of what is shown. `first` begins a run of messages by one sender. */
export type Entry =
  | { type: 'day'; key: string; label: string }
  | { type: 'message'; key: string; message: Message; first: boolean }
  | { type: 'reply'; key: string; reply: Reply; first: boolean }
  | { type: 'happening'; key: string; happening: Happening };

/** Rows that only matter to somebody who wants to know how the assistant came to act. */
const BEHIND_THE_SCENES: readonly Happening['kind'][] = ['turn', 'trigger', 'brief'];
const RUN = 5 * 60_000;

/** What to show, top to bottom: the log with its days, then the replies on their way. `details` adds how the assistant came to act. */
export function entries(log: StaffTimeline, pending: readonly Reply[], details: boolean, now: number): Entry[] {
  const result: Entry[] = [];
  let day = '';
  let last: Message | null = null;
  for (const row of inOrder(log, details)) {
    const label = dayOf(whenOf(row), now);
    if (label !== day) {
      result.push({ type: 'day', key: `day ${row.seq}`, label });
      last = null;
    }
    day = label;
    if ('kind' in row) {
      result.push({ type: 'happening', key: `row ${row.seq}`, happening: row });
      last = null;
    } else {
      result.push({ type: 'message', key: row.id, message: row, first: !continues(last, row) });
      last = row;
    }
  }
  const stored = new Set(log.messages.map((message) => message.id));
  const unstored = pending.filter((reply) => !stored.has(reply.id));
  unstored.forEach((reply, i) => {
    result.push({ type: 'reply', key: reply.id, reply, first: i === 0 && last?.from !== 'agent' });
  });
  return result;
}

/** When a row of the log happened: a callback is due at another time than it was booked. */
export function whenOf(row: Message | Happening): string {
  return 'kind' in row && row.kind === 'callback' ? (row.happened ?? row.at) : row.at;
}

function inOrder(log: StaffTimeline, details: boolean): (Message | Happening)[] {
  const said = log.rows.some((row) => row.kind === 'resolved');
  const happenings: Happening[] = [
    ...log.notices
      .filter((notice) => !(said && notice.move === 'resolve'))
      // The callback stands right before the move it made, and says more.
      .filter((notice) => !(notice.move === 'bookCallback' && log.callback?.seq === notice.seq - 1))
      .map((notice) => ({ kind: 'status' as const, ...notice })),
    ...log.rows.filter((row) => details || !BEHIND_THE_SCENES.includes(row.kind)),
    ...(log.callback ? [{ kind: 'callback' as const, ...log.callback }] : []),
  ];
  return [...log.messages, ...happenings].sort((a, b) => a.seq - b.seq);
}

function continues(before: Message | null, message: Message): boolean {
  if (!before || before.from !== message.from || before.agent?.id !== message.agent?.id) return false;
  return Date.parse(message.at) - Date.parse(before.at) < RUN;
}
