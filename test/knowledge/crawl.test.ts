import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { type Crawl, readPages } from '../../server/knowledge/pages.ts';
import { openWeb, page, sitemap, to } from './web.ts';

type Web = Awaited<ReturnType<typeof openWeb>>;
const webs: Web[] = [];
afterEach(async () => {
  for (const web of webs.splice(0)) await web.close();
});

async function open(pages: Parameters<typeof openWeb>[0]): Promise<Web> {
  const web = await openWeb(pages);
  webs.push(web);
  return web;
}

async function crawl(web: Web, path = '/', more: Partial<Crawl> = {}) {
  const said: string[] = [];
  const reading = await readPages(web.origin + path, {
    most: 100,
    delayMs: 1000,
    mayBePrivate: true,
    say: (line) => said.push(line),
    world: web.world,
    ...more,
  });
  const short = (text: string) => text.replaceAll(web.origin, '');
  return {
    ...reading,
    said: said.map(short),
    titles: reading.passages.map(({ title }) => title),
    why: reading.skipped.map(({ what, why }) => short(`${what}: ${why}`)),
  };
}

describe('the pages of a site', () => {
  it('are those of its sitemap, each with its own address as the source', async () => {
    const site = await open({
      '/sitemap.xml': (_, response) =>
        response.end(
          sitemap(`http://${_.headers.host}/one`, `http://${_.headers.host}/two#top`, 'https://else.example/x'),
        ),
      '/one': page('One', '<p>First.<h2>More</h2><p>And more.'),
      '/two': page('Two', '<p>Second.'),
      '/three': page('Three', '<p>In no sitemap.'),
    });
    const { passages, why, said } = await crawl(site);
    const host = new URL(site.origin).host;
    expect(passages).toEqual([
      { id: `${host}/one`, article: `${host}/one`, title: 'One', url: `${site.origin}/one`, text: 'First.' },
      {
        id: `${host}/one#more`,
        article: `${host}/one`,
        title: 'One',
        heading: 'More',
        url: `${site.origin}/one`,
        text: 'And more.',
      },
      { id: `${host}/two`, article: `${host}/two`, title: 'Two', url: `${site.origin}/two`, text: 'Second.' },
    ]);
    expect(why).toEqual(["the sitemap's pages of https://else.example: they are of another origin"]);
    expect(said).toEqual(['1/2 /one', '2/2 /two']);
  });

  it('are found in packed and nested sitemaps that robots.txt names', async () => {
    const web = await open({
      '/robots.txt': (request, response) => response.end(`Sitemap: http://${request.headers.host}/all.xml`),
      '/all.xml':
        '<sitemapindex><sitemap><loc>/part.xml.gz</loc></sitemap><sitemap><loc>/gone.xml</loc></sitemap></sitemapindex>',
      '/part.xml.gz': (_, response) => response.end(gzipSync(sitemap('/a'))),
      '/a': (_, response) =>
        response
          .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
          .end(gzipSync(page('A', '<p>Packed.'))),
    });
    const { passages, why } = await crawl(web);
    expect(passages.map(({ text }) => text)).toEqual(['Packed.']);
    expect(why).toEqual(['/gone.xml: it answers 404']);
  });

  it('are those that links lead to where there is no sitemap, at or below the start', async () => {
    const web = await open({
      '/help/': page(
        'Help',
        '<a href="a">a</a> <a href="../shop">shop</a> <a href="b.pdf">pdf</a> <a href="https://else.example/">else</a>',
      ),
      '/help/a': page(
        'A',
        '<a href="/help/#x">help</a> <a href="/help/b?x=1">b</a> <a href="/help/c" rel="nofollow">c</a>',
      ),
      '/help/b?x=1': page('B', '<p>Last.'),
      '/help/c': page('C', '<p>Never.'),
      '/shop': page('Shop', '<p>Elsewhere.'),
    });
    const { titles } = await crawl(web, '/help/');
    expect(titles).toEqual(['Help', 'A', 'B']);
    expect(web.asked).toEqual(['/robots.txt', '/sitemap.xml', '/help/', '/help/a', '/help/b?x=1']);
  });

  it('are asked for one at a time, with a pause between any two requests, longer where robots.txt says so', async () => {
    const web = await open({
      '/robots.txt': 'User-agent: *\nCrawl-delay: 3',
      '/': page('Home', '<a href="/a">a</a><a href="/b">b</a>'),
      '/a': page('A', '<p>a'),
      '/b': to('/c'),
      '/c': page('C', '<p>c'),
    });
    const { titles } = await crawl(web);
    expect(titles).toEqual(['Home', 'A', 'C']);
    expect(web.mostAtOnce()).toBe(1);
    expect(web.pauses).toEqual([3000, 3000, 3000, 3000, 3000]);
  });

  it('are asked for under a name of our own', async () => {
    let name: string | undefined;
    const web = await open({
      '/': (request, response) => {
        name = request.headers['user-agent'];
        response.writeHead(200, { 'content-type': 'text/html' }).end(page('Home', '<p>x'));
      },
    });
    await crawl(web);
    expect(name).toMatch(/^Baton\//);
  });

  it('count once when two addresses lead to one page', async () => {
    const web = await open({
      '/': page('Home', '<a href="/a">1</a><a href="/a?from=home">2</a><a href="/b">3</a><a href="/copy">4</a>'),
      '/a': page('A', '<p>a', '<link rel="canonical" href="/a">'),
      '/a?from=home': page('A', '<p>a', '<link rel="canonical" href="/a">'),
      '/b': to('/a', 301),
      '/copy': page('A', '<p>a'),
    });
    expect((await crawl(web)).titles).toEqual(['Home', 'A']);
  });

  it('are read in the letters they are written in', async () => {
    const web = await open({
      '/': (_, response) =>
        response
          .writeHead(200, { 'content-type': 'text/html; charset=windows-1252' })
          .end(Buffer.from('<p>Caf\xe9 \x80 5', 'latin1')),
    });
    expect((await crawl(web)).passages[0]?.text).toBe('Café € 5');
  });

  it('are cut off at the most that was said, which is told, and nothing counts as gone', async () => {
    const web = await open({
      '/': page('Home', '<a href="/a">a</a><a href="/b">b</a>'),
      '/a': page('A', '<p>a'),
      '/b': page('B', '<p>b'),
    });
    const { titles, why, isPartial } = await crawl(web, '/', { most: 2 });
    expect(titles).toEqual(['Home', 'A']);
    expect(why).toEqual(['1 more pages: 2 are the most (--pages)']);
    expect(isPartial).toBe(true);
  });
});

describe('a page that cannot be read', () => {
  const home = (...links: string[]) => page('Home', links.map((link) => `<a href="${link}">${link}</a>`).join(' '));

  it('is named with the reason, and the rest is read', async () => {
    const html = { 'content-type': 'text/html' };
    const web = await open({
      '/robots.txt': 'User-agent: baton\nDisallow: /private',
      '/': home(
        '/missing',
        '/broken',
        '/private/a',
        '/paper',
        '/hide',
        '/hide2',
        '/fine',
        '/script',
        '/loop',
        '/out',
        '/packed',
      ),
      '/broken': (_, response) => response.writeHead(500, html).end('<p>Oops'),
      '/private/a': page('Private', '<p>x'),
      '/paper': (_, response) => response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF'),
      '/hide': page('Hidden', '<p>x', '<meta name="robots" content="noindex">'),
      '/hide2': (_, response) =>
        response.writeHead(200, { ...html, 'x-robots-tag': 'noindex' }).end(page('Hidden', '<p>x')),
      '/fine': page('Fine', '<p>Good.'),
      '/script': '<div id="app"></div><script>render()</script>',
      '/loop': to('/loop'),
      '/out': to('https://else.example/'),
      '/packed': (_, response) => response.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end('no gzip'),
    });
    const { titles, why, skipped } = await crawl(web);
    expect(titles).toEqual(['Home', 'Fine']);
    expect(why).toEqual([
      '/missing: it answers 404',
      '/broken: it answers 500',
      '/private/a: robots.txt forbids it',
      '/paper: it is application/pdf, no page',
      '/hide: it asks not to be indexed',
      '/hide2: it asks not to be indexed',
      '/script: there is no text in it; it may be written by a script',
      '/loop: it redirects too often',
      '/out: it leads to https://else.example, another origin',
      '/packed: incorrect header check',
    ]);
    expect(web.asked).not.toContain('/private/a');
    const kept = skipped.flatMap(({ article }) => article?.replace(/^[^/]*/, '') ?? []);
    expect(kept).toEqual(['/broken', '/script', '/loop', '/packed']);
  });

  it('is cut off when it is larger than a page can be, announced, unannounced or packed', async () => {
    const html = { 'content-type': 'text/html' };
    const big = Buffer.alloc(200_000, 'x');
    const web = await open({
      '/': home('/announced', '/endless', '/bomb'),
      '/announced': (_, response) => response.writeHead(200, { ...html, 'content-length': 900_000_000 }).write('x'),
      '/endless': (_, response) => {
        response.writeHead(200, html);
        const more = () => {
          if (!response.destroyed) response.write(big, more);
        };
        more();
      },
      '/bomb': (_, response) => response.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end(gzipSync(big)),
    });
    const { why } = await crawl(web, '/', { mostBytes: 100_000 });
    expect(why).toEqual(['/announced', '/endless', '/bomb'].map((path) => `${path}: it has more than 0.1 MB`));
  });

  it('is given up when it takes too long, before its head or in the middle', async () => {
    const web = await open({
      '/': home('/silent', '/dripping', '/fine'),
      '/silent': () => setImmediate(() => web.tooLate()),
      '/dripping': (_, response) => {
        response.writeHead(200, { 'content-type': 'text/html' });
        response.write('<p>a', () => setImmediate(() => web.tooLate()));
      },
      '/fine': page('Fine', '<p>Good.'),
    });
    const { titles, why } = await crawl(web);
    expect(titles).toEqual(['Home', 'Fine']);
    expect(why).toEqual(['/silent: it took longer than 15 s', '/dripping: it took longer than 15 s']);
  });

  it('is asked for once more after the pause that the site wants, if that is short', async () => {
    let times = 0;
    const web = await open({
      '/': home('/busy', '/closed'),
      '/busy': (_, response) => {
        if (++times === 1) response.writeHead(429, { 'retry-after': '7' }).end();
        else response.writeHead(200, { 'content-type': 'text/html' }).end(page('Busy', '<p>x'));
      },
      '/closed': (_, response) => response.writeHead(503, { 'retry-after': '86400' }).end(),
    });
    const { titles, why } = await crawl(web);
    expect(titles).toEqual(['Home', 'Busy']);
    expect(web.pauses).toContain(7000);
    expect(why).toEqual(['/closed: it answers 503']);
  });

  it('ends the visit after five in a row, and what was stored of the others stays', async () => {
    const web = await open({
      '/': home('/1', '/2', '/3', '/4', '/5', '/6', '/7'),
      '*': (request, response) =>
        response.writeHead(request.url === '/robots.txt' || request.url === '/sitemap.xml' ? 404 : 500).end(),
    });
    const { titles, why, isPartial } = await crawl(web);
    expect(titles).toEqual(['Home']);
    expect(why).toHaveLength(6);
    expect(why.at(-1)).toContain('5 pages in a row could not be read');
    expect(web.asked).not.toContain('/6');
    expect(isPartial).toBe(true);
  });
});

describe('no page is read', () => {
  it('of a host at a private address, unless that is permitted', async () => {
    const web = await open({ '/': page('Home', '<p>x') });
    await expect(crawl(web, '/', { mayBePrivate: false })).rejects.toMatchObject({ name: 'Refusal', status: 422 });
    await expect(crawl(web, '/', { mayBePrivate: false })).rejects.toThrow(
      'shop.test is at 127.0.0.1, which is no public address',
    );
    expect(web.asked).toEqual([]);
  });

  it('behind a redirect to a private address or another port', async () => {
    const other = await open({ '/': page('Secret', '<p>x') });
    const web = await open({
      '/': page('Home', '<a href="/a">a</a><a href="/b">b</a>'),
      '/a': to('http://169.254.169.254/latest/meta-data/'),
      '/b': to(`${other.origin}/`),
    });
    const { titles, why } = await crawl(web);
    expect(titles).toEqual(['Home']);
    expect(why[0]).toBe('/a: it leads to http://169.254.169.254, another origin');
    expect(why[1]).toContain('another origin');
    expect(other.asked).toEqual([]);
  });

  it('at an address that was not checked: each request goes to what its own look-up gave', async () => {
    const web = await open({ '/': page('Home', '<a href="/a">a</a>'), '/a': to('/b'), '/b': page('B', '<p>b') });
    let looks = 0;
    const { resolve } = web.world;
    web.world.resolve = (name) => {
      looks++;
      return resolve(name); // a name that no other look-up knows
    };
    expect((await crawl(web)).titles).toEqual(['Home', 'B']);
    expect(looks).toBe(web.asked.length);
  });

  it('while robots.txt cannot be had, or forbids all', async () => {
    const away = await open({
      '/robots.txt': (_, response) => response.writeHead(503).end(),
      '/': page('Home', '<p>x'),
    });
    await expect(crawl(away)).rejects.toThrow('answers 503. Until it can be read, no page may be.');
    expect(away.asked).toEqual(['/robots.txt']);
    const closed = await open({ '/robots.txt': 'User-agent: *\nDisallow: /', '/': page('Home', '<p>x') });
    expect(await crawl(closed)).toMatchObject({ passages: [], why: ['/: robots.txt forbids it'] });
  });

  it('of a site that has moved: its new address is named', async () => {
    const web = await open({ '*': to('https://www.shop.test/') });
    await expect(crawl(web)).rejects.toThrow('it leads to https://www.shop.test, another origin');
  });
});
