import { Misuse } from './misuse.ts';

const UNITS: Record<string, number> = { h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** Reads `30d`, `12h`, `2w` (back from `now`) or a date such as 2026-03-01 (UTC). Throws `Misuse`. */
export function sinceOf(text: string, now: Date): Date {
  const [, count, unit] = /^(\d{1,5})([hdw])$/.exec(text) ?? [];
  if (count && unit) return new Date(now.getTime() - Number(count) * (UNITS[unit] as number));
  const date = /^\d{4}-\d\d-\d\d(?:T[\d:.]+Z)?$/.test(text) ? new Date(text) : null;
  if (date && !Number.isNaN(date.getTime())) return date;
  throw new Misuse(`--since must be a span such as 30d, 12h or 2w, or a date such as 2026-03-01; it is ${text}.`);
}
