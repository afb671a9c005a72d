import { inARow } from '../../shared/phrase.ts';
import type { Outcome } from '../answers/outcome.ts';
import { readSmallTalk } from '../answers/smalltalk.ts';
import { asides } from '../brief/opening.ts';
import type { Draft } from '../conversation/change.ts';
import { isDanger } from '../desk/urgency.ts';
import type { Fired } from '../triggers/index.ts';
import { causeIn } from './cause.ts';
import { post, type Settled, unsaid } from './settled.ts';
import type { Rooms, Work } from './work.ts';

/**
 * While the visitor waits for a person, what the assistant cannot answer is noted for that person and not argued about, said again when
 * something else was said between or after three messages; one who asks for the person again is told that they are in line, and one in
 * danger whom to call.
 */
export async function acknowledge(
  rooms: Rooms,
  work: Work,
  outcome: Outcome,
  triggers: Fired[],
  draft: string,
): Promise<Settled> {
  const { conversation, site } = work;
  const words = wordsFor(work);
  const asksAgain = triggers.some((fired) => fired.name === 'asks_for_person');
  const inDanger = isInDanger(triggers);
  const place = asksAgain || inDanger ? await rooms.queue.place(site.id, conversation.id) : null;
  const text = place
    ? inARow(inDanger ? words.danger(causeIn(triggers)?.evidence ?? '') : '', words.waiting(place))
    : words.noted;
  const isSaid = !place && isFreshly(text, work);
  const record: Draft = { type: 'turn', body: { mode: 'dropped', account: outcome.account } };
  if (isSaid) return unsaid(await post(rooms, work, {}, [record]));
  const message: Draft = { type: 'message', id: draft, from: 'assistant', text };
  return (await post(rooms, work, {}, [message, record])) ? 'said' : 'moved';
}

export const isInDanger = (triggers: Fired[]) => isDanger(causeIn(triggers)?.name ?? '');

/** The visitor read it last, and has written fewer than this since; the newest messages are not in `history` yet. */
const AGAIN_AFTER = 3;

function isFreshly(text: string, { history, asked }: Work): boolean {
  return history.findLast((line) => line.from === 'assistant')?.text === text && asked < AGAIN_AFTER;
}

/** Asks whether anyone is there, or who: the answer of one who waits for a person must know that. */
export function asksWhoIsThere({ conversation, question, locale }: Work): boolean {
  if (conversation.status !== 'waiting') return false;
  const talk = readSmallTalk(question, locale)?.talk;
  return talk === 'here' || talk === 'bot';
}

/** Says who is there and that a person comes, without offering what is under way. */
export async function reassure(rooms: Rooms, work: Work): Promise<Settled> {
  const { conversation, site, question, locale } = work;
  const words = wordsFor(work);
  const place = await rooms.queue.place(site.id, conversation.id);
  const who = readSmallTalk(question, locale)?.talk === 'bot' ? words.program : words.here;
  const text = inARow(who, place ? words.waiting(place) : '');
  const account = { by: 'grounded', confidence: 1, passages: [], note: 'small talk in line' };
  const isPosted = await post(rooms, work, {}, [
    { type: 'message', id: rooms.house.newId(), from: 'assistant', text },
    { type: 'turn', body: { mode: 'dropped', account } },
  ]);
  return isPosted ? 'said' : 'moved';
}

const wordsFor = ({ locale, site, visitor }: Work) =>
  asides(locale, { shop: site.hours.timezone, visitor: visitor.timezone });
