import { asks, contentOf, leansOnEarlier } from '../answers/asking.ts';
import type { Outcome } from '../answers/outcome.ts';
import { speechOf, withoutPleasantries } from '../answers/smalltalk.ts';
import { asides } from '../brief/opening.ts';
import { isDanger } from '../desk/urgency.ts';
import type { Site } from '../site/settings.ts';
import type { Fired } from '../triggers/index.ts';
import type { Work } from './work.ts';

/** A question of fewer words of its own is about whatever was spoken of last. */
const WHOLE = 2;
/** No answer to what was asked of somebody else is sure below this, 0..1, whatever the site is content with. */
const SURE = 0.5;

/** What was written to the person who has given the conversation back, as far as the assistant may take it up. */
export type Left = 'nothing' | 'elliptical' | 'whole';

/** Is there a question in it that can be understood without what the person had said? */
export function readLeft({ question }: Work): Left {
  const own = withoutPleasantries(question);
  if (!asks(own)) return 'nothing';
  return !leansOnEarlier(own) && contentOf(own) >= WHOLE ? 'whole' : 'elliptical';
}

/** That person has read it and given it back all the same: only danger, and the wish for a person, are heard in it once more. */
export const heardInLeft = (triggers: Fired[]) =>
  triggers.filter(({ name }) => name === 'asks_for_person' || isDanger(name));

/** Only a sure answer is given to what was asked of somebody else. */
export const isSureOf = ({ mode, account }: Outcome, { confidence }: Site) =>
  mode === 'resolve' && account.confidence >= Math.max(confidence.threshold, SURE);

/** Asks for the whole of it; a person can be had again with one tap. */
export function askBack({ locale }: Work): Outcome {
  return {
    mode: 'clarify',
    text: speechOf(locale.slice(0, 2).toLowerCase()).elsewhere,
    choices: [asides(locale).offer],
    account: { by: 'grounded', confidence: 0, passages: [], note: 'it was written to a person' },
  };
}
