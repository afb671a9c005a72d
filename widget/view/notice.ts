import type { StatusChange, Timeline } from '../../shared/timeline.ts';
import * as chat from '../chat.ts';
import { momentOf } from '../days.ts';
import { fill, type Words } from '../words/index.ts';

/** A move of the conversation in the visitor's words; nothing for the moves that a message explains already. */
export function noticeOf({ move, agent }: StatusChange, callback: Timeline['callback']): string {
  const words = chat.words.value;
  if (move === 'bookCallback') return callback ? fill(words.bookCallback, momentOf(callback.at), callback.contact) : '';
  const same: Record<string, keyof Words> = { transferTo: 'claim', transfer: 'requeue', close: 'resolve' };
  return /handOff|reopen/.test(move)
    ? ''
    : fill(words[same[move] ?? (move as keyof Words)] ?? '', agent?.name ?? words.agent);
}
