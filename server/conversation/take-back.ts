import type { House } from '../house.ts';
import { Refusal } from '../refusal.ts';
import type { Agent, ConversationRow } from '../store/tables.ts';
import { type Book, write } from './change.ts';
import { dropTurn, owesAnAnswer } from './handoff.ts';
import { notYours } from './message.ts';

const TAKEN_BACK = ['release', 'resolve'];

/**
 * An agent undoes their own release or resolve of `epoch`, as long as nothing has moved since: the one conditional UPDATE says so. The
 * same again, after an answer that was lost, is no error; otherwise a 409 `Refusal`.
 */
export async function takeBack(house: House, agent: Agent, id: string, epoch: number): Promise<ConversationRow> {
  return write(house, async (book) => {
    const last = await lastMove(book, id);
    const isOwn = last?.by.id === agent.id && TAKEN_BACK.includes(last.move);
    const set = {
      agent_id: agent.id,
      agent_name: agent.name,
      claimed_at: book.at,
      disposition: null,
      unanswered: (await owesAnAnswer(book, id)) ? 1 : 0,
    };
    const by = { kind: 'agent', id: agent.id, name: agent.name } as const;
    const terms = { move: 'takeBack', epoch, site: agent.site_id, set } as const;
    const changed = isOwn ? await book.change(id, terms, [{ type: 'status', by }]) : null;
    if (changed) {
      await dropTurn(book, id);
      return changed.conversation;
    }
    const refused = await notYours(book, agent, id);
    const mine = await book.trx
      .selectFrom('conversations')
      .selectAll()
      .where('id', '=', id)
      .where('agent_id', '=', agent.id)
      .where('status', '=', 'agent')
      .executeTakeFirst();
    if (mine) return mine;
    if (refused.status === 404 || refused.problem().agent) throw refused;
    throw new Refusal(409, 'Moved on', `This cannot be taken back any more. ${refused.problem().detail}`);
  });
}

async function lastMove(book: Book, id: string): Promise<{ move: string; by: { id?: string } } | null> {
  const row = await book.trx
    .selectFrom('events')
    .select('body')
    .where('conversation_id', '=', id)
    .where('type', '=', 'status')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? JSON.parse(row.body) : null;
}
