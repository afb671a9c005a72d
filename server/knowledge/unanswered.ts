import type { Kysely } from 'kysely';
import { redact } from '../brief/redact.ts';
import type { Site } from '../sites.ts';
import type { Tables } from '../store/tables.ts';

type Db = Kysely<Tables>;
type Row = { conversation_id: string; type: string; sender: string | null; at: string; body: string };

/** A question that got no answer, or none the assistant was sure of; personal values are masked. `at` is ISO 8601. */
export type Missed = { question: string; at: string };

/** Handoffs for want of an answer; all others have reasons of their own. */
const FOR_WANT_OF_AN_ANSWER = ['no_answer', 'low_confidence'];
const AT_ONCE = 100;

/** The questions of a site's visitors since `since` to which its assistant had no confident answer, read from the log, oldest first. */
export async function missedQuestions(db: Db, site: Site, since: Date): Promise<Missed[]> {
  const from = since.toISOString();
  const conversations = await db
    .selectFrom('conversations')
    .select('id')
    .where('site_id', '=', site.id)
    .where('updated_at', '>=', from)
    .orderBy('id')
    .execute();
  const missed: Missed[] = [];
  for (let at = 0; at < conversations.length; at += AT_ONCE) {
    const ids = conversations.slice(at, at + AT_ONCE).map(({ id }) => id);
    const rows = await db
      .selectFrom('events')
      .select(['conversation_id', 'type', 'sender', 'at', 'body'])
      .where('conversation_id', 'in', ids)
      .where('type', 'in', ['message', 'turn', 'trigger'])
      .orderBy('conversation_id')
      .orderBy('seq')
      .execute();
    missed.push(...read(rows, site.confidence.threshold).filter((one) => one.at >= from));
  }
  return missed.sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** A question is all that the visitor wrote since the last answer, and is counted once, whatever became of it. */
function read(rows: Row[], threshold: number): Missed[] {
  const missed: Missed[] = [];
  let conversation = '';
  let asked: string[] = [];
  let isAnswered = true;
  for (const row of rows) {
    if (row.conversation_id !== conversation) {
      conversation = row.conversation_id;
      asked = [];
    }
    const body = JSON.parse(row.body);
    if (row.type === 'message' && row.sender === 'visitor') {
      asked = isAnswered ? [body.text] : [...asked, body.text];
      isAnswered = false;
    } else if (row.type === 'message') isAnswered ||= row.sender !== 'system';
    else if (asked.length > 0 && isMiss(row.type, body, threshold)) {
      const question = redact(asked.join(' ').replace(/\s+/g, ' ').trim()).text;
      missed.push({ question, at: row.at });
      asked = [];
    }
  }
  return missed;
}

type Body = { mode?: string; account?: { confidence?: unknown; note?: unknown }; name?: string; action?: string };

function isMiss(type: string, { mode, account, name, action }: Body, threshold: number): boolean {
  if (type === 'trigger') return action === 'handoff' && FOR_WANT_OF_AN_ANSWER.includes(name ?? '');
  if (mode !== 'resolve' && mode !== 'dropped') return false;
  const isStopped = String(account?.note ?? '').startsWith('stopped');
  return !isStopped && typeof account?.confidence === 'number' && account.confidence < threshold;
}
