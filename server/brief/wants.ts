import { isStopword } from '../assistant/language/stopwords.ts';
import { words } from '../assistant/language/words.ts';
import { sentences } from '../assistant/sentences.ts';
import { decide } from '../triggers/index.ts';
import { clip } from './clip.ts';

const MOST_MESSAGES = 30;
const MOST_SENTENCES = 40;
const LONGEST = 240;

/**
 * What the visitor wants, in the visitor's own sentences: the most telling ones, in the order in which they were written,
 * 240 characters at most. Asking for a person and greetings count only when nothing else was said; '' when nothing was.
 */
export function wantsOf(messages: string[], evidence: string, language: string): string {
  const seen = new Set<string>();
  const all = messages
    .slice(-MOST_MESSAGES)
    .flatMap((message) => sentences(message.slice(0, 2000)))
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence) && isNew(sentence, seen))
    .slice(-MOST_SENTENCES)
    .map((text, at) => ({ text, at, weight: weigh(text, at === 0, evidence, language) }));
  const telling = all.filter(({ text, weight }) => weight > 0 && !asksForPerson(text));
  const best = (telling.length ? telling : all.slice(-1))
    .sort((a, b) => b.weight - a.weight || b.at - a.at)
    .slice(0, 2);
  const room = Math.floor(LONGEST / Math.max(1, best.length)) - 1;
  return best
    .sort((a, b) => a.at - b.at)
    .map(({ text }) => clip(text, 60, best.length === 1 ? LONGEST : room))
    .join(' ');
}

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
  const key = sentence
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}
