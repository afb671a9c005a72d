/** Stemming for English after M. F. Porter, "An algorithm for suffix stripping" (1980), with irregular forms looked up first. */

const IRREGULAR = new Map(
  `began begin,begun begin,bought buy,broke break,broken break,brought bring,built build,came come,caught catch,children child,chose choose,
  chosen choose,cost cost,died die,dying die,drew draw,drawn draw,drove drive,driven drive,fell fall,fallen fall,feet foot,felt feel,fought fight,found find,gave give,
  given give,gone go,went go,grew grow,grown grow,held hold,kept keep,knew know,known know,laid lay,led lead,left leave,lent lend,lost lose,made make,
  making make,meant mean,men man,met meet,mice mouse,paid pay,people person,ran run,ridden ride,rode ride,rose rise,risen rise,said say,sang sing,sung sing,saw see,seen see,sent send,
  shown show,sold sell,spent spend,spoke speak,spoken speak,stole steal,stolen steal,stood stand,struck strike,swam swim,taken take,took take,taught teach,
  teeth tooth,thought think,threw throw,thrown throw,told tell,understood understand,won win,women woman,wore wear,worn wear,wrote write,written write,
  driving drive,dealt deal,sought seek,slept sleep,lit light,flew fly,flown fly,forgot forget,forgotten forget,became become,arose arise,hung hang,swept sweep,lives life,wives wife,leaves leaf,
  closest close,nearest near,death die,deaths die,dead die,birth born,invasion invad,invasions invad,decision decid,division divid,expansion expand,delivery deliver,deliveries deliver,
  payment pay,payments pay,arrival arriv,refusal refus,proposal propos,marriage marri,growth grow,choice choos,choices choos,loss lose,losses lose,belief believ,
  strength strong,length long,width wide,height high,depth deep,descent descend,warranty warranti,warranties warranti,opening open,fitting fit,booking book,bookings book,parking park,owners owner,cheapest cheap,cheaper cheap,biggest big,bigger big,smaller small,smallest small,heavier heavi,heaviest heavi,lighter light,lightest light,longer long,longest long,faster fast,fastest fast,taller tall,bigger big,shorter short,shortest short,weighs weigh,hiring hiring`
    .split(',')
    .map((pair) => pair.trim().split(' ') as [string, string]),
);

const SECOND: [string, string][] = [
  ['ational', 'ate'], ['tional', 'tion'], ['enci', 'ence'], ['anci', 'ance'], ['izer', 'ize'], ['isation', 'ize'], ['ization', 'ize'],
  ['abli', 'able'], ['alli', 'al'], ['entli', 'ent'], ['eli', 'e'], ['ousli', 'ous'], ['ation', 'ate'], ['ator', 'ate'], ['alism', 'al'],
  ['iveness', 'ive'], ['fulness', 'ful'], ['ousness', 'ous'], ['aliti', 'al'], ['iviti', 'ive'], ['biliti', 'ble'], ['fulli', 'ful'], ['lessli', 'less'],
]; // biome-ignore format: a table
const THIRD: [string, string][] = [
  ['icate', 'ic'],
  ['ative', ''],
  ['alize', 'al'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ful', ''],
  ['ness', ''],
];
const FOURTH = [
  'ement',
  'ance',
  'ence',
  'able',
  'ible',
  'ment',
  'ant',
  'ent',
  'ism',
  'ate',
  'iti',
  'ous',
  'ive',
  'ize',
  'ion',
  'al',
  'er',
  'ic',
  'ou',
];

/** The English stem of a folded word; it need not be a word itself: `deliveries` -> `deliveri`. */
export function stemEnglish(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular && irregular.length < 3) return irregular;
  let stem = irregular ?? word;
  if (stem.length < 3 || /[^a-z]/.test(stem)) return stem;
  stem = plural(stem);
  stem = past(stem);
  if (/[aeiouy].*y$/.test(stem)) stem = `${stem.slice(0, -1)}i`;
  stem = swap(stem, SECOND);
  stem = swap(stem, THIRD);
  stem = last(stem);
  if (
    stem.endsWith('e') &&
    (measure(stem.slice(0, -1)) > 1 || (measure(stem.slice(0, -1)) === 1 && !short(stem.slice(0, -1))))
  ) {
    stem = stem.slice(0, -1);
  }
  return stem.endsWith('ll') && measure(stem) > 1 ? stem.slice(0, -1) : stem;
}

function plural(word: string): string {
  if (word.endsWith('sses') || (word.endsWith('ies') && word.length > 4)) return word.slice(0, -2);
  if (word.endsWith('s') && !/(?:ss|us|is)$/.test(word) && word.length > 3) return word.slice(0, -1);
  return word;
}

function past(word: string): string {
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const ending = word.endsWith('ed') ? 'ed' : word.endsWith('ing') ? 'ing' : '';
  const base = word.slice(0, word.length - ending.length);
  if (!ending || !/[aeiouy]/.test(base) || base.length < 2) return word;
  if (/(?:at|bl|iz)$/.test(base)) return `${base}e`;
  if (/([^aeioulsz])\1$/.test(base)) return base.slice(0, -1);
  return measure(base) === 1 && short(base) ? `${base}e` : base;
}

function swap(word: string, table: [string, string][]): string {
  const found = table.find(([ending]) => word.endsWith(ending));
  if (!found || measure(word.slice(0, -found[0].length)) === 0) return word;
  return word.slice(0, -found[0].length) + found[1];
}

function last(word: string): string {
  const ending = FOURTH.find((end) => word.endsWith(end));
  if (!ending) return word;
  const base = word.slice(0, -ending.length);
  return measure(base) > 1 && (ending !== 'ion' || /[st]$/.test(base)) ? base : word;
}

/** How many times a vowel run is followed by a consonant run: Porter's m. */
function measure(word: string): number {
  return word.replace(/(?<=[^aeiou])y/g, 'i').match(/[aeiou]+[^aeiou]+/g)?.length ?? 0;
}

function short(word: string): boolean {
  return /(?:^|[^aeiou])[aeiouy][^aeiouwxy]$/.test(word);
}
