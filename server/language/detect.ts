import { isStopword, LANGUAGES } from './stopwords.ts';
import { words } from './words.ts';

const SCRIPTS: [string, RegExp][] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
];
const LATIN = ['en', 'es', 'fr', 'de', 'pt', 'it', 'nl', 'pl', 'tr'].filter((language) => LANGUAGES.includes(language));
/** Letters that only some languages use; they decide short texts without function words. */
const LETTERS: [string, RegExp][] = [
  ['es', /[ñ¿¡]/g],
  ['fr', /[çœêèùûîâ]|\b[ljdcnqsm]['’]/g],
  ['de', /[äöüß]/g],
  ['pt', /[ãõ]|ção/g],
  ['it', /[òì]|\b(?:dell|all|nell|l|un|c)['’]/g],
  ['pl', /[łąęśźżń]/g],
  ['tr', /[ığşöü]/g],
];

/** Words for people and talking to them: somebody who asks for a person may write nothing else. */
const PERSONS: Record<string, string> = {
  en: 'talk speak person human agent someone somebody operator staff real live',
  es: 'hablar hable hablo alguien humano agente operador persona asesor real quiero necesito pasame comuniqueme',
  fr: 'parler personne quelqu humain conseiller agent operateur vrai vraie voudrais besoin passez',
  de: 'sprechen reden mensch menschen mitarbeiter mitarbeiterin person echter echten berater jemandem jemand verbinden',
  pt: 'falar falo pessoa humano atendente agente operador alguem preciso queria real',
  it: 'parlare parlo persona umano umana operatore operatrice addetto qualcuno agente vera bisogno reale passatemi',
  nl: 'praten spreken mens medewerker persoon iemand echt echte doorverbinden',
};
const OF_PERSONS = new Map(Object.entries(PERSONS).map(([language, list]) => [language, new Set(list.split(' '))]));
/** Longer texts tell their language by their function words. */
const SHORT = 8;
const A_PERSON = 0.7;

/**
 * The language of a text as an ISO 639-1 code out of the sixteen that knowledge is searched in, or `fallback`
 * when the text does not say.
 */
export function detectLanguage(text: string, fallback = 'en'): string {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (!letters) return fallback;
  for (const [language, script] of SCRIPTS) {
    const share = (text.match(script)?.length ?? 0) / letters;
    if (share > (language === 'ja' ? 0.15 : 0.4)) return language;
  }
  if ((text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0) / letters > 0.4) {
    return /[іїєґ]/i.test(text) ? 'uk' : 'ru';
  }
  const found = words(text.slice(0, 2000));
  const lower = text.slice(0, 2000).toLowerCase();
  let best = fallback;
  let most = 0;
  for (const language of LATIN) {
    const known = found.reduce((sum, word) => sum + (isStopword(word, language) ? 1 : 0), 0);
    const marks = LETTERS.find(([name]) => name === language)?.[1];
    const persons = found.length <= SHORT ? found.filter((word) => OF_PERSONS.get(language)?.has(word)).length : 0;
    const signs = marks ? (lower.match(marks)?.length ?? 0) : 0;
    const points = known + A_PERSON * persons + 0.6 * signs + (language === fallback ? 0.5 : 0);
    if (points > most) [best, most] = [language, points];
  }
  return best;
}

/** The locale to answer `text` in: the one it is written in, or `locale` as the page named it (with its region) when that is the same or nothing tells. */
export function localeOf(text: string, locale: string): string {
  const named = locale.split('-')[0] as string;
  const language = detectLanguage(text, named);
  return language === named ? locale : language;
}
