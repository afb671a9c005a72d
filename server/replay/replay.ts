import type { Kysely } from 'kysely';
import { redact } from '../brief/redact.ts';
import { profileOf } from '../site/confidence.ts';
import type { Site } from '../site/settings.ts';
import type { Tables } from '../store/tables.ts';
import { compare, firstEscalation } from './judge.ts';
import { type Logged, stretchesOf } from './stretches.ts';

const PAGE = 100;
const LONGEST = 200;

/** One sentence that the other configuration treats otherwise. Personal data are masked. */
export type Difference = {
  conversation: string;
  at: string;
  text: string;
  /** What the assistant answered it, where it did. */
  answer?: string;
  /** What would hand it off, or what did. */
  trigger: string;
  evidence: string;
  /** The running configuration would do the same today: the rules have changed since, not this configuration. */
  isRunning: boolean;
};

export type Replayed = {
  conversations: number;
  /** Turns of the assistant that were looked at. */
  turns: number;
  /** How many times the assistant handed off, and would. */
  was: number;
  would: number;
  escalates: Difference[];
  sooner: Difference[];
  continues: Difference[];
};

/**
 * Runs a configuration over the stored conversations of a site that went on after `since`. Reads only. `running` is the configuration of
 * now. `onProgress` hears after each page how many of how many conversations are done.
 */
export async function replay(
  db: Kysely<Tables>,
  running: Site,
  changed: Site,
  since: Date,
  onProgress: (done: number, all: number) => void = () => {},
): Promise<Replayed> {
  const from = since.toISOString();
  const result: Replayed = { conversations: 0, turns: 0, was: 0, would: 0, escalates: [], sooner: [], continues: [] };
  const all = await count(db, running.id, from);
  for await (const page of pages(db, running.id, from)) {
    for (const { id, identity, log } of page) {
      result.conversations++;
      look(result, id, identity, log, { running, changed, from });
    }
    onProgress(result.conversations, all);
  }
  for (const list of [result.escalates, result.sooner, result.continues])
    list.sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
  return result;
}

type Terms = { running: Site; changed: Site; from: string };

function look(result: Replayed, id: string, identity: string | null, log: Logged[], terms: Terms): void {
  const { running, changed, from } = terms;
  const profile = profileOf(identity);
  const { said, stretches } = stretchesOf(log);
  for (const stretch of stretches) {
    const { turns, cause, ended } = stretch;
    result.turns += turns.filter(({ at }) => at >= from).length;
    const would = firstEscalation(stretch, said, changed, profile);
    const handed = ended === 'handoff' ? turns.at(-1) : undefined;
    const next = would && turns[would.turn];
    if (handed && handed.at >= from) result.was++;
    if (next && next.at >= from) result.would++;
    const kind = compare(stretch, would);
    const turn = kind === 'continues' ? handed : next;
    if (!kind || !turn || turn.at < from) continue;
    const now = firstEscalation(stretch, said, running, profile);
    const reply = kind === 'continues' ? undefined : said[turn.end];
    result[kind].push({
      conversation: id,
      at: turn.at,
      text: short(turn.text),
      ...(reply?.from === 'assistant' && { answer: short(reply.text) }),
      trigger: would?.name ?? cause?.name ?? '',
      evidence: short(would?.evidence ?? cause?.evidence ?? ''),
      isRunning: now?.turn === would?.turn,
    });
  }
}

function short(text: string): string {
  const masked = redact(text).text.replace(/\s+/g, ' ').trim();
  return masked.length > LONGEST ? `${masked.slice(0, LONGEST - 1)}…` : masked;
}

async function count(db: Kysely<Tables>, site: string, from: string): Promise<number> {
  const { all } = await db
    .selectFrom('conversations')
    .select((eb) => eb.fn.countAll().as('all'))
    .where('site_id', '=', site)
    .where('updated_at', '>=', from)
    .executeTakeFirstOrThrow();
  return Number(all);
}

async function* pages(db: Kysely<Tables>, site: string, from: string) {
  for (let after = ''; ; ) {
    const rows = await db
      .selectFrom('conversations as c')
      .innerJoin('visitors as v', 'v.id', 'c.visitor_id')
      .select(['c.id', 'v.identity'])
      .where('c.site_id', '=', site)
      .where('c.updated_at', '>=', from)
      .where('c.id', '>', after)
      .orderBy('c.id')
      .limit(PAGE)
      .execute();
    if (rows.length === 0) return;
    const logs = await logsOf(
      db,
      rows.map(({ id }) => id),
    );
    yield rows.map((row) => ({ ...row, log: logs.get(row.id) ?? [] }));
    after = rows.at(-1)?.id as string;
  }
}

async function logsOf(db: Kysely<Tables>, ids: string[]): Promise<Map<string, Logged[]>> {
  const rows = await db
    .selectFrom('events')
    .select(['conversation_id', 'type', 'at', 'body'])
    .where('conversation_id', 'in', ids)
    .where('type', 'in', ['message', 'trigger', 'status', 'turn'])
    .orderBy('conversation_id')
    .orderBy('seq')
    .execute();
  const logs = new Map<string, Logged[]>();
  for (const { conversation_id, type, at, body } of rows) {
    const log = logs.get(conversation_id) ?? [];
    logs.set(conversation_id, log);
    log.push({ type, at, body: JSON.parse(body) });
  }
  return logs;
}
