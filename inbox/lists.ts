import type { Row } from './shapes.ts';

export type Rows = ReadonlyMap<string, Row>;
/** Conversation id -> time of the last thing said that this agent has looked at. */
export type Seen = Readonly<Record<string, string>>;

/** From here on (of 100) a conversation goes before the others: danger, not annoyance. */
const URGENT = 95;

export const isUrgent = ({ urgency }: Row) => urgency >= URGENT;

/** Has the visitor left the page, so that others go first? Whoever may be in danger is to be reached all the same. */
export const isGone = (row: Row) => row.away !== null && !isUrgent(row);

/**
 * Those who wait for a person, first to be served first; below them those meant for a skill that this agent has not, and those who have
 * left the page.
 */
export function waitingRows(rows: Rows, skills: readonly string[] = []): Row[] {
  const waiting = [...rows.values()].filter((row) => row.status === 'waiting');
  return waiting.sort(
    (a, b) =>
      Number(isGone(a)) - Number(isGone(b)) ||
      Number(isForOthers(a, skills)) - Number(isForOthers(b, skills)) ||
      (a.place ?? Infinity) - (b.place ?? Infinity) ||
      compare(a.waitingSince ?? '', b.waitingSince ?? ''),
  );
}

/** Is it meant for colleagues with another training, as long as one of them is there? */
export function isForOthers(row: Row, skills: readonly string[]): boolean {
  return row.status === 'waiting' && !row.anyone && !skills.includes(row.skill?.toLowerCase() ?? '');
}

/** The agent's own, first those that wait for an answer (longest first), then the latest. */
export function rowsOf(rows: Rows, agent: string): Row[] {
  const own = [...rows.values()].filter((row) => row.status === 'agent' && row.agent?.id === agent);
  return own.sort((a, b) => {
    if (a.unanswered !== b.unanswered) return a.unanswered ? -1 : 1;
    const order = compare(a.last?.at ?? '', b.last?.at ?? '');
    return a.unanswered ? order : -order;
  });
}

/** Everybody else's: with colleagues first, then with the assistant, the latest first. */
export function rowsElsewhere(rows: Rows, agent: string): Row[] {
  const elsewhere = [...rows.values()].filter(
    (row) => row.status === 'assistant' || (row.status === 'agent' && row.agent?.id !== agent),
  );
  return elsewhere.sort((a, b) => compare(a.status, b.status) || compare(b.last?.at ?? '', a.last?.at ?? ''));
}

/** Who waits now and did not before. A transfer back to the queue counts again: its epoch is new. */
export function arrivals(before: Rows, after: Rows): Row[] {
  return waitingRows(after).filter((row) => {
    const known = before.get(row.id);
    return known?.status !== 'waiting' || known.waitingSince !== row.waitingSince;
  });
}

/** Has the visitor said something there that the agent has not looked at, or has it been passed on since? */
export function isUnread(row: Row, seen: Seen): boolean {
  const isNews = row.last?.from === 'visitor' && row.last.at > (seen[row.id] ?? '');
  return isNews || isNewlyPassed(row, seen);
}

/** Was it passed on since the agent has looked at it? */
export function isNewlyPassed(row: Row, seen: Seen): boolean {
  return row.passed !== null && row.passed.at > (seen[row.id] ?? '');
}

/** The time of the last thing that happened there which an agent should know of. */
export function latest({ last, passed }: Row): string {
  return (passed?.at ?? '') > (last?.at ?? '') ? (passed?.at ?? '') : (last?.at ?? '');
}

/** The newer of two accounts of the same conversation. */
export function newer(a: Row | undefined, b: Row | undefined): Row | undefined {
  if (!a || !b) return a ?? b;
  return b.seq >= a.seq ? b : a;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
