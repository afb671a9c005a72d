import type { StatusChange } from '../../shared/timeline.ts';
import { words } from '../chat.ts';
import { fill, type Words } from '../words/index.ts';

/** A line of the log that nobody says. Its `text` is empty for a move that a message explains already. */
export type Notice = { from: 'notice'; seq: number; at: string; text: string };

const SAME: Record<string, keyof Words> = {
  transferTo: 'claim',
  takeBack: 'claim',
  transfer: 'requeue',
  close: 'resolve',
};

/** A move of the conversation in the visitor's words. */
export function noticeOf({ move, agent, seq, at }: StatusChange): Notice {
  const said = words.value;
  const word = said[SAME[move] ?? (move as keyof Words)] ?? '';
  return { from: 'notice', seq, at, text: fill(word, agent?.name ?? said.agent) };
}
