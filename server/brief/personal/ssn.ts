import type { Found } from './found.ts';

const SHAPED = /(?<![\w-])(?:\d{3}([- ])\d{2}\1\d{4}|\d{3}-\d{6}|\d{5}-\d{4})(?![\w-])/g;
const BARE = /(?<!\w)\d{9}(?!\w)/g;
const NAMED = /(?:\bssn\b|social security|sozialversicherung|seguro social|securite sociale|sécurité sociale)/i;

/** United States social security numbers; nine bare digits only when the words before say so. */
export function findSocialSecurity(text: string): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(SHAPED)) {
    const named = () => NAMED.test(before(text, match.index));
    const zip = /^\d{5}-/.test(match[0]);
    if (possible(match[0]) && (!zip || named() || !isPostcode(before(text, match.index)))) found.push(at(match));
  }
  for (const match of text.matchAll(BARE)) {
    if (possible(match[0]) && NAMED.test(before(text, match.index))) found.push(at(match));
  }
  return found;
}

/** After a state's two letters, or the word itself, five and four digits are a ZIP code. */
const isPostcode = (words: string) => /[A-Z]{2} $/.test(words) || /\b(?:zip|postal)(?: ?code)?\W*$/i.test(words);

/** Areas 000, 666 and 900-999, group 00 and serial 0000 were never given out (SSA, 20 CFR 422.103). */
function possible(value: string): boolean {
  const number = value.replace(/\D/g, '');
  return !/^(?:000|666|9)/.test(number) && number.slice(3, 5) !== '00' && number.slice(5) !== '0000';
}

function before(text: string, index: number): string {
  return text.slice(Math.max(0, index - 40), index);
}

function at(match: RegExpMatchArray): Found {
  const start = match.index ?? 0;
  return { type: 'ssn', start, end: start + match[0].length };
}
