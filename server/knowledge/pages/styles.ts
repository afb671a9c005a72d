import { type Element, elementsOf } from './markup.ts';

type Compound = { tag: string; id: string; classes: string[] };
type Rule = { compounds: Compound[]; style: [string, string][] };

/** The declarations that a page's own style sheets and `style` attributes give an element, later ones first to count. */
export type Styles = (element: Element) => Map<string, string>;

const MOST_RULES = 5000;
/** What can make text unseen; other properties are not kept. */
const TELLING =
  /^(?:display|visibility|content-visibility|opacity|font|font-size|color|background(?:-color|-image)?|-webkit-text-fill-color|position|left|right|top|bottom|inset|text-indent|margin(?:-left|-top)?|clip|clip-path|width|height|max-width|max-height|overflow(?:-[xy])?|transform|filter|zoom|scale)$/;

/**
 * Reads the `<style>` elements of a page. Sheets elsewhere are not fetched. Selectors of tags, classes and ids are understood, alone or
 * inside others; rules for print and for some widths are not applied.
 */
export function stylesOf(root: Element): Styles {
  const byKey = new Map<string, Rule[]>();
  let count = 0;
  for (const element of elementsOf(root)) {
    if (element.name !== 'style' || !element.source) continue;
    for (const rule of rulesOf(element.source)) {
      if (++count > MOST_RULES) break;
      const { tag, id, classes } = rule.compounds.at(-1) as Compound;
      const key = id ? `#${id}` : classes[0] ? `.${classes[0]}` : tag;
      byKey.set(key, [...(byKey.get(key) ?? []), rule]);
    }
  }
  return (element) => {
    const style = new Map<string, string>();
    const id = element.attributes.get('id');
    const keys = ['*', element.name, ...classesOf(element).map((name) => `.${name}`), ...(id ? [`#${id}`] : [])];
    for (const key of keys)
      for (const rule of byKey.get(key) ?? [])
        if (matches(element, rule.compounds)) for (const [name, value] of rule.style) style.set(name, value);
    for (const [name, value] of declarations(element.attributes.get('style') ?? '')) style.set(name, value);
    return style;
  };
}

export const classesOf = (element: Element) => element.attributes.get('class')?.split(/\s+/).filter(Boolean) ?? [];

/** The rules that hold on every screen, in order. */
function* rulesOf(css: string): Generator<Rule> {
  const plain = css.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, '').replace(/<!--|-->/g, '');
  for (let at = 0; at < plain.length; ) {
    const open = plain.indexOf('{', at);
    if (open < 0) return;
    const head = plain
      .slice(at, open)
      .replace(/^[^{}]*;/, '')
      .trim();
    const close = blockEnd(plain, open);
    const body = plain.slice(open + 1, close);
    at = close + 1;
    if (/^@(?:layer\b|media\s+(?:screen|all)\s*$)/i.test(head)) yield* rulesOf(body);
    if (head.startsWith('@')) continue;
    const style = declarations(body);
    if (style.length === 0) continue;
    for (const selector of head.split(',')) {
      const compounds = compoundsOf(selector.trim());
      if (compounds) yield { compounds, style };
    }
  }
}

function blockEnd(css: string, open: number): number {
  let depth = 0;
  for (let at = open; at < css.length; at++) {
    if (css[at] === '{') depth++;
    else if (css[at] === '}' && --depth === 0) return at;
  }
  return css.length;
}

function declarations(text: string): [string, string][] {
  return unescaped(text.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ''))
    .toLowerCase()
    .split(';')
    .flatMap((one): [string, string][] => {
      const colon = one.indexOf(':');
      const name = one.slice(0, colon).trim();
      return colon > 0 && TELLING.test(name)
        ? [
            [
              name,
              one
                .slice(colon + 1)
                .replace(/!\s*important/, '')
                .trim(),
            ],
          ]
        : [];
    });
}

/** CSS escapes as the characters they stand for: `n\6fne` is `none`. */
const unescaped = (css: string) =>
  css.replace(/\\([0-9a-f]{1,6})\s?|\\(.)/gi, (_, hex, character) => {
    if (!hex) return character;
    const code = Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });

function compoundsOf(selector: string): Compound[] | null {
  const parts = unescaped(selector.replace(/\s*>\s*/g, ' ')).split(/\s+/);
  const compounds: Compound[] = [];
  for (const part of parts) {
    const match = /^([a-z][\w-]*|\*)?((?:[.#][\p{L}_-][\p{L}\p{N}_-]*)*)$/iu.exec(part);
    if (!match || part === '') return null;
    const names = match[2]?.match(/[.#][^.#]+/g) ?? [];
    compounds.push({
      tag: (match[1] ?? '*').toLowerCase(),
      id: names.findLast((name) => name[0] === '#')?.slice(1) ?? '',
      classes: names.filter((name) => name[0] === '.').map((name) => name.slice(1)),
    });
  }
  return compounds;
}

function matches(element: Element, compounds: Compound[]): boolean {
  if (!fits(element, compounds.at(-1) as Compound)) return false;
  let rest = compounds.length - 2;
  for (let above = element.parent; above && rest >= 0; above = above.parent)
    if (fits(above, compounds[rest] as Compound)) rest--;
  return rest < 0;
}

function fits(element: Element, { tag, id, classes }: Compound): boolean {
  if (tag !== '*' && tag !== element.name) return false;
  if (id && element.attributes.get('id') !== id) return false;
  const own = classes.length > 0 ? classesOf(element) : [];
  return classes.every((name) => own.includes(name));
}
