import { words } from '../language/words.ts';

/** Words that say what sort of answer is wanted, or join a question together; the passage with the answer seldom has them. */
const FRAME: Record<string, string> = {
  en: `name names named call called type types kind kinds sort form year years date number amount term terms word person
    people group thing things example reason reasons purpose way place happen happened occur occurred mention mentioned
    describe described according refer referred known considered become became say said main important done`,
  de: 'name namen heisst genannt art arten jahr jahre zahl anzahl begriff wort person leute gruppe beispiel grund weise ort',
  es: 'nombre nombres llama llamado llamada tipo tipos clase ano anos numero cantidad palabra persona personas grupo ejemplo razon manera lugar',
  fr: 'nom noms appelle appele type types genre sorte annee annees nombre quantite mot personne personnes groupe exemple raison facon lieu',
};
const FRAME_SHARE = 0.5;
const NAME_SHARE = 1.3;

const NAME = /(?<=[\p{L}\p{N},]['’]?s?\s+)\p{Lu}[\p{L}'’.-]+/gu;

/**
 * How much more (above 1) or less a word of a question tells than its rarity says: proper names more, words of the frame less.
 * A question in capitals names nothing by them.
 */
export function emphasisIn(question: string, languages: string[]): (word: string) => number {
  const isShouted = countOf(question, /\p{Lu}/gu) * 2 >= countOf(question, /\p{L}/gu);
  const names = new Set(isShouted ? [] : words((question.match(NAME) ?? []).join(' ')));
  const frames = languages.map((language) => FRAMES.get(language));
  return (word) => {
    if (names.has(word)) return NAME_SHARE;
    return frames.some((frame) => frame?.has(word)) ? FRAME_SHARE : 1;
  };
}

const FRAMES = new Map(Object.entries(FRAME).map(([language, list]) => [language, new Set(list.split(/\s+/))]));

const countOf = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
