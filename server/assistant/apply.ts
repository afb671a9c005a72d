import type { Outcome } from '../answers/outcome.ts';
import { asides } from '../brief/opening.ts';
import { attempt, type Draft, MovedOn } from '../conversation/change.ts';
import { type Cause, escalate } from '../desk/escalate.ts';
import { isDanger, urgencyOf } from '../desk/urgency.ts';
import { judgeAnswer } from '../site/confidence.ts';
import type { Fired } from '../triggers/index.ts';
import { endTurn, yieldTurn } from './lease.ts';
import type { Rooms, Work } from './work.ts';

const ASSISTANT = { kind: 'assistant' } as const;

/** `said`: the draft became the message. `unsaid`: the turn is over without it. `moved`: the conversation moved on, nothing was written. */
export type Settled = 'said' | 'unsaid' | 'moved';

/** Applies an outcome. */
export async function settle(
  rooms: Rooms,
  work: Work,
  outcome: Outcome,
  triggers: Fired[],
  draft: string,
): Promise<Settled> {
  const { conversation, site } = work;
  if (conversation.status === 'waiting' && (outcome.mode !== 'resolve' || isInDanger(triggers)))
    return acknowledge(rooms, work, outcome, triggers, draft);
  if (outcome.mode === 'escalate') return unsaid((await hand(rooms, work, escalated(outcome, triggers))) !== null);
  const answered = { mode: outcome.mode, confidence: outcome.account.confidence };
  const verdict = judgeAnswer(site, work.profile, answered, conversation.low_confidence);
  if (verdict.action === 'handoff' && conversation.status === 'assistant') {
    const { trigger: name, evidence } = verdict;
    const trigger = { name, evidence, confidence: 1, action: 'handoff' };
    const account = { ...outcome.account, unsaid: outcome.mode };
    const cause = { by: ASSISTANT, trigger, urgency: 40, account, beside: namesOf(triggers) };
    return unsaid((await hand(rooms, work, cause)) !== null);
  }
  const clarified = outcome.mode === 'clarify' ? conversation.clarified + 1 : 0;
  const isOffered = verdict.action === 'offer' || triggers.some((fired) => fired.action === 'offer');
  const offers = isOffered && conversation.status === 'assistant';
  const choices = [
    ...(outcome.mode === 'clarify' ? outcome.choices : []),
    ...(offers ? [asides(work.locale).offer] : []),
  ];
  const extra = {
    ...(outcome.mode === 'resolve' ? { sources: outcome.sources } : {}),
    ...(choices.length > 0 ? { choices } : {}),
  };
  const isPosted = await post(rooms, work, { clarified, low_confidence: verdict.unsure }, [
    ...triggers.map((fired): Draft => ({ type: 'trigger', body: triggerBody(fired) })),
    { type: 'message', id: draft, from: 'assistant', text: outcome.text, ...extra },
    { type: 'turn', body: { mode: outcome.mode, account: outcome.account } },
  ]);
  return isPosted ? 'said' : 'moved';
}

const unsaid = (isDone: boolean): Settled => (isDone ? 'unsaid' : 'moved');

/**
 * While the visitor waits for a person, what the assistant cannot answer is noted for that person and not argued about, said again when
 * something else was said between or after three messages; one who asks for the person again is told that they are in line, and one in
 * danger whom to call.
 */
async function acknowledge(
  rooms: Rooms,
  work: Work,
  outcome: Outcome,
  triggers: Fired[],
  draft: string,
): Promise<Settled> {
  const { conversation, site, locale } = work;
  const words = asides(locale, { shop: site.hours.timezone, visitor: work.visitor.timezone });
  const asksAgain = triggers.some((fired) => fired.name === 'asks_for_person');
  const inDanger = isInDanger(triggers);
  const place = asksAgain || inDanger ? await rooms.queue.place(site.id, conversation.id) : null;
  const text = place ? [...(inDanger ? [words.danger] : []), words.waiting(place)].join(' ') : words.noted;
  const isSaid = !place && isFreshly(text, work);
  const record: Draft = { type: 'turn', body: { mode: 'dropped', account: outcome.account } };
  if (isSaid) return unsaid(await post(rooms, work, {}, [record]));
  const message: Draft = { type: 'message', id: draft, from: 'assistant', text };
  return (await post(rooms, work, {}, [message, record])) ? 'said' : 'moved';
}

const isInDanger = (triggers: Fired[]) => isDanger(causeIn(triggers)?.name ?? '');

/** The visitor read it last, and has written fewer than this since; the newest messages are not in `history` yet. */
const AGAIN_AFTER = 3;

function isFreshly(text: string, { history, asked }: Work): boolean {
  return history.findLast((line) => line.from === 'assistant')?.text === text && asked < AGAIN_AFTER;
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

async function post(
  { house }: Rooms,
  { turn, conversation }: Work,
  set: { clarified?: number; low_confidence?: number },
  drafts: Draft[],
): Promise<boolean> {
  const posted = await attempt(house, async (book) => {
    const terms = { status: ['assistant', 'waiting'], epoch: conversation.epoch, set } as const;
    const changed = await book.change(conversation.id, terms, drafts);
    if (!changed || !(await endTurn(book, turn))) throw new MovedOn();
    return true;
  });
  return posted ?? false;
}

const hand = (rooms: Rooms, work: Work, cause: Cause) =>
  escalate(rooms, work.conversation, work.visitor, cause, (book) => endTurn(book, work.turn));

export async function endInHandoff(rooms: Rooms, work: Work, cause: Cause): Promise<void> {
  if (await hand(rooms, work, cause)) return;
  await yieldTurn(rooms.house, work.turn);
  rooms.house.signal.ring('turns', {});
}

const triggerBody = ({ name, evidence, confidence, action }: Fired) => ({ name, evidence, confidence, action });
const namesOf = (triggers: Fired[]) => triggers.map(({ name }) => name);
/** Of the triggers that hand off the one that is named: danger, before whatever else is said with it. */
export function causeIn(triggers: Fired[]): Fired | undefined {
  const handing = triggers.filter(({ action }) => action === 'handoff');
  return handing.find(({ name }) => isDanger(name)) ?? handing[0];
}

export const causeOf = (fired: Fired, triggers: Fired[]): Cause => ({
  by: ASSISTANT,
  trigger: triggerBody(fired),
  urgency: urgencyOf(fired),
  beside: namesOf(triggers),
});
const failed = (evidence: string): Cause => ({
  by: ASSISTANT,
  trigger: { name: 'assistant_failure', evidence, confidence: 1, action: 'handoff' },
  urgency: 50,
});

/** An outcome's reason is a trigger's name, or says in words why the assistant stops. */
function escalated({ reason, account }: Extract<Outcome, { mode: 'escalate' }>, triggers: Fired[]): Cause {
  const name = /^[a-z_]+$/.test(reason) ? reason : 'low_confidence';
  return {
    by: ASSISTANT,
    trigger: { name, evidence: account.note ?? reason, confidence: 1 - account.confidence, action: 'handoff' },
    urgency: 40,
    account,
    beside: namesOf(triggers),
  };
}
