import { isStopword } from '../language/stopwords.ts';
import { words } from '../language/words.ts';
import { sentences } from '../search/sentences.ts';
import { decide } from '../triggers/index.ts';
import { clip } from './clip.ts';

const MOST_MESSAGES = 30;
const MOST_SENTENCES = 40;
const LONGEST = 240;
const MOST_WISHES = 5;
/** A statement tells what it is about from this weight on. */
const TELLING = 5;
/** Many go on in small letters after a question. */
const AFTER_QUESTION = /(?<=[?？؟])\s+(?=\p{L})/u;

/** One thing that the visitor wants or says, in the visitor's own words. */
export type Wish = { text: string; isQuestion: boolean /** Nothing has answered it yet. */; isOpen: boolean };
type Said = { from: string; text: string };
type Sentence = Wish & { weight: number; at: number; message: number; isOpen: boolean; isEvidence: boolean };

/**
 * What the visitor wants, in the visitor's own sentences, the most urgent first: the most telling question of the newest message that no
 * answer has followed (else what the trigger heard, else the most telling thing said there); then the sentence that the trigger heard, the other open
 * questions from the newest back, and what it is all about. Asking for a person and greetings count only when nothing else was said; []
 * when nothing was. A question that the assistant asked back answers nothing.
 */
export function wishesOf(history: readonly Said[], evidence: string, language: string): Wish[] {
  const all = sentencesOf(history, evidence, language);
  const telling = all.filter(({ text, weight }) => weight > 0 && !asksForPerson(text));
  const known = telling.length > 0 ? telling : all.slice(-1);
  const open = known.filter(({ isOpen }) => isOpen);
  const questions = open.filter(({ isQuestion }) => isQuestion);
  const asked = questions.at(-1) ?? known.findLast(({ isQuestion }) => open.length === 0 && isQuestion);
  const newest = asked ? questions.filter(({ message }) => message === asked.message) : [];
  const first =
    heaviest(newest) ?? asked ?? open.find(({ isEvidence }) => isEvidence) ?? heaviest(open) ?? heaviest(known);
  if (!first) return [];
  const about = heaviest(known.filter(({ isQuestion, weight }) => !isQuestion && weight >= TELLING));
  const rest = [
    ...known.filter(({ isEvidence }) => isEvidence),
    ...questions.toSorted((a, b) => b.message - a.message || a.at - b.at),
    ...(about ? [about] : []),
  ];
  const wishes: Sentence[] = [first];
  for (const one of rest) if (!wishes.some((other) => isSaidIn(one.text, other.text))) wishes.push(one);
  return wishes
    .slice(0, MOST_WISHES)
    .map(({ text, isQuestion, isOpen }) => ({ text: clip(text, 60, LONGEST), isQuestion, isOpen }));
}

function sentencesOf(history: readonly Said[], evidence: string, language: string): Sentence[] {
  const answered = history.findLastIndex(({ from, text }) => isAnswer(from, text));
  const seen = new Set<string>();
  return history
    .map((said, message) => ({ ...said, message }))
    .filter(({ from }) => from === 'visitor')
    .slice(-MOST_MESSAGES)
    .flatMap(({ text, message }) => sentences(text.slice(0, 2000)).map((text) => ({ text, message })))
    .flatMap(({ text, message }) => text.split(AFTER_QUESTION).map((text) => ({ text, message })))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
    .toReversed()
    .filter(({ text }) => isNew(text, seen)) // said twice, the later one is still to be answered
    .toReversed()
    .slice(-MOST_SENTENCES)
    .map(({ text, message }, at) => ({
      text,
      message,
      at,
      weight: weigh(text, at === 0, evidence, language),
      isOpen: message > answered,
      isQuestion: /[?？؟]\s*$/.test(text),
      isEvidence: evidence.length > 3 && text.includes(evidence),
    }));
}

const isAnswer = (from: string, text: string) =>
  (from === 'assistant' || from === 'agent') && text.trim() !== '' && !/[?？؟]\s*$/.test(text);

/** The one that tells most; of equals the first. */
function heaviest(all: readonly Sentence[]): Sentence | undefined {
  let best = all[0];
  for (const one of all) if (best && one.weight > best.weight) best = one;
  return best;
}

const bare = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const isSaidIn = (one: string, other: string) => ` ${bare(other)} `.includes(` ${bare(one)} `);

/** How much a sentence tells: its words of content, and more for a question, a number, the trigger's words, being the first. */
function weigh(sentence: string, isFirst: boolean, evidence: string, language: string): number {
  const telling = words(sentence).filter((word) => !isStopword(word, language) && !GREETINGS.has(word)).length;
  if (telling === 0) return 0;
  const marks = (/[?？]/.test(sentence) ? 3 : 0) + (/\d/.test(sentence) ? 2 : 0) + (isFirst ? 1 : 0);
  return Math.min(telling, 12) + marks + (evidence.length > 3 && sentence.includes(evidence) ? 4 : 0);
}

const GREETINGS = new Set(
  (
    'hi hello hey thanks thank thx ok okay yes no please sorry good morning afternoon evening day ' +
    'hola gracias buenos buenas días dias vale bonjour merci salut hallo danke guten tag olá ola obrigado obrigada ' +
    'ciao grazie buongiorno dank bedankt goedemorgen'
  ).split(' '),
);

const asksForPerson = (text: string) =>
  decide({ text, history: [] }).triggers.some(({ name }) => name === 'asks_for_person');

function isNew(sentence: string, seen: Set<string>): boolean {
  const key = bare(sentence);
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}
