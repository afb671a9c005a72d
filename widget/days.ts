import { locale, words } from './chat.ts';

/** The name of a day as one says it: Today, Yesterday, or its date. */
export function dayOf(at: string, now = new Date()): string {
  if (isSameDay(at, now)) return words.value.today;
  if (isSameDay(at, now.getTime() - 86_400_000)) return words.value.yesterday;
  return format(at, { weekday: 'long', day: 'numeric', month: 'long' });
}

export function isSameDay(one: string | Date | number, other: string | Date | number): boolean {
  return new Date(one).toDateString() === new Date(other).toDateString();
}

/** Hours and minutes in the visitor's time zone. */
export function timeOf(at: string): string {
  return format(at, { timeStyle: 'short' });
}

/** A page may ask for a language tag that is none. */
function format(at: string, how: Intl.DateTimeFormatOptions): string {
  const date = new Date(at);
  try {
    return date.toLocaleString(locale.value, how);
  } catch {
    return date.toLocaleString([], how);
  }
}
