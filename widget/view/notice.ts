import type { StatusChange, Timeline } from '../../shared/timeline.ts';
import type { Chat } from '../chat.ts';
import { bookedFor } from '../days.ts';
import { fill } from '../words/index.ts';

/** A move of the conversation in the visitor's words; nothing for the moves that a message explains already. */
export function noticeOf({ move, agent, by }: StatusChange, callback: Timeline['callback'], chat: Chat): string {
  const words = chat.words.value;
  switch (move) {
    case 'claim':
    case 'transferTo':
      return fill(words.joined, agent?.name ?? by.name ?? words.agent);
    case 'release':
      return words.released;
    case 'transfer':
    case 'requeue':
      return words.requeued;
    case 'leaveQueue':
      return words.leftQueue;
    case 'bookCallback':
      return callback ? bookedFor(callback, chat) : '';
    case 'resolve':
    case 'close':
      return words.resolved;
  }
  return '';
}
