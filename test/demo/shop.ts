import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../demo/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, folder), 'utf8');
const named = (path: string, end: string) => readdirSync(new URL(path, folder)).filter((name) => name.endsWith(end));

/** An article as it is written: its front matter, and its text without it. */
export type Article = { name: string; title: string; url: string; text: string };

export const articles: Article[] = named('knowledge/', '.md').map((name) => {
  const [, front = '', text = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(read(`knowledge/${name}`)) ?? [];
  const field = (key: string) => new RegExp(`^${key}: (.+)$`, 'm').exec(front)?.[1] ?? '';
  return { name, title: field('title'), url: field('url'), text };
});

/** The shop's three pages by the path they are served at, and the page that shows shop and inbox side by side. */
export const pages: Record<string, string> = {
  '/': read('index.html'),
  '/service': read('service.html'),
  '/delivery': read('delivery.html'),
  '/both': read('both.html'),
};
export const shopPages = Object.entries(pages).filter(([path]) => path !== '/both');

export const files = (end: string) =>
  ['', 'img/'].flatMap((path) => named(path, end).map((name) => ({ name: path + name, text: read(path + name) })));

export const ids = (html: string) => [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1] as string);
export const links = (html: string) =>
  [...html.matchAll(/\s(?:href|src|srcset)="([^"]+)"/g)].map((m) => m[1] as string);
/** Sums of money such as `€1,149` or `€17.50`. */
export const prices = (text: string) => text.match(/€\d+(?:,\d{3})*(?:\.\d\d)?/g) ?? [];
