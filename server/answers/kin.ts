import { words } from '../language/words.ts';

/** Does a text hold a word of the same family: in another number or tense (`trade-ins`, `bled`), or written apart (`read-out`)? */
export function holdsKin(text: string, word: string): boolean {
  const own = words(joined(word));
  const all = words(`${text} ${joined(text)}`);
  return own.length > 0 && own.every((one) => all.some((other) => isKin(one, other)));
}

const joined = (text: string) => text.replace(/(?<=\p{L})[-’'](?=\p{L})/gu, '');

/** One begins with the other, or they differ in their vowels alone. */
function isKin(a: string, b: string): boolean {
  const [short = '', long = ''] = a.length < b.length ? [a, b] : [b, a];
  if (short === long || (short.length >= 4 && long.startsWith(short) && long.length - short.length <= 3)) return true;
  const bones = (word: string) => word.replace(/(?<=.)[aeiou]/g, '');
  return bones(short).length >= 3 && bones(short) === bones(long) && long.length - short.length <= 2;
}
