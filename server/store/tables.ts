import type { Generated, Selectable } from 'kysely';
import type { Disposition, Status } from '../../shared/conversation.ts';
import type { DurableName } from '../../shared/wire.ts';

/** Times are ISO 8601 in UTC, which sort as text; JSON is text. So both databases hold the same values. */
type Iso = string;
type Json = string;
/** 0 or 1. */
type Flag = number;

export type Tables = {
  sites: { id: string; name: string; settings: Json; created_at: Iso };
  visitors: {
    id: string;
    site_id: string;
    token_hash: string;
    /** Known before the conversation begins, so that a stream can wait for it. */
    conversation_id: string;
    name: string | null;
    email: string | null;
    identity: Json | null;
    locale: string | null;
    /** IANA name of the zone the visitor's clock shows. */
    timezone: string | null;
    page: string | null;
    created_at: Iso;
  };
  conversations: {
    id: string;
    site_id: string;
    visitor_id: string;
    status: Status;
    epoch: number;
    /** The last `seq` given out. */
    seq: number;
    agent_id: string | null;
    agent_name: string | null;
    skill: string | null;
    urgency: number;
    /** Order in the queue: lower is served first. Null when nobody waits. */
    place: number | null;
    waiting_since: Iso | null;
    claimed_at: Iso | null;
    /** The last sign of the visitor (kept while waiting), and since when there was none for too long. */
    seen_at: Iso | null;
    away_since: Iso | null;
    /** Since when a conversation meant for a `skill` is offered to everyone. */
    anyone_since: Iso | null;
    reason: string | null;
    last_from: string | null;
    last_text: string | null;
    last_at: Iso | null;
    /** `{id, name}` of the agent who said the last thing, if it was one. */
    last_agent: Json | null;
    /** `{by: {id, name}, note, at}` when it is where it is by a transfer. */
    passed: Json | null;
    unanswered: Flag;
    /** Clarifying questions since the last answer, and answers of low confidence in a row. */
    clarified: number;
    low_confidence: number;
    repeats: number;
    disposition: Disposition | null;
    created_at: Iso;
    updated_at: Iso;
  };
  events: {
    conversation_id: string;
    seq: number;
    type: DurableName;
    staff: Flag;
    message_id: string | null;
    sender: string | null;
    at: Iso;
    body: Json;
  };
  turns: {
    conversation_id: string;
    due_at: Iso;
    /** The visitor's newest message when the turn was made due. */
    after_seq: number;
    lease: string | null;
    leased_until: Iso | null;
    attempts: Generated<number>;
  };
  callbacks: {
    id: string;
    conversation_id: string;
    site_id: string;
    at: Iso;
    contact: string;
    note: string | null;
    status: 'booked' | 'done' | 'cancelled';
    created_at: Iso;
  };
  agents: {
    /** The id of better-auth's user. */
    id: string;
    site_id: string;
    name: string;
    email: string;
    role: 'admin' | 'agent';
    shift: 'on' | 'away' | 'off';
    /** Presence: a time to live, never a flag. */
    seen_until: Iso;
    capacity: number;
    /** A list of names. */
    skills: Json;
    created_at: Iso;
    /** No access any more; only what they held keeps the row. */
    removed_at: Generated<Iso | null>;
  };
  invitations: {
    token_hash: string;
    site_id: string;
    email: string | null;
    role: 'admin' | 'agent';
    skills: Json;
    expires_at: Iso;
    used_at: Iso | null;
  };
  passages: {
    id: string;
    site_id: string;
    article: string;
    title: string;
    heading: string | null;
    url: string | null;
    text: string;
    digest: string;
    /** Which import gave it, and where in its article it stands. */
    source: string;
    place: number;
  };
  /** What an embedding model makes of a passage: a byte a dimension, in base64. `digest` is of the text that was embedded. */
  vectors: { site_id: string; passage_id: string; model: string; digest: string; vector: string };
  /** What a site's knowledge was imported from; `digest` is of all that the last import gave. */
  sources: { site_id: string; source: string; digest: string; imported_at: Iso };
  /** Another one whenever a site's knowledge changed: how a running server notices. */
  editions: { site_id: string; edition: string };
  memories: { name: string; value: Json };
};

export type Visitor = Selectable<Tables['visitors']>;
export type ConversationRow = Selectable<Tables['conversations']>;
export type EventRow = Selectable<Tables['events']>;
export type Turn = Selectable<Tables['turns']>;
export type Agent = Selectable<Tables['agents']>;
