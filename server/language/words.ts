const LETTERS: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', ı: 'i', đ: 'd', ð: 'd', þ: 'th' };
const ARABIC: Record<string, string> = { أ: 'ا', إ: 'ا', آ: 'ا', ى: 'ي', ة: 'ه', ؤ: 'و', ئ: 'ي' };

/** Lower case, compatibility forms and Latin, Greek and Cyrillic diacritics removed: `Öffnungszeiten` -> `offnungszeiten`. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[\u064b-\u065f\u0640\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[ßæœøłıđðþ]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[أإآىةؤئ]/g, (letter) => ARABIC[letter] ?? letter);
}

/** No word is longer; what is, is a key mashed or an attack on the stemmer. */
const LONGEST = 40;

const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}ー々]+|\d+(?:[.,]\d+)*|[\p{L}\p{M}\p{N}]+(?:['’`´][\p{L}\p{M}]+)*/gu;
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}ー々]/u;

/**
 * The words of a text, folded, in order. Scripts written without spaces (and Korean, whose particles cling to the
 * noun) give overlapping pairs of characters instead. Elisions and possessives are cut off (`l'ouverture`, `Anna's`),
 * thousands separators dropped (`7,000` -> `7000`) and one-letter prefixes joined (`e-bike` -> `ebike`).
 */
export function words(text: string): string[] {
  const found: string[] = [];
  const folded = fold(text).replace(/(?<![\p{L}\p{N}])(\p{L})-(?=\p{L}{2})/gu, '$1');
  for (const [match] of folded.matchAll(WORD)) {
    if (UNSPACED.test(match)) found.push(...pairs(match));
    else if (/^\d/.test(match)) found.push(match.replace(/,(?=\d{3}(?!\d))/g, '').replace(/[.,]$/, ''));
    else found.push(withoutElision(match).slice(0, LONGEST));
  }
  return found;
}

function pairs(run: string): string[] {
  const letters = [...run];
  if (letters.length === 1) return letters;
  return letters.slice(1).map((letter, i) => letters[i] + letter);
}

function withoutElision(word: string): string {
  const parts = word.split(/['’`´]/);
  if (parts.length === 1) return word;
  const [first = '', ...rest] = parts;
  const last = rest.at(-1) ?? '';
  if (last === 's') return parts.slice(0, -1).join('');
  if (
    /^(?:l|d|j|c|n|s|t|m|qu|jusqu|lorsqu|puisqu|un|dell|all|nell|dall|sull|quest|dov|com)$/.test(first) &&
    last.length > 2
  ) {
    return last;
  }
  return parts.join('');
}
