import { fold, words } from '../language/words.ts';
import type { Found, KnowledgeIndex, Search } from '../search/knowledge.ts';
import { type Block, blocks, renderRows } from '../search/pieces.ts';
import { labelOf } from '../search/postings.ts';
import { hasTopic } from '../search/question.ts';
import { earlierQuestion, leansOnEarlier } from './asking.ts';
import { type Finding, look } from './finding.ts';
import type { Line } from './outcome.ts';
import type { Speech } from './speech/speech.ts';

type Measure = 'price' | 'weight' | 'time';
type Extreme = { measure: Measure; most: boolean; rest: string };

/** Folded; `s` after it is the ending of a case, a gender or a number. */
const LEAST_PRICE =
  /\b(?:cheapest|least expensive|most affordable|lowest[ -]priced?|lowest (?:price|cost)|(?:bil|preis)\w*ste\w?|gunstigste\w?|(?:les? |la )?moins cheres?|(?:les? |la )?moins chers?|(?:el |la |los |las |lo )?mas barat[oa]s?|(?:il |la |i |le )?(?:piu economic\w+|meno car[oaie])|(?:o |a |os |as )?mais (?:barat[oa]s?|em conta)|goedkoopste|najtan\w+|en ucuz\w*)\b|сам\p{L}+ дешев\p{L}+|наидешевш\p{L}+|الارخص|ارخص|सबसे सस्त[ाीे]|一番安い|最も安い|最安値?|最便宜的?|(?:가장|제일) (?:싼|저렴한)/u;
const MOST_PRICE =
  /\b(?:most expensive|priciest|dearest|highest[ -]priced?|highest price|teuerste\w?|(?:les? |la )?plus cheres?|(?:les? |la )?plus chers?|(?:el |la |los |las )?mas car[oa]s?|(?:il |la |i |le )?piu car[oaie]|(?:o |a |os |as )?mais car[oa]s?|duurste|najdroz\w+|en pahali\w*)\b|сам\p{L}+ дорог\p{L}+|наидорожч\p{L}+|اغلى|सबसे महंग[ाीे]|一番高い|最も高い|最高値|最贵的?|가장 비싼|제일 비싼/u;
const LIGHTEST =
  /\b(?:lightest|leichteste\w?|(?:le |la |les )?plus leg(?:er|ere)s?|mas liger[oa]s?|piu legger\w+|mais leves?|lichtste|najlzejsz\w+|en hafif)\b/;
const HEAVIEST =
  /\b(?:heaviest|schwerste\w?|(?:le |la |les )?plus lourde?s?|mas pesad[oa]s?|piu pesant[ei]|mais pesad[oa]s?|zwaarste|najciezsz\w+|en agir)\b/;
const FASTEST =
  /\b(?:fastest|quickest|shortest|schnellste\w?|kurzeste\w?|(?:le |la |les )?plus (?:rapide|court)e?s?|mas (?:rapid|cort)[oa]s?|piu (?:veloc\w|brev\w)|mais (?:rapid|curt)[oa]s?|snelste|kortste|najszybsz\w+)\b/;
const SLOWEST =
  /\b(?:slowest|longest|langsamste\w?|langste\w?|(?:le |la |les )?plus (?:lent|long)(?:e|ue)?s?|mas (?:lent|larg)[oa]s?|piu (?:lent|lung)\w|mais (?:lent|long)[oa]s?|langzaamste|najdluzsz\w+)\b/;
const EXTREMES: [RegExp, Measure, boolean][] = [
  [LEAST_PRICE, 'price', false],
  [MOST_PRICE, 'price', true],
  [LIGHTEST, 'weight', false],
  [HEAVIEST, 'weight', true],
  [FASTEST, 'time', false],
  [SLOWEST, 'time', true],
];

/** What a measure is called where it is looked for, by the language of the knowledge. */
const CALLED: Record<Measure, Record<string, string>> = {
  price: {
    en: 'price',
    de: 'Preis',
    fr: 'prix',
    es: 'precio',
    it: 'prezzo',
    pt: 'preço',
    nl: 'prijs',
    pl: 'cena',
    tr: 'fiyat',
    ru: 'цена',
    uk: 'ціна',
    ar: 'السعر',
    hi: 'कीमत',
    ja: '価格',
    zh: '价格',
    ko: '가격',
  },
  weight: { en: 'weight', de: 'Gewicht', fr: 'poids', es: 'peso', it: 'peso', pt: 'peso', nl: 'gewicht' },
  time: { en: 'how long', de: 'Dauer', fr: 'durée', es: 'duración', it: 'durata', pt: 'duração', nl: 'duur' },
};

const CERTAIN = 0.8;
/** Found by its list's neighbours only, or a measure that no list states: shown, but not said to be the answer. */
const DOUBTFUL = 0.4;
/** A table this much of what is asked about is about it. */
const ABOUT = 0.6;
/** Ranks this near are no reason to prefer one table to another. */
const TIE = 0.35;

/**
 * Answers `cheapest bike` by the row of a list that is it, and the one after it. Only a list that states the measure in every row is ranked;
 * else what there is on the topic is shown as something that may be meant. Null for a question without a superlative.
 */
export function superlative(question: string, history: Line[], index: KnowledgeIndex, speech: Speech): Finding | null {
  const extreme = extremeIn(question);
  if (!extreme) return null;
  const { measure } = extreme;
  const isBare = !hasTopic(extreme.rest, [...index.languages, 'en']);
  const earlier = isBare || leansOnEarlier(question) ? earlierQuestion(history, '') : '';
  const topic = isBare ? (extremeIn(earlier)?.rest ?? earlier) : extreme.rest;
  const called = CALLED[measure][index.languages[0] ?? 'en'] ?? '';
  const finding = look(`${topic} ${called}`, index, isBare ? '' : earlier);
  if (!topic.trim()) return { ...finding, question, certainty: Math.min(finding.certainty, DOUBTFUL) };
  const wanted = index.search(topic, 1);
  const measures = index.search(called, 1);
  const ranked = finding.search.found
    .flatMap((found) => rankedIn(found, wanted, measures, extreme))
    .sort((a, b) => b.found.score + b.fit - a.found.score - a.fit);
  const [best, second] = ranked;
  if (!best) {
    const isStated = measure === 'price' && finding.certainty > 0;
    return { ...finding, question, certainty: Math.min(finding.certainty, isStated ? 1 : DOUBTFUL) };
  }
  const rival = second && second.found.passage.article !== best.found.passage.article ? second : undefined;
  const isTied = rival !== undefined && rival.found.score + rival.fit > best.found.score + best.fit - TIE;
  const { passage } = best.found;
  const [first = '', next] = best.rows.slice(0, 2).map((row) => renderRows(best.table.header, [row])[0]?.slice(2));
  const text = [
    `${speech.listed.replace('{topic}', labelOf(passage.title))} ${first}`,
    ...(next ? [`${speech.next} ${next}`] : []),
  ].join('\n\n');
  return { ...finding, question, best: best.found, certainty: isTied ? DOUBTFUL : CERTAIN, ready: { text, passage } };
}

function extremeIn(question: string): Extreme | null {
  const folded = fold(question);
  for (const [pattern, measure, most] of EXTREMES) {
    if (pattern.test(folded)) return { measure, most, rest: folded.replace(pattern, ' ').replace(/\s+/g, ' ') };
  }
  return null;
}

type Table = Extract<Block, { kind: 'table' }>;
type Ranked = { found: Found; table: Table; rows: string[][]; fit: number };

/** A passage's table that is about what is wanted, with the rows that are, in their order by the measure. */
function rankedIn(found: Found, wanted: Search, called: Search, { measure, most }: Extreme): Ranked[] {
  const { title, heading = '', text } = found.passage;
  const about = `${title} ${heading}`;
  return blocks(text).flatMap((table): Ranked[] => {
    if (table.kind !== 'table') return [];
    const thing = table.header[0] ?? '';
    const shares = table.rows.map((row) => shareOf(wanted, `${about} ${thing} ${row.join(' ')}`));
    const largest = Math.max(0, ...shares);
    if (largest < ABOUT) return [];
    const rows = table.rows.filter((_, r) => (shares[r] ?? 0) >= largest - 0.05);
    const orders = table.header
      .map((_, c) => c)
      .filter((c) => c > 0 && rows.every((row) => measured(row[c], measure) !== null))
      .map((c) => ordered(rows, c, measure, most));
    const [order] = orders;
    if (!order || order.length < 2 || orders.some(([first]) => first !== order[0])) return [];
    const fit = shareOf(wanted, thing) + 2 * precision(labelOf(title), wanted, called);
    return [{ found, table, rows: order, fit }];
  });
}

/** How much of a title is asked for: `Renting a bike` is about more than bikes. */
function precision(title: string, wanted: Search, called: Search): number {
  const own = words(title).filter((word) => hasTopic(word, ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl']));
  const hit = (word: string) => Math.max(0, ...wanted.have(word), ...called.have(word)) >= 0.4;
  return own.length ? own.filter(hit).length / own.length : 0;
}

function ordered(rows: string[][], column: number, measure: Measure, most: boolean): string[][] {
  const value = (row: string[]) => measured(row[column], measure) ?? 0;
  return [...rows].sort((a, b) => (most ? value(b) - value(a) : value(a) - value(b)));
}

function shareOf({ have, weights, facets }: Search, text: string): number {
  const own = weights.map((weight, f) => (facets[f]?.implied ? 0 : weight));
  const total = own.reduce((sum, weight) => sum + weight, 0) || 1;
  return have(text).reduce((sum, part, f) => sum + (part > 0.6 ? part : 0) * (own[f] ?? 0), 0) / total;
}

const HOURS: [RegExp, number][] = [
  [/minut|минут|хвилин|分|분/, 1 / 60],
  [/hour|stund|heure|hora|\bor[ae]\b|uur|час|годин|時間|小时|시간/, 1],
  [/day|tag|jour|dia|giorn|dag|дн|день|日|天|일/, 24],
  [/week|woche|semaine|semana|settiman|недел|тижн|週|周|주/, 168],
  [/month|monat|mois|mes|maand|месяц|місяц|月|개월/, 730],
  [/year|jahr|\bans?\b|ano|anni|jaar|год|лет|рік|рок|年|년/, 8760],
];

/** What a cell states, in money, kilograms or hours, of a range the lower end; null when it states none. */
function measured(cell = '', measure: Measure): number | null {
  const text = fold(cell);
  if (measure === 'price') {
    if (/\b(?:free|gratis|kostenlos|gratuit|gratuito|gratuita)\b/.test(text)) return 0;
    const [, before, after] =
      /[£$€¥₽₺₹₩]\s?(\d[\d.,\s]*)|(\d[\d.,]*)\s?(?:[£$€¥₽₺₹₩]|zł|zl|kr\b|chf|eur\w*|usd|руб|грн|円|元|원)/u.exec(
        text,
      ) ?? [];
    return numberOf(before ?? after);
  }
  if (measure === 'weight') {
    const [, weight, unit] = /(\d[\d.,]*)\s?(kg|g)\b/.exec(text) ?? [];
    const value = numberOf(weight);
    return value === null ? null : unit === 'g' ? value / 1000 : value;
  }
  const value = numberOf(/\d[\d.,]*/.exec(text)?.[0]);
  const unit = HOURS.find(([pattern]) => pattern.test(text))?.[1];
  return value === null || unit === undefined ? null : value * unit;
}

/** `1,149` and `1.149` are thousands, `17,50` and `17.50` are not. */
function numberOf(text?: string): number | null {
  if (text === undefined) return null;
  const plain = text.replace(/[\s.,]+$/, '').replace(/[.,\s](?=\d{3}(?!\d))/g, '');
  const value = Number(plain.replace(',', '.'));
  return Number.isFinite(value) ? value : null;
}
