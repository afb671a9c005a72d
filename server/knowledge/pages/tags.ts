import { decodeEntities } from './entities.ts';

/** What begins at a `<`; `end` is where the text goes on. `nothing` are comments and declarations. */
export type Tag = { end: number } & (
  | { kind: 'text' | 'nothing' }
  | { kind: 'end'; name: string }
  | { kind: 'start'; name: string; attributes: Map<string, string>; isClosed: boolean }
);

/** Reads the tag, comment or declaration that begins at `from`, by the tokenizer of the HTML standard (13.2.5). */
export function readTag(html: string, from: number): Tag {
  const next = html[from + 1] ?? '';
  if (next === '!')
    return { kind: 'nothing', end: html.startsWith('--', from + 2) ? commentEnd(html, from) : after(html, '>', from) };
  if (next === '?') return { kind: 'nothing', end: after(html, '>', from) };
  const isEnd = next === '/';
  const begin = from + (isEnd ? 2 : 1);
  if (!/[a-z]/i.test(html[begin] ?? '')) {
    if (isEnd) return { kind: 'nothing', end: after(html, '>', from) };
    return { kind: 'text', end: from + 1 };
  }
  let at = begin;
  while (at < html.length && !/[\s/>]/.test(html[at] as string)) at++;
  const name = html.slice(begin, at).toLowerCase();
  const { attributes, end, isClosed } = readAttributes(html, at);
  if (end > html.length) return { kind: 'nothing', end: html.length }; // cut off inside a tag: browsers show nothing of it
  return isEnd ? { kind: 'end', name, end } : { kind: 'start', name, attributes, end, isClosed };
}

function commentEnd(html: string, from: number): number {
  const short = /^<!--(?:-?>)/.exec(html.slice(from, from + 6));
  if (short) return from + short[0].length;
  const close = /--!?>/g;
  close.lastIndex = from + 4;
  return close.exec(html) ? close.lastIndex : html.length;
}

const after = (html: string, text: string, from: number) => {
  const at = html.indexOf(text, from);
  return at < 0 ? html.length : at + text.length;
};

const SPACE = /[\s/]/;

/** `end` is beyond the text when the tag never ends. The first of two attributes of one name counts. */
function readAttributes(
  html: string,
  from: number,
): { attributes: Map<string, string>; end: number; isClosed: boolean } {
  const attributes = new Map<string, string>();
  const never = { attributes, end: html.length + 1, isClosed: false };
  for (let at = from; ; ) {
    while (SPACE.test(html[at] ?? '')) at++;
    if (at >= html.length) return never;
    if (html[at] === '>') return { attributes, end: at + 1, isClosed: html[at - 1] === '/' };
    let stop = at + 1; // a name may begin with `=`
    while (stop < html.length && !/[\s/>=]/.test(html[stop] as string)) stop++;
    const name = html.slice(at, stop).toLowerCase();
    at = skipSpace(html, stop);
    let value = '';
    if (html[at] === '=') {
      at = skipSpace(html, at + 1);
      const quote = html[at];
      if (quote === '"' || quote === "'") {
        const close = html.indexOf(quote, at + 1);
        if (close < 0) return never;
        value = html.slice(at + 1, close);
        at = close + 1;
      } else {
        stop = at;
        while (stop < html.length && !/[\s>]/.test(html[stop] as string)) stop++;
        value = html.slice(at, stop);
        at = stop;
      }
    }
    if (!attributes.has(name)) attributes.set(name, decodeEntities(value));
  }
}

function skipSpace(html: string, from: number): number {
  let at = from;
  while (/\s/.test(html[at] ?? '')) at++;
  return at;
}

/** Where the end tag of an element begins whose content is no markup; the end of the text when there is none. */
export function textEnd(html: string, name: string, from: number): number {
  if (name === 'plaintext') return html.length;
  if (name === 'script') return scriptEnd(html, from);
  const close = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  close.lastIndex = from;
  return close.exec(html)?.index ?? html.length;
}

/** A script inside a comment inside a script hides an end tag (HTML standard, 13.2.5.17 and following). */
function scriptEnd(html: string, from: number): number {
  const token = /<!---?>|<!--|-->|<\/?script(?=[\s/>])/gi;
  token.lastIndex = from;
  let state: 'plain' | 'comment' | 'script in comment' = 'plain';
  for (let match = token.exec(html); match; match = token.exec(html)) {
    const found = match[0].toLowerCase();
    if (found === '</script') {
      if (state !== 'script in comment') return match.index;
      state = 'comment';
    } else if (found === '<!--') state = state === 'plain' ? 'comment' : state;
    else if (found === '-->') state = 'plain';
    else if (found === '<script' && state === 'comment') state = 'script in comment';
  }
  return html.length;
}
