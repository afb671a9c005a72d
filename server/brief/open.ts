import { readSmallTalk } from '../answers/smalltalk.ts';
import { decide } from '../triggers/index.ts';
import type { BriefInput } from './brief.ts';
import { missingIn } from './tried.ts';

type Line = BriefInput['history'][number];
type Told = Pick<Line, 'from' | 'text'> & Partial<Line>;

/** What has become of a message: `missing` is the part of it on which the reply said it found nothing. */
export type Fate = { isOpen: boolean; missing?: string };

/**
 * Of each visitor's message, by its place in the history, whether anything has answered it yet. An answer closes what it follows and what led
 * to a question asked back; a person's words close all before them. "No" or anger right after an answer opens it again.
 */
export function fatesOf(history: readonly Told[]): Map<number, Fate> {
  const fates = new Map<number, Fate>();
  let group: number[] = [];
  let closed: number[] = [];
  let isReplied = false;
  let isAskedBack = false;
  for (const [at, { from, text, as }] of history.entries()) {
    if (from === 'visitor') {
      if (isReplied && !isAskedBack) group = [];
      if (closed.length > 0 && isRefused(text)) for (const one of closed) fates.set(one, { isOpen: true });
      closed = [];
      isReplied = false;
      isAskedBack = false;
      group.push(at);
      fates.set(at, { isOpen: true });
    } else if (text.trim() !== '') {
      const role = from === 'system' ? 'aside' : from === 'agent' ? 'answer' : (as ?? roleOf(text));
      isReplied ||= from !== 'system';
      isAskedBack ||= role === 'question';
      if (from === 'agent') group = [...fates.keys()];
      if (role !== 'answer') continue;
      const missing = from === 'assistant' ? missingIn(text) : undefined;
      for (const one of group) fates.set(one, missing ? { isOpen: true, missing } : { isOpen: false });
      if (!missing) closed = group;
    }
  }
  return fates;
}

const roleOf = (text: string) => (/[?？؟]\s*$/.test(text) ? 'question' : 'answer');

function isRefused(text: string): boolean {
  const talk = readSmallTalk(text, 'en')?.talk;
  if (talk) return talk === 'no';
  return (
    /^\W*(?:no|nope|nein|non|nee|não|that(?:['’]?s| is) not)\b/i.test(text) ||
    decide({ text, history: [] }).triggers.some(({ name }) => name === 'frustration')
  );
}
