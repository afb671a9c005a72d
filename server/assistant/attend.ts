import { isFarewell } from '../answers/farewell.ts';
import type { TurnInput } from '../answers/outcome.ts';
import { write } from '../conversation/change.ts';
import { sayAnew } from '../desk/restating.ts';
import { mask } from '../site/sensitive.ts';
import { triggerSettings } from '../site/triggers.ts';
import type { Turn } from '../store/tables.ts';
import type { Fired } from '../triggers/index.ts';
import { endInHandoff, endStopped, giveUp, settle } from './apply.ts';
import { causeIn, causeOf } from './cause.ts';
import { asksWhoIsThere, reassure } from './in-line.ts';
import { endTurn, holdsLease, LEASE_MS, MAX_ATTEMPTS, renewLease, yieldTurn } from './lease.ts';
import { askBack, heardInLeft, isSureOf, readLeft } from './left.ts';
import type { Findings } from './mind.ts';
import { PASSAGES } from './retrieve.ts';
import type { Settled } from './settled.ts';
import { pastOf } from './spent.ts';
import { takeTurn } from './turn.ts';
import { createVoice } from './voice.ts';
import { gather, type Rooms, type Work } from './work.ts';

/** Why a turn is left. Without a reason an error with its stack would be made for nobody. */
const LEFT = Symbol('left');

/** Ends a leased turn of the assistant in a reply, a question or a handoff. The triggers come first; a model is not asked when one hands off. */
export async function attend(rooms: Rooms, turn: Turn, leaving: AbortSignal): Promise<void> {
  const { house } = rooms;
  const work = await gather(rooms, turn);
  if (!work || work.question === '' || (work.isLeft && isFarewell(work.question, work.locale))) {
    return endUnsaid(rooms, turn); // an agent has it, it is answered, or it was thanks for the agent
  }
  if (turn.attempts > MAX_ATTEMPTS) return giveUp(rooms, work, 'It failed several times');
  const { question, history, profile, state } = work;
  // The model will need it, and it can be looked up while the triggers look.
  const found = rooms.model && rooms.library.search(work.site.id, question, PASSAGES);
  found?.catch(() => undefined); // whoever needs it hears of it
  const heard = await rooms.mind.decide({ text: question, history, profile, turn: state }, triggerSettings(work.site));
  const triggers = work.isLeft ? heardInLeft(heard.triggers) : heard.triggers;
  const cause = causeIn(triggers);
  if (cause && work.conversation.status === 'assistant') return endInHandoff(rooms, work, causeOf(cause, triggers));
  if ((!cause || cause.name === 'asks_for_person') && asksWhoIsThere(work))
    return again(rooms, turn, await reassure(rooms, work));
  if (cause) await sayAnew(rooms, work.conversation, causeOf(cause, triggers));
  const left = work.isLeft ? readLeft(work) : 'whole';
  if (left === 'nothing') return endUnsaid(rooms, turn); // it is said already that the assistant is back
  if (left === 'elliptical')
    return again(rooms, turn, await settle(rooms, work, askBack(work), triggers, house.newId()));
  await answer(rooms, work, { triggers, found }, leaving);
}

const endUnsaid = ({ house }: Rooms, turn: Turn): Promise<void> =>
  write(house, async (book) => {
    await endTurn(book, turn);
  });

/** Where the conversation moved on meanwhile, the turn is due again at once. */
async function again({ house }: Rooms, turn: Turn, settled: Settled): Promise<void> {
  if (settled !== 'moved') return;
  await yieldTurn(house, turn);
  house.signal.ring('turns', {});
}

type Thought = { triggers: Fired[]; found: Promise<Findings> | undefined };

async function answer(rooms: Rooms, work: Work, { triggers, found }: Thought, leaving: AbortSignal): Promise<void> {
  const { house, library, model, offer } = rooms;
  const { turn, conversation, site, question, history, locale } = work;
  const voice = createVoice(house, conversation.id);
  const abort = new AbortController();
  let isStopped = false;
  let settled: Settled = 'moved';
  const leave = () => abort.abort(LEFT);
  const unlessOurs = (ours: Promise<boolean>) =>
    void ours.then(
      (yes) => yes || leave(),
      () => undefined,
    ); // applying the outcome checks again
  const unlisten = house.signal.listen(voice.topic, (ring) => {
    if (ring.what === 'stop') {
      isStopped = true;
      leave();
    } else if (ring.what === 'joined') voice.again();
    else if (!ring.aside) unlessOurs(holdsLease(house, turn));
  });
  const renewing = setInterval(() => unlessOurs(renewLease(house, turn)), LEASE_MS / 3);
  leaving.addEventListener('abort', leave);
  if (leaving.aborted) leave(); // while the triggers looked
  voice.begin();
  try {
    const knowledge = {
      search: (text: string, limit: number) =>
        found && text === question && limit === PASSAGES ? found : library.search(site.id, text, limit),
      answer: (asked: TurnInput) => library.answer(site.id, asked),
    };
    const { clarified, low_confidence: lowConfidence } = conversation;
    const began = house.now().getTime();
    const at = new Date(began).toISOString();
    const { name, hours } = site;
    const input: TurnInput = { question, history, locale, site: { name, hours }, at, clarified, lowConfidence };
    const taken = await takeTurn(input, {
      knowledge,
      ...(model ? { model } : {}),
      onDelta: work.isLeft ? () => undefined : voice.say, // it may not be sure enough to be said
      signal: abort.signal,
      now: () => house.now().getTime(),
      hosts: site.links,
      budget: site.budget,
      past: () => pastOf(house.store.db, conversation.id),
      ...(offer ? { offer: () => offer(site, conversation.id) } : {}),
      mask: (text) => mask(site, text).text,
    });
    const outcome = work.isLeft && !isSureOf(taken, site) ? { ...askBack(work), account: taken.account } : taken;
    unlisten(); // what is applied next rings itself, and looks at the lease
    voice.finish();
    outcome.account.milliseconds = house.now().getTime() - began;
    if (isStopped) settled = await endStopped(rooms, work, outcome, voice.draft);
    else if (!abort.signal.aborted) settled = await settle(rooms, work, outcome, triggers, voice.draft);
    await again(rooms, turn, settled);
  } finally {
    clearInterval(renewing);
    unlisten();
    leaving.removeEventListener('abort', leave);
    voice.end(settled === 'said');
  }
}
