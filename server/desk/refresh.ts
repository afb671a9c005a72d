import type { Kysely } from 'kysely';
import type { Events } from '../../shared/wire.ts';
import { type Brief, type BriefInput, buildBrief, FAILED } from '../brief/brief.ts';
import { type Person, personsIn } from '../brief/persons.ts';
import { redact } from '../brief/redact.ts';
import { bookedFor } from '../conversation/callback.ts';
import { attempt, MovedOn } from '../conversation/change.ts';
import { messages, newest } from '../conversation/history.ts';
import type { House } from '../house.ts';
import type { ConversationRow, Tables } from '../store/tables.ts';
import { localeAmong } from './listening.ts';

type Db = Kysely<Tables>;
type Told = BriefInput['history'];

/** As of this confidence (0..1) an answer counts as one for whoever takes over. */
const DECENT = 0.5;

/** What was said, as a brief reads it: personal data masked, and of the assistant's messages whether they answered or only accompanied. */
export async function told(db: Db, said: Events['message'][], conversation: string): Promise<Told> {
  const turns = await turnsOf(db, conversation);
  return said.map(({ seq, from, text, sources }) => {
    const line = { from, text: redact(text).text, sources };
    return from === 'assistant' ? { ...line, as: roleOf(turns.get(seq + 1)) } : line;
  });
}

/** Who had it before, and what they wrote, with personal data masked. */
export async function personsBefore(db: Db, conversation: string): Promise<Person[]> {
  const rows = await db
    .selectFrom('events')
    .select(['type', 'body'])
    .where('conversation_id', '=', conversation)
    .where((eb) => eb.or([eb('type', 'in', ['status', 'note', 'resolved']), eb('sender', '=', 'agent')]))
    .orderBy('seq')
    .execute();
  const masked = (text: unknown) => (typeof text === 'string' ? redact(text).text : undefined);
  return personsIn(
    rows.map(({ type, body }) => {
      const read = JSON.parse(body) as Record<string, unknown>;
      return { type, body: { ...read, text: masked(read.text), note: masked(read.note) } };
    }),
  );
}

/** The record of a turn stands right behind what was said in it. */
function roleOf(turn: { mode: string; confidence: number } | undefined): NonNullable<Told[number]['as']> {
  if (turn?.mode === 'clarify') return 'question';
  if (turn?.mode !== 'resolve') return 'aside';
  return turn.confidence >= DECENT ? 'answer' : 'attempt';
}

async function turnsOf(db: Db, conversation: string): Promise<Map<number, { mode: string; confidence: number }>> {
  const rows = await db
    .selectFrom('events')
    .select(['seq', 'body'])
    .where('conversation_id', '=', conversation)
    .where('type', '=', 'turn')
    .orderBy('seq', 'desc')
    .limit(200)
    .execute();
  return new Map(
    rows.map(({ seq, body }) => {
      const { mode, account } = JSON.parse(String(body));
      return [Number(seq), { mode, confidence: Number(account?.confidence ?? 0) }];
    }),
  );
}

/**
 * The brief as it stands now: with all that the visitor has asked since it was written, what nobody answered first. The stored one where
 * nothing came since, or where an agent has spoken since and knows better.
 */
export async function briefNow(db: Db, conversation: ConversationRow): Promise<Events['brief'] | null> {
  const written = await newest(db, conversation.id, 'brief');
  if (!written) return null;
  const callback = await calledBack(db, conversation.id);
  const { callback: _, ...rest } = written;
  const stored = callback ? { ...rest, callback } : rest;
  const said = await messages(db, conversation.id);
  const since = said.filter(({ seq }) => seq > stored.seq);
  if (!since.some(({ from }) => from === 'visitor') || since.some(({ from }) => from === 'agent')) return stored;
  const brief = await briefFor(db, conversation, stored, said);
  return { ...brief, seq: stored.seq, at: stored.at };
}

/** A brief over all that was said up to now, that gives the reason of `stored`. */
export async function briefFor(
  db: Db,
  conversation: ConversationRow,
  stored: Events['brief'],
  known?: Events['message'][],
): Promise<Brief> {
  const said = known ?? (await messages(db, conversation.id));
  const visitor = await db
    .selectFrom('visitors')
    .select(['name', 'email', 'page', 'locale'])
    .where('id', '=', conversation.visitor_id)
    .executeTakeFirstOrThrow();
  const texts = said.filter(({ from }) => from === 'visitor').map(({ text }) => text);
  const { name, email, page } = visitor;
  const { trigger, evidence, reason } = stored.why;
  return buildBrief({
    visitor: { name, email, page, locale: localeAmong(texts, visitor.locale ?? stored.language ?? 'en') },
    history: await told(db, said, conversation.id),
    trigger: { name: trigger, evidence, reason },
    persons: await personsBefore(db, conversation.id),
    failed: failedIn(stored),
    actions: stored.actions ?? [],
    callback: stored.callback,
  });
}

/** What a brief says of the callback that is booked. */
export async function calledBack(db: Db, conversation: string): Promise<Brief['callback']> {
  const row = await bookedFor(db, conversation);
  return row && { at: row.at, contact: row.contact, ...(row.note && { note: row.note }) };
}

/** Writes the brief as it stands now beside the older one: an agent has just taken the conversation, or a callback was booked or is none any more. */
export async function refreshBrief(house: House, conversation: ConversationRow): Promise<void> {
  const {
    seq: made,
    at: _,
    ...stored
  } = (await newest(house.store.db, conversation.id, 'brief')) ?? { seq: -1, at: '' };
  const now = made < 0 ? null : await briefNow(house.store.db, conversation);
  if (!now) return;
  const { seq: __, at: ___, ...brief } = now;
  if (JSON.stringify(brief) === JSON.stringify(stored)) return;
  await attempt(house, async (book) => {
    if ((await newest(book.trx, conversation.id, 'brief'))?.seq !== made) throw new MovedOn();
    await book.change(conversation.id, {}, [{ type: 'brief', body: brief }]);
  });
}

function failedIn({ tried }: Pick<Brief, 'tried'>): { name: string; why: string }[] {
  return tried.flatMap((line) => {
    const [, name, why] = FAILED.exec(line) ?? [];
    return name && why ? [{ name, why }] : [];
  });
}
