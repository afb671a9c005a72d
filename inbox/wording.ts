import type { Disposition } from '../shared/conversation.ts';
import type { Row } from './shapes.ts';

/** How long, for a clock that ticks: `0:42`, `12:05`, `1 h 05 min`, `2 days`. Milliseconds in. */
export function elapsed(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) return `${Math.floor(hours / 24)} days`;
  if (hours >= 1) return `${hours} h ${two(minutes % 60)} min`;
  return `${minutes}:${two(seconds % 60)}`;
}

const two = (n: number) => String(n).padStart(2, '0');

/** `1st`, `2nd`, `3rd`, `11th` ... */
export function ordinal(n: number): string {
  const last = n % 100;
  const ending = last >= 11 && last <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${ending}`;
}

/** What to call a visitor who may not have said a name. */
export function nameOf(visitor: Row['visitor']): string {
  return (
    visitor.name ||
    visitor.email ||
    `Visitor ${visitor.id
      .replace(/[^a-z0-9]/gi, '')
      .slice(-4)
      .toUpperCase()}`
  );
}

/** What colleagues call somebody in a short line. */
export const firstName = (name: string): string => name.trim().split(/\s+/u)[0] || 'Agent';

/** Up to two letters that stand for a name. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u);
  const letters = [words[0], words.length > 1 ? words.at(-1) : ''].map((word) => [...(word ?? '')][0] ?? '');
  return letters.join('').toUpperCase() || '?';
}

export const DISPOSITION_WORDS: Record<Disposition, { title: string; hint: string }> = {
  solved: { title: 'Solved', hint: 'The visitor has what they came for' },
  follow_up: { title: 'Needs follow-up', hint: 'Somebody has to come back to it' },
  sale: { title: 'Sale', hint: 'It led to an order' },
  no_reply: { title: 'No reply', hint: 'The visitor left without answering' },
  spam: { title: 'Spam', hint: 'Not a real request' },
  other: { title: 'Something else', hint: 'Say what in the note' },
};

/** What the count beside the inbox is made of. */
export function owedWords(waiting: number, unread: number): string {
  return [waiting > 0 && `${waiting} waiting`, unread > 0 && `${unread} unread`].filter(Boolean).join(', ');
}

/** The title of the browser's tab: how many people wait for a word. */
export function tabTitle(count: number): string {
  return count > 0 ? `(${count}) Baton inbox` : 'Baton inbox';
}

/** A moment of today as a time, of another day with its date. In the reader's own zone and language. */
export function moment(at: string, now: number): string {
  const date = new Date(at);
  const today = date.toDateString() === new Date(now).toDateString();
  const time: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' };
  return date.toLocaleString(undefined, today ? time : { day: 'numeric', month: 'short', ...time });
}

/** The day of a moment, for the line between two days of a log. */
export function dayOf(at: string, now: number): string {
  const date = new Date(at);
  const days = Math.round((startOfDay(now) - startOfDay(date.getTime())) / 86_400_000);
  if (days === 0) return 'Today';
  if (days === 1) return 'Yesterday';
  return date.toLocaleDateString(undefined, { weekday: 'long', day: 'numeric', month: 'long' });
}

function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

/** The language's own tag in words, or the tag itself when nobody knows it. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(undefined, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
