import type { Model } from '../assistant/model.ts';
import { asides } from '../brief/opening.ts';
import { appear } from '../conversation/attendance.ts';
import { leaveQueue, open } from '../conversation/handoff.ts';
import { conversationView, findConversation } from '../conversation/history.ts';
import { receive } from '../conversation/message.ts';
import type { House } from '../house.ts';
import type { Sites } from '../sites.ts';
import type { ConversationRow, Visitor } from '../store/tables.ts';
import { escalate } from './escalate.ts';
import { listenerOf } from './listening.ts';
import type { Queue } from './queue.ts';
import { ASKED } from './urgency.ts';

type Rooms = { house: House; sites: Sites; queue: Queue; model?: Model | undefined };

const ATTEMPTS = 3;

/** The visitor asks for a person by the button. Asking again changes nothing; so does asking while a person is there. */
export async function askForPerson(rooms: Rooms, visitor: Visitor, note?: string) {
  const { house, queue } = rooms;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const conversation = await open(house, visitor);
    if (conversation.status !== 'assistant') {
      if (conversation.status === 'waiting') await appear(house, conversation.id);
      if (note) await receive(house, visitor, { id: house.newId(), text: note });
      return answer(queue, conversation);
    }
    const trigger = {
      name: 'asks_for_person',
      evidence: 'Pressed “Talk to a person”',
      confidence: 1,
      action: 'handoff',
    };
    const handed = await escalate(rooms, conversation, visitor, {
      by: { kind: 'visitor', id: visitor.id },
      trigger,
      urgency: ASKED,
      note,
    });
    if (handed) return answer(queue, handed);
  }
  return answer(queue, await open(house, visitor));
}

/** The visitor leaves the queue. Leaving when not in it changes nothing. */
export async function leave({ house, sites, queue }: Rooms, visitor: Visitor) {
  const { locale } = await listenerOf({ db: house.store.db, sites }, visitor);
  const words = asides(locale).leftQueue;
  const left = await leaveQueue(house, visitor.conversation_id, { kind: 'visitor', id: visitor.id }, words);
  const conversation = left ?? (await findConversation(house.store.db, visitor.conversation_id));
  return conversation ? answer(queue, conversation) : { conversation: null, queue: null };
}

const answer = async (queue: Queue, conversation: ConversationRow) => ({
  conversation: conversationView(conversation),
  queue: conversation.status === 'waiting' ? await queue.place(conversation.site_id, conversation.id) : null,
});
