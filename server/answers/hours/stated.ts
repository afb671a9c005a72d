import type { LocalSpan } from '../../desk/hours.ts';
import { fold } from '../../language/words.ts';
import { blocks } from '../../search/pieces.ts';
import { dayAt } from './asked.ts';

/** What a text says of each weekday, 0 for Monday; undefined where it says nothing. `isHalf`: it counts twice twelve hours. */
export type Stated = { week: (LocalSpan[] | undefined)[]; isHalf: boolean };

const LEAST_DAYS = 3;
/** From this hour on, an end before the beginning is after midnight. */
const LATE = 16;
const CLOSED =
  /^(?:(?:is |all day |tagsuber )?(?:closed|geschlossen|zu|ruhetag|ferme|cerrado|chiuso|fechado|encerrado|gesloten|dicht|zamkniete|nieczynne|kapali|закрыто|выходнои|зачинено|вихіднии|مغلق|बंद|休み|定休日?|閉店|休息|关门|휴무)|[-–—])\.?$/u;
const TO = '(?:[-–—~〜至]|to|till|until|bis|a|al|alle|as|ate|tot|do|до|إلى|से|から|까지)';
const CLOCK = '(\\d{1,2})(?:[:.h时點点](\\d{2}))?\\s*(a\\.?m\\.?|p\\.?m\\.?|uhr|uur|h)?';
const SPAN = new RegExp(`${CLOCK}\\s*${TO}\\s*${CLOCK}`, 'gu');
const AROUND =
  /\b(?:and|und|et|y|e|en|from|von|de|das|dalle|van|od|open|offen|ouvert|abierto|aperto|aberto|geopend)\b|[\s,;:/&.]+/gu;
const THROUGH = new RegExp(`^\\s*${TO}\\s*`, 'u');
const ALSO = /^\s*(?:[,/&+]|and|und|et|y|e|en|i|ve|и|та|と|和)\s*/u;

/** Reads opening hours out of a table of two columns, a list or lines that hold a weekday and times each, and nothing else; null when that is not clear. */
export function statedHours(markdown: string, language: string): Stated | null {
  const lines = blocks(markdown).flatMap((block) => {
    if (block.kind === 'table')
      return block.rows.map((row) => ({ text: row.join(': '), isRow: true, cells: row.length }));
    const texts = block.kind === 'list' ? block.items.map((item) => item.replace(/^[-*+•]\s+/, '')) : block.sentences;
    return texts.map((text) => ({ text, isRow: block.kind === 'list', cells: 2 }));
  });
  const week: Stated['week'] = Array.from({ length: 7 }, () => undefined);
  for (const { text, isRow, cells } of lines) {
    const line = fold(text).replace(/[*_]/g, '').trim();
    const named = daysAt(line, language);
    if (!named) continue;
    const spans = spansIn(named.rest);
    if (!spans || cells !== 2) {
      if (isRow) return null;
      continue;
    }
    for (const day of named.days) {
      if (week[day]) return null; // said twice: two places, or two seasons
      week[day] = spans;
    }
  }
  if (week.filter(Boolean).length < LEAST_DAYS) return null;
  return { week, isHalf: /\d\s*[ap]\.?m\b/i.test(markdown) };
}

function daysAt(line: string, language: string): { days: number[]; rest: string } | null {
  const first = dayAt(line, language);
  if (!first) return null;
  const days = [first.day];
  let rest = line.slice(first.length);
  for (;;) {
    const to = THROUGH.exec(rest);
    const next = to && dayAt(rest.slice(to[0].length), language);
    if (to && next) {
      for (let day = (days.at(-1) ?? 0) + 1; ; day++) {
        days.push(day % 7);
        if (day % 7 === next.day || day > 13) break;
      }
      rest = rest.slice(to[0].length + next.length);
      continue;
    }
    const also = ALSO.exec(rest);
    const other = also && dayAt(rest.slice(also[0].length), language);
    if (!also || !other) return { days, rest };
    days.push(other.day);
    rest = rest.slice(also[0].length + other.length);
  }
}

function spansIn(text: string): LocalSpan[] | null {
  const said = text.replace(/^[\s:,.–—-]+(?=\S)/u, (signs) => (/[–—-]\s*$/.test(text) ? signs : '')).trim();
  if (CLOSED.test(said)) return [];
  const spans: LocalSpan[] = [];
  for (const [, h1, m1, half1, h2, m2, half2] of said.matchAll(SPAN)) {
    const from = clock(h1, m1, half1 ?? (Number(h1) < Number(h2) ? half2 : undefined));
    const to = clock(h2, m2, half2);
    const isPlain = !isHalfDay(half1) && !isHalfDay(half2);
    if (!from || !to || (isPlain && to <= from && Number(h1) < LATE)) return null; // `9–5` does not say which five
    spans.push([from, to]);
  }
  if (!spans.length || said.replace(SPAN, ' ').replace(AROUND, '') !== '') return null;
  return spans;
}

const isHalfDay = (half = '') => /^[ap]/.test(half);

function clock(hour = '', minute = '00', half = ''): string | null {
  const h = Number(hour);
  if (h > 24 || Number(minute) > 59 || (isHalfDay(half) && (h > 12 || h === 0))) return null;
  const full = half.startsWith('p') ? (h % 12) + 12 : half.startsWith('a') ? h % 12 : h;
  return `${String(full).padStart(2, '0')}:${minute}`;
}
