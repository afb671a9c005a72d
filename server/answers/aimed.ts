import { fold, words } from '../language/words.ts';
import type { Found, KnowledgeIndex, Search } from '../search/knowledge.ts';
import { blocks, renderRows } from '../search/pieces.ts';
import { type Aspect, aspectOf } from './aspects.ts';
import { compose } from './compose.ts';
import { OWN } from './figures.ts';
import { DOUBTFUL, type Finding, rivals } from './finding.ts';

/** So many of the best passages are looked through. */
const LOOKED_AT = 5;
/** A passage that did not rank best has to state it of this share of what is asked about. */
const WHOLLY = 0.8;

/**
 * A question that asks for a length, a price, an age of something named is answered by the first of the best passages that states one of
 * that very thing, in one sentence or row. When none does, the finding stays as it is, and is doubtful.
 */
export function aimed(finding: Finding, { languages }: KnowledgeIndex): Finding {
  const { question, search, ready } = finding;
  const aspect = languages[0] === 'en' && !ready ? aspectOf(question) : undefined;
  if (!aspect) return finding;
  const [told, another] = rivals(finding);
  if (!told || another) return finding;
  for (const found of new Set([told, ...search.found.slice(0, LOOKED_AT)])) {
    const sentence = stated(aspect, question, search, found, found === told);
    if (!sentence) continue;
    const excerpt = compose(question, search, found);
    const isSaid = excerpt.includes(sentence) || (found === told && aspect.states.test(fold(excerpt)));
    if (found === told && isSaid) return finding;
    const text = isSaid ? excerpt : compose(question, search, found, true);
    return { ...finding, best: found, ready: { text, passage: found.passage } };
  }
  return { ...finding, certainty: Math.min(finding.certainty, DOUBTFUL) };
}

/** The sentence or row of a passage that states an aspect of the thing which a question names; '' when none does. */
function stated(aspect: Aspect, question: string, search: Search, { passage }: Found, isBest: boolean): string {
  const { title, heading = '', text } = passage;
  const named = search.facets.map(({ word, implied }, f) =>
    implied || aspect.means.test(word) ? 0 : (search.weights[f] ?? 0),
  );
  const total = named.reduce((sum, weight) => sum + weight, 0);
  const above = search.have(`${title}\n${heading}`);
  const isOwn = (said: string) => {
    const have = search.have(said);
    return (
      named.reduce((sum, weight, f) => sum + (Math.max(above[f] ?? 0, have[f] ?? 0) > 0.3 ? weight : 0), 0) >=
      (isBest ? OWN : WHOLLY) * total
    );
  };
  const head = heading.endsWith('?') ? '' : heading;
  const counted = aspect.name === 'count' ? countedIn(question, search) : [];
  const answers = (said: string) =>
    aspect.states.test(fold(`${head} ${said}`)) && (aspect.name !== 'count' || counts(said, counted, search));
  for (const block of blocks(text)) {
    const texts =
      block.kind === 'text'
        ? block.sentences
        : block.kind === 'list'
          ? block.items
          : renderRows(block.header, block.rows);
    const before = (at: number) => (isBest && block.kind === 'text' ? (texts[at - 1] ?? '') : '');
    const found = texts.find((said, at) => answers(said) && isOwn(`${before(at)} ${said}`));
    if (found) return found;
  }
  return '';
}

/** Which words of the question `how many` counts: the first of what follows that is a plural. */
function countedIn(question: string, { facets }: Search): number[] {
  const after = words(/\bhow many (.*)/i.exec(question)?.[1] ?? '').slice(0, 3);
  const counted = after.find((word) => PLURAL.test(word)) ?? after[0];
  return facets.flatMap(({ word, implied }, f) => (!implied && word === counted ? [f] : []));
}

const PLURAL = /^(?:people|children|men|women|\w+s)$/;
const NUMBER =
  /(?<![\w.,])(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty)(?= )((?: (?:to )?[\w'’-]+){1,3})/gi;

/** Does a number stand before what is counted? */
const counts = (text: string, counted: number[], { have }: Search) =>
  [...text.matchAll(NUMBER)].some(([, after = '']) => {
    const part = have(after);
    return counted.some((f) => (part[f] ?? 0) > 0.6);
  });
