import { earlierQuestion, leansOnEarlier } from '../answers/asking.ts';
import type { Outcome } from '../answers/outcome.ts';
import { short } from '../answers/replies.ts';
import { speechOf, withoutGreeting, withoutPleasantries } from '../answers/smalltalk.ts';
import { isOwnMatter } from './own-matter.ts';
import type { Work } from './work.ts';

type Escalation = Extract<Outcome, { mode: 'escalate' }>;
type Answer = Extract<Outcome, { mode: 'resolve' }>;

/**
 * Did the knowledge hold nothing on a question that may be anybody's? Then that is said, and a person offered; so many in a row as the
 * site allows unsure answers bring one. Who speaks of an order or a case of their own gets one at once, and a model's own word stands.
 */
export function isOpenMiss(outcome: Outcome, { conversation, question, history, locale }: Work): boolean {
  if (outcome.mode !== 'escalate' || outcome.reason !== 'no_answer' || outcome.account.by !== 'grounded') return false;
  const about = leansOnEarlier(question) ? `${earlierQuestion(history, locale)}\n${question}` : question;
  return conversation.status === 'assistant' && !isOwnMatter(about);
}

/** Says what nothing was found on: as unsure as an answer can be. */
export function nothingFound({ account }: Escalation, { question, locale }: Work): Answer {
  const topic = short(plainly(withoutGreeting(withoutPleasantries(question)).question));
  const text = speechOf(locale.slice(0, 2).toLowerCase()).missing.replace('{topic}', () => topic);
  return { mode: 'resolve', text, sources: [], account: { ...account, confidence: 0 } };
}

/** The visitor's words within the assistant's, whose text may hold marks and links: without either, on one line. */
const plainly = (text: string) =>
  text
    .replace(/\b(?:https?:\/\/|www\.)\S*/gi, '…')
    .replace(/[*_`~#|<>[\]]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
