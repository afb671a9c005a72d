/** What a handoff is about, as far as the words for it differ. */
export type Topic =
  | 'person'
  | 'despair'
  | 'urgent'
  | 'serious'
  | 'money'
  | 'refund'
  | 'cancellation'
  | 'complaint'
  | 'upset'
  | 'hardship'
  | 'private'
  | 'failure'
  | 'unknown'
  | 'unsure'
  | 'long'
  | 'sales'
  | 'other';

/**
 * The words of one language around a handoff. `{agent}` is a name, `{time}` a day and an hour, `{said}` the visitor's own
 * words. None holds a figure of the queue: a message stays, and figures go stale. No sentence under `topics` says that a person will come; only `next` does, and it is said when one is on shift.
 */
export type Words = {
  said: string;
  topics: Record<Topic, string>;
  details: string;
  next: string;
  nextBy: string;
  /** Where place and wait are to be seen: in the queue's own line. */
  now: string;
  /** For one who is in line already; and to whether anyone is there, or who this is. */
  inLine: string;
  here: string;
  program: string;
  /** Said in the place of `next` and the wait when nobody is on shift. */
  nobody: string;
  opens: string;
  callback: string;
  /** The rest are asides: the agent took the conversation, gave it back, closed it and so on. */
  joined: string;
  released: string;
  left: string;
  booked: string;
  /** The time that was chosen for a callback is not free any more. */
  taken: string;
  /** The visitor cancelled the callback. */
  cancelled: string;
  /** An agent cancelled it, or moved it. */
  calledOff: string;
  moved: string;
  /** Where a callback should go is neither an address nor a number. */
  unreachable: string;
  /** The agent had to leave; the visitor keeps the head of the queue. */
  requeued: string;
  /** The visitor waits for a person, and asks what the assistant does not know. */
  noted: string;
  /** The visitor typed a number that is not stored. */
  masked: string;
  resolved: string;
  /** The assistant cannot answer and nobody is there. */
  failed: string;
  /** A tappable answer that asks for a person; the trigger of that name understands it. */
  offer: string;
};
