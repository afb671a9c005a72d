import { askedKinds, statedKinds } from './kinds.ts';
import type { Found, Search } from './knowledge.ts';
import { type Block, blocks, renderRows } from './pieces.ts';

/** A section shorter than this (characters) is given whole; an excerpt stays below the second figure. */
const SHORT = 300;
const EXCERPT = 380;
const MOST_ROWS = 10;

/** One thing that can be said: a sentence, a list item or a row, and how much of the question it has (0..1). */
type Said = { text: string; worth: number };

/**
 * The words of a passage that answer the question: the section when it is short, else its best sentences in their order;
 * of a table the rows (and columns) that are asked for, as a list. `whole` gives the whole section whatever its length.
 */
export function compose(question: string, search: Search, { passage }: Found, whole = false): string {
  const asked = askedKinds(question);
  const measure = (text: string) => worth(search, text, asked);
  const parts = blocks(passage.text);
  if (whole) return parts.map((block) => render(block)).join('\n\n');
  const table = parts.findIndex((block) => block.kind === 'table');
  if (table >= 0) {
    const best = Math.max(0, ...textOf(parts).map(({ text }) => measure(text)));
    const picked = pickRows(parts[table] as Table, search, asked);
    if (picked.worth >= best || picked.worth >= 0.3) return around(parts, table, picked.lines, picked.isAll, measure);
  }
  const readable = parts.filter((block) => block.kind !== 'table');
  const full = readable.map((block) => render(block)).join('\n\n');
  if (full.length <= SHORT) return full;
  return excerpt(readable, measure);
}

type Table = Extract<Block, { kind: 'table' }>;

function worth(search: Search, text: string, asked: number): number {
  const have = search.have(text);
  const total = search.weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const share = have.reduce((sum, part, f) => sum + part * (search.weights[f] ?? 0), 0) / total;
  return share + (asked & statedKinds(text) ? 0.12 : 0);
}

function render(block: Block): string {
  if (block.kind === 'text') return block.sentences.join(' ');
  if (block.kind === 'list') return block.items.join('\n');
  return renderRows(block.header, block.rows).join('\n');
}

function textOf(parts: Block[]): Said[] {
  return parts.flatMap((block) => (block.kind === 'text' ? block.sentences.map((text) => ({ text, worth: 0 })) : []));
}

/** The rows that have more of the question than the others, and the columns that it names; all rows when none stands out. */
function pickRows({ header, rows }: Table, search: Search, asked: number) {
  const value = (text: string) => worth(search, text, 0);
  const labels = rows.map((row) => value(row[0] ?? ''));
  const cells = rows.map((row) => value(row.slice(1).join(' ')));
  const worths = rows.map((_, r) => (labels[r] ?? 0) + 0.5 * (cells[r] ?? 0));
  const most = Math.max(0, ...worths);
  const least = Math.min(...worths);
  const heads = header.map((head, c) => (c === 0 ? 0 : value(head)));
  const named = header
    .map((_, c) => c)
    .filter((c) => (heads[c] ?? 0) > 0.1 && (heads[c] ?? 0) >= 0.7 * Math.max(...heads));
  const columns = named.length && named.length < header.length - 1 ? named : undefined;
  const isDistinct = most > 0.12 && most > least + 0.05;
  const best = isDistinct ? rows.filter((_, r) => (worths[r] ?? 0) >= 0.75 * most) : rows;
  const shown = best.length <= MOST_ROWS ? best : best.slice(0, MOST_ROWS);
  const states = asked & statedKinds(rows.flat().join(' ')) ? 0.12 : 0;
  return {
    lines: renderRows(header, shown, columns),
    isAll: shown.length === rows.length,
    worth: most + Math.max(0, ...heads) + states,
  };
}

/** A table's lines with the sentences beside it that belong to them. */
function around(
  parts: Block[],
  at: number,
  lines: string[],
  isAll: boolean,
  measure: (text: string) => number,
): string {
  const before = parts[at - 1];
  const after = parts[at + 1];
  const intro = before?.kind === 'text' && isAll ? before.sentences.join(' ') : '';
  const single = lines.length === 1 ? lines.map((line) => line.replace(/^- /, '')) : lines;
  const notes = after?.kind === 'text' ? after.sentences : [];
  const useful = notes.filter((note, n) => n === 0 || measure(note) > 0.15);
  const outro = useful.join(' ').length <= 220 ? useful.join(' ') : (useful[0] ?? '');
  return [intro.length <= 200 ? intro : '', single.join('\n'), outro].filter(Boolean).join('\n\n');
}

/** The best run of sentences and items, in their order, begun where it can be understood. */
function excerpt(parts: Block[], measure: (text: string) => number): string {
  const pieces = parts.flatMap((block, b) => {
    const texts = block.kind === 'text' ? block.sentences : block.kind === 'list' ? block.items : [];
    return texts.map((text) => ({ text, block: b, isItem: block.kind === 'list', worth: measure(text) }));
  });
  const most = Math.max(...pieces.map(({ worth }) => worth));
  let from = pieces.findIndex(({ worth }) => worth === most);
  if (from < 0) return '';
  if (pieces[from]?.isItem) return listAround(pieces, from);
  let to = from;
  const length = () => pieces.slice(from, to + 1).reduce((sum, { text }) => sum + text.length + 1, 0);
  if (from > 0 && LEANING.test(pieces[from]?.text ?? '')) from--;
  while (to + 1 < pieces.length && !pieces[to + 1]?.isItem && to - from < 3) {
    to++;
    if (length() <= EXCERPT) continue;
    to--;
    break;
  }
  if (pieces[to]?.text.endsWith(':') && pieces[to + 1]?.isItem) return listAround(pieces, to + 1);
  while (from > 0 && to - from < 2 && !pieces[from - 1]?.isItem && (pieces[from - 1]?.worth ?? 0) > 0.2) {
    from--;
    if (length() <= EXCERPT) continue;
    from++;
    break;
  }
  return pieces
    .slice(from, to + 1)
    .map(({ text }, n, all) =>
      n > 0 && all[n]?.block !== all[n - 1]?.block ? `\n\n${text}` : n > 0 ? ` ${text}` : text,
    )
    .join('');
}

/** Sentences that cannot stand without the one before. */
const LEANING =
  /^(?:it|they|this|these|that|those|he|she|then|after that|otherwise|instead|also|both|there|so|but|and|above that|if not|the same|elsewhere)\b/i;

type Piece = { text: string; block: number; isItem: boolean };

function listAround(pieces: Piece[], at: number): string {
  const block = pieces[at]?.block;
  const list = pieces.filter((piece) => piece.block === block).map(({ text }) => text);
  const lead = pieces.findLast((piece, n) => n < at && piece.block === (block ?? 0) - 1);
  return [lead && /[:：]$/.test(lead.text) ? lead.text : '', list.slice(0, 12).join('\n')].filter(Boolean).join('\n\n');
}
