import type { Chat } from './chat.ts';
import { fill } from './words/index.ts';

/** The name of a day as one says it: Today, Yesterday, or its date. */
export function dayOf(at: string, { words, locale }: Chat, now = new Date()): string {
  if (isSameDay(at, now)) return words.value.today;
  if (isSameDay(at, now.getTime() - 86_400_000)) return words.value.yesterday;
  return format(at, locale.value, { weekday: 'long', day: 'numeric', month: 'long' });
}

export function isSameDay(one: string | Date | number, other: string | Date | number): boolean {
  return new Date(one).toDateString() === new Date(other).toDateString();
}

/** Hours and minutes in the visitor's time zone. */
export function timeOf(at: string, { locale }: Chat): string {
  return format(at, locale.value, { timeStyle: 'short' });
}

/** A moment to come, such as "Tue 4 Mar, 09:30". */
export function momentOf(at: string, { locale }: Chat): string {
  return format(at, locale.value, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
  });
}

/** "Booked: Tue 4 Mar, 09:30. We will reach you at ..." */
export function bookedFor({ at, contact }: { at: string; contact: string }, chat: Chat): string {
  return fill(chat.words.value.booked, momentOf(at, chat), contact);
}

/** A page may ask for a language tag that is none. */
function format(at: string, locale: string, how: Intl.DateTimeFormatOptions): string {
  try {
    return new Intl.DateTimeFormat(locale, how).format(new Date(at));
  } catch {
    return new Intl.DateTimeFormat(undefined, how).format(new Date(at));
  }
}
