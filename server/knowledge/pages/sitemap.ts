import { decodeEntities } from './entities.ts';

/** Reads a sitemap (sitemaps.org 0.9): an index names other sitemaps, any other one pages. A text file has an address a line. */
export function readSitemap(text: string): { pages: string[]; sitemaps: string[] } {
  const plain = text.replace(/<!--[\s\S]*?-->/g, '');
  if (!/<(?:\w+:)?(?:urlset|sitemapindex)\b/.test(plain)) {
    const lines = plain.split(/\r?\n/).map((line) => line.trim());
    return { pages: lines.filter((line) => /^https?:\/\/\S+$/i.test(line)), sitemaps: [] };
  }
  const found = [...plain.matchAll(/<loc>([^<]*(?:<!\[CDATA\[[^\]]*\]\]>[^<]*)?)<\/loc>/g)].map(([, inner = '']) =>
    decodeEntities(inner.replace(/<!\[CDATA\[|\]\]>/g, '')).trim(),
  );
  return /<(?:\w+:)?sitemapindex\b/.test(plain) ? { pages: [], sitemaps: found } : { pages: found, sitemaps: [] };
}
