import type { TurnInput } from '../answers/outcome.ts';
import type { Passage } from '../search/passage.ts';
import type { Knowledge } from './turn.ts';

/** How many passages a model is given for a question. */
export const PASSAGES = 6;

/** A short question that follows another ("and to France?") is looked up together with it. */
export async function retrieve(
  input: TurnInput,
  knowledge: Knowledge,
): Promise<{ passages: Passage[]; answerable: number }> {
  let found = await knowledge.search(input.question, PASSAGES);
  const before = input.history.findLast(({ from }) => from === 'visitor')?.text;
  if (before && input.question.length < 60) {
    const together = await knowledge.search(`${before.slice(0, 500)}\n${input.question}`, PASSAGES);
    if (together.answerable > found.answerable) found = together;
  }
  return { passages: found.found.map(({ passage }) => passage), answerable: found.answerable };
}
