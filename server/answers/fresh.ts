import { askedKinds, KINDS, statedKinds } from '../search/kinds.ts';
import type { Passage } from '../search/passage.ts';
import { hasTopic } from '../search/question.ts';
import { compose, pinpoint } from './compose.ts';
import { type Finding, SURE } from './finding.ts';
import type { Line } from './outcome.ts';
import type { Speech } from './speech/speech.ts';

/** `passage` is what the words are from: undefined when they are the site's own hours. */
export type Said = { text: string; passage: Passage | undefined };

/** A line this short may be said again out of a longer answer: then it is the point. */
const GLANCE = 120;
/** What is left to say to a follow-up may rank so much lower. */
const NEAR = 1.2;

/**
 * What answers a question and was not said yet: the excerpt; the whole section; the very sentence; to a follow-up another
 * passage with the kind of fact that it asks for; at last the same again, said to be that, once. Null when the same question
 * is asked again.
 */
export function fresh(finding: Finding, history: Line[], speech: Speech): Said | null {
  const { best, question, search, ready } = finding;
  const said = history.filter(({ from }) => from === 'assistant').map(({ text }) => text);
  const isNew = (text: string) =>
    text !== '' && !said.some((earlier) => earlier === text || (text.length > GLANCE && earlier.includes(text)));
  const asked = question.trim().toLowerCase();
  const isAskedAgain = history.some(({ from, text }) => from === 'visitor' && text.trim().toLowerCase() === asked);
  if (ready && (isNew(ready.text) || isAskedAgain)) return isNew(ready.text) ? ready : null;
  if (ready) return { ...ready, text: `${speech.above}\n\n${ready.text}` };
  if (!best) return null;
  const { passage } = best;
  const first = compose(question, search, best);
  if (isNew(first)) return { text: first, passage };
  if (isAskedAgain) return null;
  const whole = compose(question, search, best, true);
  if (isNew(whole) && whole.length < 900) return { text: whole, passage };
  const point = pinpoint(question, search, best);
  if (point && point !== first && isNew(point)) return { text: point, passage };
  const next = finding.leans ? another(finding, isNew) : null;
  if (next) return next;
  const again = `${speech.above}\n\n${first}`;
  return finding.certainty >= SURE && hasTopic(question, ['en']) && isNew(again) ? { text: again, passage } : null;
}

function another({ question, search, best }: Finding, isNew: (text: string) => boolean): Said | null {
  const kinds = askedKinds(question) & ~KINDS.number;
  if (!kinds || !best) return null;
  for (const found of search.found.filter(({ score }) => score > best.score - NEAR)) {
    const text = compose(question, search, found);
    if (found !== best && kinds & statedKinds(text) && isNew(text)) return { text, passage: found.passage };
  }
  return null;
}
