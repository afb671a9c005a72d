import type { Outcome } from '../answers/outcome.ts';
import { asides } from '../brief/opening.ts';
import type { Draft } from '../conversation/change.ts';
import { type Cause, escalate } from '../desk/escalate.ts';
import { judgeAnswer } from '../site/confidence.ts';
import type { Fired } from '../triggers/index.ts';
import { ASSISTANT, escalated, failed, namesOf, triggerBody } from './cause.ts';
import { acknowledge, isInDanger } from './in-line.ts';
import { endTurn, yieldTurn } from './lease.ts';
import { isOpenMiss, nothingFound } from './miss.ts';
import { post, type Settled, unsaid } from './settled.ts';
import type { Rooms, Work } from './work.ts';

/** Applies an outcome. */
export async function settle(
  rooms: Rooms,
  work: Work,
  outcome: Outcome,
  triggers: Fired[],
  draft: string,
): Promise<Settled> {
  const { conversation, site } = work;
  const handed = async (cause: Cause) => unsaid((await hand(rooms, work, cause)) !== null);
  if (conversation.status === 'waiting' && (outcome.mode !== 'resolve' || isInDanger(triggers)))
    return acknowledge(rooms, work, outcome, triggers, draft);
  const isMiss = isOpenMiss(outcome, work);
  if (outcome.mode === 'escalate' && !isMiss) return handed(escalated(outcome, triggers));
  const said = outcome.mode === 'escalate' ? nothingFound(outcome, work) : outcome;
  const answered = { mode: said.mode, confidence: said.account.confidence };
  const verdict = judgeAnswer(site, work.profile, answered, conversation.low_confidence);
  if (verdict.action === 'handoff' && conversation.status === 'assistant') {
    const { trigger: name, evidence } = verdict;
    if (outcome.mode === 'escalate' && name === 'low_confidence') return handed(escalated(outcome, triggers));
    const trigger = { name, evidence, confidence: 1, action: 'handoff' };
    const account = { ...said.account, unsaid: said.mode };
    return handed({ by: ASSISTANT, trigger, urgency: 40, account, beside: namesOf(triggers) });
  }
  const clarified = said.mode === 'clarify' ? conversation.clarified + 1 : 0;
  const isOffered = isMiss || verdict.action === 'offer' || triggers.some((fired) => fired.action === 'offer');
  const offers = isOffered && conversation.status === 'assistant';
  const choices = [...(said.mode === 'clarify' ? said.choices : []), ...(offers ? [asides(work.locale).offer] : [])];
  const extra = {
    ...(said.mode === 'resolve' ? { sources: said.sources } : {}),
    ...(choices.length > 0 ? { choices } : {}),
  };
  const isPosted = await post(rooms, work, { clarified, low_confidence: verdict.unsure }, [
    ...triggers.map((fired): Draft => ({ type: 'trigger', body: triggerBody(fired) })),
    { type: 'message', id: draft, from: 'assistant', text: said.text, ...extra },
    { type: 'turn', body: { mode: said.mode, account: said.account } },
  ]);
  return isPosted ? 'said' : 'moved';
}

/** The visitor stopped the answer: what was shown so far stays. */
export async function endStopped(rooms: Rooms, work: Work, outcome: Outcome, draft: string): Promise<Settled> {
  const record: Draft = {
    type: 'turn',
    body: { mode: 'dropped', account: { ...outcome.account, note: 'stopped by the visitor' } },
  };
  if (outcome.mode !== 'resolve' || outcome.text === '') return unsaid(await post(rooms, work, {}, [record]));
  const isPosted = await post(rooms, work, {}, [
    { type: 'message', id: draft, from: 'assistant', text: outcome.text, sources: outcome.sources },
    record,
  ]);
  return isPosted ? 'said' : 'moved';
}

/** A turn that cannot be taken ends with a person; where one is coming already, the visitor reads that it was noted. */
export async function giveUp(rooms: Rooms, work: Work, note: string): Promise<void> {
  if (work.conversation.status === 'assistant') return endInHandoff(rooms, work, failed(note));
  const account: Outcome['account'] = { by: 'grounded', confidence: 0, passages: [], note };
  const outcome = { mode: 'escalate', reason: 'assistant_failure', account } as const;
  const settled = await acknowledge(rooms, work, outcome, [], rooms.house.newId());
  if (settled === 'moved') await yieldTurn(rooms.house, work.turn);
}

const hand = (rooms: Rooms, work: Work, cause: Cause) =>
  escalate(rooms, work.conversation, work.visitor, cause, (book) => endTurn(book, work.turn));

export async function endInHandoff(rooms: Rooms, work: Work, cause: Cause): Promise<void> {
  if (await hand(rooms, work, cause)) return;
  await yieldTurn(rooms.house, work.turn);
  rooms.house.signal.ring('turns', {});
}
