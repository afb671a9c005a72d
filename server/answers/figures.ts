import { fold } from '../language/words.ts';
import { KINDS, statedKinds } from '../search/kinds.ts';
import type { Found, Search } from '../search/knowledge.ts';
import { blocks, renderRows } from '../search/pieces.ts';
import { compose } from './compose.ts';
import type { Finding } from './finding.ts';

/** A sentence with less than this share of what is asked about gives the figure of something else. */
export const OWN = 0.55;
const PRICED = /^(?:pric\w*|costs?|costing|fees?|charg\w*|pay\w*|money|expensive|cheap\w*|much|rates?|total|about)$/;
const WEIGHED = /^(?:heavy|weigh\w*|kilos?|kgs?|kilogram\w*|much|about)$/;
const ASKS_PRICE = /\b(?:prices?|costs?)\b|\bhow much (?:is|are|for|does|do)\b(?!.*\bweigh)/;
const ASKS_WEIGHT =
  /\bhow heavy (?:is|are)\b|\bhow much (?:do|does) .*\bweigh|\bweight of\b|\bhow many (?:kg|kilos?) (?:is|are|does)\b/;
const WEIGHT = /\d\s?(?:kg|kilos?|g|lbs?)\b/i;
const WEIGHS = /\bweigh(?:s|ing)?\b/i;
const LIMIT = /\b(?:permitted|allowed|maximum|max|takes?|carr(?:y|ies)|holds?|up to)\b/i;

/** Are all the prices (or weights) of a passage those of other things than the one asked for by name? */
export function isOfAnother(question: string, search: Search, { passage }: Found): boolean {
  const folded = fold(question);
  const isWeight = ASKS_WEIGHT.test(folded);
  if (!isWeight && !ASKS_PRICE.test(folded)) return false;
  const named = search.facets.map(({ word, implied, known }, f) =>
    implied || known < 0.5 || (isWeight ? WEIGHED : PRICED).test(word) ? 0 : (search.weights[f] ?? 0),
  );
  const total = named.reduce((sum, weight) => sum + weight, 0);
  if (!total) return false;
  const heads = `${passage.title}\n${passage.heading ?? ''}`;
  const gives = (text: string, isRow = false) =>
    isWeight
      ? WEIGHT.test(text) && (isRow || WEIGHS.test(text) || LIMIT.test(question) || !LIMIT.test(text))
      : (statedKinds(text) & KINDS.money) > 0;
  const share = (text: string) =>
    search.have(`${heads}\n${text}`).reduce((sum, part, f) => sum + (part > 0.3 ? (named[f] ?? 0) : 0), 0) / total;
  const giving = blocks(passage.text).flatMap((block) =>
    block.kind === 'table'
      ? renderRows(block.header, block.rows).filter((row) => gives(row, true))
      : (block.kind === 'text' ? block.sentences : block.items).filter((text) => gives(text)),
  );
  return giving.length ? giving.every((text) => share(text) < OWN) : isWeight;
}

const ASKS_FREE = /\b(?:is|are)\b.*\bfree\b(?! (?:to|on|at|today|tomorrow|now))/;
const AMOUNT = /[€£$¥₽₺₹₩]\s?\d|\d\s?(?:€|zł)/;

/** Is it free? One section says so and another of the same article names a price: then both are said. */
export function freeOrNot(finding: Finding): Finding {
  const { question, search, best, ready } = finding;
  if (!best || ready || !ASKS_FREE.test(fold(question))) return finding;
  const free = compose(question, search, best);
  if (AMOUNT.test(free)) return finding;
  const things = search.facets.flatMap(({ word, implied }, f) => (implied || word === 'free' ? [] : [f]));
  const paid = search.found.find(({ passage }) => {
    if (passage.article !== best.passage.article || !AMOUNT.test(passage.text)) return false;
    const have = search.have(`${passage.heading ?? ''}\n${passage.text}`);
    return things.length > 0 && things.every((f) => (have[f] ?? 0) > 0.6);
  });
  if (!paid) return finding;
  const part = ({ passage }: Found, text: string) => (passage.heading ? `**${passage.heading}**\n${text}` : text);
  const text = [part(paid, compose(question, search, paid)), part(best, free)].join('\n\n');
  return { ...finding, ready: { text, passage: best.passage } };
}
