import { decodeEntities } from './entities.ts';
import { readTag, textEnd } from './tags.ts';

/** An element of a page. Scripts and other unread text are no children of theirs, but `source` of a style sheet. */
export type Element = {
  name: string;
  attributes: Map<string, string>;
  children: (Element | string)[];
  parent: Element | null;
  source?: string;
};

const set = (names: string) => new Set(names.split(' '));
const VOID = set('area base br col embed hr img input link meta param source track wbr');
/** Their content is no markup. */
const RAW = set('script style textarea title xmp iframe noembed noframes noscript plaintext');
const ENDS_P = set(
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre search section summary ul',
);
const HEADINGS = set('h1 h2 h3 h4 h5 h6');
/** An end tag does not reach past these. */
const BARRIERS = set('table td th caption template object marquee applet html');
const TABLE = set('table thead tbody tfoot tr td th caption');
const FORMATTING = set('a b big code em font i nobr s small strike strong tt u span');
/** Which open elements a start tag ends, and how far up it looks for them. */
const IMPLIED: Record<string, { ends: Set<string>; until: Set<string> }> = {
  li: { ends: set('li'), until: set('ul ol menu') },
  dt: { ends: set('dt dd'), until: set('dl') },
  dd: { ends: set('dt dd'), until: set('dl') },
  option: { ends: set('option'), until: set('select datalist') },
  tr: { ends: set('tr'), until: set('table') },
  td: { ends: set('td th'), until: set('tr table') },
  th: { ends: set('td th'), until: set('tr table') },
  thead: { ends: set('thead tbody tfoot'), until: set('table') },
  tbody: { ends: set('thead tbody tfoot caption'), until: set('table') },
  tfoot: { ends: set('thead tbody tfoot'), until: set('table') },
};
const DEEPEST = 512;

/**
 * Reads HTML into a tree as browsers do where it matters for what is seen: raw text, comments, implied end tags, unclosed formatting that
 * goes on in the next block. Where it differs, less is read, not more. Throws on elements nested deeper than 512.
 */
export function readMarkup(html: string): Element {
  const root: Element = { name: '#root', attributes: new Map(), children: [], parent: null };
  const isStrict = /^[\s\ufeff]*(?:<!--[\s\S]{0,2000}?-->\s*)*<!doctype\s+html/i.test(html);
  let open = root;
  let depth = 0;
  let unclosed: Element[] = [];
  let foreign = 0;

  function push(name: string, attributes: Map<string, string>): Element {
    const element: Element = { name, attributes, children: [], parent: open };
    open.children.push(element);
    return element;
  }

  function enter(element: Element): void {
    if (++depth > DEEPEST) throw new Error('its elements are nested too deep');
    open = element;
    if (isForeign(element)) foreign++;
  }

  /** Ends the innermost elements up to and with `last`; formatting that ends so, and not by a tag of its own, goes on behind it. */
  function leave(last: Element): void {
    for (;;) {
      const element = open;
      if (element !== last && FORMATTING.has(element.name) && element.attributes.size > 0) unclosed.push(element);
      if (isForeign(element)) foreign--;
      open = element.parent as Element;
      depth--;
      if (element === last) break;
    }
    unclosed = unclosed.slice(-8);
  }

  function nearest(names: Set<string>, until: Set<string>): Element | null {
    for (let at = open; at.parent; at = at.parent) {
      if (names.has(at.name)) return at;
      if (until.has(at.name)) return null;
    }
    return null;
  }

  function goOn(): void {
    const again = unclosed;
    unclosed = [];
    for (const { name, attributes } of again.reverse()) enter(push(name, attributes));
  }

  function start(name: string, attributes: Map<string, string>, isClosed: boolean): void {
    const implied = IMPLIED[name];
    const before = implied && nearest(implied.ends, implied.until);
    if (before) leave(before);
    if (ENDS_P.has(name) || (name === 'table' && isStrict)) {
      const paragraph = nearest(set('p'), BARRIERS);
      if (paragraph) leave(paragraph);
    }
    if (HEADINGS.has(name) && HEADINGS.has(open.name)) leave(open);
    if (name === 'a') end('a');
    if (FORMATTING.has(name)) goOn();
    const element = push(name, attributes);
    if (!VOID.has(name) && !(foreign > 0 && isClosed)) enter(element);
  }

  function end(name: string): void {
    const at = unclosed.findLastIndex((element) => element.name === name);
    if (at >= 0) unclosed.splice(at, 1);
    const names = HEADINGS.has(name) ? HEADINGS : set(name);
    const element = nearest(names, TABLE.has(name) ? set('table template') : BARRIERS);
    if (element) leave(element);
  }

  function text(from: number, to: number): void {
    if (to <= from) return;
    const said = html.slice(from, to);
    if (unclosed.length > 0 && said.trim()) goOn();
    open.children.push(decodeEntities(said));
  }

  for (let at = 0; at < html.length; ) {
    const less = html.indexOf('<', at);
    text(at, less < 0 ? html.length : less);
    if (less < 0) break;
    const tag = readTag(html, less);
    at = tag.end;
    if (tag.kind === 'text') text(less, tag.end);
    else if (tag.kind === 'end') end(tag.name);
    else if (tag.kind === 'start') {
      if (foreign === 0 && RAW.has(tag.name)) {
        const stop = textEnd(html, tag.name, at);
        const source = html.slice(at, stop);
        push(tag.name, tag.attributes).source = tag.name === 'title' ? decodeEntities(source) : source;
        at = stop < html.length ? readTag(html, stop).end : stop;
      } else start(tag.name, tag.attributes, tag.isClosed);
    }
  }
  return root;
}

const isForeign = ({ name }: Element) => name === 'svg' || name === 'math';

/** Every element below `root`, in the page's order. */
export function* elementsOf(root: Element): Generator<Element> {
  for (const child of root.children) {
    if (typeof child === 'string') continue;
    yield child;
    yield* elementsOf(child);
  }
}
