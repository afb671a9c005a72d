import { find, SURE } from '../finding.ts';
import { fresh } from '../fresh.ts';
import type { KnowledgeIndex } from '../knowledge.ts';
import { detectLanguage } from '../language/detect.ts';
import type { Outcome, TurnInput } from '../outcome.ts';
import { escalate, helloOf, joinHello, resolve, sourcesOf } from '../replies.ts';
import { readSmallTalk, speechOf } from '../smalltalk.ts';
import { askedHours } from './asked.ts';
import { hoursQuestion, sayHours, tellsHours } from './hours.ts';

/** The answer to a question for opening hours, by the clock; null when it is none, or nothing states them clearly. */
export function openingHours(
  question: string,
  turn: TurnInput,
  index: KnowledgeIndex,
  isHello: boolean,
): Outcome | null {
  const { at, site, locale, history } = turn;
  if (!at || !site.hours) return null;
  const languages = [detectLanguage(question, locale.slice(0, 2).toLowerCase()), locale.slice(0, 2).toLowerCase()];
  const earlier = history.findLast(({ from, text }) => from === 'visitor' && !readSmallTalk(text, locale))?.text ?? '';
  const isFollowUp = askedHours(earlier, languages, site.name) !== null;
  const asked = askedHours(question, languages, site.name, isFollowUp);
  if (!asked) return null;
  const said = sayHours(asked, { at, hours: site.hours }, index);
  if (!said) return hoursArticle(question, asked.language, turn, index, isHello);
  const { text, passage } = said;
  const isRepeated = history.some((line) => line.from === 'assistant' && line.text === text) && earlier === question;
  if (isRepeated) return escalate('repeated_question', [], 'this answer was given before');
  return {
    mode: 'resolve',
    text: isHello ? joinHello(`${helloOf(speechOf(asked.language))} `, text) : text,
    sources: passage ? sourcesOf([passage]) : [],
    account: { by: 'grounded', confidence: 0.95, passages: passage ? [passage.id] : [], note: 'by the clock' },
  };
}

/** The article on opening hours as it stands, where the clock cannot be told from it. */
function hoursArticle(question: string, language: string, turn: TurnInput, index: KnowledgeIndex, isHello: boolean) {
  const words = index.languages[0] === language ? question : '';
  const finding = find(`${hoursQuestion(index)} ${words}`, index, [], turn.locale);
  const { best, certainty } = finding;
  if (!best || certainty < SURE || !tellsHours(best, index.languages[0])) return null;
  const speech = speechOf(language);
  const said = fresh({ ...finding, question }, turn.history, speech);
  return said && resolve([finding], said, speech, isHello);
}
