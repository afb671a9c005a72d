import { readFile, stat } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { text as allOf } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { shelfOf } from '../assistant/shelf.ts';
import { Misuse } from '../cli.ts';
import { readFaqCsv, readFaqLines } from '../knowledge/faq.ts';
import { isMarkdown, readFolder, readMarkdown } from '../knowledge/markdown.ts';
import { readPages } from '../knowledge/pages.ts';
import { decode, LARGEST, type Reading, reasonOf } from '../knowledge/reading.ts';
import { readText } from '../knowledge/text.ts';
import { Refusal } from '../refusal.ts';
import { withHouse } from './house.ts';
import { printUnanswered } from './unanswered.ts';

const USAGE = `usage: baton knowledge import SITE FOLDER|FILE.md|FILE.csv|FILE.jsonl
       baton knowledge import SITE - [--title TITLE] < text
       baton knowledge import SITE https://HOST/[PATH] [--pages 500] [--delay 1] [--allow-private]
       baton knowledge list SITE
       baton knowledge remove SITE ARTICLE
       baton knowledge remove SITE --source SOURCE
       baton knowledge unanswered SITE [--since 30d] [--all]
`;
const OPTIONS = {
  title: { type: 'string' },
  pages: { type: 'string', default: '500' },
  delay: { type: 'string', default: '1' },
  'allow-private': { type: 'boolean', default: false },
  source: { type: 'string' },
  since: { type: 'string', default: '30d' },
  all: { type: 'boolean', default: false },
} as const;
type Values = ReturnType<typeof parse>['values'];

/** `baton knowledge import|list|remove|unanswered SITE ...`. */
export async function knowledge([verb, ...args]: string[], root: string): Promise<void> {
  const { values, positionals } = parse(args);
  const [site, what] = positionals;
  if (!site || positionals.length > 2) throw new Misuse(USAGE);
  if (verb === 'import' && what) await bringIn(root, site, what, values);
  else if (verb === 'list' && !what) await list(root, site);
  else if (verb === 'remove' && Boolean(what) !== Boolean(values.source)) await remove(root, site, what, values.source);
  else if (verb === 'unanswered' && !what) await printUnanswered(root, site, values);
  else throw new Misuse(USAGE);
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: OPTIONS });
  } catch (error) {
    throw new Misuse(`${(error as Error).message}\n${USAGE}`);
  }
}

async function bringIn(root: string, id: string, what: string, values: Values): Promise<void> {
  await withHouse(root, async ({ sites, library }) => {
    const site = await sites.get(id);
    const { source, passages, skipped, isPartial = false } = await read(what, values);
    for (const one of skipped) process.stderr.write(`skipped ${one.what}: ${one.why}\n`);
    if (passages.length === 0)
      throw new Refusal(
        422,
        'Nothing to import',
        `${what} gave no article. What ${site.name} knows was left as it is.`,
      );
    const unread = skipped.flatMap(({ article }) => article ?? []);
    const { articles, gone, taken } = await library.import(site.id, { source, passages, unread, isPartial });
    if (taken.length > 0) process.stderr.write(`now from here, and from elsewhere before: ${named(taken)}\n`);
    if (gone.length > 0) process.stderr.write(`no longer there, and taken away: ${named(gone)}\n`);
    const left = skipped.length > 0 ? `, ${skipped.length} skipped` : '';
    process.stdout.write(
      `${count(articles, 'article')}, ${count(passages.length, 'passage')}${left}. A running server answers from them at the next question.\n`,
    );
  });
}

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;

const named = (articles: string[]) =>
  articles.length > 12 ? `${articles.slice(0, 10).join(', ')} and ${articles.length - 10} more` : articles.join(', ');

async function read(what: string, values: Values): Promise<Reading & { source: string }> {
  if (what === '-') {
    const { title, ...reading } = readText(await allOf(process.stdin), values.title);
    return { source: `pasted: ${title}`, ...reading };
  }
  if (/^https?:\/\//i.test(what)) return readSite(what, values);
  const source = resolve(what);
  const found = await stat(what).catch(() => null);
  if (!found) throw new Refusal(404, 'No such file', `${what} cannot be read.`);
  try {
    if (found.isDirectory()) return { source, ...(await readFolder(what)) };
    if (isMarkdown(what)) return { source, ...(await readMarkdown(what)) };
    const ending = extname(what).toLowerCase();
    if (ending === '.csv') return { source, ...readFaqCsv(what, decode(await readFile(what), LARGEST.list)) };
    if (ending === '.jsonl' || ending === '.ndjson')
      return { source, ...readFaqLines(what, decode(await readFile(what), LARGEST.list)) };
  } catch (error) {
    throw new Refusal(422, 'Unreadable', `${what} cannot be read: ${reasonOf(error)}.`);
  }
  throw new Misuse(`${what} is neither a folder nor a file that ends in .md, .csv or .jsonl.`);
}

async function readSite(address: string, values: Values): Promise<Reading & { source: string }> {
  const number = (name: 'pages' | 'delay', least: number, most: number) => {
    const value = Number(values[name]);
    if (value >= least && value <= most) return value;
    throw new Misuse(`--${name} must be a number from ${least} to ${most}.`);
  };
  if (!URL.canParse(address)) throw new Misuse(`${address} is no address.`);
  return readPages(address, {
    most: Math.floor(number('pages', 1, 20_000)),
    delayMs: number('delay', 0, 60) * 1000,
    mayBePrivate: values['allow-private'],
    say: (line) => process.stderr.write(`${line}\n`),
  });
}

async function list(root: string, id: string): Promise<void> {
  await withHouse(root, async ({ sites, house }) => {
    const site = await sites.get(id);
    const shelf = await shelfOf(house.store.db, site.id);
    const rows = shelf.map(({ article, passages, source, importedAt }) => [
      article,
      String(passages),
      importedAt?.slice(0, 16).replace('T', ' ') ?? '',
      source,
    ]);
    print([['ARTICLE', 'PASSAGES', 'IMPORTED (UTC)', 'SOURCE'], ...rows]);
    const passages = shelf.reduce((sum, article) => sum + article.passages, 0);
    process.stdout.write(`${count(shelf.length, 'article')}, ${count(passages, 'passage')}.\n`);
  });
}

/** Columns as wide as their widest cell; the last one as it comes. */
function print(rows: string[][]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows) {
    const cells = row.map((cell, at) => (at === row.length - 1 ? cell : cell.padEnd(widths[at] ?? 0)));
    process.stdout.write(`${cells.join('  ')}\n`);
  }
}

async function remove(
  root: string,
  id: string,
  article: string | undefined,
  source: string | undefined,
): Promise<void> {
  await withHouse(root, async ({ sites, house, library }) => {
    const site = await sites.get(id);
    const shelf = await shelfOf(house.store.db, site.id);
    const articles = shelf.filter((row) => (article ? row.article === article : row.source === source));
    const passages = await library.remove(
      site.id,
      articles.map((row) => row.article),
    );
    if (passages === 0) {
      const what = article ? `no article "${article}"` : `nothing from "${source}"`;
      throw new Refusal(404, 'Nothing to remove', `${site.name} has ${what}. See: baton knowledge list ${id}`);
    }
    process.stdout.write(`${count(articles.length, 'article')}, ${count(passages, 'passage')} taken away.\n`);
  });
}
