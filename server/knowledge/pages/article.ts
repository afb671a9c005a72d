import { isHidden, unfoldedBy } from './hidden.ts';
import { type Element, elementsOf, readMarkup } from './markup.ts';
import { type Styles, stylesOf } from './styles.ts';
import { createWriter } from './writer.ts';

/** What a page says to whoever looks at it. `links` are addresses in it, absolute; `markdown` begins with the title. */
export type Page = {
  title: string;
  markdown: string;
  canonical: string | null;
  links: string[];
  mayIndex: boolean;
  mayFollow: boolean;
};

const set = (names: string) => new Set(names.split(' '));
/** No text of the page: its machinery, its fields, what stands in for pictures, and what is struck out. */
const UNREAD = set(
  'head script style template noscript iframe object embed applet audio video canvas svg math map select datalist textarea input progress meter rp del s strike dialog',
);
/** Around the content, on every page. */
const AROUND = set('header footer aside');
const AROUND_ROLES = set('navigation banner contentinfo complementary search dialog alertdialog menu menubar toolbar');
const AROUND_NAMES =
  /(?:^|[-_])(?:cookies?|consent|gdpr|breadcrumbs?|newsletter|pagination|share|social|sidebar|navbar|skip-?link)(?:$|[-_])/i;

/** Reads the main content of an HTML page at `url` as Markdown. Nothing hidden, and no script, is read. Throws when it is nested too deep. */
export function readPage(html: string, url: string): Page {
  const root = readMarkup(html);
  const styles = stylesOf(root);
  const all = [...elementsOf(root)];
  const base = resolve(all.find(({ name }) => name === 'base')?.attributes.get('href') ?? '', url) ?? url;
  const main = mainOf(all, styles);
  const unfolded = unfoldedBy(all, styles);
  const writer = createWriter(base);
  write(main ?? root, !main);
  const { text, heading, start } = writer.end();
  const title = heading ?? titleOf(all) ?? url;
  const isTitled = start === title;
  const directives = robotsOf(all);

  function write(element: Element, isWhole: boolean): void {
    for (const child of element.children) {
      if (typeof child === 'string') writer.text(child);
      else if (isSeen(child, isWhole)) {
        writer.open(child);
        write(child, isWhole);
        writer.close(child);
      }
    }
  }

  function isSeen(element: Element, isWhole: boolean): boolean {
    if (UNREAD.has(element.name) || element.name === 'nav' || isHidden(element, styles, unfolded)) return false;
    if (element.name === 'button') return isInHeading(element);
    return !(isWhole && isAround(element)) && !AROUND_ROLES.has(element.attributes.get('role') ?? '');
  }

  return {
    title,
    markdown: text && `${isTitled ? '' : `# ${title}\n\n`}${text}`,
    canonical: resolve(all.find(isCanonical)?.attributes.get('href') ?? '', base),
    links: all.filter(isLink).flatMap((link) => resolve(link.attributes.get('href') ?? '', base) ?? []),
    mayIndex: !directives.some((one) => one === 'noindex' || one === 'none'),
    mayFollow: !directives.some((one) => one === 'nofollow' || one === 'none'),
  };
}

/** The element that holds the content: `<main>`, else the only article; null when the page does not say. */
function mainOf(all: Element[], styles: Styles): Element | null {
  const isReadable = (element: Element) => {
    for (let at: Element | null = element; at; at = at.parent)
      if (UNREAD.has(at.name) || isHidden(at, styles)) return false;
    return true;
  };
  const of = (test: (element: Element) => boolean) => all.filter((element) => test(element) && isReadable(element));
  const mains = of(({ name, attributes }) => name === 'main' || attributes.get('role') === 'main');
  if (mains[0]) return mains[0];
  const articles = of(({ name }) => name === 'article');
  return articles.length === 1 ? (articles[0] as Element) : null;
}

function isAround({ name, attributes }: Element): boolean {
  if (AROUND.has(name)) return true;
  return (
    AROUND_NAMES.test(attributes.get('id') ?? '') ||
    (attributes.get('class') ?? '').split(/\s+/).some((one) => AROUND_NAMES.test(one))
  );
}

/** In a heading, a button is how an answer is unfolded, and its words are the question. */
function isInHeading(element: Element): boolean {
  for (let at = element.parent; at; at = at.parent) if (/^(?:h[1-6]|dt|summary)$/.test(at.name)) return true;
  return false;
}

const relOf = ({ attributes }: Element) => (attributes.get('rel') ?? '').toLowerCase().split(/\s+/);
const isCanonical = (element: Element) => element.name === 'link' && relOf(element).includes('canonical');
const isLink = (element: Element) => element.name === 'a' && !relOf(element).includes('nofollow');

function titleOf(all: Element[]): string | undefined {
  const meta = all.find(({ name, attributes }) => name === 'meta' && attributes.get('property') === 'og:title');
  const shown = all.find(({ name, parent }) => name === 'title' && parent?.name !== 'svg')?.source;
  const named = meta?.attributes.get('content') ?? shown?.replace(/\s+[|–—·]\s[^|–—·]*$/, '');
  return named?.replace(/\s+/g, ' ').trim() || undefined;
}

function robotsOf(all: Element[]): string[] {
  return all
    .filter(({ name, attributes }) => name === 'meta' && /^(?:robots|baton)$/i.test(attributes.get('name') ?? ''))
    .flatMap(({ attributes }) => (attributes.get('content') ?? '').toLowerCase().split(/[\s,]+/));
}

function resolve(href: string, base: string): string | null {
  const address = href.trim();
  if (!address || !URL.canParse(address, base)) return null;
  const url = new URL(address, base);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}
