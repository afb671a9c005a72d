import { fold, words } from '../language/words.ts';
import { askedKinds, KINDS, statedKinds } from '../search/kinds.ts';
import { type Found, isNamed, type KnowledgeIndex, type Search } from '../search/knowledge.ts';
import type { Passage } from '../search/passage.ts';
import { blocks } from '../search/pieces.ts';
import { labelOf, NEGATION } from '../search/postings.ts';
import { hasTopic } from '../search/question.ts';
import { inRangeOf } from '../search/ranges.ts';
import { earlierQuestion, leansOnEarlier } from './asking.ts';
import { pinpoint } from './compose.ts';
import { coverage } from './coverage.ts';
import { isDoubtful, stating } from './doubt.ts';
import type { Line } from './outcome.ts';

/** What the knowledge has for one question. `certainty` (0..1) is how far the best passage can be relied on to answer it. */
export type Finding = {
  question: string;
  search: Search;
  best: Found | undefined;
  certainty: number;
  leans: boolean;
  /** It was preferred to a better passage for stating the kind of fact asked for. */
  isStated?: boolean;
  /** The word of the question that the knowledge does not have, when that word is what it is about. */
  foreign: string | undefined;
  /** What is said of it, where that is not the passage's own words as they stand. */
  ready?: { text: string; passage: Passage | undefined };
};

/** From here on an answer is given as one. */
export const SURE = 0.45;
/** What speaks against an answer leaves it this much certainty, whatever speaks for it. */
export const DOUBTFUL = 0.4;
export const DEPTH = 40;
/** Question words that the best passage has: below the first share it says nothing, from the second on it may be relied on. */
const LITTLE = 0.38;
const ENOUGH = 0.72;

/** Looks a question up, with the earlier one behind it when it leans on that, or when it finds more so. `isReply`: it replies to a question of ours. */
export function find(
  question: string,
  index: KnowledgeIndex,
  history: Line[],
  locale: string,
  isReply = false,
): Finding {
  const earlier = earlierQuestion(history, locale);
  if (earlier && (isReply || leansOnEarlier(question))) return look(question, index, earlier);
  const alone = look(question, index, '');
  if (!earlier || (alone.search.facets.length > 3 && alone.certainty > HARDLY)) return alone;
  const leaning = alone.certainty < SURELY ? look(question, index, earlier) : undefined;
  if (leaning && leaning.certainty > alone.certainty + 0.2) return leaning;
  return { ...alone, best: nearby(alone, index, earlier) };
}

/** From here on a question is understood without the one before it. */
const SURELY = 0.4;
const HARDLY = 0.15;

/** Of passages that answer a short question equally, the one of the article that was talked about. */
function nearby({ search, best }: Finding, index: KnowledgeIndex, earlier: string): Found | undefined {
  const article = articleOf(earlier, index);
  if (!best || best.passage.article === article) return best;
  const near = search.found.find(({ passage }) => passage.article === article);
  return near && near.score > best.score - 1 && coverage(search, near) > coverage(search, best) - 0.05 ? near : best;
}

export function look(question: string, index: KnowledgeIndex, earlier: string): Finding {
  const { search: plain, fits } = fitting(question, index.search(question, DEPTH, earlier));
  const { search: ranked, stays } = earlier
    ? staying(question, plain, index, earlier)
    : { search: plain, stays: undefined };
  const search = stating(question, ranked);
  const isStated = search !== ranked;
  const best = search.found[0];
  const foreign = foreignWord(question, search);
  const certainty = best ? search.answerable * ramp(coverage(search, best)) : 0;
  if (best && !hasTopic(question, index.languages) && stays?.has(best.passage.id)) fits.add(best.passage.id);
  const least = !best
    ? 0
    : fits.has(best.passage.id) || isNamed(question, best.passage, index.languages[0])
      ? 0.6
      : foreign && knowsTheRest(search, best)
        ? 0.25
        : 0;
  return {
    question,
    search,
    best,
    certainty: Math.max(certainty, least),
    leans: earlier !== '',
    foreign,
    isStated,
  };
}

/** Has the passage all of the question but the word that the knowledge does not have, and is that a good part of it? */
function knowsTheRest({ facets, weights }: Search, { reading }: Found): boolean {
  const parts = facets.map(({ known, implied }, f) => ({
    known,
    implied,
    weight: weights[f] ?? 0,
    have: reading.have[f] ?? 0,
  }));
  const own = parts.filter(({ implied }) => !implied);
  const rest = own.filter(({ known }) => known > 0.5);
  const sum = (list: typeof own, of: (part: (typeof own)[number]) => number) =>
    list.reduce((s, part) => s + of(part), 0);
  const weight = sum(rest, (part) => part.weight);
  return (
    weight >= 0.36 * sum(own, (part) => part.weight) && sum(rest, (part) => part.weight * part.have) >= 0.8 * weight
  );
}

/** A measure in the question (`120 cm`) lies in one of a table's ranges: that table is what it asks for. */
function fitting(question: string, search: Search): { search: Search; fits: Set<string> } {
  const fits = new Set<string>();
  if (!/\d/.test(question)) return { search, fits };
  const found = search.found.map((one) => {
    const tables = blocks(one.passage.text).filter((block) => block.kind === 'table');
    if (!tables.some(({ header, rows }) => inRangeOf(question, header, rows).includes(true))) return one;
    fits.add(one.passage.id);
    return { ...one, score: one.score + FITTING };
  });
  return { search: { ...search, found: found.sort((a, b) => b.score - a.score) }, fits };
}

const FITTING = 1.6;

/** The article that answered a question. */
function articleOf(question: string, index: KnowledgeIndex): string | undefined {
  const finding = look(question, index, '');
  return (rivals(finding)[0] ?? finding.best)?.passage.article;
}

/** A follow-up stays with the article that the earlier question was about, if that has something to say to it. */
function staying(question: string, search: Search, index: KnowledgeIndex, earlier: string) {
  const kept = new Set<string>();
  const article = articleOf(earlier, index);
  const asked = askedKinds(question) & ~KINDS.number;
  const found = search.found.map((one) => {
    const answers = (asked & statedKinds(one.passage.text)) > 0;
    const stays = one.passage.article === article && (answers || coverage(search, one) > LITTLE);
    if (stays && (answers || !asked)) kept.add(one.passage.id);
    const denies = NEGATION.test(one.passage.heading ?? '') && !NEGATION.test(question) ? DENYING : 0;
    return { ...one, score: one.score + (stays ? STAYING : 0) - (asked && !answers ? ASIDE : 0) - denies };
  });
  return { search: { ...search, found: found.sort((a, b) => b.score - a.score) }, stays: kept };
}

const STAYING = 0.8;
/** Taken off a section on what is not so, where the follow-up does not ask for that. */
const DENYING = 0.8;
/** Taken off a passage that does not state the kind of fact that a follow-up asks for. */
const ASIDE = 2.5;

function ramp(share: number): number {
  return Math.min(1, Math.max(0.05, (share - LITTLE) / (ENOUGH - LITTLE)));
}

function foreignWord(question: string, { facets, weights }: Search): string | undefined {
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const at = facets.findIndex(({ known, implied }, f) => !implied && known <= 0.3 && (weights[f] ?? 0) / total >= 0.3);
  const facet = facets[at];
  if (!facet) return undefined;
  return question.match(/[\p{L}\p{M}\p{N}'’-]+/gu)?.find((word) => words(word).includes(facet.word)) ?? facet.word;
}

/**
 * The best passage, and those of other articles that answer about as well and name the topic in their titles too: then the
 * visitor has to say which is meant. When only one of them names it, that one alone.
 */
export function rivals({ search, best, question, isStated }: Finding): Found[] {
  if (!best) return [];
  const own = search.facets.filter(({ implied }) => !implied).length;
  if (own > 3 || isNamed(question, { ...best.passage, title: '' })) return [best];
  const least = coverage(search, best) - 0.22;
  const articles = new Map<string, Found>();
  for (const found of search.found) {
    const isClose = found.score >= best.score - TIE && coverage(search, found) >= least;
    if (isStated && found !== best && pinpoint(question, search, found) === '') continue;
    if (isClose && !articles.has(found.passage.article)) articles.set(found.passage.article, found);
  }
  const close = [...articles.values()];
  const shares = close.map(({ passage }) => titleShare(search, passage.title));
  const needed = Math.max(TITLED, ...shares.map((share) => share - 0.03));
  const topical = close.filter((_, at) => (shares[at] ?? 0) >= needed);
  const meant = topical.length ? topical.slice(0, 4) : [best];
  return meant.length === 1 ? [generally(question, search, meant[0] as Found)] : meant;
}

/** A finding, less certain where something speaks against what would be said. A measure that lies in a table's range is what was asked for. */
export function doubted(finding: Finding): Finding {
  const { question, search, best, leans, ready } = finding;
  const [said = best] = rivals(finding);
  if (!said || ready) return finding;
  const isMeasured = fitting(question, search).fits.has(said.passage.id);
  if (!isDoubtful(question, search, said, leans, isMeasured)) return finding;
  return { ...finding, certainty: Math.min(finding.certainty, DOUBTFUL) };
}

/** A question that names an article and asks nothing in particular is answered by the article's first section. */
function generally(question: string, search: Search, found: Found): Found {
  const { passage } = found;
  if (askedKinds(question) || titleShare(search, passage.title) < NAMES) return found;
  const heading = passage.heading ?? '';
  const leads = titleShare(search, labelOf(passage.title).split(/\s+/)[0] ?? '') >= NAMES;
  const more = titleShare(search, heading) - (leads ? titleShare(search, passage.title) : 0);
  if (more >= (leads ? TITLED : NAMES) && !askedKinds(heading)) return found;
  const first = search.found.find((other) => other.passage.article === passage.article && other.reading.isFirst);
  if (!first || coverage(search, first) <= coverage(search, found) - MUCH) return found;
  const isMeant = search.facets.some(
    ({ implied }, f) => implied && (found.reading.have[f] ?? 0) > 0.6 && (first.reading.have[f] ?? 0) < 0.6,
  );
  return isMeant ? found : first;
}

export type Sections = { title: string; headings: string[] };

/** What a visitor can mean who writes an article's topic and nothing else (`Battery`): its headings, questions first. Null otherwise. */
export function sectionsToChoose({ question, search, best, leans }: Finding, index: KnowledgeIndex): Sections | null {
  const isBare =
    words(question).length <= 2 &&
    !GENERAL.test(question) &&
    search.facets.length === 1 &&
    !askedKinds(question) &&
    !leans;
  if (!best || !isBare) return null;
  const topic = search.found.find(
    ({ passage, score }) => score > best.score - TIE && titleShare(search, labelOf(passage.title)) >= NAMES,
  );
  if (!topic) return null;
  const headings = index.sections(topic.passage.article);
  const ranked = [...headings.filter((one) => one.endsWith('?')), ...headings.filter((one) => !one.endsWith('?'))];
  return ranked.length > 1 ? { title: topic.passage.title, headings: ranked.slice(0, 4) } : null;
}

/** Asks for the rule, which an article begins with. */
const GENERAL = /\b(?:polic(?:y|ies)|rules?|terms|conditions)\b/i;

/** So much more of the question is reason to prefer a later section. */
const MUCH = 0.25;
/** A title with this share of the question is what the question is about. */
const NAMES = 0.6;

/** Ranks this near (about a tenth of a good one) are no reason to prefer one article to another. */
const TIE = 0.55;
/** A title that has this share of the question names its topic. */
const TITLED = 0.3;

function titleShare({ have, weights }: Search, title: string): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  return have(title).reduce((sum, part, f) => sum + (part > 0.6 ? part : 0) * (weights[f] ?? 0), 0) / total;
}

/** What a visitor chose, by the label of an article or by a heading in the one that was asked about; null when it is neither. */
export function chosen(question: string, earlier: string, index: KnowledgeIndex): Finding | null {
  if (!earlier) return null;
  const said = fold(question).trim();
  const isSaid = (name = '') => fold(name).trim() === said;
  const asked = index.search(earlier, 60);
  const article = asked.found[0]?.passage.article;
  const all = index.search(`${earlier} ${question}`, 60).found;
  const section =
    all.find(({ passage }) => isSaid(passage.heading) && passage.article === article) ??
    all.find(({ passage }) => isSaid(passage.heading));
  const labelled = all.find(({ passage }) => isSaid(labelOf(passage.title)))?.passage.article;
  const ofArticle = (list: Found[]) => list.filter(({ passage }) => passage.article === labelled);
  const best = labelled ? (ofArticle(asked.found)[0] ?? ofArticle(all)[0]) : section;
  if (!best) return null;
  return { question: earlier, search: asked, best, certainty: 0.9, leans: true, foreign: undefined };
}
