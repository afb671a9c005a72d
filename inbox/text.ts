/** A piece of a message. What people write is text; only plain web addresses become links. */
export type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'mark'; text: string }
  | { kind: 'link'; text: string; href: string };

const ADDRESS = /https?:\/\/[^\s<>"'`\p{Cc}]+/giu;

/** Splits a text into words, links (http and https only) and the first occurrence of `evidence`, which is marked. */
export function pieces(text: string, evidence?: string): Piece[] {
  const found: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = trimmed(match[0]);
    const href = webAddress(address);
    if (!href) continue;
    found.push({ kind: 'text', text: text.slice(from, match.index) }, { kind: 'link', text: address, href });
    from = match.index + address.length;
  }
  found.push({ kind: 'text', text: text.slice(from) });
  return markFirst(found, evidence?.trim() ?? '').filter((piece) => piece.text !== '');
}

/** A sentence's own full stop or bracket is not part of the address it ends with. */
function trimmed(address: string): string {
  const end = address.replace(/[.,;:!?…]+$/u, '');
  return end.endsWith(')') && !end.includes('(') ? end.slice(0, -1) : end;
}

function webAddress(address: string): string | null {
  try {
    const url = new URL(address);
    return (url.protocol === 'https:' || url.protocol === 'http:') && !url.username ? url.href : null;
  } catch {
    return null;
  }
}

function markFirst(found: Piece[], evidence: string): Piece[] {
  if (!evidence) return found;
  const needle = evidence.toLowerCase();
  const index = found.findIndex((piece) => piece.kind === 'text' && piece.text.toLowerCase().includes(needle));
  const piece = found[index];
  if (!piece) return found;
  const at = piece.text.toLowerCase().indexOf(needle);
  const marked: Piece[] = [
    { kind: 'text', text: piece.text.slice(0, at) },
    { kind: 'mark', text: piece.text.slice(at, at + needle.length) },
    { kind: 'text', text: piece.text.slice(at + needle.length) },
  ];
  return [...found.slice(0, index), ...marked, ...found.slice(index + 1)];
}

/** An answer of the assistant as people would have typed it: its marks for bold, code, headings and links are taken away. */
export function withoutMarkdown(text: string): string {
  return text
    .replace(/\[([^[\]\n]{1,300})\]\((https?:\/\/[^\s()]{1,2000})\)/g, (_, label, address) =>
      label === address ? address : `${label} (${address})`,
    )
    .replace(/\*\*([^*\n]{1,2000})\*\*/g, '$1')
    .replace(/`([^`\n]+)`/g, '$1')
    .replace(/^#{1,6} +/gm, '')
    .replace(/^([ \t]*)[-*+] +/gm, '$1• ');
}

/** The lines of what a visitor wants, the newest first, without the marks of a list; each once. */
export function wantsOf(wants: string): string[] {
  const lines = wants.split('\n').map((line) => line.replace(/^\s*(?:[-•*]|\d{1,2}[.)])\s+/, '').trim());
  return [...new Set(lines.filter(Boolean))];
}

/** A link to call or write to what a visitor left as a contact; null when it is neither a number nor an address. */
export function contactLink(contact: string): string | null {
  const said = contact.trim();
  if (/^[^\s@:?&#/<>]+@[^\s@:?&#/<>]+\.[^\s@:?&#/<>]+$/u.test(said)) return `mailto:${said}`;
  if (/^\+?[\d\s().-]{5,25}$/u.test(said)) return `tel:${said.replace(/[^\d+]/g, '')}`;
  return null;
}
