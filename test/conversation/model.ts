import type { Agent, Visitor } from '../../server/store/tables.ts';
import type { Status } from '../../shared/conversation.ts';
import type { Home } from '../fixture.ts';
import type { Thinking } from './speaking.ts';

/** What a conversation should be, in the simplest words that can be had. */
export type Model = {
  exists: boolean;
  status: Status;
  epoch: number;
  seq: number;
  /** Which of the two agents has it. */
  agent: 0 | 1 | null;
  repeats: number;
  /** Who said the last thing, `system` left aside. */
  last: 'visitor' | 'assistant' | 'agent' | null;
  /** Whether the assistant's last words were that it has noted what the visitor said. */
  noted: boolean;
  /** What the visitor has written since anyone else spoke. */
  asked: number;
  /** The turn that is due: after which `seq`, whether someone is thinking about it, and how often that was begun. */
  turn: { after: number; thinker: Thinker | null; attempts: number } | null;
  thinkers: Thinker[];
  /** Epochs the conversation has had, that someone may still believe in. */
  seen: number[];
  messages: { id: string; text: string; seq: number }[];
  /** Who released or resolved it last, and the epoch that led to. */
  left: { who: 0 | 1; epoch: number } | null;
};
export type Thinker = { after: number; epoch: number };

/** What it is in truth. `thinking` runs beside `Model.thinkers`. */
export type Real = { home: Home; visitor: Visitor; agents: [Agent, Agent]; thinking: Thinking[] };

export const blank = (): Model => ({
  exists: false,
  status: 'assistant',
  epoch: 0,
  seq: 0,
  agent: null,
  repeats: 0,
  last: null,
  noted: false,
  asked: 0,
  turn: null,
  thinkers: [],
  seen: [0],
  messages: [],
  left: null,
});

/** A move to `status`, with so many events of which the move is one. */
export function move(model: Model, status: Status, events: number, agent: 0 | 1 | null = null): void {
  model.status = status;
  model.epoch++;
  model.seen.push(model.epoch);
  model.seq += events;
  model.agent = agent;
}
