import type { Speaker } from '../../shared/conversation.ts';
import { asides } from '../brief/opening.ts';
import { attempt, type Draft, MovedOn, write } from '../conversation/change.ts';
import { findConversation, messages } from '../conversation/history.ts';
import { type Cause, escalate } from '../desk/escalate.ts';
import type { Queue } from '../desk/queue.ts';
import type { House } from '../house.ts';
import type { Site, Sites } from '../sites.ts';
import type { ConversationRow, Turn, Visitor } from '../store/tables.ts';
import type { Fired, Turn as TurnState } from '../triggers/index.ts';
import { localeOf } from './language/detect.ts';
import { endTurn, holdsLease, LEASE_MS, MAX_ATTEMPTS, renewLease, yieldTurn } from './lease.ts';
import type { Library } from './library.ts';
import type { Mind } from './mind.ts';
import type { Model } from './model.ts';
import type { Line, Outcome, TurnInput } from './outcome.ts';
import { takeTurn } from './turn.ts';

export type Rooms = {
  house: House;
  sites: Sites;
  queue: Queue;
  library: Library;
  mind: Mind;
  model?: Model | undefined;
};

/** A turn with all that it is begun under. */
type Work = {
  turn: Turn;
  conversation: ConversationRow;
  visitor: Visitor;
  site: Site;
  locale: string;
  question: string;
  history: Line[];
};

const ASSISTANT = { kind: 'assistant' } as const;

/** Ends a leased turn of the assistant in a reply, a question or a handoff. The triggers come first; a model is not asked when one hands off. */
export async function attend(rooms: Rooms, turn: Turn, leaving: AbortSignal): Promise<void> {
  const { house } = rooms;
  const work = await gather(rooms, turn);
  if (!work || work.question === '') {
    await write(house, (book) => endTurn(book, turn)); // an agent has it, or it is answered
    return;
  }
  if (turn.attempts > MAX_ATTEMPTS) return giveUp(rooms, work, 'It failed several times');
  const { triggers } = await rooms.mind.decide({
    text: work.question,
    history: work.history,
    turn: stateOf(work, house.now()),
  });
  const cause = triggers.find((fired) => fired.action === 'handoff');
  if (cause && work.conversation.status === 'assistant') return endInHandoff(rooms, work, causeOf(cause));
  await answer(rooms, work, triggers, leaving);
}

async function gather({ house, sites }: Rooms, turn: Turn): Promise<Work | null> {
  const { db } = house.store;
  const conversation = await findConversation(db, turn.conversation_id);
  if (!conversation || (conversation.status !== 'assistant' && conversation.status !== 'waiting')) return null;
  const visitor = await db
    .selectFrom('visitors')
    .selectAll()
    .where('id', '=', conversation.visitor_id)
    .executeTakeFirstOrThrow();
  const site = await sites.get(conversation.site_id);
  const said = (await messages(db, conversation.id)).filter((message) => message.from !== 'system');
  const answered = said.findLastIndex((message) => message.from !== 'visitor');
  const question = said
    .slice(answered + 1)
    .map((message) => message.text)
    .join('\n');
  const history = said.slice(0, answered + 1).map(({ from, text }) => ({ from, text }));
  return {
    turn,
    conversation,
    visitor,
    site,
    locale: localeOf(question, visitor.locale ?? site.locale),
    question,
    history,
  };
}

function stateOf({ conversation, history }: Work, now: Date): TurnState {
  const count = (speaker: Speaker) => history.filter((line) => line.from === speaker).length;
  const minutes = (now.getTime() - Date.parse(conversation.created_at)) / 60_000;
  const { low_confidence: lowConfidence, clarified } = conversation;
  return { lowConfidence, clarified, turns: count('assistant'), minutes: conversation.repeats > 0 ? 0 : minutes };
}

async function answer(rooms: Rooms, work: Work, triggers: Fired[], leaving: AbortSignal): Promise<void> {
  const { house, library, model } = rooms;
  const { turn, conversation, site, question, history, locale } = work;
  const topic = `conversation:${conversation.id}`;
  const draft = house.newId();
  const abort = new AbortController();
  let isStopped = false;
  let isDone = false;
  let shown = 0;
  const giveUp = () => abort.abort();
  const unlessOurs = (ours: Promise<boolean>) =>
    void ours.then(
      (yes) => yes || giveUp(),
      () => undefined,
    ); // applying the outcome checks again
  const unlisten = house.signal.listen(topic, (ring) => {
    if (ring.what === 'stop') {
      isStopped = true;
      giveUp();
    } else if (!ring.aside) unlessOurs(holdsLease(house, turn));
  });
  const renewing = setInterval(() => unlessOurs(renewLease(house, turn)), LEASE_MS / 3);
  leaving.addEventListener('abort', giveUp);
  const onDelta = (text: string) => {
    house.signal.ring(topic, { aside: { event: 'delta', data: { id: draft, offset: shown, text } } });
    shown += text.length;
  };
  const isTyping = (on: boolean) =>
    house.signal.ring(topic, { aside: { event: 'typing', data: { from: 'assistant', on } } });
  isTyping(true);
  try {
    const knowledge = {
      search: (text: string, limit: number) => library.search(site.id, text, limit),
      answer: (asked: TurnInput) => library.answer(site.id, asked),
    };
    const { clarified, low_confidence: lowConfidence } = conversation;
    const input: TurnInput = { question, history, locale, site: { name: site.name }, clarified, lowConfidence };
    const began = house.now().getTime();
    const outcome = await takeTurn(input, {
      knowledge,
      ...(model ? { model } : {}),
      onDelta,
      signal: abort.signal,
      now: () => house.now().getTime(),
    }).catch((error) => {
      if (abort.signal.aborted) return null;
      throw error;
    });
    if (outcome) outcome.account.milliseconds = house.now().getTime() - began;
    const isApplied = isStopped
      ? await endStopped(rooms, work, outcome, draft)
      : !abort.signal.aborted && outcome && (await settle(rooms, work, outcome, triggers, draft));
    isDone = Boolean(isApplied);
    if (isDone) return;
    await yieldTurn(house, turn);
    house.signal.ring('turns', {});
  } finally {
    clearInterval(renewing);
    unlisten();
    leaving.removeEventListener('abort', giveUp);
    if (shown > 0 && !isDone)
      house.signal.ring(topic, {
        aside: { event: 'delta', data: { id: draft, offset: shown, text: '', dropped: true } },
      });
    isTyping(false);
  }
}

/** Applies an outcome; false when the conversation moved on and it was dropped. */
async function settle(rooms: Rooms, work: Work, outcome: Outcome, triggers: Fired[], draft: string): Promise<boolean> {
  const { conversation, site } = work;
  if (conversation.status === 'waiting' && outcome.mode !== 'resolve')
    return acknowledge(rooms, work, outcome, triggers, draft);
  if (outcome.mode === 'escalate') return (await hand(rooms, work, escalated(outcome))) !== null;
  const { threshold, inARow } = site.confidence;
  const isUnsure = outcome.mode === 'resolve' && outcome.account.confidence < threshold;
  const unsure = isUnsure ? conversation.low_confidence + 1 : 0;
  if (unsure >= inARow && conversation.status === 'assistant') {
    const evidence = `${unsure} unsure answers in a row`;
    return (
      (await hand(rooms, work, {
        by: ASSISTANT,
        trigger: { name: 'low_confidence', evidence, confidence: 1, action: 'handoff' },
        urgency: 40,
      })) !== null
    );
  }
  const clarified = outcome.mode === 'clarify' ? conversation.clarified + 1 : 0;
  const extra = outcome.mode === 'clarify' ? { choices: outcome.choices } : { sources: outcome.sources };
  return post(rooms, work, { clarified, low_confidence: unsure }, [
    ...triggers.map((fired): Draft => ({ type: 'trigger', body: triggerBody(fired) })),
    { type: 'message', id: draft, from: 'assistant', text: outcome.text, ...extra },
    { type: 'turn', body: { mode: outcome.mode, account: outcome.account } },
  ]);
}

/**
 * While the visitor waits for a person, what the assistant cannot answer is noted once for that person and not argued about; one who asks
 * for the person again is told the place and the wait of now.
 */
async function acknowledge(
  rooms: Rooms,
  work: Work,
  outcome: Outcome,
  triggers: Fired[],
  draft: string,
): Promise<boolean> {
  const { conversation, site, locale } = work;
  const words = asides(locale);
  const asksAgain = triggers.some((fired) => fired.name === 'asks_for_person');
  const place = asksAgain ? await rooms.queue.place(site.id, conversation.id) : null;
  const text = place ? words.waiting(place, site.hours.timezone) : words.noted;
  const isSaid = !place && work.history.findLast((line) => line.from === 'assistant')?.text === text;
  const record: Draft = { type: 'turn', body: { mode: 'dropped', account: outcome.account } };
  return post(rooms, work, {}, isSaid ? [record] : [{ type: 'message', id: draft, from: 'assistant', text }, record]);
}

/** The visitor stopped the answer: what was shown so far stays. */
function endStopped(rooms: Rooms, work: Work, outcome: Outcome | null, draft: string): Promise<boolean> {
  const record: Draft = {
    type: 'turn',
    body: { mode: 'dropped', account: { ...outcome?.account, note: 'stopped by the visitor' } },
  };
  if (outcome?.mode !== 'resolve' || outcome.text === '') return post(rooms, work, {}, [record]);
  return post(rooms, work, {}, [
    { type: 'message', id: draft, from: 'assistant', text: outcome.text, sources: outcome.sources },
    record,
  ]);
}

/** A turn that cannot be taken ends with a person; where one is coming already, the visitor reads that it was noted. */
async function giveUp(rooms: Rooms, work: Work, note: string): Promise<void> {
  if (work.conversation.status === 'assistant') return endInHandoff(rooms, work, failed(note));
  const account: Outcome['account'] = { by: 'grounded', confidence: 0, passages: [], note };
  const outcome = { mode: 'escalate', reason: 'assistant_failure', account } as const;
  if (!(await acknowledge(rooms, work, outcome, rooms.house.newId()))) await yieldTurn(rooms.house, work.turn);
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

async function endInHandoff(rooms: Rooms, work: Work, cause: Cause): Promise<void> {
  if (await hand(rooms, work, cause)) return;
  await yieldTurn(rooms.house, work.turn);
  rooms.house.signal.ring('turns', {});
}

const triggerBody = ({ name, evidence, confidence, action }: Fired) => ({ name, evidence, confidence, action });
const causeOf = (fired: Fired): Cause => ({ by: ASSISTANT, trigger: triggerBody(fired), urgency: fired.urgency });
const failed = (evidence: string): Cause => ({
  by: ASSISTANT,
  trigger: { name: 'assistant_failure', evidence, confidence: 1, action: 'handoff' },
  urgency: 50,
});

/** An outcome's reason is a trigger's name, or says in words why the assistant stops. */
function escalated({ reason, account }: Extract<Outcome, { mode: 'escalate' }>): Cause {
  const name = /^[a-z_]+$/.test(reason) ? reason : 'low_confidence';
  return {
    by: ASSISTANT,
    trigger: { name, evidence: account.note ?? reason, confidence: 1 - account.confidence, action: 'handoff' },
    urgency: 40,
  };
}
