import { readFile, stat } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { text as allOf } from 'node:stream/consumers';
import { shelfOf } from '../assistant/shelf.ts';
import { readFaqCsv, readFaqLines } from '../knowledge/faq.ts';
import { isMarkdown, readFolder, readMarkdown } from '../knowledge/markdown.ts';
import { readPages } from '../knowledge/pages.ts';
import { decode, LARGEST, type Reading, reasonOf } from '../knowledge/reading.ts';
import { readText } from '../knowledge/text.ts';
import { Refusal } from '../refusal.ts';
import { count, print, siteOf, withHouse } from './house.ts';
import { Misuse } from './misuse.ts';
import { commandOf, read } from './reading.ts';
import { printUnanswered } from './unanswered.ts';

type Values = ReturnType<typeof read<'knowledge import'>>['values'];

/** `baton knowledge import|list|remove|unanswered SITE ...`. */
export async function knowledge(args: string[], root: string): Promise<void> {
  const { name, rest } = commandOf(['knowledge', ...args]);
  if (name === 'knowledge import') {
    const { values, positionals } = read(name, rest);
    await bringIn(root, positionals[0] as string, positionals[1] as string, values);
  } else if (name === 'knowledge list') await list(root, read(name, rest).positionals[0] as string);
  else if (name === 'knowledge remove') {
    const { values, positionals } = read(name, rest);
    const [site = '', article] = positionals;
    if (Boolean(article) === Boolean(values.source))
      throw new Misuse(
        'baton knowledge remove needs an ARTICLE or --source SOURCE. See: baton knowledge remove --help',
      );
    await remove(root, site, article, values.source);
  } else if (name === 'knowledge unanswered') {
    const { values, positionals } = read(name, rest);
    await printUnanswered(root, positionals[0] as string, values);
  }
}

async function bringIn(root: string, id: string, what: string, values: Values): Promise<void> {
  await withHouse(root, async ({ sites, house, library }) => {
    const site = await siteOf(sites, house.store, id);
    const { source, passages, skipped, isPartial = false } = await readSource(what, values);
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

const named = (articles: string[]) =>
  articles.length > 12 ? `${articles.slice(0, 10).join(', ')} and ${articles.length - 10} more` : articles.join(', ');

async function readSource(what: string, values: Values): Promise<Reading & { source: string }> {
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
    const site = await siteOf(sites, house.store, id);
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

async function remove(
  root: string,
  id: string,
  article: string | undefined,
  source: string | undefined,
): Promise<void> {
  await withHouse(root, async ({ sites, house, library }) => {
    const site = await siteOf(sites, house.store, id);
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
