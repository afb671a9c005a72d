/**
 * A text in sentences, in order, trimmed. Lines are boundaries (a list item is a sentence of its own), and so are
 * `.`, `!`, `?` before a space and the full stops of Chinese, Japanese and Hindi. Abbreviations, initials and decimals are not.
 */
export function sentences(text: string): string[] {
  return text
    .split(/\n+/)
    .flatMap((line) => splitLine(line.trim()))
    .filter(Boolean);
}

const BOUNDARY = /(?<=[.!?…]["'”’»)\]*_]*)\s+(?=["'“‘«([*_¿¡]*[\p{Lu}\p{Lo}\p{N}])|(?<=[。！？।])\s*/gu;
const ABBREVIATED =
  /(?:^|[\s(])(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Prof|Jr|Sr|Inc|Ltd|Co|No|vs|etc|approx|e\.g|i\.e|p\.m|a\.m|z\.B|bzw|ca|Nr|Str|Sra?|Av|Apdo|M|Mme|env|n|art|ul|np|т|ул|г)\.$/u;

function splitLine(line: string): string[] {
  const found: string[] = [];
  for (const part of line.split(BOUNDARY)) {
    const before = found.at(-1);
    if (before !== undefined && ABBREVIATED.test(before)) found[found.length - 1] = `${before} ${part}`;
    else found.push(part);
  }
  return found;
}
