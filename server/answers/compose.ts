import { askedKinds, KINDS, statedKinds } from '../search/kinds.ts';
import type { Found, Search } from '../search/knowledge.ts';
import { type Block, blocks, renderRows } from '../search/pieces.ts';
import { NEGATION } from '../search/postings.ts';
import { inRangeOf } from '../search/ranges.ts';

/** A section of so many characters is given whole; an excerpt stays below the second figure, a table below so many rows. */
const SHORT = 300;
const EXCERPT = 380;
const TABLED = 450;
const MOST_ROWS = 10;
/** A sentence with this share of the question is reason enough to begin there. */
const TELLING = 0.25;
/** A sentence with this share is given instead of the table beside it. */
const STRONG = 0.6;

/**
 * The words of a passage that answer the question: its best sentences in their order; of a table the rows and columns that
 * are asked for, as a list. `whole` gives the whole section.
 */
export function compose(question: string, search: Search, { passage }: Found, whole = false): string {
  const asked = askedKinds(question);
  const settled = search.have(`${passage.title}\n${passage.heading ?? ''}`);
  const left = search.weights.map((weight, f) => weight * (1 - 0.8 * (settled[f] ?? 0)));
  const measure = (text: string) => worth({ ...search, weights: left }, text, asked);
  const parts = blocks(passage.text);
  const heading = lead(passage.heading ?? '', parts, plainly(search, passage.heading ?? ''));
  if (whole) return withLead(heading, parts.map(render).join('\n\n'));
  const table = parts.findIndex((block) => block.kind === 'table');
  if (table >= 0) {
    const said = parts.flatMap((block) => (block.kind === 'text' ? block.sentences : []));
    const best = Math.max(0, ...said.filter((text) => !asked || asked & statedKinds(text)).map(measure));
    const picked = pickRows(parts[table] as Table, question, search, asked);
    if (picked.worth >= best || picked.isNamed || best < STRONG) return around(parts, table, picked, measure);
  }
  const readable = parts.filter((block) => block.kind !== 'table');
  const all = parts.map(render).join('\n\n');
  if (!readable.length || (table >= 0 && all.length <= TABLED)) return withLead(heading, all);
  return withLead(heading, excerpt(readable, measure));
}

/** The one sentence, item or row of a passage that says most of what the question itself names; '' when none names any of it. */
export function pinpoint(question: string, search: Search, { passage }: Found): string {
  const asked = askedKinds(question) & ~KINDS.number;
  const own = search.weights.map((weight, f) => (search.facets[f]?.implied ? 0 : weight));
  const total = own.reduce((sum, weight) => sum + weight, 0);
  const value = (text: string) => search.have(text).reduce((sum, part, f) => sum + part * (own[f] ?? 0), 0) / total;
  const texts = blocks(passage.text).flatMap((block) =>
    block.kind === 'text'
      ? block.sentences
      : block.kind === 'list'
        ? block.items
        : renderRows(block.header, block.rows),
  );
  const stating = texts.filter((text) => !asked || asked & statedKinds(text));
  const best = stating.reduce((a, b) => (value(b) > value(a) ? b : a), '');
  return total && value(best) >= STRONG ? best.replace(/^[-*+] /, '') : '';
}

type Table = Extract<Block, { kind: 'table' }>;

/** How much of the question a text has (0..1), and a little more when it states the kind of fact asked for. */
function worth(search: Search, text: string, asked: number): number {
  const have = search.have(text);
  const total = search.weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const share = have.reduce((sum, part, f) => sum + part * (search.weights[f] ?? 0), 0) / total;
  return share + (asked & statedKinds(text) ? 0.12 : 0);
}

/** As `worth`, by the question's own words and their equals only: a row is not picked for being related. */
function plainly(search: Search, text: string): number {
  const have = search.have(text).map((part) => (part > 0.6 ? part : 0));
  const total = search.weights.reduce((sum, weight) => sum + weight, 0) || 1;
  return have.reduce((sum, part, f) => sum + part * (search.weights[f] ?? 0), 0) / total;
}

function render(block: Block): string {
  if (block.kind === 'text') return block.sentences.join(' ');
  if (block.kind === 'list') return block.items.join('\n');
  return renderRows(block.header, block.rows).join('\n');
}

/** Opens an answer that makes sense only under its heading. */
const ELLIPTIC = /^(?:yes|no|not|never|only|always|ja|nein|nee|oui|non|si|nao|sim)\b/i;

/**
 * The heading has to be said when the text alone would mean something else (`What we do not repair`, or `No.` under a
 * question that the visitor did not ask), or is only a list.
 */
function lead(heading: string, parts: Block[], share: number): string {
  const [first] = parts;
  if (!heading) return '';
  if (/[?？]\s*$/.test(heading)) {
    const opens = first?.kind === 'text' ? (first.sentences[0] ?? '') : '';
    return ELLIPTIC.test(opens) && share < STRONG ? `**${heading}**` : '';
  }
  return NEGATION.test(heading) || first?.kind === 'list' ? `**${heading}:**` : '';
}

function withLead(heading: string, text: string): string {
  return heading ? `${heading}${/^\s*(?:[-*+]|\d+\.)\s/.test(text) ? '\n' : ' '}${text}` : text;
}

type Picked = { lines: string[]; isAll: boolean; isNamed: boolean; worth: number; hasMoney: boolean };

/** The rows that have more of the question than the others, and the columns that it names; all rows when none stands out. */
function pickRows({ header, rows }: Table, question: string, search: Search, asked: number): Picked {
  const value = (text: string) => plainly(search, text);
  const heads = header.map((head, c) => (c === 0 ? 0 : value(head)));
  const inRange = inRangeOf(question, header, rows);
  const worths = rows.map((row, r) => {
    const cells = row.slice(1).join(' ');
    const states = !asked || (asked & statedKinds(cells)) > 0;
    return value(row[0] ?? '') + (states ? 0.5 * value(cells) : 0) + (inRange[r] ? 1 : 0);
  });
  const most = Math.max(0, ...worths);
  const isNamed = most > 0.12 && most > Math.min(...worths) + 0.05;
  const near = rows.filter((_, r) => (worths[r] ?? 0) >= 0.75 * most);
  const best = isNamed ? withOthers(near, header, rows, search) : rows;
  const shown = best.slice(0, MOST_ROWS);
  const named = header
    .map((_, c) => c)
    .filter((c) => (heads[c] ?? 0) > 0.1 && (heads[c] ?? 0) >= 0.7 * Math.max(...heads));
  const columns =
    isNamed && !inRange.includes(true) && named.length && named.length < header.length - 1 ? named : undefined;
  const states = statedKinds(rows.flat().join(' '));
  return {
    lines: renderRows(header, shown, columns),
    isAll: shown.length === rows.length,
    isNamed,
    worth: most + Math.max(0, ...heads) + (asked & states ? 0.12 : 0),
    hasMoney: (states & KINDS.money) > 0,
  };
}

/** With the rows that begin with a word of the question which none of the picked ones has: nobody can tell which of the two is meant. */
function withOthers(picked: string[][], header: string[], rows: string[][], { have, facets }: Search): string[][] {
  const known = have([...picked, header].flat().join(' '));
  const others = rows.filter((row) =>
    have(row[0] ?? '').some((part, f) => part > 0.6 && (known[f] ?? 0) < 0.6 && !facets[f]?.implied),
  );
  return others.length ? rows.filter((row) => picked.includes(row) || others.includes(row)) : picked;
}

/** A table's lines with the sentences beside it that belong to them. */
function around(parts: Block[], at: number, picked: Picked, measure: (text: string) => number): string {
  const { lines, isAll, hasMoney } = picked;
  const before = parts[at - 1];
  const after = parts[at + 1];
  const intro = before?.kind === 'text' && isAll ? before.sentences.join(' ') : '';
  const rows = lines.length === 1 ? lines.map((line) => line.replace(/^- /, '')) : lines;
  const notes = after?.kind === 'text' ? after.sentences : [];
  const useful = notes.filter((note, n) => measure(note) > TELLING || (n === 0 && (isAll || hasMoney)));
  const outro = useful.join(' ');
  return [intro.length <= 200 ? intro : '', rows.join('\n'), outro.length <= 240 ? outro : (useful[0] ?? '')]
    .filter(Boolean)
    .join('\n\n');
}

type Piece = { text: string; block: number; isItem: boolean; worth: number };

/** The best run of sentences and items, in their order, begun where it can be understood. */
function excerpt(parts: Block[], measure: (text: string) => number): string {
  const pieces: Piece[] = parts.flatMap((block, b) => {
    const texts = block.kind === 'text' ? block.sentences : block.kind === 'list' ? block.items : [];
    return texts.map((text) => ({ text, block: b, isItem: block.kind === 'list', worth: measure(text) }));
  });
  const whole = parts.map(render).join('\n\n');
  if (whole.length <= SHORT) return whole;
  const most = Math.max(0, ...pieces.map(({ worth }) => worth));
  let from = most > TELLING ? pieces.findIndex(({ worth }) => worth >= 0.9 * most) : 0;
  if (pieces[from]?.isItem) return listAround(pieces, from);
  const length = (to: number) => pieces.slice(from, to + 1).reduce((sum, { text }) => sum + text.length + 1, 0);
  while (from > 0 && (LEANING.test(pieces[from]?.text ?? '') || (pieces[from - 1]?.worth ?? 0) > 0.5 * most)) from--;
  let to = from;
  while (to + 1 < pieces.length && !pieces[to + 1]?.isItem && to - from < 3 && length(to + 1) <= EXCERPT) to++;
  while (from > 0 && to === pieces.length - 1 && to - from < 2 && !pieces[from - 1]?.isItem) {
    from--;
    if (length(to) <= 0.7 * EXCERPT) continue;
    from++;
    break;
  }
  if (/[:：]$/.test(pieces[to]?.text ?? '') && pieces[to + 1]?.isItem) return listAround(pieces, to + 1);
  return pieces
    .slice(from, to + 1)
    .map(({ text, block }, n, all) => (n === 0 ? '' : all[n - 1]?.block === block ? ' ' : '\n\n') + text)
    .join('');
}

/** Sentences that cannot stand without the one before. */
const LEANING =
  /^(?:it|they|this|these|that|those|he|she|then|after that|otherwise|instead|also|both|there|so|but|and|above that|if not|the same|elsewhere|until then)\b/i;

/** A whole list (a chosen part would look complete and is not), with the sentence that introduces it. */
function listAround(pieces: Piece[], at: number): string {
  const block = pieces[at]?.block ?? 0;
  const list = pieces.filter((piece) => piece.block === block).map(({ text }) => text);
  const intro = pieces.findLast((piece) => piece.block === block - 1);
  return [intro && /[:：]$/.test(intro.text) ? intro.text : '', list.slice(0, 12).join('\n')]
    .filter(Boolean)
    .join('\n\n');
}
