import type { Found } from './found.ts';

/** A Medicare Beneficiary Identifier of the United States: eleven places, of which each allows its own letters (CMS, 2018). */
const MEDICARE =
  /(?<![\w-])[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d-?[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d-?[AC-HJKMNP-RT-Y]{2}\d{2}(?![\w-])/g;
/** Five digits or more, with up to four letters before them: of a health service or insurer only where the words before say so. */
const VALUE = /(?<![\w-])(?:[A-Z]{1,4}[- ]?)?\d(?:[- ]?\d){4,17}(?![\w-])/g;
const NAMED =
  /(?:\bnhs\b|medicare|medicaid|health (?:card|insurance|plan|care)|medical (?:record|card|insurance)|patient (?:number|no|id)|\bmrn\b|krankenversicher|versicherten|krankenkasse|gesundheitskarte|carte vitale|tarjeta sanitaria|tessera sanitaria|cart[aã]o (?:sus|de sa[uú]de)|zorgverzeker|zorgpas|ubezpieczenia zdrowotnego|sağlık (?:kart|sigorta)|медицинск|медичн|स्वास्थ्य|健康保険|保険証|医保|건강 ?보험|ال?ت[اأ]مين الصحي)[^\d\n]{0,24}$/i;

/** Numbers by which a health service or an insurer knows somebody. */
export function findHealthNumbers(text: string): Found[] {
  const named = [...text.matchAll(VALUE)].filter(({ index }) => NAMED.test(text.slice(Math.max(0, index - 60), index)));
  return [...named, ...text.matchAll(MEDICARE)].map(({ index, 0: value }) => ({
    type: 'health',
    start: index,
    end: index + value.length,
  }));
}
