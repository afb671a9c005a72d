import type { ServerResponse } from 'node:http';
import type { Brief, CallbackRow, Colleague, Message, Row } from '../../inbox/shapes.ts';
import { DURABLE } from '../../shared/wire.ts';

export type Agent = {
  id: string;
  name: string;
  email: string;
  password: string;
  role: 'admin' | 'agent';
  shift: 'on' | 'away' | 'off';
};
type Happened = { event: string; data: Record<string, unknown> };
export type Talk = { row: Row; events: Happened[]; readers: Set<ServerResponse> };

export type FakeDesk = ReturnType<typeof createFakeDesk>;

/** What happens at the desk, in memory: who works there, what is said and moved, and who hears of it. */
export function createFakeDesk() {
  const agents = new Map<string, Agent>();
  const talks = new Map<string, Talk>();
  const callbacks: CallbackRow[] = [];
  const inboxes = new Set<ServerResponse>();
  let clock = Date.now();

  const now = () => new Date(clock).toISOString();
  const push = (readers: Iterable<ServerResponse>, { event, data }: Happened) => {
    const id = DURABLE.includes(event as never) ? `id: ${data.seq}\n` : '';
    for (const reader of readers) reader.write(`${id}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  };
  const tellRow = (talk: Talk) => push(inboxes, { event: 'row', data: talk.row });
  const colleagues = (): Colleague[] =>
    [...agents.values()].map(({ id, name, shift }) => ({
      id,
      name,
      shift,
      skills: [],
      load: [...talks.values()].filter((talk) => talk.row.agent?.id === id).length,
    }));
  const tellColleagues = () => push(inboxes, { event: 'colleagues', data: { colleagues: colleagues() } });

  /** Writes a row of the log and tells everybody. */
  function write(id: string, event: string, data: Record<string, unknown>): number {
    const talk = need(id);
    const seq = talk.row.seq + 1;
    const full = { event, data: { seq, at: now(), ...data } };
    talk.row = { ...talk.row, seq };
    talk.events.push(full);
    push(talk.readers, full);
    return seq;
  }

  function say(id: string, from: Message['from'], text: string, more: Partial<Message> = {}): number {
    const talk = need(id);
    const seq = write(id, 'message', { id: `m${talk.row.seq + 1}`, from, text, ...more });
    const last = { from, text: text.slice(0, 140), at: now(), ...(more.agent && { agent: more.agent }) };
    talk.row = { ...talk.row, last, unanswered: from === 'visitor' || (talk.row.unanswered && from !== 'agent') };
    tellRow(talk);
    return seq;
  }

  function move(id: string, name: string, status: Row['status'], by: Record<string, unknown>, set: Partial<Row> = {}) {
    const talk = need(id);
    const waits = status === 'waiting';
    talk.row = {
      ...talk.row,
      status,
      epoch: talk.row.epoch + 1,
      waitingSince: waits ? now() : null,
      place: waits ? clock : null,
      passed: null,
      ...set,
    };
    write(id, 'status', {
      status,
      epoch: talk.row.epoch,
      move: name,
      by,
      ...(talk.row.agent ? { agent: talk.row.agent } : {}),
      reason: set.reason ?? undefined,
    });
    tellRow(talk);
    tellColleagues();
    return talk;
  }

  const need = (id: string): Talk => {
    const talk = talks.get(id);
    if (!talk) throw new Error(`no conversation ${id}`);
    return talk;
  };
  return {
    agents,
    talks,
    callbacks,
    inboxes,
    now,
    push,
    say,
    move,
    write,
    colleagues,
    tellColleagues,
    /** Says something that is not stored: typing, delta. */
    hint: (id: string, event: string, data: Record<string, unknown>) => push(need(id).readers, { event, data }),
    /** Lets seconds pass on the server's clock. */
    pass: (seconds: number) => {
      clock += seconds * 1000;
    },
    hire: (agent: Agent) => agents.set(agent.id, agent),
    begin: (id: string, visitor: Partial<Row['visitor']>) => {
      const row: Row = {
        id,
        site: 'demo',
        status: 'assistant',
        epoch: 0,
        seq: 0,
        visitor: { id: `visitor-${id}`, name: null, email: null, ...visitor },
        agent: null,
        last: null,
        passed: null,
        waitingSince: null,
        away: null,
        place: null,
        reason: null,
        urgency: 0,
        skill: null,
        anyone: true,
        unanswered: false,
        repeats: 0,
        updatedAt: '2026-03-02T09:00:00.000Z',
      };
      talks.set(id, { row, events: [], readers: new Set() });
    },
    handOff: (id: string, reason: string, brief: Omit<Brief, 'seq' | 'at'>, set: Partial<Row> = {}) => {
      const { trigger, evidence = '' } = brief.why;
      write(id, 'trigger', { name: trigger, evidence, confidence: 0.97, action: 'hand_off' });
      move(id, 'handOff', 'waiting', { kind: 'assistant' }, { reason, unanswered: true, ...set });
      write(id, 'brief', brief);
      say(
        id,
        'assistant',
        'A person is better for this. I have passed on what you told me, so you need not repeat it.',
      );
    },
  };
}
