/**
 * Which rows hold a range (`105–120 cm`) that a number of the question lies in, of the unit that the question names.
 */
export function inRangeOf(question: string, header: string[], rows: string[][]): boolean[] {
  const numbers = [...question.matchAll(/(\d+(?:[.,]\d+)?)\s*(\p{L}*)/gu)].map(([, digits, unit]) => ({
    value: Number(digits?.replace(',', '.')),
    unit:
      (unit ?? '').toLowerCase() || (SIZED.test(question) && Number(digits) >= 90 && Number(digits) <= 220 ? 'cm' : ''),
  }));
  return rows.map((row) =>
    row.some((cell, c) => {
      const [, low, high, after] = /(\d+)\s*(?:[–—-]|to)\s*(\d+)\s*(\p{L}*)/u.exec(cell) ?? [];
      if (!low || !high) return false;
      const about = `${header[c] ?? ''} ${after ?? ''}`.toLowerCase();
      return numbers.some(({ value, unit }) => value >= Number(low) && value <= Number(high) && isOf(unit, about));
    }),
  );
}

/** A number without a unit is a height where a size is asked for. */
const SIZED = /\b(?:size|sizes|frame|tall|height|gro(?:ss|ß)e|taille|talla|taglia|tamanho|maat|lengte)\b/i;

function isOf(unit: string, about: string): boolean {
  if (/^(?:y|yr|yrs|year|years|yo)$/.test(unit)) return /\bage|\byear|\bold/.test(about);
  return unit !== '' && about.split(/[^\p{L}]+/u).includes(unit);
}
