import { sentences } from './sentences.ts';

/** A passage in the parts that an answer is put together from. */
export type Block =
  | { kind: 'text'; sentences: string[] }
  | { kind: 'list'; items: string[] }
  | { kind: 'table'; header: string[]; rows: string[][] };

/** Reads a passage's Markdown as blocks, in order. */
export function blocks(markdown: string): Block[] {
  return markdown
    .split(/\n\s*\n/)
    .flatMap((part) => runs(part.split('\n').filter((line) => line.trim())))
    .map(({ kind, lines }) => {
      if (kind === 'table') return readTable(lines);
      if (kind === 'list') return { kind, items: items(lines) };
      return { kind, sentences: sentences(lines.join(' ')) };
    });
}

const ITEM = /^\s*(?:[-*+•]|\d+[.)])\s+/;

type Run = { kind: Block['kind']; lines: string[] };

function runs(lines: string[]): Run[] {
  const found: Run[] = [];
  for (const line of lines) {
    const kind = /^\s*\|/.test(line) ? 'table' : ITEM.test(line) ? 'list' : 'text';
    const last = found.at(-1);
    const continues = last && (last.kind === kind || (last.kind === 'list' && kind === 'text' && /^\s/.test(line)));
    if (continues) last.lines.push(line);
    else found.push({ kind, lines: [line] });
  }
  return found;
}

function items(lines: string[]): string[] {
  const found: string[] = [];
  for (const line of lines) {
    if (ITEM.test(line)) found.push(line.trim());
    else found[found.length - 1] += ` ${line.trim()}`;
  }
  return found;
}

function readTable(lines: string[]): Block {
  const cells = lines.map((line) =>
    line
      .trim()
      .replace(/^\||\|$/g, '')
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim().replace(/\\\|/g, '|')),
  );
  const rule = cells.findIndex((row) => row.every((cell) => /^:?-+:?$/.test(cell)));
  return { kind: 'table', header: rule > 0 ? (cells[rule - 1] ?? []) : [], rows: cells.slice(rule + 1) };
}

/** Rows as list items, since a chat is too narrow for a table: `- **Rear wheel**: €22.50`. Rows that say the same are joined. */
export function renderRows(header: string[], rows: string[][], columns?: number[]): string[] {
  const values = rows.map((row) => {
    const shown = row
      .map((cell, c) => [c, cell] as const)
      .filter(([c, cell]) => c > 0 && cell && (columns?.includes(c) ?? true));
    const say = shown.length > 1 || columns ? withHeader : withNote;
    return shown.map(([c, cell]) => say(header[c] ?? '', cell)).join(', ');
  });
  const said = new Set<number>();
  return values.flatMap((value, r) => {
    if (said.has(r)) return [];
    const same = values.flatMap((other, o) => (other === value ? [o] : []));
    const group = same.length > 2 || same.every((o, n) => o === r + n) ? same : [r];
    for (const o of group) said.add(o);
    const names = group.map((o) => rows[o]?.[0] ?? '');
    return [value ? `- **${range(names, rows)}**: ${value}` : `- ${names.join(', ')}`];
  });
}

function withHeader(header: string, cell: string): string {
  const name = (header.split(',')[0] ?? '').replace(/^\p{Lu}(?=[\p{Ll}\s-])/u, (letter) => letter.toLowerCase());
  return name && !PRICE.test(name) ? `${name} ${cell}` : cell;
}

/** Says nothing beside an amount. */
const PRICE = /^(?:price|prices|cost|costs|fee|preis|kosten|prix|tarif|precio|coste|costo|preco|prezzo|prijs|kosten)$/i;

/** A header of one word says nothing beside its only value; a longer one may (`Price, tube included`). */
function withNote(header: string, cell: string): string {
  const note = header.split(/,\s*/)[1];
  return note ? `${cell} (${note})` : cell;
}

/** `Monday, Tuesday, Wednesday` -> `Monday to Wednesday` when they follow one another in the table. */
function range(names: string[], rows: string[][]): string {
  const order = rows.map((row) => row[0] ?? '');
  const groups: string[][] = [];
  for (const name of names) {
    const last = groups.at(-1);
    if (last && order.indexOf(name) === order.indexOf(last.at(-1) ?? '') + 1) last.push(name);
    else groups.push([name]);
  }
  return groups.map((group) => (group.length > 2 ? `${group[0]} – ${group.at(-1)}` : group.join(', '))).join(', ');
}
