/** Scripts such as Persian and Hindi, and emoji, are written with these. */
const JOINERS = new Set(['\u200c', '\u200d']);

/** No text inside a fence may close it or open another. */
export function withoutFences(text: string): string {
  return text.replace(/<(?=\s*\/?\s*(?:passage|visitor|result)\b)/gi, '‹');
}

/** What a reader of the page would see: comments and invisible characters are where orders to a model are hidden. */
export function seen(text: string): string {
  return text
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/\p{Cf}|\u034f/gu, (mark) => (JOINERS.has(mark) ? mark : ''));
}
