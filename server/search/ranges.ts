/**
 * Which rows hold a range (`105–120 cm`) that a number of the question lies in, of the unit that the question names.
 */
export function inRangeOf(question: string, header: string[], rows: string[][]): boolean[] {
  const numbers = [...question.matchAll(/(\d+(?:[.,]\d+)?)\s*(\p{L}*)/gu)].map(([, digits, unit]) => ({
    value: Number(digits?.replace(',', '.')),
    unit:
      (unit ?? '').toLowerCase() || (SIZED.test(question) && Number(digits) >= 90 && Number(digits) <= 220 ? 'cm' : ''),
  }));
  const isThings = isThingAged(question);
  return rows.map((row) =>
    row.some((cell, c) => {
      const [, low, high, after] = /(\d+)\s*(?:[–—-]|to)\s*(\d+)\s*(\p{L}*)/u.exec(cell) ?? [];
      if (!low || !high) return false;
      const about = `${header[c] ?? ''} ${after ?? ''}`.toLowerCase();
      return numbers.some(
        ({ value, unit }) =>
          !(isThings && YEARS.test(unit)) && value >= Number(low) && value <= Number(high) && isOf(unit, about),
      );
    }),
  );
}

/** A number without a unit is a height where a size is asked for. */
const SIZED = /\b(?:size|sizes|frame|tall|height|gro(?:ss|ß)e|taille|talla|taglia|tamanho|maat|lengte)\b/i;

const YEARS = /^(?:y|yr|yrs|year|years|yo)$/;
/** Years that a thing has (`mine is 12 years old`, `a 10 year old bike`), which no range of people's ages holds. */
const OF_A_THING =
  /\b(?:mine|(?:my|our|the|this|that|his|her|their)(?: (?!(?:grand)?(?:son|daughter|child|kid|boy|girl)|little|young|old|eld|baby|brother|sister|nephew|niece|wife|husband|partner|mother|father|mum|mom|dad|friend|cousin|twin|student|rider)\p{L}[\p{L}-]*){1,3}) (?:is|are) (?:(?:now|about|already|over|nearly|almost|around|only|just) )?\d+ ?-?(?:y|yrs?|years?)\b|\b(?:an?|my|our|the|this|that) \d+[ -]?(?:yrs?|years?)[ -]old (?:[\p{L}-]+ ){0,2}(?:bikes?|bicycles?|e-bikes?|one|model|frame|battery|helmet|lock|machine|device|thing)\b(?! for\b)/iu;

/** Does a question tell how old a thing is? */
export const isThingAged = (question: string): boolean => OF_A_THING.test(question);

function isOf(unit: string, about: string): boolean {
  if (YEARS.test(unit)) return /\bage|\byear|\bold/.test(about);
  return unit !== '' && about.split(/[^\p{L}]+/u).includes(unit);
}
