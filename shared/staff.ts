// What an agent's page asks for and is told.
import { z } from 'zod';
import { DISPOSITIONS, STATUSES } from './conversation.ts';
import { at, body, clean, LIMITS, oneLine, ownName, seq, uuid } from './fields.ts';
import { AgentName } from './wire.ts';

/** A line of the inbox lists. */
export const Row = z.object({
  id: z.string(),
  site: z.string(),
  status: z.enum(STATUSES),
  epoch: z.number().int(),
  seq,
  visitor: z.object({ id: z.string(), name: z.string().nullable(), email: z.string().nullable() }),
  agent: AgentName.nullable(),
  /** The last thing said, at most 140 characters, and by whom. */
  last: z
    .object({
      from: z.enum(['visitor', 'assistant', 'agent', 'system']),
      text: z.string(),
      at,
      agent: AgentName.optional(),
    })
    .nullable(),
  /** It is where it is by a transfer: who made it, and the note for whoever takes it, at most 140 characters. */
  passed: z.object({ by: AgentName, note: z.string().nullable(), at }).nullable(),
  waitingSince: at.nullable(),
  /** Waits or has an agent, but has left the page: when last there. Not counted in line until back; may be taken all the same. */
  away: at.nullable(),
  /** Order in the queue; lower is served first. Null when not waiting. */
  place: z.number().nullable(),
  reason: z.string().nullable(),
  urgency: z.number(),
  skill: z.string().nullable(),
  /** Offered to every agent: no skill is asked for, or nobody with it is there. Else to those who have it, before the others. */
  anyone: z.boolean(),
  /** The visitor wrote last and no agent has answered since. */
  unanswered: z.boolean(),
  repeats: z.number().int(),
  updatedAt: at,
  /** Only in the history: how it ended, what the visitor thought of it, and whether no person ever wrote in it. */
  ended: z
    .object({ disposition: z.enum(DISPOSITIONS).nullable(), rating: z.number().nullable(), alone: z.boolean() })
    .optional(),
});
/** Which conversations of the past are looked for; all that is given must hold. `before` is the `updatedAt` of the last one known. */
export const HistoryQuery = z.object({
  before: z.string().max(64).optional(),
  /** Words of a message, or of the visitor's name or address. */
  text: oneLine(200).optional(),
  handled: z.enum(['person', 'assistant']).optional(),
  disposition: z.enum(DISPOSITIONS).optional(),
  /** 1 or 2 of 5, 3, 4 or 5. */
  rating: z.enum(['low', 'middle', 'high']).optional(),
});
export type HistoryQuery = z.infer<typeof HistoryQuery>;
export const Colleague = z.object({
  id: z.string(),
  name: z.string(),
  shift: z.enum(['on', 'away', 'off']),
  load: z.number().int(),
  skills: z.array(z.string()),
});
export const CallbackRow = z.object({
  id: z.string(),
  conversation: z.string(),
  visitor: z.object({ id: z.string(), name: z.string().nullable(), email: z.string().nullable() }),
  at,
  contact: z.string(),
  note: z.string().nullable(),
  /** The brief's summary, or the last thing said where nobody was asked for. */
  topic: z.string().nullable(),
  status: z.enum(['booked', 'done', 'cancelled']),
});
/** A piece of the knowledge that an answer was made of. */
export const PassageRead = z.object({
  id: z.string(),
  title: z.string(),
  heading: z.string().nullable(),
  text: z.string(),
});
/** The whole of an agent's lists: the first event of the inbox stream. Closed conversations are not in it. */
export const Lists = z.object({
  rows: z.array(Row),
  colleagues: z.array(Colleague),
  callbacks: z.array(CallbackRow),
  now: at,
});

/** Events of the inbox stream. A `row` replaces the one with its id. */
export type InboxEvents = {
  lists: z.infer<typeof Lists>;
  row: z.infer<typeof Row>;
  colleagues: { colleagues: z.infer<typeof Colleague>[] };
  callbacks: { callbacks: z.infer<typeof CallbackRow>[] };
  ping: { at: string };
  bye: { retry: number };
};

export const Me = z.object({
  agent: z.object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    role: z.enum(['admin', 'agent']),
    skills: z.array(z.string()),
  }),
  site: z.object({ id: z.string(), name: z.string() }),
  shift: z.enum(['on', 'away', 'off']),
});
export const AgentMessageRequest = z.object({ id: uuid, text: body });
export const CallbackMoveRequest = z.object({ at });
export const NoteRequest = z.object({
  text: clean(LIMITS.note).refine((text) => text.trim() !== '', 'must not be empty'),
});
export const ReleaseRequest = z.object({ note: clean(LIMITS.note).optional() });
export const TransferRequest = z
  .object({ agent: oneLine(64).optional(), skill: oneLine(64).optional(), note: clean(LIMITS.note).optional() })
  .refine((to) => !(to.agent && to.skill), 'name an agent or a skill, not both');
export const ResolveRequest = z.object({ disposition: z.enum(DISPOSITIONS), note: clean(LIMITS.note).optional() });
/** `epoch` is the one that the agent's own release or resolve led to. */
export const TakeBackRequest = z.object({ epoch: z.number().int().nonnegative() });
export const PresenceRequest = z.object({ shift: z.enum(['on', 'away', 'off']) });
export const InviteRequest = z.object({
  email: z.email().max(254),
  skills: z.array(oneLine(64).min(1)).max(20).optional(),
});
export const InviteReply = z.object({ link: z.string(), email: z.string() });
/** Accepts a set-up link or an invitation. */
export const WelcomeRequest = z.object({
  token: oneLine(200).min(1),
  name: ownName.refine((name) => name.trim() !== '', 'must not be empty'),
  email: z.email().max(254),
  password: z.string().min(10, 'must have 10 characters or more').max(200),
});
