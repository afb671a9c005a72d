import type { Element } from './markup.ts';
import { classesOf, type Styles } from './styles.ts';

/** Class names that mean "not seen" in the common style kits. */
const HIDING =
  /^(?:sr-only|visually-?hidden|screen-?reader(?:-text|-only)?|a11y-hidden|element-(?:hidden|invisible)|hidden|hide|is-hidden|u-hidden|d-none|display-none|invisible|off-?screen|no-?display)$/i;
/** Seen on some screens all the same: `hidden md:block`, `d-none d-md-flex`. */
const SHOWING = /^(?:\w+:(?:block|flex|grid|inline|table|contents)[\w-]*|d-(?:sm|md|lg|xl|xxl)-(?!none)\w+)$/i;

/**
 * Is an element, and so all in it, kept from the eye: by an attribute, by a style of the page itself or by a class that means it? What
 * nobody sees is no knowledge, and a hidden sentence is a favourite way to give an assistant orders. Elements in `unfolded` are shown
 * by a button that is seen, so that being folded away is no reason.
 */
export function isHidden(element: Element, styles: Styles, unfolded?: Set<Element>): boolean {
  const { attributes } = element;
  if (unfolded?.has(element)) return hides(new Map([...styles(element), ['display', ''], ['visibility', '']]));
  if (attributes.has('hidden') || attributes.get('aria-hidden')?.trim().toLowerCase() === 'true') return true;
  if (element.name === 'dialog' && !attributes.has('open')) return true;
  const classes = classesOf(element);
  if (classes.some((name) => HIDING.test(name)) && !classes.some((name) => SHOWING.test(name))) return true;
  const style = styles(element);
  return style.size > 0 && (hides(style) || isPale(element, style, styles));
}

/** What the page's visible buttons and tabs say they open: the answers of a folded list of questions. */
export function unfoldedBy(all: Element[], styles: Styles): Set<Element> {
  const openers = all.filter(
    ({ name, attributes }) =>
      (/^(?:button|a|summary)$/.test(name) || /^(?:button|tab)$/.test(attributes.get('role') ?? '')) &&
      attributes.has('aria-controls') &&
      (attributes.has('aria-expanded') || attributes.get('role') === 'tab'),
  );
  const ids = new Set<string>();
  for (const opener of openers) {
    if (isAmongHidden(opener, styles) || !hasWords(opener)) continue;
    for (const id of opener.attributes.get('aria-controls')?.split(/\s+/) ?? []) ids.add(id);
  }
  return new Set(all.filter(({ attributes }) => ids.has(attributes.get('id') ?? ' ')));
}

const hasWords = (element: Element): boolean =>
  element.children.some((child) => (typeof child === 'string' ? child.trim() !== '' : hasWords(child)));

function isAmongHidden(element: Element, styles: Styles): boolean {
  for (let at: Element | null = element; at; at = at.parent) if (isHidden(at, styles)) return true;
  return false;
}

const amount = (value = '') => {
  const found = /^(-?(?:\d+\.?\d*|\.\d+))(px|r?em|ex|ch|pt|vw|vh|%)?$/.exec(value);
  if (!found) return undefined;
  const unit = found[2] ?? 'px';
  const pixels = unit === 'px' || unit === 'pt' ? 1 : unit === '%' || unit[0] === 'v' ? 10 : 16;
  return Number(found[1]) * pixels;
};

function hides(style: Map<string, string>): boolean {
  const is = (name: string, pattern: RegExp) => pattern.test(style.get(name) ?? '');
  const atMost = (name: string, most: number) => (amount(style.get(name)) ?? Number.POSITIVE_INFINITY) <= most;
  if (is('display', /^none\b/) || is('visibility', /^(?:hidden|collapse)$/) || is('content-visibility', /^hidden$/))
    return true;
  const opacity = style.get('opacity');
  if (opacity && Number.parseFloat(opacity) <= (opacity.endsWith('%') ? 5 : 0.05)) return true;
  if (atMost('font-size', 2) || is('font', /(?:^|\s)0(?:px|em|rem)?(?:\/|\s)/)) return true;
  if (
    is('clip', /^rect\(\s*(?:0|1px)/) ||
    is('clip-path', /^(?:inset\(\s*(?:[5-9]\d|100)%|circle\(\s*0|polygon\(\s*0(?:px|%)?\s+0(?:px|%)?\s*,\s*0)/)
  )
    return true;
  if (
    is('transform', /scale[xy]?\(\s*0(?:\.0\d*)?\s*[,)]|translate[xy3d]*\([^)]*-\d{4,}/) ||
    is('filter', /opacity\(\s*0%?\s*\)/)
  )
    return true;
  if (atMost('scale', 0) || atMost('zoom', 0)) return true;
  if (atMost('text-indent', -90) || atMost('margin-left', -900) || atMost('margin-top', -900)) return true;
  const isMoved = ['left', 'right', 'top', 'bottom', 'inset'].some(
    (name) => Math.abs(amount(style.get(name)) ?? 0) >= 900,
  );
  if (isMoved && is('position', /^(?:absolute|fixed|relative)$/)) return true;
  const isTiny = ['width', 'height', 'max-width', 'max-height'].some((name) => atMost(name, 1));
  return isTiny && ['overflow', 'overflow-x', 'overflow-y'].some((name) => is(name, /hidden|clip/));
}

/** Text in no colour, in that of its ground, or white where nothing says that the ground is another. */
function isPale(element: Element, style: Map<string, string>, styles: Styles): boolean {
  const colour = plain(style.get('-webkit-text-fill-color') ?? style.get('color') ?? '');
  if (!colour) return false;
  if (
    colour === 'transparent' ||
    /^(?:rgba|hsla)\(.*,0?\.?0+%?\)$|^(?:rgb|hsl)a?\(.*\/0?\.?0+%?\)$|^#(?:\w{3}0|\w{6}00)$/.test(colour)
  )
    return true;
  for (let at: Element | null = element; at; at = at.parent) {
    const own = at === element ? style : styles(at);
    if (own.get('background-image')) return false;
    const ground = own.get('background-color') ?? own.get('background');
    if (ground) return plain(ground) === colour;
  }
  return colour === '#ffffff';
}

const NAMES: Record<string, string> = { white: '#ffffff', black: '#000000' };

function plain(colour: string): string {
  const tight = colour.replace(/\s+/g, '');
  const short = /^#(\w)(\w)(\w)$/.exec(tight);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`;
  if (/^rgba?\(255,255,255(?:,1)?\)$/.test(tight)) return '#ffffff';
  return NAMES[tight] ?? tight;
}
