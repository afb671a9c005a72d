import { asks } from '../answers/asking.ts';
import { isStopword } from '../language/stopwords.ts';
import { words } from '../language/words.ts';
import { sentences } from '../search/sentences.ts';
import { decide } from '../triggers/index.ts';
import type { BriefInput } from './brief.ts';
import { clip } from './clip.ts';
import { type Fate, fatesOf } from './open.ts';

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
type Said = BriefInput['history'][number];
type Sentence = Wish & { weight: number; at: number; message: number; isEvidence: boolean };

/**
 * What the visitor wants, in the visitor's own sentences, the most urgent first: what was written in line, the newest first; the most telling
 * question of the newest message that no answer has followed (before it what the trigger heard later, else what the trigger heard, else the most telling thing said there); then the
 * sentence that the trigger heard, the other open questions from the newest back, and what it is all about. What was answered counts only
 * when nothing is open; asking for a person and greetings only when nothing else was said; [] when nothing was.
 */
export function wishesOf(history: readonly Said[], evidence: string, language: string): Wish[] {
  const all = sentencesOf(history, evidence, language);
  const telling = all.filter(({ text, weight }) => weight > 0 && !asksForPerson(text));
  const known = telling.length > 0 ? telling : all.slice(-1).map((one) => ({ ...one, isOpen: true }));
  const open = known.filter(({ isOpen }) => isOpen);
  const handed = history.findIndex(({ as }) => as === 'aside');
  const inLine = handed < 0 ? [] : newestFirst(open.filter(({ message }) => message > handed));
  const before = wishesAmong(
    known,
    open.filter((one) => !inLine.includes(one)),
  );
  const wishes: Sentence[] = [];
  for (const one of inLine.length > 0 ? [...inLine, ...before.filter(({ isOpen }) => isOpen)] : before) {
    const text = withMeaning(one.text, known.findLast((other) => other.message < one.message)?.text, language);
    if (!wishes.some((other) => isSaidIn(one.text, other.text))) wishes.push({ ...one, text });
  }
  return wishes
    .slice(0, MOST_WISHES)
    .map(({ text, isQuestion, isOpen }) => ({ text: clip(text, 60, LONGEST), isQuestion, isOpen }));
}

function wishesAmong(known: readonly Sentence[], open: readonly Sentence[]): Sentence[] {
  const questions = open.filter(({ isQuestion }) => isQuestion);
  const asked = questions.at(-1) ?? known.findLast(({ isQuestion }) => open.length === 0 && isQuestion);
  const newest = asked ? questions.filter(({ message }) => message === asked.message) : [];
  const heard = open.find(({ isEvidence, message }) => isEvidence && asked !== undefined && message > asked.message);
  const first =
    heard ??
    heaviest(newest) ??
    asked ??
    open.find(({ isEvidence }) => isEvidence) ??
    heaviest(open) ??
    heaviest(known);
  if (!first) return [];
  const about = heaviest(known.filter(({ isQuestion, weight }) => !isQuestion && weight >= TELLING));
  return [
    first,
    ...known.filter(({ isEvidence, isOpen }) => isEvidence && isOpen),
    ...newestFirst(questions),
    ...(about ? [about] : []),
  ];
}

const newestFirst = (all: readonly Sentence[]) => all.toSorted((a, b) => b.message - a.message || a.at - b.at);

const CONNECTED =
  /^\W*(?:(?:ok|okay|and|but|or|also|so|then|und|aber|oder|et|mais|ou|y|pero|e|ma|mas|en|maar|what about|how about|was ist mit)\b)/i;
const MOST_OF_FRAGMENT = 6;

/** A piece that means nothing alone (`ok and the price?`) with what was said before it. */
function withMeaning(text: string, before: string | undefined, language: string): string {
  const all = words(text);
  const telling = all.filter((word) => !isStopword(word, language) && !GREETINGS.has(word)).length;
  const isFragment = CONNECTED.test(text) && all.length <= MOST_OF_FRAGMENT && telling <= 2;
  return isFragment && before ? `${text} (after “${clip(before.replace(/[“”]/g, '"'), 20, 120)}”)` : text;
}

function sentencesOf(history: readonly Said[], evidence: string, language: string): Sentence[] {
  const fates = fatesOf(history);
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
      text: openPart(text, fates.get(message)),
      message,
      at,
      weight: weigh(text, at === 0, evidence, language),
      isOpen: isStillOpen(text, fates.get(message)),
      isQuestion: /[?？؟]\s*$/.test(text) || asks(text),
      isEvidence: evidence.length > 3 && text.includes(evidence),
    }));
}

/** Of a message that was answered in part, only what is missing is. */
const isStillOpen = (text: string, fate?: Fate) =>
  fate?.isOpen === true &&
  (!fate.missing || isSaidIn(fate.missing.replace(/…$/, ''), text) || isSaidIn(text, fate.missing));

function openPart(text: string, fate?: Fate): string {
  const missing = fate?.missing?.replace(/…$/, '');
  const isPart = missing && isSaidIn(missing, text) && bare(missing) !== bare(text);
  return isPart ? `${missing} (in “${clip(text.replace(/[“”]/g, '"'), 24, 140)}”)` : text;
}

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

export const asksForPerson = (text: string) =>
  decide({ text, history: [] }).triggers.some(({ name }) => name === 'asks_for_person');

function isNew(sentence: string, seen: Set<string>): boolean {
  const key = bare(sentence);
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}
