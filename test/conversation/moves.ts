import fc from 'fast-check';
import { expect } from 'vitest';
import { LEASE_MS, MAX_ATTEMPTS } from '../../server/assistant/lease.ts';
import { bookCallback } from '../../server/conversation/callback.ts';
import {
  annotate,
  claim,
  leaveQueue,
  open,
  release,
  requeue,
  resolve,
  transfer,
} from '../../server/conversation/handoff.ts';
import { receive, reply } from '../../server/conversation/message.ts';
import { closeAsOf } from '../../server/conversation/silence.ts';
import { takeBack } from '../../server/conversation/take-back.ts';
import { refusal } from '../fixture.ts';
import { type Model, move, type Real } from './model.ts';
import { expectOrderly, type Thinking, think, toQueue } from './speaking.ts';

type Command = fc.AsyncCommand<Model, Real>;

/** A command that may be run at any time: what must not happen then is refused, and `check` finds that nothing was written. */
const command = (name: string, act: (model: Model, real: Real) => Promise<void>): Command => ({
  check: () => true,
  async run(model, real) {
    await act(model, real);
    await agree(model, real);
  },
  toString: () => name,
});

/** The row, the log and the turn say what the model says. */
async function agree(model: Model, { home, visitor }: Real): Promise<void> {
  const id = visitor.conversation_id;
  const log = await home.log(id);
  expect(log).toHaveLength(model.seq);
  if (!model.exists) return;
  const row = await home.row(id);
  expect(row).toMatchObject({ status: model.status, epoch: model.epoch, seq: model.seq, repeats: model.repeats });
  expect(expectOrderly(log)).toMatchObject({ status: model.status, epoch: model.epoch });
  expect(row.place !== null && row.waiting_since !== null).toBe(model.status === 'waiting');
  expect(row.agent_id !== null).toBe(model.status === 'agent' || (model.status === 'closed' && row.agent_id !== null));
  const turn = await home.turn(id);
  expect(turn?.after_seq).toBe(model.turn?.after);
  expect(turn?.attempts).toBe(model.turn?.attempts);
  expect(Boolean(turn?.lease)).toBe(Boolean(model.turn?.thinker));
}

const visitorSays = command('visitor says', async (model, { home, visitor }) => {
  const message = { id: home.house.newId(), text: `message ${model.messages.length}` };
  const receipt = await receive(home.house, visitor, message);
  model.exists = true;
  if (model.status === 'closed') {
    move(model, 'assistant', 1);
    model.repeats++;
  }
  model.seq++;
  model.last = 'visitor';
  model.asked++;
  expect(receipt).toMatchObject({ seq: model.seq, again: false });
  model.messages.push({ ...message, seq: model.seq });
  if (model.status !== 'agent') model.turn = { after: model.seq, thinker: model.turn?.thinker ?? null, attempts: 0 };
});

const visitorRepeats = command('visitor repeats', async (model, { home, visitor }) => {
  const known = model.messages[model.messages.length >> 1];
  if (!known) return;
  const { id, text, seq } = known;
  expect(await receive(home.house, visitor, { id, text })).toMatchObject({ seq, again: true });
  expect(await refusal(receive(home.house, visitor, { id, text: `${text}!` }))).toMatchObject({ status: 409 });
});

const asks = command('visitor presses the button', async (model, { home, visitor }) => {
  const { epoch } = await open(home.house, visitor);
  model.exists = true;
  if (model.status === 'closed') {
    move(model, 'assistant', 1);
    model.repeats++;
  }
  expect(epoch).toBe(model.epoch);
});

const handsOff = (back: number, note: boolean) =>
  command(`hands off as of ${back} moves ago${note ? ' with a note' : ''}`, async (model, { home, visitor }) => {
    const epoch = model.seen.at(-1 - back);
    if (epoch === undefined) return;
    const handed = await toQueue(home, visitor.conversation_id, epoch, note ? 'Please hurry' : undefined);
    const isAllowed = model.exists && back === 0 && model.status === 'assistant';
    expect(handed !== null).toBe(isAllowed);
    if (!isAllowed) return;
    move(model, 'waiting', note ? 5 : 4);
    assistantSaid(model);
  });

function assistantSaid(model: Model, noted = false): void {
  model.last = 'assistant';
  model.asked = 0;
  model.noted = noted;
  model.turn = null;
}

const leaves = command('visitor leaves the queue', async (model, { home, visitor }) => {
  const left = await leaveQueue(home.house, visitor.conversation_id, { kind: 'visitor' }, 'You left.');
  expect(left !== null).toBe(model.status === 'waiting');
  if (left) move(model, 'assistant', 2);
});

let slots = 0;
const books = command('visitor books a callback', async (model, { home, visitor }) => {
  const at = new Date(Date.parse('2027-01-01T00:00:00Z') + ++slots * 60_000).toISOString();
  await bookCallback(home.house, visitor, { at, contact: '555 0100' }, 'Booked.');
  model.exists = true;
  if (model.status === 'waiting') move(model, 'assistant', 3);
  else model.seq += 2;
});

const fallsSilent = (written: number) =>
  command(`is found silent, and ${written} events are written meanwhile`, async (model, { home, visitor }) => {
    const closed = await closeAsOf(home.house, visitor.conversation_id, model.seq - written, 'Nothing was written');
    expect(closed).toBe(model.exists && written === 0 && model.status === 'assistant' && !model.turn);
    if (closed) move(model, 'closed', 1);
  });

const NAMES = ['Ada', 'Ben'] as const;
const by = (who: 0 | 1, what: string, act: (model: Model, real: Real) => Promise<void>) =>
  command(`${NAMES[who]} ${what}`, act);

/** What an agent reads who acts on a conversation that is not theirs. */
async function notTheirs(model: Model, { agents }: Real, work: Promise<unknown>): Promise<void> {
  const refused = await refusal(work);
  expect(refused.status).toBe(model.exists ? 409 : 404);
  expect(refused.agent?.id).toBe(model.status === 'agent' && model.agent !== null ? agents[model.agent].id : undefined);
}

const claims = (who: 0 | 1) =>
  by(who, 'takes', async (model, real) => {
    const claiming = claim(real.home.house, real.agents[who], real.visitor.conversation_id);
    if (model.status === 'waiting') {
      await claiming;
      move(model, 'agent', 1, who);
      model.turn = null;
    } else if (model.status === 'agent' && model.agent === who) await claiming;
    else await notTheirs(model, real, claiming);
  });

/** What only the agent who has it may do. */
const owner = (who: 0 | 1, what: string, act: (real: Real) => Promise<unknown>, then: (model: Model) => void) =>
  by(who, what, async (model, real) => {
    const acting = act(real);
    if (model.status !== 'agent' || model.agent !== who) return notTheirs(model, real, acting);
    await acting;
    then(model);
  });

const ofAgent = (who: 0 | 1): Command[] => {
  const other = who === 0 ? 1 : 0;
  return [
    claims(who),
    owner(
      who,
      'replies',
      ({ home, agents, visitor }) =>
        reply(home.house, agents[who], visitor.conversation_id, { id: home.house.newId(), text: 'Hello from me' }),
      (model) => {
        model.seq++;
        model.last = 'agent';
        model.asked = 0;
      },
    ),
    owner(
      who,
      'releases',
      ({ home, agents, visitor }) =>
        release(home.house, agents[who], visitor.conversation_id, 'The assistant is back.'),
      (model) => {
        move(model, 'assistant', 2);
        model.left = { who, epoch: model.epoch };
        if (model.last === 'visitor') model.turn = { after: model.seq, thinker: null, attempts: 0 };
      },
    ),
    owner(
      who,
      `transfers to ${NAMES[other]}`,
      ({ home, agents, visitor }) =>
        transfer(home.house, agents[who], visitor.conversation_id, { agent: agents[other], note: 'Yours' }),
      (model) => move(model, 'agent', 2, other),
    ),
    owner(
      who,
      'puts it back in the queue',
      ({ home, agents, visitor }) => transfer(home.house, agents[who], visitor.conversation_id, { skill: 'workshop' }),
      (model) => move(model, 'waiting', 1),
    ),
    owner(
      who,
      'resolves',
      ({ home, agents, visitor }) => resolve(home.house, agents[who], visitor.conversation_id, 'solved'),
      (model) => {
        move(model, 'closed', 2);
        model.left = { who, epoch: model.epoch };
      },
    ),
    by(who, 'is gone', async (model, { home, agents, visitor }) => {
      const moved = await requeue(home.house, agents[who], visitor.conversation_id, 'They lost the connection.');
      expect(moved !== null).toBe(model.status === 'agent' && model.agent === who);
      if (moved) move(model, 'waiting', 2);
    }),
    by(who, 'notes', async (model, { home, agents, visitor }) => {
      const noting = annotate(home.house, agents[who], visitor.conversation_id, 'Seen before');
      if (!model.exists) expect((await refusal(noting)).status).toBe(404);
      else {
        await noting;
        model.seq++;
      }
    }),
  ];
};

const takesBack = (who: 0 | 1, back: number) =>
  by(who, `takes it back as of ${back} moves ago`, async (model, { home, agents, visitor }) => {
    const epoch = model.seen.at(-1 - back);
    if (epoch === undefined) return;
    const taking = takeBack(home.house, agents[who], visitor.conversation_id, epoch);
    const isOwn = model.left?.who === who && model.left.epoch === model.epoch;
    if (isOwn && back === 0) {
      await taking;
      move(model, 'agent', 1, who);
      model.turn = null;
    } else if (model.status === 'agent' && model.agent === who) await taking;
    else expect((await refusal(taking)).status).toBe(model.exists ? 409 : 404);
  });

/** The assistant leases what is due. A turn that was begun too often, or is not needed any more, ends there and then. */
function begins(model: Model, thinking: Thinking, real: Real): void {
  if (!model.turn) return;
  model.turn.attempts++;
  if (model.last !== 'visitor') {
    model.turn = null;
  } else if (model.turn.attempts <= MAX_ATTEMPTS) {
    model.turn.thinker = { after: model.turn.after, epoch: model.epoch };
    model.thinkers.push(model.turn.thinker);
    real.thinking.push(thinking);
  } else if (model.status === 'assistant') {
    move(model, 'waiting', 4);
    assistantSaid(model);
  } else {
    const isSaid = model.noted && model.asked < 3;
    model.seq += isSaid ? 1 : 2;
    if (!isSaid) assistantSaid(model, true);
    model.turn = null;
  }
}

const thinks = command('assistant begins to think', async (model, real) => {
  const thinking = await think(real.home);
  expect(thinking !== null).toBe(model.turn !== null && model.turn.thinker === null);
  if (thinking) begins(model, thinking, real);
});

const crashes = command('assistant is silent for longer than its lease, and another begins', async (model, real) => {
  real.home.clock.forward(LEASE_MS);
  const thinking = await think(real.home);
  expect(thinking !== null).toBe(model.turn !== null);
  if (thinking) begins(model, thinking, real);
});

const speaks = (which: number) =>
  command(`assistant speaks (thought ${which})`, async (model, { thinking }) => {
    const thinker = model.thinkers[which];
    if (!thinker) return;
    model.thinkers.splice(which, 1);
    await thinking.splice(which, 1)[0]?.speak();
    const isItsTurn = model.turn?.thinker === thinker;
    const isUpToDate = isItsTurn && model.turn?.after === thinker.after && model.epoch === thinker.epoch;
    if (isUpToDate) {
      model.seq += 2;
      assistantSaid(model);
    } else if (isItsTurn && model.turn) {
      model.turn.thinker = null;
      model.turn.attempts = Math.max(0, model.turn.attempts - 1);
    }
  });

/** Everything that can happen to a conversation. */
export const commands = [
  ...[visitorSays, visitorRepeats, asks, leaves, books, fallsSilent(0), fallsSilent(1), thinks, crashes],
  ...[...ofAgent(0), ...ofAgent(1)],
].map((known) => fc.constant(known));
export const withChoice = [
  fc.tuple(fc.constantFrom(0, 0, 0, 1, 2), fc.boolean()).map(([back, note]) => handsOff(back, note)),
  fc.constantFrom(0, 0, 1, 2).map(speaks),
  fc.tuple(fc.constantFrom<0 | 1>(0, 1), fc.constantFrom(0, 0, 0, 1)).map(([who, back]) => takesBack(who, back)),
];
