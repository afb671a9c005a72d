import { stem } from '../language/stems.ts';
import { isStopword } from '../language/stopwords.ts';
import { fold, words } from '../language/words.ts';
import { COMPOUNDING, derivations } from './derivation.ts';
import { emphasisIn } from './emphasis.ts';
import { OPENERS, PHRASES } from './idioms.ts';
import { edits, type Lexicon } from './lexicon.ts';
import { EQUALS, RELATIVES, synonymGroups } from './synonyms.ts';

/**
 * One thing the visitor asks about: a word of the question and what may stand for it in a passage (`weight` 0..1).
 * `known` is how sure it is (0..1) that the knowledge has this word or its like at all, `emphasis` what it tells beside its rarity.
 */
export type Facet = {
  word: string;
  known: number;
  implied: boolean;
  emphasis: number;
  forms: { term: number; weight: number }[];
};

/** Words of a question that are read; a longer one has said what it wants by then. */
const LONGEST = 120;
const EQUAL = 0.85;
const RELATED = 0.4;
const KIN = 0.5;
const MISSPELT = 0.9;
const COMPOUND = 0.3;
/** What a compound counts for of which the word is a part. */
const PART_OF = 0.4;

/**
 * Reads a question as the facets to look for, in order. Function words are left out, unless there is nothing else.
 * A word the index does not have is tried as a misspelling, as two words written together, and with its synonyms.
 */
export function readQuestion(question: string, languages: string[], lexicon: Lexicon): Facet[] {
  const folded = mended(fold(question), languages, lexicon);
  const all = words(folded.replace(OPENERS, ' ')).slice(0, LONGEST);
  const content = all.filter((word) => !languages.some((language) => isStopword(word, language)));
  const asked = content.length ? content : all;
  const thesaurus = languages.map((language) => [language, synonymsOf(language)] as const);
  const emphasis = emphasisIn(question, languages);
  let facets = asked.map((word) => ({ ...readWord(word, languages, lexicon, thesaurus), emphasis: emphasis(word) }));
  const joined = asked.slice(1).flatMap((word, i) => {
    const term = lexicon.id(stem((asked[i] ?? '') + word, languages[0] ?? 'en'));
    return term !== undefined && /^\p{L}+$/u.test(word) ? [{ at: i, term }] : [];
  });
  for (const { at, term } of joined)
    for (const facet of facets.slice(at, at + 2)) facet.forms.push({ term, weight: 1 });
  for (const { says, topic, idiom } of PHRASES) {
    const match = says.exec(folded)?.[0];
    if (!match) continue;
    const forms = words(topic).flatMap((word) => stems(word, languages, lexicon));
    if (!forms.length) continue;
    const own = idiom ? facets.filter(({ word }) => words(match).includes(word)) : [];
    facets = facets.filter((facet) => !own.includes(facet));
    const equals = forms.map((term) => ({ term, weight: EQUAL }));
    facets.push({ word: topic, known: 1, implied: !own.length, emphasis: 1, forms: equals });
  }
  const said = facets.filter(({ implied }) => implied);
  return content.length || !said.length ? facets : said;
}

/** A question with its misspelt English function words put right (`wher are u`), as far as the knowledge does not have them. */
function mended(folded: string, languages: string[], lexicon: Lexicon): string {
  if (!languages.includes('en')) return folded;
  return folded.replace(/(?<![\p{L}\p{N}'’-])[a-z]{3,6}(?![\p{L}\p{N}'’-])/gu, (word) => {
    if (isStopword(word, 'en') || lexicon.id(stem(word, 'en')) !== undefined) return word;
    const near = MENDABLE.filter((one) => one[0] === word[0] && one !== word && edits(word, one, 1) === 1);
    return (
      near.find((one) => one.length > word.length) ??
      near.find((one) => one.length === word.length && word.length > 3) ??
      word
    );
  });
}

const MENDABLE =
  'what when where which have does your you with about there open much many could would please until'.split(' ');

/** Has a question a word that is no function word? */
export function hasTopic(question: string, languages: string[]): boolean {
  return words(fold(question).replace(OPENERS, ' ')).some(
    (word) => !languages.some((language) => isStopword(word, language)),
  );
}

type Synonyms = Map<string, Map<string, number>>;
type Thesaurus = (readonly [string, Synonyms])[];

function readWord(word: string, languages: string[], lexicon: Lexicon, thesaurus: Thesaurus): Omit<Facet, 'emphasis'> {
  const exact = stems(word, languages, lexicon);
  const forms = exact.map((term) => ({ term, weight: 1 }));
  let known = exact.length ? 1 : 0;
  let spelt = [word];
  if (!known && word.length >= 4 && !/\d/.test(word)) {
    const near = nearest(word, languages, lexicon);
    const weight = near[0]?.distance === 1 ? Math.min(MISSPELT, 0.3 + word.length / 12) : 0.6;
    for (const { id } of near) forms.push({ term: id, weight });
    if (forms.length) known = weight;
    const parts = near.length ? [] : cuts(word, languages, lexicon);
    if (parts.length) known = COMPOUND;
    for (const term of parts) forms.push({ term, weight: COMPOUND });
    spelt = [word, ...forms.map(({ term }) => lexicon.term(term))];
  }
  for (const language of languages) {
    for (const { term, weight } of relatives(word, language, lexicon)) {
      if (!forms.some((form) => form.term === term)) forms.push({ term, weight });
      known = Math.max(known, weight);
    }
  }
  for (const [language, map] of thesaurus) {
    for (const one of spelt) {
      for (const [other, weight] of map.get(stem(one, language)) ?? []) {
        const term = lexicon.id(other);
        if (term === undefined) continue;
        const sure = one === word ? weight : weight * known;
        const same = forms.find((form) => form.term === term);
        if (same) same.weight = Math.max(same.weight, sure);
        else forms.push({ term, weight: sure });
        if (one === word) known = Math.max(known, weight);
      }
    }
  }
  return { word, known, implied: false, forms };
}

/** Terms of the same family, as far as their letters tell. */
function relatives(word: string, language: string, lexicon: Lexicon): { term: number; weight: number }[] {
  const base = stem(word, language);
  if (!/^\p{L}+$/u.test(base)) return [];
  const kin = [...lexicon.kin(base), ...(language === 'en' ? derivations(base, lexicon) : [])];
  const compounds = COMPOUNDING.test(language) ? lexicon.compounds(base, tailOf(word, language)) : [];
  return [...kin.map((term) => ({ term, weight: KIN })), ...compounds.map((term) => ({ term, weight: PART_OF }))];
}

/** The stem of a word at the end of a longer one, which may lose more: `Frist` in `Rückgabefrist`. */
const tailOf = (word: string, language: string) => (word.length >= 4 ? stem(`xxxx${word}`, language).slice(4) : '');

function stems(word: string, languages: string[], lexicon: Lexicon): number[] {
  const found = languages.map((language) => lexicon.id(stem(word, language)));
  return [...new Set(found)].filter((term) => term !== undefined);
}

function nearest(word: string, languages: string[], lexicon: Lexicon) {
  const tries = [word, ...languages.map((language) => stem(word, language))];
  const found = [...new Set(tries)].filter((one) => one.length >= 4).flatMap((one) => lexicon.near(one));
  const least = Math.min(...found.map(({ distance }) => distance));
  return found.filter(({ distance }) => distance === least).slice(0, 3);
}

/** `sameday` -> same, day; the parts of a compound (`Rückgabefrist` -> Rückgabe, Frist). */
function cuts(word: string, languages: string[], lexicon: Lexicon): number[] {
  let part: number | undefined;
  for (let at = 3; at <= word.length - 3; at++) {
    for (const language of languages) {
      const head =
        lexicon.id(stem(word.slice(0, at).replace(/(?<=.{4})s$/, ''), language)) ??
        lexicon.id(stem(word.slice(0, at), language));
      const tail = lexicon.id(stem(word.slice(at), language));
      if (head !== undefined && tail !== undefined) return [head, tail];
      if (head !== undefined && at >= 5 && COMPOUNDING.test(language)) part = head;
    }
  }
  return part === undefined ? [] : [part];
}

const cache = new Map<string, Synonyms>();

function synonymsOf(language: string): Synonyms {
  const known = cache.get(language);
  if (known) return known;
  const map: Synonyms = new Map();
  const groups = [
    ...synonymGroups(RELATIVES, language).map((group) => [group, RELATED] as const),
    ...synonymGroups(EQUALS, language).map((group) => [group, EQUAL] as const),
  ];
  for (const [group, weight] of groups) {
    const terms = group.map((word) => stem(words(word).join(''), language));
    for (const term of terms) {
      const others = map.get(term) ?? new Map<string, number>();
      for (const other of terms) if (other !== term) others.set(other, weight);
      map.set(term, others);
    }
  }
  cache.set(language, map);
  return map;
}
