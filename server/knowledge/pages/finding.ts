import { readSitemap } from './sitemap.ts';
import type { Got } from './visit.ts';

const MOST_SITEMAPS = 50;

/**
 * The addresses of a site's pages as its sitemaps name them: `home` itself when it is one, else those of robots.txt, else /sitemap.xml.
 * Empty when there is none. A sitemap that was promised and cannot be read is told to `skip`.
 */
export async function findPages(
  home: URL,
  promised: string[],
  visit: (url: URL) => Promise<Got>,
  skip: (what: string, why: string) => void,
): Promise<string[]> {
  const isSitemap = /\.xml(?:\.gz)?$/i.test(home.pathname);
  const named = isSitemap ? [home.href] : promised;
  const queue = named.length > 0 ? [...named] : [new URL('/sitemap.xml', home).href];
  const pages = new Set<string>();
  const strangers = new Set<string>();
  for (let at = 0; at < queue.length && at < MOST_SITEMAPS; at++) {
    const address = queue[at] as string;
    const url = URL.canParse(address, home) ? new URL(address, home) : null;
    try {
      if (!url) throw new Error('it is no address');
      const { status, body } = await visit(url);
      if (status !== 200) throw new Error(`it answers ${status}`);
      const found = readSitemap(body.toString('utf8'));
      queue.push(...found.sitemaps.filter((one) => !queue.includes(one)));
      for (const page of found.pages) {
        if (!URL.canParse(page, home)) continue;
        const its = new URL(page, home);
        its.hash = '';
        if (its.origin === home.origin) pages.add(its.href);
        else strangers.add(its.origin);
      }
    } catch (error) {
      if (named.length > 0 || at > 0) skip(address, error instanceof Error ? error.message : String(error));
    }
  }
  for (const origin of strangers) skip(`the sitemap's pages of ${origin}`, 'they are of another origin');
  return [...pages];
}
