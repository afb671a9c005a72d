import { fold } from './plain.ts';
import type { Line } from './trigger.ts';

const HEDGES =
  /\b(?:i think|i guess|i believe|i assume|i'?m not (?:entirely |quite |fully |completely )?(?:sure|certain)|not sure (?:if|whether|about)|it'?s possible that|it is possible that|possibly|perhaps|maybe|might be|could be that|as far as i know|probably|i may be wrong|if i'?m not mistaken|i don'?t (?:really |actually )?know)\b|\b(?:creo que|supongo|quizas?|tal vez|a lo mejor|no estoy segur[oa]|je (?:crois|pense|suppose)|peut-etre|je ne suis pas sure?|ich (?:glaube|denke|vermute)|vielleicht|moglicherweise|nicht (?:ganz )?sicher|acho que|talvez|nao tenho certeza|credo che|penso che|forse|non sono sicur[oa]|ik denk|misschien|weet (?:het )?niet zeker|chyba|byc moze|nie jestem pew\w+|sanirim|belki|emin degilim)\b|возможно|наверное|кажется|я думаю|не уверен|можливо|мабуть|здається|ربما|اعتقد|لست متاكد|शायद|मुझे लगता है|かもしれません|たぶん|と思います|可能是|也许|大概|我觉得|아마|것 같|확실하지/;
const NO =
  /\b(?:not|no|never|cannot|can'?t|isn'?t|aren'?t|don'?t|doesn'?t|won'?t|without|nicht|kein\w*|nie|pas|aucun\w*|nunca|tampoco|nao|non|niet|geen|degil)\b/;
/** How an answer begins that says yes, or no. */
const YES = /^(?:yes|yep|ja|jawohl|oui|si|sim)\b/;
const NEVER = /^(?:no|nope|nein|non|nao|nee)\b/;
const COMMON =
  /^(?:yes|yep|jawohl|oui|sim|nein|non|nao|nee|nope|the|and|you|your|our|are|for|with|that|this|can|will|have|has|from|into|they|them|then|but|was|were)$/;

/** Does an answer hedge ("I think", "it's possible that")? In sixteen languages. */
export function isHedged(answer: string): boolean {
  return HEDGES.test(fold(answer).text);
}

/** Does an answer say hardly more than the question did? */
export function isEcho(question: string, answer: string): boolean {
  const asked = wordsOf(question);
  const said = wordsOf(answer);
  if (said.size < 3 || asked.size < 3) return false;
  return [...said].filter((word) => asked.has(word)).length >= 0.85 * said.size;
}

/**
 * Do two answers about the same thing say the opposite, or name other figures? One that names another thing besides (the rear wheel, not
 * the front one) is about that.
 */
export function isContradiction(before: string, after: string): boolean {
  if (before.length > 2 * after.length || after.length > 2 * before.length) return false;
  const [one, other] = [fold(before).text, fold(after).text];
  const [first, second] = [wordsOf(one), wordsOf(other)];
  let common = 0;
  for (const word of first) if (second.has(word)) common++;
  const isSame = common === Math.min(first.size, second.size) && common >= 0.7 * Math.max(first.size, second.size);
  if (common < 2 || !isSame) return false;
  if ((YES.test(one) && NEVER.test(other)) || (NEVER.test(one) && YES.test(other))) return true;
  if (common < 3) return false;
  return NO.test(one) !== NO.test(other) || figuresOf(one) !== figuresOf(other);
}

/** What is doubtful about the assistant's latest answers, counted back over `inARow` of them; undefined when nothing is. */
export function doubtOf(history: readonly Line[], inARow: number): string | undefined {
  const answers = history.flatMap(({ from, text }, at) =>
    from === 'assistant'
      ? [{ text, question: history.slice(0, at).findLast((line) => line.from === 'visitor')?.text }]
      : [],
  );
  const [last] = answers.slice(-1);
  if (!last) return undefined;
  const contradicted = answers.slice(-4, -1).find(({ text }) => isContradiction(text, last.text));
  if (contradicted) return 'an answer contradicts an earlier one';
  const latest = answers.slice(-inARow);
  if (latest.length < inARow) return undefined;
  if (latest.every(({ text }) => isHedged(text))) return `${inARow} answers in a row hedge`;
  const echo = ({ question, text }: (typeof latest)[number]) => question !== undefined && isEcho(question, text);
  return latest.every(echo) ? `${inARow} answers in a row only repeat the question` : undefined;
}

const figuresOf = (text: string) => (text.match(/\d+(?:[.,:]\d+)*/g) ?? []).join(' ');

function wordsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  return new Set(words.filter((word) => !COMMON.test(word) && !NO.test(word)));
}
