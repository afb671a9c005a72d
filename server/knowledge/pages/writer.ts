import { type Element, elementsOf } from './markup.ts';

const HEADING = /^h([1-6])$/;
const BLOCKS = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form header hgroup hr html legend li main menu nav ol p pre search section summary table td th tr ul caption'.split(
    ' ',
  ),
);
/** Nobody sees these: they break words, turn the direction of reading, or carry a text of their own (tag characters). */
const UNSEEN = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

type List = { isOrdered: boolean; count: number };

/** Writes what is seen of a page as Markdown. `end` gives the text, its first heading of level 1 and the heading that it begins with. */
export function createWriter(base: string) {
  const blocks: string[] = [];
  const lists: List[] = [];
  let line = '';
  let lead = '';
  let pre = 0;
  let link: { href: string; from: number } | null = null;
  let cells: string[] | null = null;
  let isHead = false;
  let heading: string | undefined;
  let start: string | undefined;
  /** Inside headings and cells a text is one line. */
  let inline = 0;
  let isHeading = false;

  function finish(): void {
    const said = escapeStart(pre > 0 ? line.trimEnd() : tidy(line));
    line = '';
    if (link) link.from = 0;
    if (!said) return;
    put(`${lead}${said}`, lead && isListed(blocks.at(-1)) ? '\n' : '\n\n');
    lead = '';
  }

  function put(block: string, joint = '\n\n'): void {
    blocks.push(`${blocks.length > 0 ? joint : ''}${block}`);
  }

  function openCell(): void {
    line = '';
    inline++;
  }

  function closeCell(): void {
    inline--;
    cells?.push(
      tidy(line)
        .replace(/\s*\n\s*/g, ' ')
        .replaceAll('|', '\\|'),
    );
    line = '';
  }

  function closeRow(): void {
    const row = cells ?? [];
    cells = null;
    if (!row.some(Boolean)) return;
    const isTable = blocks.at(-1)?.trimStart().startsWith('|');
    put(`| ${row.join(' | ')} |`, isTable ? '\n' : '\n\n');
    if (!isTable && isHead) put(`|${' --- |'.repeat(row.length)}`, '\n');
    isHead = false;
  }

  return {
    text(said: string): void {
      const seen = said.replace(UNSEEN, '');
      line += pre > 0 ? seen : seen.replace(/\s+/g, ' ');
    },
    open(element: Element): void {
      const { name, attributes } = element;
      if (name === 'br') line += inline > 0 ? ' ' : '\n';
      else if (name === 'a' && !isHeading) link = { href: hrefOf(attributes.get('href'), base), from: line.length };
      else if (isCell(element)) {
        isHead ||= name === 'th';
        openCell();
      } else if (HEADING.test(name) || name === 'summary') {
        finish();
        inline++;
        isHeading = true;
      } else if (BLOCKS.has(name) && inline > 0) line += ' ';
      else if (BLOCKS.has(name)) {
        if (name !== 'dd' || !line.endsWith('**: ')) finish();
        if (name === 'tr' && !isLayout(element)) cells = [];
        if (name === 'ul' || name === 'ol' || name === 'menu') lists.push({ isOrdered: name === 'ol', count: 0 });
        if (name === 'pre') pre++;
        if (name === 'li') lead = leadOf(lists);
      }
    },
    close(element: Element): void {
      const { name } = element;
      const level = name === 'summary' ? 3 : Number(HEADING.exec(name)?.[1] ?? 0);
      if (name === 'a') {
        line = linked(line, link);
        link = null;
      } else if (isCell(element)) closeCell();
      else if (level > 0) {
        inline--;
        isHeading = false;
        const said = tidy(line).replace(/\s+/g, ' ');
        line = '';
        if (!said) return;
        if (level === 1) heading ??= said;
        if (blocks.length === 0 && level === 1) start = said;
        lead = '';
        put(`${'#'.repeat(level)} ${said}`);
      } else if (name === 'tr' && cells) closeRow();
      else if (BLOCKS.has(name) && inline > 0) line += ' ';
      else if (BLOCKS.has(name)) {
        if (name === 'dt' && tidy(line)) line = `**${tidy(line)}**: `;
        else finish();
        if (name === 'ul' || name === 'ol' || name === 'menu') lists.pop();
        if (name === 'pre') pre--;
        if (name === 'li') lead = '';
      }
    },
    end(): { text: string; heading: string | undefined; start: string | undefined } {
      finish();
      return { text: blocks.join(''), heading, start };
    },
  };
}

const tidy = (line: string) =>
  line
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();

const isListed = (block = '') => /^\n*\s*(?:-|\d+\.) /.test(block);

function leadOf(lists: List[]): string {
  const list = lists.at(-1);
  if (list) list.count++;
  const indent = '  '.repeat(Math.max(0, lists.length - 1));
  return `${indent}${list?.isOrdered ? `${list.count}.` : '-'} `;
}

/** A text that only looks like a heading, a table or a fence is none. */
const escapeStart = (said: string) => said.replace(/^(?:#{1,6}(?=\s)|\||`{3,}|~{3,})\s*/gm, '');

/** Links within the site stay links; those that lead elsewhere are the words alone. */
function hrefOf(href: string | undefined, base: string): string {
  if (!href || href.trim().startsWith('#') || !URL.canParse(href, base)) return '';
  const url = new URL(href, base);
  if (/^(?:mailto|tel):$/.test(url.protocol)) return url.href;
  return url.origin === new URL(base).origin ? url.href : '';
}

function linked(line: string, link: { href: string; from: number } | null): string {
  if (!link?.href) return line;
  const words = line.slice(link.from);
  const said = words.trim();
  if (!said || said.includes('\n') || /[[\]]/.test(said)) return line;
  const at = words.indexOf(said);
  const address = link.href.replace(/[()\s]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
  return `${line.slice(0, link.from)}${words.slice(0, at)}[${said}](${address})${words.slice(at + said.length)}`;
}

const isCell = (element: Element) => (element.name === 'td' || element.name === 'th') && !isLayout(element);

/** Does a row or cell stand in a table that only arranges the page? Such a table holds headings or other tables. */
function isLayout(element: Element): boolean {
  let table: Element | null = element;
  while (table && table.name !== 'table') table = table.parent;
  if (!table || /^(?:presentation|none)$/.test(table.attributes.get('role') ?? '')) return true;
  for (const { name } of elementsOf(table)) if (name === 'table' || HEADING.test(name)) return true;
  return false;
}
