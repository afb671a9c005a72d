/** What the desk shows the estimator. Times are seconds on one clock (the server's is seconds since 1970). */

export interface Waiter {
  id: string;
  arrivedAt: number;
  klass?: string | undefined;
  /** Lower is served first; several priorities share one queue. */
  priority?: number | undefined;
  /** The place in the queue as a number: the lower key is served first. */
  key: number;
}

export interface DeskAgent {
  id: string;
  /** Conversations this agent may hold at once. */
  cap: number;
  busy: number;
  online: boolean;
  /** When this agent is known to leave, else null. */
  offAt: number | null;
}

export interface ServedChat {
  id: string;
  agentId: string | null;
  klass?: string | undefined;
  startedAt: number;
  /** Seconds the visitor had waited. */
  waited: number;
  endedAt?: number | undefined;
}

export interface PlannedShift {
  t: number;
  agentId: string;
  on: boolean;
  cap: number;
}

export interface QueueState {
  now: number;
  /** In the order of service. */
  queue: Waiter[];
  agents: Map<string, DeskAgent>;
  inService: Map<string, ServedChat>;
  /** Known shifts in order of time, or null when nobody planned any. */
  plan: PlannedShift[] | null;
}

/** Remaining wait in seconds. `low` and `high` hold it four times in five; both are null when nobody can tell. */
export interface Estimate {
  low: number | null;
  mid: number;
  high: number | null;
  /** 1 is next; 0 is not in the queue. */
  position: number;
}
