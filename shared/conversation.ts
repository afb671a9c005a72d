/** Statuses of a conversation and the moves between them, as data. Every side reads this; only `server/conversation/change.ts` acts on it. */

export const STATUSES = ['assistant', 'waiting', 'agent', 'closed'] as const;
export type Status = (typeof STATUSES)[number];

export type Speaker = 'visitor' | 'assistant' | 'agent' | 'system';

/** Who may post while a conversation has this status. The visitor always may; under `closed` that reopens it first. */
export const SPEAKERS: Record<Status, readonly Speaker[]> = {
  assistant: ['visitor', 'assistant', 'system'],
  waiting: ['visitor', 'assistant', 'system'],
  agent: ['visitor', 'agent', 'system'],
  closed: ['visitor', 'system'],
};

export type Move =
  | 'handOff'
  | 'leaveQueue'
  | 'bookCallback'
  | 'claim'
  | 'release'
  | 'transfer'
  | 'transferTo'
  | 'requeue'
  | 'resolve'
  | 'close'
  | 'reopen'
  | 'takeBack';

/** Each move raises the conversation's `epoch`; what was begun under an older epoch is refused. */
export const MOVES: Record<Move, { from: readonly Status[]; to: Status }> = {
  handOff: { from: ['assistant'], to: 'waiting' },
  leaveQueue: { from: ['waiting'], to: 'assistant' },
  bookCallback: { from: ['waiting'], to: 'assistant' },
  claim: { from: ['waiting'], to: 'agent' },
  release: { from: ['agent'], to: 'assistant' },
  transfer: { from: ['agent'], to: 'waiting' },
  transferTo: { from: ['agent'], to: 'agent' },
  requeue: { from: ['agent'], to: 'waiting' },
  resolve: { from: ['agent'], to: 'closed' },
  close: { from: ['assistant', 'waiting'], to: 'closed' },
  reopen: { from: ['closed'], to: 'assistant' },
  /** An agent undoes the own release or resolve, as long as nothing has moved since. */
  takeBack: { from: ['assistant', 'closed'], to: 'agent' },
};

/** May `speaker` post while the conversation is `status`? */
export function maySpeak(status: Status, speaker: Speaker): boolean {
  return SPEAKERS[status].includes(speaker);
}

/** May `move` be made from `status`? */
export function mayMove(status: Status, move: Move): boolean {
  return MOVES[move].from.includes(status);
}

export const DISPOSITIONS = ['solved', 'follow_up', 'sale', 'spam', 'no_reply', 'other'] as const;
export type Disposition = (typeof DISPOSITIONS)[number];
