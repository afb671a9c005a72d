import { stemEnglish } from './english.ts';

/**
 * Light stemming: endings of nouns, adjectives and regular verbs, longest first, cut when at least `keep` letters stay.
 * After J. Savoy, "Light stemming approaches for the French, Portuguese, German and Hungarian languages" (2006), shortened.
 */
const ENDINGS: Record<string, { keep: number; endings: string }> = {
  es: {
    keep: 4,
    endings:
      'amientos imientos amiento imiento aciones uciones acion ucion adores adoras ador adora antes ante ancias ancia idades idad mente iendo ando aremos eremos ieron aron ados adas idos idas ado ada ido ida aba ar er ir amos emos imos an en as es os a e o s',
  },
  fr: {
    keep: 4,
    endings:
      'issements issement ements ement ations ation atrices ateurs ateur ances ance ences ence ites ite euses euse eurs eur ives ive ifs if ables able iques ique ments ment issons issez issent erons eront erez erai era iez ent ant ees ee es er ez ir is it aux al els elles elle el e s x',
  },
  de: { keep: 4, endings: 'ungen ung heiten heit keiten keit ern em en er es est st e s n t' },
  pt: {
    keep: 4,
    endings:
      'amentos imentos amento imento acoes ucoes acao ucao adores adora ador antes ante ancias ancia idades idade mente ando endo indo aram eram iram ados adas idos idas ado ada ido ida oes aes ais eis ar er ir am em os as es a e o s',
  },
  it: {
    keep: 3,
    endings:
      'amenti imenti amento imento azioni azione atori atore atrice anti ante anza anze ita mente ando endo ati ate ato ata iti ite ito ita uti ute uto uta are ere ire ano ono iamo ete i e o a',
  },
  nl: { keep: 4, endings: 'heden heid ingen ing eren eert en es er e s t d' },
  pl: {
    keep: 4,
    endings:
      'owania owanie owac aniu anie enie eniu ania enia osci osc ach ami owi ego emu ymi imi ych ich iej ej ow om em ie ia iu my cie sz ac ec ic yc al il yl la li lo y i e a o u',
  },
  tr: {
    keep: 4,
    endings:
      'larinizi lerinizi lariniz leriniz larimiz lerimiz larini lerini larina lerine larda lerde lardan lerden larin lerin lari leri lar ler iniz unuz imiz umuz ndan nden nda nde dan den tan ten da de ta te nin nun sini si su in un im um yi yu i u a e',
  },
  ru: {
    keep: 4,
    endings:
      'иями ями ами иях ях ах ого его ому ему ыми ими ыхи ых их ая яя ое ее ые ие ой ей ый ии ия ию иеи ом ем ам ям ов ев еи ет ит ут ют ат ят ть ться ется ись ла ло ли л ю я ь ы и е у о а',
  },
  uk: {
    keep: 4,
    endings:
      'іями ями ами іях ях ах ого ього ому ьому ими іми их іх а я ое є е і ї ою ею ий іи ия ію ом ем ам ям ів ов ев ти ться ється ла ло ли ає ує ить ять ють уть ю ь и у о',
  },
  ar: { keep: 3, endings: 'اتها اتهم ونها ها هم نا كم ات ون ين ان يه يا ه ي' },
  hi: { keep: 2, endings: 'ियों ियाँ ाओं ाएं ुओं ओं ों ें ीं ियां ाई ाएँ ने ना नी ता ती ते ी ा े ि ो ु ू' },
};

const TABLES = new Map(
  Object.entries(ENDINGS).map(([language, { keep, endings }]) => {
    const list = endings.split(' ').sort((a, b) => b.length - a.length);
    return [language, { keep, list }] as const;
  }),
);

/** The stem of a folded word in `language`; languages without a table (Chinese, Japanese, Korean) keep the word. */
export function stem(word: string, language: string): string {
  if (language === 'en') return stemEnglish(word);
  const table = TABLES.get(language);
  if (!table || /^\d/.test(word)) return word;
  const base = prepare(word, language);
  const ending = table.list.find((end) => base.length - end.length >= table.keep && base.endsWith(end));
  return ending ? base.slice(0, -ending.length) : base;
}

function prepare(word: string, language: string): string {
  // Umlauts are folded to the bare vowel, so the typed-out form has to become the bare vowel too.
  if (language === 'de') return word.replace(/([aou])e(?=[^aeiou])/g, '$1').replace(/^ge(?=.{5})/, '');
  if (language === 'ar') return word.replace(/^(?:وال|بال|كال|فال|لل|ال)(?=.{3})/, '').replace(/^[وبل](?=.{4})/, '');
  if (language === 'nl') return word.replace(/^ge(?=.{5})/, '').replace(/([aeou])\1(?=[^aeiou])/g, '$1');
  return word;
}
