import { detectLanguage } from '../language/detect.ts';
import { askedKinds, KINDS } from '../search/kinds.ts';
import type { KnowledgeIndex } from '../search/knowledge.ts';
import type { Passage } from '../search/passage.ts';
import { labelOf } from '../search/postings.ts';
import { aimed } from './aimed.ts';
import { earlierQuestion, leansOnPerson, namesNothing, questionsIn, sincePerson } from './asking.ts';
import { freeOrNot } from './figures.ts';
import { chosen, DEPTH, doubted, type Finding, find, rivals, SURE, sectionsToChoose } from './finding.ts';
import { fresh } from './fresh.ts';
import { openingHours } from './hours/answer.ts';
import { holdsKin } from './kin.ts';
import { namesOrder } from './orders.ts';
import type { Line, Outcome, TurnInput } from './outcome.ts';
import { account, escalate, resolve, several, sourcesOf } from './replies.ts';
import { writtenOut } from './shorthand.ts';
import { readSmallTalk, speechOf, withoutGreeting, withoutPleasantries } from './smalltalk.ts';
import type { Speech } from './speech/speech.ts';
import { superlative } from './superlative.ts';
import { chat } from './talking.ts';

/** From here on, short of `SURE`, something is shown as what may be meant; below it a person is better. */
const GUESS = 0.15;
/** Below this, two articles that seem to fit may both be wrong: then it is not worth asking between them. */
const ASK = 0.3;

/**
 * Answers a visitor out of the site's knowledge alone, with its words and without a model: one passage's best sentences, or
 * several parts' when the message asks several things. Asks once when two articles answer equally well. Escalates with
 * `no_answer`, `low_confidence` (a second guess in a row), `repeated_question` (the same answer again), `ambiguity` or
 * `asks_for_person`. Says nothing that the knowledge does not say. Pure.
 */
export function answer(input: TurnInput, index: KnowledgeIndex): Outcome {
  const history = input.history.filter(
    (line, at) => at < input.history.length - 1 || line.text !== input.question || line.from !== 'visitor',
  );
  const talk = readSmallTalk(input.question, input.locale);
  if (talk) return chat(talk, { ...input, history }, index);
  const spelt = (text: string) => writtenOut(text, input.locale, index.knows);
  const turn = {
    ...input,
    history: history.map((line) => (line.from === 'visitor' ? { ...line, text: spelt(line.text) } : line)),
  };
  const { question: greeted, isGreeted } = withoutGreeting(spelt(withoutPleasantries(input.question)));
  const question = withoutPleasantries(greeted);
  const speech = speechOf(input.speaks ?? detectLanguage(question, input.locale.slice(0, 2).toLowerCase()));
  if (input.clarified === 0 && isUnreadable(question)) return askAgain(speech);
  if (leansOnPerson(question, turn.history, input.locale))
    return offerPerson(speech.elsewhere, speech, 'leans on what a person said');
  const isHello = isGreeted && !history.some(({ from }) => from === 'assistant');
  if (namesOrder(question, turn)) return offerPerson(speech.orders, speech, 'an order number');
  const bare = askOfWhat(question, turn, index, speech);
  if (bare) return bare;
  const picked = input.clarified > 0 ? chosen(question, earlierQuestion(turn.history, input.locale), index) : null;
  if (picked) return resolve([picked], fresh(picked, turn.history, speech), speech, false);
  const parts = questionsIn(question);
  const findings = parts.map((part, at) => {
    const before = parts.slice(0, at).map((text): Line => ({ from: 'visitor', text }));
    const history = [...sincePerson(turn.history), ...before];
    return (
      openingHours(part, { ...turn, history }, index) ??
      superlative(part, history, index, speech) ??
      doubted(aimed(freeOrNot(find(part, index, history, input.locale, input.clarified > 0 && at === 0)), index))
    );
  });
  return settle(findings, turn, index, speech, isHello);
}

/** Signs without words, or keys that somebody leaned on: nothing that a person should be fetched for. */
function isUnreadable(question: string): boolean {
  return !/[\p{L}\p{N}]/u.test(question) || /^\p{L}*[bcdfghjklmnpqrstvwxz]{7,}\p{L}*$/iu.test(question.trim());
}

const askAgain = ({ wrong }: Speech): Outcome => ({
  mode: 'clarify',
  text: wrong,
  choices: [],
  account: { by: 'grounded', confidence: 0, passages: [], note: 'nothing to read in it' },
});

/** What no article can tell, said with a person to tap; so too what leans on a person's words, which the visitor knows and the assistant not. */
const offerPerson = (text: string, { person }: Speech, note: string): Outcome => ({
  mode: 'clarify',
  text,
  choices: [person],
  account: { by: 'grounded', confidence: 0, passages: [], note },
});

/** `How much?` and nothing before it: of what, has to be said. */
function askOfWhat(question: string, turn: TurnInput, index: KnowledgeIndex, speech: Speech): Outcome | null {
  const isPrice = (askedKinds(question) & KINDS.money) > 0 && namesNothing(question);
  if (!isPrice || turn.clarified > 0 || earlierQuestion(turn.history, turn.locale)) return null;
  const articles = index.search(question, DEPTH).found.map(({ passage }) => labelOf(passage.title));
  const choices = [...new Set(articles)].slice(0, 4);
  const account = { by: 'grounded' as const, confidence: 0, passages: [], note: 'a price, of nothing named' };
  return choices.length > 1 ? { mode: 'clarify', text: speech.which, choices, account } : null;
}

const textOf = (passage: Passage | undefined) =>
  passage ? `${passage.title} ${passage.heading ?? ''} ${passage.text}` : '';

function settle(
  findings: Finding[],
  turn: TurnInput,
  index: KnowledgeIndex,
  speech: Speech,
  isHello: boolean,
): Outcome {
  const sure = findings.filter(({ certainty }) => certainty >= SURE);
  const [only] = findings;
  if (findings.length > 1 && sure.length > 0) return several(findings, turn, speech, isHello);
  const best = only && findings.length > 1 ? findings.reduce((a, b) => (b.certainty > a.certainty ? b : a)) : only;
  if (best?.ready)
    return best.certainty < SURE
      ? guess(best, turn, speech)
      : resolve([best], fresh(best, turn.history, speech), speech, isHello);
  if (!best?.best || best.certainty < GUESS) return escalate('no_answer', findings, 'nothing found');
  const sections = turn.clarified === 0 ? sectionsToChoose(best, index) : null;
  if (sections) return clarify(best, sections.headings, speech.about.replace('{topic}', labelOf(sections.title)));
  const tied = rivals(best);
  if (tied.length > 1 && best.certainty >= ASK && turn.clarified === 0 && !best.leans) {
    const [a = '', b = '', ...more] = tied.map(({ passage }) => labelOf(passage.title));
    const text = more.length ? speech.which : speech.either.replace('{a}', a).replace('{b}', b);
    return clarify(best, [a, b, ...more], text);
  }
  const settled = { ...best, best: tied[0] ?? best.best };
  if (best.certainty < SURE) return guess(settled, turn, speech);
  return resolve([settled], fresh(settled, turn.history, speech), speech, isHello);
}

/** Something that may be meant, said as that; not twice in a row, and not when it was shown before. */
function guess(finding: Finding, turn: TurnInput, speech: Speech): Outcome {
  if (turn.lowConfidence > 0) return escalate('low_confidence', [finding], 'a second guess in a row');
  const said = fresh(finding, turn.history, speech);
  if (!said) return escalate('repeated_question', [finding], 'this guess was made before');
  const isForeign = finding.foreign && !holdsKin(textOf(said.passage), finding.foreign);
  const lead = isForeign
    ? speech.closest.replace('{topic}', finding.foreign ?? '')
    : speech.perhaps.replace('{topic}', labelOf(said.passage?.title ?? ''));
  return {
    mode: 'resolve',
    text: [lead, said.text, speech.isIt].join('\n\n'),
    sources: sourcesOf(said.passage),
    account: account(finding.certainty, [finding], 'a guess, said as one'),
  };
}

function clarify(finding: Finding, choices: string[], text: string): Outcome {
  return {
    mode: 'clarify',
    text,
    choices,
    account: account(finding.certainty, [finding], 'several answers fit equally well'),
  };
}
