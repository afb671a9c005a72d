import type { Line } from '../answers/outcome.ts';
import { isContradiction, isEcho, isHedged } from '../triggers/doubt.ts';

/** No answer that wavers is surer than this, whatever it cites. */
export const WAVERING = 0.4;
/** An answer is held against so many before it. */
const LOOKED_BACK = 6;

/** Why an answer in free words is not to be relied on: it hedges, only repeats the question, or contradicts what was answered before. */
export function waveringOf(text: string, question: string, history: Line[]): string | undefined {
  if (isHedged(text)) return 'it hedges';
  if (isEcho(question, text)) return 'it only repeats the question';
  const before = history.filter(({ from }) => from === 'assistant').slice(-LOOKED_BACK);
  return before.some((line) => isContradiction(line.text, text)) ? 'it contradicts an earlier answer' : undefined;
}
