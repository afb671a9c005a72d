const LONGEST = 8000;
const INVISIBLE =
  /\u034f|\ufe0f|[\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/;
const FOLDED: Record<string, string> = {
  ß: 'ss',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  ё: 'е',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ى: 'ي',
  ة: 'ه',
  ـ: '',
  '‘': "'",
  '’': "'",
  ʼ: "'",
  '`': "'",
  '´': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '…': '...',
};

/** A text as the triggers compare it, with the way back to the words as they were written, and whose letters it has, once that was asked. */
export type Plain = {
  raw: string;
  text: string;
  at: Uint16Array | undefined;
  letters?: 'Latin' | 'other' | 'both';
  latin?: string;
};

/**
 * Lower case, without accents of Latin letters, invisible characters, mentions and addresses of pages.
 * Only the first 8,000 characters are read, the limit of a message.
 */
export function fold(raw: string): Plain {
  const cut = raw.length > LONGEST ? raw.slice(0, LONGEST) : raw;
  const mentions = cut.includes('@') || cut.includes('://');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII
  if (!mentions && /^[\x00-\x7f]*$/.test(cut)) return { raw: cut, text: cut.toLowerCase(), at: undefined };
  let text = '';
  const at = new Uint16Array(cut.length * 4 + 1);
  let index = 0;
  while (index < cut.length) {
    const skipped = mentions ? skip(cut, index) : 0;
    if (skipped > 0) {
      index += skipped;
      continue;
    }
    const folded = folds[cut.charCodeAt(index)] ?? foldCharacter(cut.charAt(index));
    for (let i = 0; i < folded.length; i++) at[text.length + i] = index;
    text += folded;
    index++;
  }
  at[text.length] = cut.length;
  return { raw: cut, text, at };
}

function skip(text: string, index: number): number {
  const code = text.charCodeAt(index);
  if (code === 64) {
    const glued = index > 0 && /[\w.]/.test(text.charAt(index - 1));
    return glued ? 0 : (/^@\w{2,30}/.exec(text.slice(index, index + 32))?.[0].length ?? 0);
  }
  if (code !== 104 && code !== 72) return 0;
  return /^https?:\/\/[^\s]{1,300}/i.exec(text.slice(index, index + 310))?.[0].length ?? 0;
}

/** By the character's code: what was folded once needs no second look. */
const folds: string[] = [];

function foldCharacter(character: string): string {
  let folded = character.toLowerCase();
  const code = character.charCodeAt(0);
  if (code < 0x250 || (code >= 0x1e00 && code < 0x1f00) || code >= 0xff00) folded = folded.normalize('NFKD');
  folded = folded.replace(/[\u0300-\u036f\u064b-\u0652\u0670]/g, '');
  if (INVISIBLE.test(folded)) folded = '';
  folded = FOLDED[folded] ?? folded;
  folds[code] = folded;
  return folded;
}

/**
 * The folded text with a dot for each letter that is not Latin, and `$` for the euro: same length, one byte a letter. The engine compiles
 * a pattern once more for texts of two bytes a letter, and past some megabytes of patterns it stops optimising them.
 */
export function latinOf(plain: Plain): string {
  plain.latin ??= inOneByte(plain.text);
  return plain.latin;
}

export function inOneByte(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is that of one byte
  if (/^[\x00-\xff]*$/.test(text)) return text;
  const codes = new Array<number>(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    codes[at] = code < 256 ? code : code === 0x20ac ? 36 : 183;
  }
  return String.fromCharCode(...codes);
}
