import type { z } from 'zod';
import type { CallbackRequest } from '../../shared/wire.ts';
import { isReachable } from '../../shared/wire.ts';
import { asides } from '../brief/opening.ts';
import {
  bookCallback,
  type CallbackRow,
  cancelCallback,
  moveCallback,
  settleCallback,
} from '../conversation/callback.ts';
import { findConversation } from '../conversation/history.ts';
import type { House } from '../house.ts';
import { Refusal } from '../refusal.ts';
import type { Sites } from '../sites.ts';
import type { Agent, Visitor } from '../store/tables.ts';
import { listenerIn, listenerOf } from './listening.ts';
import type { Queue } from './queue.ts';
import { refreshBrief } from './refresh.ts';

type Rooms = { house: House; sites: Sites; queue: Queue };

/** The visitor books a callback, or moves the own one. Refuses, in words for the visitor, a contact that is none and a time that is not free. */
export async function book(rooms: Rooms, visitor: Visitor, request: z.infer<typeof CallbackRequest>) {
  const { house, queue } = rooms;
  const { locale, zones } = await listenerOf(speaking(rooms), visitor);
  const words = asides(locale, zones);
  if (!isReachable(request.contact))
    throw new Refusal(422, 'Nobody to reach there', words.unreachable, { field: 'contact' });
  const slot = await queue.slotAt(visitor.site_id, request.at, { locale, zones }, visitor.conversation_id);
  if (!slot) throw new Refusal(409, 'Not a free time', words.taken, { field: 'at' });
  const { at, label } = slot;
  const booked = await bookCallback(house, visitor, { ...request, at, label }, words.booked(at), words.taken);
  await mention(house, visitor.conversation_id);
  return booked;
}

/** The visitor cancels the callback. Cancelling when none is booked changes nothing. */
export async function cancel(rooms: Rooms, visitor: Visitor): Promise<void> {
  const { locale, zones } = await listenerOf(speaking(rooms), visitor);
  if (await cancelCallback(rooms.house, visitor, asides(locale, zones).cancelled))
    await mention(rooms.house, visitor.conversation_id);
}

/** The agent has called. */
export async function finish({ house }: Rooms, agent: Agent, id: string): Promise<void> {
  const row = await callbackOf(house, agent, id);
  await settleCallback(house, agent, id, 'done');
  await mention(house, row.conversation_id);
}

/** The agent calls it off, and the visitor is told in the chat, in the visitor's language. */
export async function callOff(rooms: Rooms, agent: Agent, id: string): Promise<void> {
  const row = await callbackOf(rooms.house, agent, id);
  const { locale, zones } = await listenerIn(speaking(rooms), row.conversation_id);
  const words = asides(locale, zones).calledOff(row.at, agent.name);
  await settleCallback(rooms.house, agent, id, 'cancelled', words);
  await mention(rooms.house, row.conversation_id);
}

/** The agent moves it to another free time, and the visitor is told in the chat. */
export async function move(rooms: Rooms, agent: Agent, id: string, at: string): Promise<void> {
  const row = await callbackOf(rooms.house, agent, id);
  const to = await listenerIn(speaking(rooms), row.conversation_id);
  const slot = await rooms.queue.slotAt(agent.site_id, at, to, row.conversation_id);
  if (!slot)
    throw new Refusal(409, 'Not a free time', 'Choose one of the times that GET /v1/agent/callbacks/times lists.', {
      field: 'at',
    });
  const words = asides(to.locale, to.zones).moved(slot.at, agent.name);
  await moveCallback(rooms.house, agent, id, slot, words);
  await mention(rooms.house, row.conversation_id);
}

async function callbackOf({ store: { db } }: House, agent: Agent, id: string): Promise<CallbackRow> {
  const row = await db
    .selectFrom('callbacks')
    .selectAll()
    .where('id', '=', id)
    .where('site_id', '=', agent.site_id)
    .executeTakeFirst();
  if (!row) throw new Refusal(404, 'No such callback', 'Check the address.');
  return row;
}

/** The brief says what is booked now. It is made from what is stored, so a failure leaves it to the next who takes the conversation. */
async function mention(house: House, id: string): Promise<void> {
  const conversation = await findConversation(house.store.db, id);
  if (conversation)
    await refreshBrief(house, conversation).catch((error) => house.log('warn', 'A brief was not refreshed', { error }));
}

const speaking = ({ house, sites }: Rooms) => ({ db: house.store.db, sites });
