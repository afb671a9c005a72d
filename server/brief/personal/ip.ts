import type { Found } from './found.ts';

const V4 = /(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?!\d)/g;
const V6 = /(?<![\w:.])(?=[0-9a-f.]{0,15}:)[0-9a-f:.]{2,50}(?:%[a-z0-9]{1,15})?(?![\w:])/gi;

/** What four figures with dots between them may be besides an address. */
const VERSION = /\b(?:versions?|firmware|release|build|v|ver\.?|driver)[\s:]*(?:is |to |from )?v?$/i;

/** IPv4 and IPv6 addresses, with a network length (`/24`) when it is a possible one. RFC 4291 for the forms of IPv6. */
export function findAddresses(text: string): Found[] {
  const found: Found[] = [];
  if (text.includes(':')) {
    for (const match of text.matchAll(V6)) {
      const value = match[0].replace(/\.+$/, '');
      const [address = ''] = value.split('%');
      if (!isV6(address)) continue;
      const end = match.index + value.length;
      const prefix = prefixLength(text, end, 128);
      if (address === '::' && prefix === 0 && text[match.index - 1] !== '=') continue;
      found.push({ type: 'ip', start: match.index, end: end + prefix });
    }
  }
  for (const match of text.matchAll(V4)) {
    if (!isV4(match[0]) || VERSION.test(text.slice(Math.max(0, match.index - 24), match.index))) continue;
    const end = match.index + match[0].length;
    const start = match.index;
    if (!found.some((other) => start < other.end && end > other.start)) {
      found.push({ type: 'ip', start, end: end + prefixLength(text, end, 32) });
    }
  }
  return found;
}

function isV4(address: string): boolean {
  const parts = address.split('.');
  return parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255);
}

function isV6(address: string): boolean {
  const halves = address.split('::');
  if (halves.length > 2 || address.includes(':::')) return false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  const last = groups.at(-1);
  const mapped = last?.includes('.') ?? false;
  if (mapped && !isV4(last ?? '')) return false;
  const hex = mapped ? groups.slice(0, -1) : groups;
  if (!hex.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return false;
  const width = hex.length + (mapped ? 2 : 0);
  return halves.length === 2 ? width <= 7 : width === 8;
}

function prefixLength(text: string, end: number, most: number): number {
  const match = /^\/(\d{1,3})(?!\d)/.exec(text.slice(end, end + 6));
  return match && Number(match[1]) <= most ? match[0].length : 0;
}
