import { detectLanguage } from '../../language/detect.ts';
import type { KnowledgeIndex } from '../../search/knowledge.ts';
import { type Finding, find } from '../finding.ts';
import type { TurnInput } from '../outcome.ts';
import { readSmallTalk } from '../smalltalk.ts';
import { askedHours } from './asked.ts';
import { hoursQuestion, sayHours, tellsHours } from './hours.ts';

const CERTAIN = 0.95;

/** What answers a question for opening hours: by the clock, or else the article on them. Null when it asks something else. */
export function openingHours(question: string, turn: TurnInput, index: KnowledgeIndex): Finding | null {
  const { at, site, locale } = turn;
  if (!at || !site.hours) return null;
  const own = locale.slice(0, 2).toLowerCase();
  const languages = [detectLanguage(question, own), own];
  const asked = askedHours(question, languages, site.name, isOnHours(turn, languages));
  if (!asked) return null;
  const words = index.languages[0] === asked.language ? question : '';
  const article = find(`${hoursQuestion(index)} ${words}`, index, [], locale);
  const said = sayHours(asked, { at, hours: site.hours }, index);
  if (!said) return article.best && tellsHours(article.best, index.languages[0]) ? { ...article, question } : null;
  const best = article.search.found.find(({ passage }) => passage.id === said.passage?.id);
  return { ...article, question, best, certainty: CERTAIN, ready: said };
}

/** Was the question before this one about opening hours, by itself or after another that was? */
function isOnHours({ history, locale, site }: TurnInput, languages: string[]): boolean {
  const asked = history.filter(({ from, text }) => from === 'visitor' && !readSmallTalk(text, locale)).toReversed();
  for (const { text } of asked) {
    if (askedHours(text, languages, site.name)) return true;
    if (!askedHours(text, languages, site.name, true)) return false;
  }
  return false;
}
