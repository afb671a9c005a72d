import { describe, expect, it } from 'vitest';
import { addressesOf, isPrivate } from '../../server/knowledge/pages/address.ts';
import { readRobots } from '../../server/knowledge/pages/robots.ts';
import { readSitemap } from '../../server/knowledge/pages/sitemap.ts';

describe('robots.txt', () => {
  const may = (rules: string, path: string) => readRobots(rules, 'baton').isAllowed(path);

  it('holds for everyone unless it has a part for us', () => {
    const text =
      'User-agent: *\nDisallow: /\n\nUser-agent: other\nUser-agent: Baton/1.0\nDisallow: /cart\nCrawl-delay: 2\n';
    expect(may(text, '/help')).toBe(true);
    expect(may(text, '/cart/1')).toBe(false);
    expect(readRobots(text, 'baton').delayMs).toBe(2000);
    expect(readRobots(text, 'someone').isAllowed('/help')).toBe(false);
    expect(may('User-agent: batonette\nDisallow: /', '/help')).toBe(true);
  });

  it('joins the parts that name us', () => {
    const text = 'User-agent: baton\nDisallow: /a\nUser-agent: x\nDisallow: /\nUser-agent: baton\nDisallow: /b';
    expect(['/a', '/b', '/c'].map((path) => may(text, path))).toEqual([false, false, true]);
  });

  it('lets the longest rule decide, and of two as long the one that allows', () => {
    const text = 'User-agent: *\nDisallow: /shop\nAllow: /shop/help\nDisallow: /x\nAllow: /x\nDisallow:\n';
    expect(['/shop/1', '/shop/help/2', '/x', '/'].map((path) => may(text, path))).toEqual([false, true, true, true]);
  });

  it('knows * and a last $, and both spellings of a letter', () => {
    const text = 'User-agent: *\nDisallow: /*.pdf$\nDisallow: /*?sort=\nDisallow: /größe\nDisallow: /%7Ejoe';
    expect(
      ['/a.pdf', '/a.pdf?x', '/l?a=1&b=2', '/l?sort=up', '/gr%c3%b6%C3%9fe', '/~joe/'].map((path) => may(text, path)),
    ).toEqual([false, true, true, false, false, false]);
  });

  it('decides in time that grows with its length alone', () => {
    expect(may(`User-agent: *\nDisallow: /${'*a'.repeat(2000)}$`, `/${'a'.repeat(20_000)}b`)).toBe(true);
  });

  it('names sitemaps, wherever it does', () => {
    expect(readRobots('Sitemap: https://a.test/s.xml#x\nUser-agent: z\nsitemap:/two.xml', 'baton').sitemaps).toEqual([
      'https://a.test/s.xml#x',
      '/two.xml',
    ]);
  });
});

describe('a sitemap', () => {
  it('names pages, and its pictures are none', () => {
    expect(
      readSitemap(
        '<?xml version="1.0"?><!-- <loc>no</loc> --><urlset><url><loc> https://a.test/?a=1&amp;b=2 </loc><image:image><image:loc>https://a.test/i.png</image:loc></image:image></url><url><loc><![CDATA[https://a.test/c]]></loc></url></urlset>',
      ),
    ).toEqual({ pages: ['https://a.test/?a=1&b=2', 'https://a.test/c'], sitemaps: [] });
  });

  it('may name other sitemaps, or be a list', () => {
    const index = '<sitemapindex><sitemap><loc>https://a.test/1.xml</loc></sitemap></sitemapindex>';
    expect(readSitemap(index)).toEqual({ pages: [], sitemaps: ['https://a.test/1.xml'] });
    expect(readSitemap('https://a.test/1\nhttps://a.test/2\n').pages).toHaveLength(2);
    expect(readSitemap('<html>Not found https://a.test/</html>')).toEqual({ pages: [], sitemaps: [] });
  });
});

describe('an address', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.31.255.255',
    '192.168.0.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::a00:1',
    'fe80::1%eth0',
    'fc00::1',
    'fd00:ec2::254',
    'ff02::1',
    '2002:7f00:1::',
    '2001:db8::1',
    'nonsense',
  ])('%s is not of the public internet', (ip) => expect(isPrivate(ip)).toBe(true));

  it.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '2a00:1450::1'])('%s is', (ip) => {
    expect(isPrivate(ip)).toBe(false);
  });

  it('is refused when any that its host has is private', async () => {
    const resolve = async () => [
      { address: '8.8.8.8', family: 4 },
      { address: '10.0.0.5', family: 4 },
    ];
    await expect(addressesOf('a.test', resolve, false)).rejects.toThrow(
      'a.test is at 10.0.0.5, which is no public address',
    );
    expect(await addressesOf('a.test', resolve, true)).toHaveLength(2);
    await expect(addressesOf('a.test', async () => [], false)).rejects.toThrow('has no address');
  });

  it('is refused as a bare number too, without a look-up', async () => {
    const resolve = async () => Promise.reject(new Error('looked up'));
    await expect(addressesOf('[::1]', resolve, false)).rejects.toThrow('no public address');
    await expect(addressesOf(new URL('http://0x7f.1/').hostname, resolve, false)).rejects.toThrow('127.0.0.1');
    await expect(addressesOf(new URL('http://2130706433/').hostname, resolve, false)).rejects.toThrow('127.0.0.1');
  });
});
