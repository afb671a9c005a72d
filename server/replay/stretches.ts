import type { Speaker, Status } from '../../shared/conversation.ts';
import type { Answered } from '../site/confidence.ts';

/** One event of a stored log, as far as a replay reads it. */
export type Logged = { type: string; at: string; body: Record<string, unknown> };

export type Said = { from: Speaker; text: string; at: string };

/** One turn of the assistant: what the visitor had said when it was due. `begin` and `end` are places in what was said, `end` exclusive. */
export type Asked = { begin: number; end: number; at: string; text: string; answered?: Answered };

/**
 * The assistant's turns from where it got the conversation to where it lost it. It ended in a `handoff` by the assistant at its last turn,
 * because the visitor pressed the button (`asked`), or not at all (`open`).
 */
export type Stretch = { turns: Asked[]; ended: 'handoff' | 'asked' | 'open'; cause?: Cause };

/** Why it was handed off. `isFixed`: no configuration decides it, such as an assistant that broke down. */
export type Cause = { name: string; evidence: string; isFixed: boolean };

/** Reads a conversation's log, in order, as the stretches in which the assistant was in charge. */
export function stretchesOf(log: Iterable<Logged>): { said: Said[]; stretches: Stretch[] } {
  const said: Said[] = [];
  const stretches: Stretch[] = [];
  let status: Status = 'assistant';
  let stretch: Stretch = { turns: [], ended: 'open' };
  let due: Asked | undefined;
  let last: Asked | undefined;
  let trigger: Record<string, unknown> = {};

  const begin = () => {
    stretch = { turns: [], ended: 'open' };
    due = dueIn(said);
  };
  const close = () => {
    if (due) stretch.turns.push(due);
    last = due;
    due = undefined;
  };
  for (const { type, at, body } of log) {
    if (type === 'message') {
      const { from, text } = body as { from: Speaker; text: string };
      if (from === 'system') continue;
      said.push({ from, text, at });
      if (status !== 'assistant') continue;
      if (from === 'visitor') due = dueIn(said);
      else close();
    } else if (type === 'trigger') trigger = body;
    else if (type === 'turn' && last) {
      noteTurn(body, last, stretch, status);
      last = undefined;
    } else if (type === 'status') {
      const { move, by } = body as { move: string; by: { kind: string } };
      if (move === 'handOff') {
        const isAsked = by.kind === 'visitor' || !due;
        if (isAsked) due = undefined;
        else stretch.cause = causeOf(trigger, due as Asked);
        stretch.ended = isAsked ? 'asked' : 'handoff';
        close();
      }
      if (status === 'assistant' && body.status !== 'assistant') stretches.push(stretch);
      if (status !== 'assistant' && body.status === 'assistant') begin();
      status = body.status as Status;
    }
  }
  if (status === 'assistant') stretches.push(stretch);
  return { said, stretches };
}

/** All that the visitor said since the last answer. */
function dueIn(said: Said[]): Asked | undefined {
  const begin = said.findLastIndex(({ from }) => from !== 'visitor') + 1;
  const asked = said.slice(begin);
  const at = asked.at(-1)?.at;
  return at === undefined ? undefined : { begin, end: said.length, at, text: asked.map(({ text }) => text).join('\n') };
}

/** Triggers decide by what was written; a cause that is not in there came out of the turn itself, until its record says more. */
function causeOf(trigger: Record<string, unknown>, { text }: Asked): Cause {
  const [name, evidence] = [String(trigger.name), String(trigger.evidence)];
  const isOwn =
    name === 'assistant_failure' ? !text.includes(evidence) : name === 'low_confidence' || name === 'no_answer';
  return { name, evidence, isFixed: isOwn };
}

/** The record of a turn follows what it ended in. */
function noteTurn(body: Record<string, unknown>, turn: Asked, ended: Stretch, status: Status): void {
  const { mode, account } = body as { mode: string; account: { confidence?: unknown; unsaid?: unknown } };
  const came = mode === 'escalate' ? account.unsaid : mode;
  if ((came === 'resolve' || came === 'clarify') && typeof account.confidence === 'number') {
    if (mode !== 'escalate' && status !== 'assistant') return; // an answer to one who waits for a person
    turn.answered = { mode: came, confidence: account.confidence };
    if (mode === 'escalate' && ended.cause) ended.cause.isFixed = false;
  } else if (mode === 'escalate' && status === 'waiting' && ended.cause) ended.cause.isFixed = true;
}
