const DAY_MS = 86_400_000;

/** The shop's exceptions to its week, by local date, for whole years `from` to `to`: no spans is closed all day. */
export function closures(from: number, to: number): Record<string, [from: string, to: string][]> {
  const dates: Record<string, [string, string][]> = {};
  for (let year = from; year <= to; year += 1) {
    const easter = easterSunday(year);
    const moving = [1, 39, 50].map((days) => iso(easter + days * DAY_MS)); // Easter Monday, Ascension Day, Whit Monday
    for (const date of [`${year}-01-01`, `${year}-04-27`, ...moving, `${year}-12-25`, `${year}-12-26`])
      dates[date] = [];
    for (const eve of [`${year}-12-24`, `${year}-12-31`]) closeEarly(eve, dates);
  }
  return dates;
}

function closeEarly(date: string, dates: Record<string, [string, string][]>) {
  const day = new Date(date).getUTCDay();
  if (day !== 0) dates[date] = [[day === 6 ? '09:30' : '09:00', '15:00']];
}

const iso = (time: number) => new Date(time).toISOString().slice(0, 10);

/** Easter Sunday as UTC milliseconds, by the anonymous Gregorian computus (Nature, 1876). */
function easterSunday(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - d + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return Date.UTC(year, Math.floor(n / 31) - 1, (n % 31) + 1);
}
