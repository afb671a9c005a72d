import type { Speaker } from '../../shared/conversation.ts';
import type { Line } from '../answers/outcome.ts';
import { findConversation, messages } from '../conversation/history.ts';
import { localeAmong } from '../desk/listening.ts';
import type { Queue } from '../desk/queue.ts';
import type { House } from '../house.ts';
import { profileOf } from '../site/confidence.ts';
import { sensitiveIn } from '../site/sensitive.ts';
import type { Site, Sites } from '../sites.ts';
import type { Store } from '../store/open.ts';
import { run } from '../store/statement.ts';
import type { ConversationRow, Turn, Visitor } from '../store/tables.ts';
import type { Profile, Turn as TurnState } from '../triggers/index.ts';
import type { Library } from './library.ts';
import type { Mind } from './mind.ts';
import type { Model } from './model.ts';
import type { Offer } from './tools/offer.ts';

export type Rooms = {
  house: House;
  sites: Sites;
  queue: Queue;
  library: Library;
  mind: Mind;
  model?: Model | undefined;
  offer?: Offer | undefined;
};

/** A turn with all that it is begun under. */
export type Work = {
  turn: Turn;
  conversation: ConversationRow;
  visitor: Visitor;
  site: Site;
  locale: string;
  question: string;
  /** How many messages it is made of. */
  asked: number;
  /** It was said to the person who gave the conversation back since, and not to the assistant. */
  isLeft: boolean;
  history: Line[];
  profile: Profile;
  /** What no message tells: how long it has gone on without a person, in answers and minutes. */
  state: TurnState;
};

/** Reads all that a leased turn is about; null when the assistant may not speak any more. */
export async function gather({ house, sites }: Rooms, turn: Turn): Promise<Work | null> {
  const { db } = house.store;
  const conversation = await findConversation(db, turn.conversation_id);
  if (!conversation || (conversation.status !== 'assistant' && conversation.status !== 'waiting')) return null;
  const visitor = await visitorOf(db, conversation);
  const site = await sites.get(conversation.site_id);
  const said = (await messages(db, conversation.id)).filter((message) => message.from !== 'system');
  const answered = said.findLastIndex((message) => message.from !== 'visitor');
  const open = said.slice(answered + 1);
  const given = said[answered]?.from === 'agent' ? await lastMove(db, conversation.id) : 0;
  const own = open.filter(({ seq }) => seq > given);
  const isLeft = open.length > 0 && own.length === 0;
  const asked = isLeft ? open : own;
  const question = asked.map(({ text }) => text).join('\n');
  const history = said.slice(0, said.length - asked.length).map(({ from, text }) => ({ from, text }));
  return {
    turn,
    conversation,
    visitor,
    site,
    locale: localeAmong(textsOf(said), visitor.locale ?? site.locale),
    question,
    asked: asked.length,
    isLeft,
    history,
    profile: profileOf(visitor.identity),
    state: { ...stateOf(conversation, said, house.now()), sensitive: sensitiveIn(question) },
  };
}

const textsOf = (said: { from: Speaker; text: string }[]) =>
  said.filter(({ from }) => from === 'visitor').map(({ text }) => text);

/** Where in the log the conversation changed hands last: what a visitor wrote before was to the person who had it. */
async function lastMove(db: Store['db'], conversation: string): Promise<number> {
  const row = await db
    .selectFrom('events')
    .select('seq')
    .where('conversation_id', '=', conversation)
    .where('type', '=', 'status')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return Number(row?.seq ?? 0);
}

async function visitorOf(db: Store['db'], { visitor_id: id }: ConversationRow): Promise<Visitor> {
  const { rows } = await run(db, 'find a visitor', { id }, ({ id }) =>
    db.selectFrom('visitors').selectAll().where('id', '=', id),
  );
  return rows[0] as Visitor;
}

/** A pause after which a visitor has come back with something new. */
const PAUSE_MS = 30 * 60_000;

/** Counts go back to the last word of a person, or the last long pause: what was settled yesterday is no endless conversation today. */
export function stateOf(
  row: Pick<ConversationRow, 'low_confidence' | 'clarified'>,
  said: { from: Speaker; at: string }[],
  now: Date,
): TurnState {
  const { low_confidence: lowConfidence, clarified } = row;
  let turns = 0;
  let since = now.getTime();
  for (const { from, at } of said.toReversed()) {
    if (from === 'agent' || since - Date.parse(at) > PAUSE_MS) break;
    if (from === 'assistant') turns++;
    since = Date.parse(at);
  }
  return { lowConfidence, clarified, turns, minutes: (now.getTime() - since) / 60_000 };
}
