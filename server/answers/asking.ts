import { isStopword, LANGUAGES } from '../language/stopwords.ts';
import { fold, words } from '../language/words.ts';
import { isIdiom } from '../search/idioms.ts';
import type { Line } from './outcome.ts';
import { readSmallTalk } from './smalltalk.ts';

const LONGEST = 700;
const MOST_PARTS = 4;

/** A message as the questions in it, at most four: several sentences that ask, or two questions joined by an `and`. */
export function questionsIn(message: string): string[] {
  const whole = message.replace(/\s+/g, ' ').trim();
  const pieces = message
    .split(/(?<=[?？؟])\s*|\n+|(?<=[.!。！])\s+/)
    .flatMap((piece) => piece.split(JOINT))
    .map((piece) => piece.trim())
    .filter((piece) => contentOf(piece) > 0 && !readSmallTalk(piece, 'en'));
  const asking = withStatements(pieces);
  if (asking.length >= 2) return asking.slice(0, MOST_PARTS);
  if (whole.length <= LONGEST) return [whole];
  return [(asking[0] ?? whole).slice(0, LONGEST)];
}

/** Is there a question in a message, by its sign or by how a sentence of it begins? */
export function asks(message: string): boolean {
  return (
    /[?？؟]/.test(message) || message.split(/(?<=[.!。！,])\s+|\n+/).some((piece) => ASKS.test(fold(piece.trim())))
  );
}

/** Each asking piece with the statements before it, which it may need: `She is 165 cm. What size?` */
function withStatements(pieces: string[]): string[] {
  const found: string[] = [];
  let said = '';
  for (const piece of pieces) {
    if (ASKS.test(fold(piece)) || /[?？؟]\s*$/.test(piece)) {
      found.push((said.length + piece.length < 300 ? `${said} ${piece}` : piece).trim());
      said = '';
    } else said = `${said} ${piece}`;
  }
  return found;
}

const WH =
  'how|what|when|where|which|who|why|do|does|is|are|can|could|will|cuando|cuanto|cuanta|como|donde|que|cual|puedo|hay|quand|combien|comment|ou|quel|quelle|est-ce|puis-je|peut-on|wann|wie|was|wo|welche|kann|gibt|haben|quando|quanto|quanta|onde|qual|posso|come|dove|wanneer|hoe|wat|waar|welke|hebben|zijn';
const JOINT = new RegExp(`\\s*(?:,\\s*)?\\b(?:and|and also|also|y|et|und|e|en)\\s+(?=(?:${WH})\\s)`, 'iu');
const ASKS = new RegExp(`^(?:so |and |but |also |then |y |et |und |e |en )?(?:${WH})\\b`, 'u');

/**
 * Does a question make sense only with the one before it? `And on Sundays?`, `How much is it?`, `What about Belgium?`
 */
export function leansOnEarlier(question: string): boolean {
  const folded = fold(question)
    .replace(/[^\p{L}\p{N}\s'-]/gu, ' ')
    .trim();
  if (OPENING.test(folded)) return true;
  const content = contentOf(question);
  if (content <= 1 && isIdiom(fold(question))) return false;
  if (POINTING.test(folded)) return content <= 3;
  return content === 0 || (content === 1 && BARE.test(folded));
}

const OPENING =
  /^(?:and|what about|how about|but what|or|same for|also for|for|with|without|then|y|que tal|et|et pour|e|ed|und|was ist mit|en|hoe zit het met|i|ve|а|та)\s/u;
const POINTING =
  /\b(?:it|its|that|this|they|them|those|these|one|ones|there|eso|esto|lo|ca|cela|celui|das|dies|es|davon|isso|isto|questo|quello|dat|deze)\b/u;
const BARE =
  /^(?:and |so )?(?:how much|how long|how many|how far|how often|when|where|why|price|cost|prices|which ones?|until when|since when|for free|free|more|why not|whats? (?:is )?included|included|cuanto|combien|wie viel|wie lange|quanto|hoeveel)\b/u;

/** The earlier question that a leaning one leans on, with the one before it when that leaned as well; '' when there is none. */
export function earlierQuestion(history: Line[], locale: string): string {
  const asked = history.filter(({ from, text }) => from === 'visitor' && text.trim() && !readSmallTalk(text, locale));
  const last = asked.at(-1)?.text ?? '';
  const before = last && leansOnEarlier(last) ? (asked.at(-2)?.text ?? '') : '';
  return `${before} ${last}`.trim().slice(0, LONGEST);
}

/** What was said since a person of the team last wrote, once the assistant has answered again; nothing until then. */
export function sincePerson(history: Line[]): Line[] {
  const since = history.slice(history.findLastIndex(({ from }) => from === 'agent') + 1);
  return since.length === history.length || since.some(({ from }) => from === 'assistant') ? since : [];
}

/** Asks `and the price?` of what a person of the team last wrote about: the visitor's words name nothing themselves. */
export function leansOnPerson(question: string, history: Line[], locale: string): boolean {
  if (!history.some(({ from }) => from === 'agent') || earlierQuestion(sincePerson(history), locale)) return false;
  return namesNothing(question);
}

/** Says what is asked, a price or a time, and not of what. */
export const namesNothing = (question: string) => contentOf(question.replace(ASPECT, ' ')) === 0;

/** What is asked of a thing, without naming it. */
const ASPECT =
  /(?<!\p{L})(?:prices?|pricing|costs?|costing|charged?|fees?|much|many|long|soon|times?|ones?|things?|same|other|total|exactly|roughly|again|included?|free|available|possible|precios?|cuestan?|preise?|kosten|kostet|prix|co[uû]tent|co[uû]te|prezz[oi]|costan?|custa|pre[cç]os?|prijs|prijzen)(?!\p{L})/giu;

/** How many words of a text are not function words of any language that it might be in. */
export function contentOf(text: string): number {
  return words(text).filter((word) => !LANGUAGES.some((language) => isStopword(word, language))).length;
}
