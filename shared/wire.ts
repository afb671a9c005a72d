import { z } from 'zod';
import { DISPOSITIONS, STATUSES } from './conversation.ts';
import { at, body, clean, LIMITS, oneLine, ownName, seq, uuid } from './fields.ts';

// ---------- what events carry

export const AgentName = z.object({ id: z.string(), name: z.string() });
export const Source = z.object({ title: z.string(), url: z.string().optional() });
/**
 * A time for a callback, by the visitor's clock: `label` in full, as a confirmation says it; `time` as short as a list under its `day`
 * wants it. Both name a zone where the shop's clock shows another hour.
 */
export const Slot = z.object({ at, label: z.string(), day: z.string(), time: z.string() });

/** One message as everyone sees it. `id` is the one the sender chose. */
export const Message = z.object({
  seq,
  id: z.string(),
  from: z.enum(['visitor', 'assistant', 'agent', 'system']),
  text: z.string(),
  at,
  agent: AgentName.optional(),
  sources: z.array(Source).optional(),
  /** Tappable answers to a clarifying question. */
  choices: z.array(z.string()).optional(),
});

/** Who did it. */
export const By = z.object({
  kind: z.enum(['visitor', 'assistant', 'agent', 'system']),
  id: z.string().optional(),
  name: z.string().optional(),
});

/** A move of the conversation. `by` is who made it; `reason` is for people. */
export const StatusChange = z.object({
  seq,
  status: z.enum(STATUSES),
  epoch: z.number().int(),
  move: z.string(),
  at,
  agent: AgentName.optional(),
  by: By,
  reason: z.string().optional(),
});

/** The visitor's place. `low` and `high` are seconds; both null when nobody can tell. `available` is whether an agent is on shift. */
export const QueuePlace = z.object({
  position: z.number().int().positive(),
  ahead: z.number().int().nonnegative(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** What was told before has passed, and nobody can tell how much longer it takes. */
  late: z.boolean().optional(),
  available: z.boolean(),
  /** When nobody is on shift: when the desk opens next, and free callback times. */
  opensAt: at.nullable().optional(),
  /** `opensAt` in words, as a slot's label. */
  opens: z.string().nullable().optional(),
  slots: z.array(Slot).optional(),
});

/** A piece of an answer that is not stored. `offset` is where `text` begins in the draft; `dropped` takes the draft away. */
export const Delta = z.object({
  id: z.string(),
  offset: z.number().int(),
  text: z.string(),
  dropped: z.boolean().optional(),
});

export const Typing = z.object({
  from: z.enum(['visitor', 'assistant', 'agent']),
  on: z.boolean(),
  agent: AgentName.optional(),
});

/** A callback was booked, moved (booked again under its `id`), cancelled or done. */
export const Callback = z.object({
  seq,
  /** When it was booked, moved, cancelled or done; `at` is when it is due. */
  happened: at.optional(),
  id: z.string(),
  at,
  /** `at` in words, as the label of the slot that was chosen. */
  label: z.string().optional(),
  contact: z.string(),
  note: z.string().optional(),
  status: z.enum(['booked', 'done', 'cancelled']),
  by: By.optional(),
});

/** What the agent gets. `summary` has 40 words at most. */
export const Brief = z.object({
  seq,
  at,
  summary: z.string(),
  who: z.string(),
  wants: z.string(),
  tried: z.array(z.string()),
  why: z.object({ trigger: z.string(), reason: z.string(), evidence: z.string().optional() }),
  language: z.string().optional(),
  mood: z.enum(['calm', 'unhappy', 'angry', 'danger']).optional(),
  page: z.string().optional(),
  /** What the site wants done or found out after a handoff for this reason. */
  actions: z.array(z.string()).optional(),
  /** One that is booked: when, and where the visitor is reached. */
  callback: z.object({ at, contact: z.string(), note: z.string().optional() }).optional(),
  by: z.enum(['rules', 'model']),
});

/** Staff only: a trigger that fired, and how a turn of the assistant came about. */
export const TriggerFired = z.object({
  seq,
  at,
  name: z.string(),
  evidence: z.string(),
  confidence: z.number(),
  action: z.string(),
});
export const TurnRecord = z.object({
  seq,
  at,
  mode: z.enum(['resolve', 'clarify', 'escalate', 'dropped', 'failed']),
  account: z.record(z.string(), z.unknown()),
});
export const Note = z.object({ seq, at, text: z.string(), agent: AgentName.optional() });
export const Resolved = z.object({
  seq,
  at,
  disposition: z.enum(DISPOSITIONS),
  note: z.string().optional(),
  agent: AgentName.optional(),
});
export const Rating = z.object({ seq, at, score: z.number().int().min(1).max(5), comment: z.string().optional() });

/** A conversation's state as everyone may know it. */
export const Conversation = z.object({
  id: z.string(),
  status: z.enum(STATUSES),
  epoch: z.number().int(),
  seq,
  agent: AgentName.nullable(),
});

/** Answers a cursor this conversation never had: forget what is shown, start from here. */
export const Snapshot = z.object({ conversation: Conversation, messages: z.array(Message) });

/**
 * Events of a conversation's stream, by SSE event name. Durable ones carry `seq` (the SSE id); the others are not stored:
 * `delta`, `queue`, `typing`, `ping`, `reset`, `bye` (the server is leaving: come back after `retry` milliseconds).
 */
export type Events = {
  message: z.infer<typeof Message>;
  status: z.infer<typeof StatusChange>;
  callback: z.infer<typeof Callback>;
  rating: z.infer<typeof Rating>;
  brief: z.infer<typeof Brief>;
  trigger: z.infer<typeof TriggerFired>;
  turn: z.infer<typeof TurnRecord>;
  note: z.infer<typeof Note>;
  resolved: z.infer<typeof Resolved>;
  delta: z.infer<typeof Delta>;
  queue: z.infer<typeof QueuePlace>;
  typing: z.infer<typeof Typing>;
  ping: { at: string };
  reset: z.infer<typeof Snapshot>;
  bye: { retry: number };
};
export type EventName = keyof Events;
/** Event types that are rows of the log. */
export const DURABLE = [
  'message',
  'status',
  'callback',
  'rating',
  'brief',
  'trigger',
  'turn',
  'note',
  'resolved',
] as const;
export type DurableName = (typeof DURABLE)[number];
/** Rows only staff may see. */
export const STAFF_ONLY: readonly DurableName[] = ['brief', 'trigger', 'turn', 'note', 'resolved', 'rating'];
/** One event as it comes off the stream. */
export type WireEvent = { [K in EventName]: { event: K; data: Events[K] } }[EventName];

// ---------- visitor: requests and replies

export const VisitRequest = z.object({
  site: oneLine(64).min(1),
  token: oneLine(200).optional(),
  identity: z
    .object({ name: ownName.optional(), email: z.email().max(254).optional() })
    .catchall(oneLine(500))
    .refine((identity) => Object.keys(identity).length <= 20, 'must have 20 fields at most')
    .optional(),
  locale: oneLine(35).optional(),
  /** IANA name of the zone the visitor's clock shows; one that nobody knows is none. */
  timezone: oneLine(64).optional(),
  page: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional(),
});
export const SiteView = z.object({
  id: z.string(),
  name: z.string(),
  greeting: z.string(),
  suggestions: z.array(z.string()),
  accent: z.string(),
  /** Is an agent on shift now? */
  available: z.boolean(),
});
export const VisitReply = z.object({
  token: z.string(),
  visitor: z.object({ id: z.string(), name: z.string().nullable() }),
  conversation: Conversation.nullable(),
  site: SiteView,
});

export const MessageRequest = z.object({ id: uuid, text: body });
export const MessageReply = z.object({ id: z.string(), seq, conversation: z.string() });

export const HandoffRequest = z.object({ note: clean(LIMITS.note).optional() });
export const HandoffReply = z.object({ conversation: Conversation, queue: QueuePlace.nullable() });

/** Where a person can be reached: an e-mail address, or a telephone number in whatever way it is written. */
export const isReachable = (contact: string) =>
  /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(contact.trim()) || (contact.match(/\d/g) ?? []).length >= 6;
export const CallbackRequest = z.object({
  at,
  /** Refused (422) with words for the visitor unless `isReachable`. */
  contact: oneLine(254),
  note: clean(LIMITS.note).optional(),
});
export const CallbackReply = z.object({ id: z.string(), at, contact: z.string(), status: z.literal('booked') });
export const SlotsReply = z.object({
  slots: z.array(Slot),
  timezone: z.string(),
  opensAt: at.nullable(),
  opens: z.string().nullable(),
});

export const RatingRequest = z.object({
  score: z.number().int().min(1).max(5),
  comment: clean(LIMITS.note).optional(),
});
export const TypingRequest = z.object({ on: z.boolean() });

/** RFC 9457 problem details. `detail` says what to do. */
export type Problem = {
  type: string;
  title: string;
  status: number;
  detail: string;
  field?: string;
  agent?: { id: string; name: string };
};
