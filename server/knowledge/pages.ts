import { TextDecoder } from 'node:util';
import { Refusal } from '../refusal.ts';
import { chunkMarkdown } from '../search/chunk.ts';
import { type Page, readPage } from './pages/article.ts';
import { western } from './pages/entities.ts';
import { findPages } from './pages/finding.ts';
import { type Robots, readRobots } from './pages/robots.ts';
import { createVisitor, type Got, type Manners, PRODUCT, Unread, type World, world } from './pages/visit.ts';
import type { Reading } from './reading.ts';

export type Crawl = {
  /** Pages at most. */
  most: number;
  /** The pause between two requests; robots.txt may ask for a longer one. */
  delayMs: number;
  mayBePrivate: boolean;
  /** Hears of each page as it is read. */
  say(line: string): void;
  longestMs?: number;
  mostBytes?: number;
  world?: World;
};

const LONGEST_MS = 15_000;
const MOST_BYTES = 3_000_000;
const MOST_DELAY_MS = 30_000;
/** So many failures in a row, and the site is left alone. */
const ENOUGH = 5;
/** Links to these are no pages. */
const NO_PAGE =
  /\.(?:jpe?g|png|gif|webp|avif|svg|ico|css|js|mjs|json|xml|rss|atom|pdf|zip|gz|docx?|xlsx?|pptx?|mp[34]|webm|mov|woff2?|ttf|txt|ics|apk|dmg|exe)$/i;

/**
 * Reads the pages of one origin at or below `start`: those of its sitemap, else those that links lead to. One request at a time; robots.txt
 * is obeyed, also where it asks for a pause. A page that cannot be read is named in `skipped`. Throws a `Refusal` when none may be.
 */
export async function readPages(start: string, crawl: Crawl): Promise<Reading & { source: string }> {
  const { most, say } = crawl;
  const home = new URL(start);
  home.hash = '';
  const manners: Manners = {
    origin: home.origin,
    delayMs: crawl.delayMs,
    longestMs: crawl.longestMs ?? LONGEST_MS,
    mostBytes: crawl.mostBytes ?? MOST_BYTES,
    mayBePrivate: crawl.mayBePrivate,
    isAllowed: () => true,
  };
  const { visit } = createVisitor(manners, crawl.world ?? world);
  const robots = await robotsOf(home, visit);
  manners.isAllowed = robots.isAllowed;
  manners.delayMs = Math.max(crawl.delayMs, Math.min(robots.delayMs, MOST_DELAY_MS));

  const reading: Reading & { source: string } = { source: home.href, passages: [], skipped: [] };
  const isBelow = (url: URL) => url.origin === home.origin && isWithin(url.pathname, home.pathname);
  const named = await findPages(home, robots.sitemaps, visit, (what, why) => reading.skipped.push({ what, why }));
  const queue = named.filter((url) => isBelow(new URL(url)));
  const followsLinks = queue.length === 0;
  if (followsLinks) queue.push(home.href);
  const seen = new Set(queue);
  const texts = new Set<string>();
  const articles = new Set<string>();
  let failures = 0;
  let isShaky = false;

  for (let at = 0; at < queue.length && at < most && failures < ENOUGH; at++) {
    const address = queue[at] as string;
    try {
      const got = await visit(address);
      const page = pageOf(got);
      if (followsLinks && page.mayFollow) follow(page.links);
      const url = canonicalOf(page, got.url);
      const article = idOf(url);
      const isKnown = articles.has(article) || texts.has(page.markdown);
      if (!isKnown) reading.passages.push(...chunkMarkdown({ id: article, markdown: page.markdown, url: url.href }));
      articles.add(article);
      texts.add(page.markdown);
      failures = 0;
      say(`${at + 1}/${Math.min(queue.length, most)} ${address}${isKnown ? ' (the same as an earlier page)' : ''}`);
    } catch (error) {
      const isGone = error instanceof Unread && error.isGone;
      failures = isGone ? 0 : failures + 1;
      isShaky ||= !isGone;
      const kept = isGone ? {} : { article: idOf(new URL(address)) };
      reading.skipped.push({ what: address, why: error instanceof Error ? error.message : String(error), ...kept });
    }
  }
  const left = queue.slice(Math.min(most, queue.length));
  if (failures === ENOUGH)
    reading.skipped.push({
      what: home.origin,
      why: `${ENOUGH} pages in a row could not be read; the rest was not asked for`,
    });
  else if (left.length > 0)
    reading.skipped.push({ what: `${left.length} more pages`, why: `${most} are the most (--pages)` });
  return { ...reading, isPartial: failures === ENOUGH || left.length > 0 || (followsLinks && isShaky) };

  function follow(links: string[]): void {
    for (const link of links) {
      const url = new URL(link);
      url.hash = '';
      if (seen.has(url.href) || seen.size >= most * 4 || !isBelow(url) || NO_PAGE.test(url.pathname)) continue;
      seen.add(url.href);
      queue.push(url.href);
    }
  }
}

/** RFC 9309: without a robots.txt all may be read; while it cannot be had, nothing. */
async function robotsOf(home: URL, visit: (url: URL) => Promise<Got>): Promise<Robots> {
  const url = new URL('/robots.txt', home);
  const got = await visit(url).catch((error) => {
    throw new Refusal(422, 'Unreadable', `${url.href} cannot be read: ${(error as Error).message}. So no page may be.`);
  });
  if (got.status >= 500 || got.status === 429)
    throw new Refusal(422, 'Unreadable', `${url.href} answers ${got.status}. Until it can be read, no page may be.`);
  return readRobots(got.status < 300 ? got.body.toString('utf8').slice(0, 500_000) : '', PRODUCT);
}

/** Throws `Unread` when what was got is no page that may be kept. */
function pageOf({ url, status, headers, body }: Got): Page {
  if (status !== 200) throw new Unread(`it answers ${status}`, status === 404 || status === 410);
  const type = headers['content-type'] ?? '';
  if (!/^(?:text\/html|application\/xhtml\+xml)\b/i.test(type))
    throw new Unread(`it is ${type || 'of no type'}, no page`, true);
  const page = readPage(decodePage(body, type), url.href);
  if (!page.mayIndex || /\b(?:noindex|none)\b/i.test(String(headers['x-robots-tag'] ?? '')))
    throw new Unread('it asks not to be indexed', true);
  if (!page.markdown) throw new Unread('there is no text in it; it may be written by a script', false);
  return page;
}

function decodePage(body: Buffer, type: string): string {
  const named = /charset\s*=\s*["']?([\w-]+)/i;
  const charset = named.exec(type)?.[1] ?? named.exec(body.subarray(0, 1024).toString('latin1'))?.[1] ?? 'utf-8';
  try {
    const decoder = new TextDecoder(charset);
    const text = decoder.decode(body);
    return decoder.encoding === 'windows-1252' ? western(text) : text; // Node reads it as ISO 8859-1
  } catch {
    return new TextDecoder('utf-8').decode(body); // no such charset: what nearly every page is in
  }
}

function canonicalOf(page: Page, url: URL): URL {
  const canonical = page.canonical && new URL(page.canonical);
  const own = canonical && canonical.origin === url.origin ? canonical : new URL(url);
  own.hash = '';
  return own;
}

const idOf = (url: URL) => `${url.host}${decoded(url.pathname)}${url.search}`.replace(/\/$/, '');

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path; // octets that are no UTF-8 stay as they are
  }
}

/** `/help/` and what is below it; of `/help/index.html` what is below its folder; of `/help` itself and what is below it. */
function isWithin(path: string, start: string): boolean {
  if (start.endsWith('/')) return path.startsWith(start);
  if (/\.\w+$/.test(start)) return path.startsWith(start.slice(0, start.lastIndexOf('/') + 1));
  return path === start || path.startsWith(`${start}/`);
}
