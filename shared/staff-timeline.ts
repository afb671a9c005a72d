import { apply, emptyTimeline, fromSnapshot, type Snapshot, type Timeline } from './timeline.ts';
import type { Events, WireEvent } from './wire.ts';

type StaffName = 'brief' | 'trigger' | 'turn' | 'note' | 'resolved' | 'rating';
/** A row only staff see, in its place among the messages by `seq`. */
export type StaffRow = { [K in StaffName]: { kind: K } & Events[K] }[StaffName];
/** What an agent is shown of a conversation. `brief` is the newest one. */
export type StaffTimeline = Timeline & { brief: Events['brief'] | null; rows: readonly StaffRow[] };

/** A conversation of which nothing has been seen. */
export function emptyStaffTimeline(): StaffTimeline {
  return { ...emptyTimeline(), brief: null, rows: [] };
}

/** What an agent's page shows that knows this snapshot and brief and nothing else. */
export function fromStaffSnapshot(snapshot: Snapshot, brief: Events['brief'] | null = null): StaffTimeline {
  return { ...fromSnapshot(snapshot), brief, rows: [] };
}

/** As `apply` of `timeline.ts`, with the rows that only staff see. Pure; a durable event applied before changes nothing. */
export function applyStaff(timeline: StaffTimeline, event: WireEvent): StaffTimeline {
  const next = apply(timeline, event);
  if (next === timeline) return timeline;
  switch (event.event) {
    case 'reset':
      return { ...next, brief: null, rows: [] };
    case 'brief':
      return {
        ...next,
        brief: event.data,
        rows: [...timeline.rows, { kind: 'brief', ...event.data }],
      };
    case 'trigger':
    case 'turn':
    case 'note':
    case 'resolved':
    case 'rating':
      return { ...next, rows: [...timeline.rows, { kind: event.event, ...event.data } as StaffRow] };
  }
  return next;
}
