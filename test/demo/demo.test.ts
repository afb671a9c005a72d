import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { closures } from '../../demo/holidays.ts';
import { demoSite } from '../../demo/site.ts';
import { articles, files, ids, links, pages, prices, shopPages } from './shop.ts';

const article = (name: string) => articles.find((each) => each.name === name)?.text ?? '';
const days = { mon: 'Monday', tue: 'Tuesday', wed: 'Wednesday', thu: 'Thursday', fri: 'Friday', sat: 'Saturday' };

describe('the knowledge', () => {
  it('has at least 36 articles', () => expect(articles.length).toBeGreaterThanOrEqual(36));

  it('gives each article a title, a url and sections of its own', () => {
    for (const { name, title, url, text } of articles) {
      expect(title, name).not.toBe('');
      expect(url, name).toMatch(/^\/[a-z]*#[a-z-]+$/);
      expect(text.match(/^## .+$/gm)?.length ?? 0, name).toBeGreaterThanOrEqual(3);
    }
    expect(new Set(articles.map((each) => each.title)).size).toBe(articles.length);
    expect(new Set(articles.map((each) => each.url)).size).toBe(articles.length);
  });

  it('leads each article to a place that exists on a page of the shop', () => {
    for (const { name, url } of articles) {
      const [path = '', anchor] = url.split('#');
      expect(ids(pages[path] ?? ''), `${name}: ${url}`).toContain(anchor);
    }
  });
});

describe('shop and knowledge agree', () => {
  it('names no price on a page that the article about that place does not name', () => {
    const known = new Set(articles.flatMap((each) => prices(each.text)));
    for (const [path, html] of shopPages)
      for (const price of prices(html)) expect(known, `${price} on ${path}`).toContain(price);
  });

  it('states the same opening hours in settings, article and page', () => {
    const home = pages['/'] ?? '';
    for (const [key, day] of Object.entries(days)) {
      const span = demoSite.hours.week[key as keyof typeof days].map((each) => each.join('–')).join(', ');
      expect(article('opening-hours.md')).toContain(`| ${day} | ${span} |`);
      expect(home).toContain(`<th scope="row">${day}</th><td>${span}</td>`);
    }
    expect(demoSite.hours.week.sun).toEqual([]);
    expect(article('opening-hours.md')).toContain('| Sunday | closed |');
  });

  it('closes on public holidays, the moving ones included, and early on the two eves', () => {
    const year = closures(2027, 2027);
    const closed = Object.keys(year).filter((date) => year[date]?.length === 0);
    expect(closed.sort()).toEqual([
      '2027-01-01',
      '2027-03-29',
      '2027-04-27',
      '2027-05-06',
      '2027-05-17',
      '2027-12-25',
      '2027-12-26',
    ]);
    expect(year['2027-12-24']).toEqual([['09:00', '15:00']]);
    expect(closures(2028, 2028)['2028-12-24']).toBeUndefined(); // a Sunday: closed anyway
    expect(demoSite.hours.exceptions).toMatchObject(year);
  });

  it('says on every page and in an article that the shop is fictional', () => {
    for (const [, html] of shopPages) expect(html).toContain('This is a fictional demo shop of Baton.');
    expect(article('about-us.md')).toContain('fictional demo shop');
  });
});

describe('the pages', () => {
  it('carry the tag once', () => {
    const tag = '<script async src="/widget.js" data-site="demo"></script>';
    for (const [path, html] of shopPages) expect(html.split(tag).length, path).toBe(2);
  });

  it('load nothing from elsewhere', () => {
    const names = /\b(?:https?:)?\/\/(?!www\.w3\.org\/2000\/svg)[\w.-]+/;
    for (const end of ['.html', '.css', '.svg', '.js'])
      for (const { name, text } of files(end)) expect(text, name).not.toMatch(end === '.js' ? /https?:\/\// : names);
  });

  it('keep scripts and styles out of the markup, as their policy demands', () => {
    for (const { name, text } of [...files('.html'), ...files('.svg')]) {
      expect(text, name).not.toMatch(/<style|\sstyle=|\son[a-z]+=/i);
      for (const [, attributes, body] of text.matchAll(/<script([^>]*)>([^<]*)/g)) {
        expect(attributes, name).toContain('src="/');
        expect(body, name).toBe('');
      }
    }
  });

  it('refer only to files, pages and places that exist', () => {
    for (const [path, html] of Object.entries(pages))
      for (const link of links(html)) {
        const [file = '', anchor] = link.split('#');
        if (file.startsWith('mailto:') || ['/widget.js', '/inbox', '/both'].includes(file)) continue;
        if (file.startsWith('/demo/')) {
          const there = new URL(`../..${file}`, import.meta.url);
          expect(existsSync(there), `${link} on ${path}`).toBe(true);
          if (anchor) expect(ids(readFileSync(there, 'utf8')), `${link} on ${path}`).toContain(anchor);
        } else {
          expect(Object.keys(pages), `${link} on ${path}`).toContain(file || path);
          if (anchor) expect(ids(pages[file || path] ?? ''), `${link} on ${path}`).toContain(anchor);
        }
      }
  });

  it('use an id once, one first heading, no skipped level and a text for every picture', () => {
    for (const [path, html] of Object.entries(pages)) {
      expect(new Set(ids(html)).size, path).toBe(ids(html).length);
      const levels = [...html.matchAll(/<h([1-6])/g)].map((match) => Number(match[1]));
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      levels.reduce((before, level) => {
        expect(level - before, path).toBeLessThanOrEqual(1);
        return level;
      });
      for (const [image] of html.matchAll(/<img[^>]*>/g)) expect(image, path).toContain(' alt="');
      for (const [, label] of html.matchAll(/<svg[^>]*aria-label="([^"]*)"/g)) expect(label, path).not.toBe('');
      for (const [frame] of html.matchAll(/<iframe[^>]*>/g)) expect(frame, path).toContain(' title="');
    }
  });
});

describe('the site and its script', () => {
  it('has an accent on which white text is legible (WCAG AA)', () => {
    const [r, g, b] = [1, 3, 5]
      .map((at) => Number.parseInt(demoSite.accent.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [number, number, number];
    expect(1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05)).toBeGreaterThanOrEqual(4.5);
  });

  it('has a scripted model that always has an answer, and names only prices that the articles name', () => {
    const script: { when: string; say: string; choices?: string[] }[] = JSON.parse(
      readFileSync(new URL('../../demo/script.json', import.meta.url), 'utf8'),
    );
    const reply = (text: string) => script.find((each) => new RegExp(each.when, 'i').test(text))?.say;
    expect(reply('How much is a puncture repair?')).toContain('€17.50');
    expect(reply('hello')).toContain('Hello');
    expect(reply('zzz')).toContain('person');
    const known = articles.flatMap((each) => prices(each.text));
    for (const { say } of script) for (const price of prices(say)) expect(known).toContain(price);
  });
});
