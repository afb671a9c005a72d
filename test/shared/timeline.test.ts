import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOVES, type Move, type Status } from '../../shared/conversation.ts';
import { applyStaff, emptyStaffTimeline } from '../../shared/staff-timeline.ts';
import {
  apply,
  emptyTimeline,
  fromSnapshot,
  type Snapshot,
  type Timeline,
  withoutLive,
} from '../../shared/timeline.ts';
import type { WireEvent } from '../../shared/wire.ts';

const at = '2026-03-01T10:00:00.000Z';
const agent = { id: 'g1', name: 'Ada' };
const conversation = { id: 'c1', status: 'assistant' as Status, epoch: 0, seq: 0, agent: null };

/** What happens in a conversation, as choices a generator makes; the model below turns them into events. */
const act = fc.oneof(
  fc.record({
    kind: fc.constant('say' as const),
    from: fc.constantFrom('visitor', 'assistant', 'agent'),
    text: fc.string(),
  }),
  fc.record({ kind: fc.constant('move' as const), move: fc.constantFrom(...(Object.keys(MOVES) as Move[])) }),
  fc.record({ kind: fc.constant('book' as const), contact: fc.string() }),
  fc.record({ kind: fc.constant('hidden' as const) }),
  fc.record({ kind: fc.constant('delta' as const), offset: fc.nat(20), text: fc.string(), dropped: fc.boolean() }),
  fc.record({
    kind: fc.constant('typing' as const),
    from: fc.constantFrom('visitor', 'assistant', 'agent'),
    on: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('queue' as const), position: fc.integer({ min: 1, max: 9 }) }),
);
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

/** A conversation as the server keeps it: its log as events, and the snapshot a fresh page would get. */
function happen(acts: readonly Act[]): { events: WireEvent[]; snapshot: Snapshot } {
  const snapshot = {
    conversation: { ...conversation },
    messages: [],
    changes: [],
    callback: null,
  } as Required<Snapshot>;
  const events: WireEvent[] = [];
  let seq = 0;
  for (const one of acts) {
    if (one.kind === 'say') {
      const data = { seq: ++seq, id: `m${seq}`, from: one.from as 'visitor', text: one.text, at };
      snapshot.messages.push(data);
      events.push({ event: 'message', data });
    } else if (one.kind === 'move') {
      const { from, to } = MOVES[one.move];
      if (!from.includes(snapshot.conversation.status)) continue;
      const epoch = snapshot.conversation.epoch + 1;
      const data = { seq: ++seq, status: to, epoch, move: one.move, at, by: { kind: 'system' as const }, agent };
      snapshot.changes.push(data);
      snapshot.conversation = { ...snapshot.conversation, status: to, epoch, agent: to === 'agent' ? agent : null };
      events.push({ event: 'status', data });
    } else if (one.kind === 'book') {
      const data = { seq: ++seq, id: `b${seq}`, at, contact: one.contact, status: 'booked' as const };
      snapshot.callback = data;
      events.push({ event: 'callback', data });
    } else if (one.kind === 'hidden') {
      events.push({ event: 'note', data: { seq: ++seq, at, text: 'Staff only' } });
    } else if (one.kind === 'delta') {
      events.push({ event: 'delta', data: { id: 'draft', offset: one.offset, text: one.text, dropped: one.dropped } });
    } else if (one.kind === 'typing') {
      events.push({ event: 'typing', data: { from: one.from as 'visitor', on: one.on } });
    } else {
      const { position } = one;
      events.push({ event: 'queue', data: { position, ahead: position - 1, low: null, high: null, available: true } });
    }
    snapshot.conversation.seq = seq;
  }
  return { events, snapshot: structuredClone(snapshot) };
}

const play = (timeline: Timeline, events: readonly WireEvent[]) => events.reduce(apply<Timeline>, timeline);
const stored = (timeline: Timeline) => ({ ...withoutLive(timeline), queue: null });

describe('the timeline', () => {
  it('is the same from an early snapshot and the events since as from a fresh snapshot', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), fc.nat(60), (acts, cut) => {
        const early = happen(acts.slice(0, cut));
        const whole = happen(acts);
        const since = whole.events.slice(early.events.length);
        expect(stored(play(fromSnapshot(early.snapshot), since))).toEqual(stored(fromSnapshot(whole.snapshot)));
      }),
      { numRuns: 300 },
    );
  });

  it('does not change when durable events come again, in whatever piece of the log', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), fc.nat(40), fc.nat(40), (acts, from, count) => {
        const durable = happen(acts).events.filter((event) => 'seq' in event.data);
        const once = play(emptyTimeline(), durable);
        expect(play(once, durable.slice(from, from + count))).toBe(once);
      }),
    );
  });

  it('is the same when the live events come twice', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const { events } = happen(acts);
        const twice = events.flatMap((event) => [event, event]);
        expect(play(emptyTimeline(), twice)).toEqual(play(emptyTimeline(), events));
      }),
    );
  });

  it('never changes a timeline it was given', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        let timeline = emptyTimeline();
        for (const event of happen(acts).events) {
          const before = structuredClone(timeline);
          const next = apply(Object.freeze(timeline), event);
          expect(timeline).toEqual(before);
          timeline = next;
        }
      }),
    );
  });

  it('puts the message of the same id in the place of the draft', () => {
    const delta = (offset: number, text: string): WireEvent => ({ event: 'delta', data: { id: 'a', offset, text } });
    const drafted = play(emptyTimeline(), [delta(0, 'Good mor'), delta(8, 'ning')]);
    expect(drafted.draft).toEqual({ id: 'a', text: 'Good morning' });
    const said = apply(drafted, {
      event: 'message',
      data: { seq: 1, id: 'a', from: 'assistant', text: 'Good morning.', at },
    });
    expect(said.draft).toBeNull();
    expect(said.messages.map(({ text }) => text)).toEqual(['Good morning.']);
    expect(apply(said, delta(0, 'Good')).draft).toBeNull();
  });

  it('leaves out a draft whose beginning it never heard', () => {
    expect(apply(emptyTimeline(), { event: 'delta', data: { id: 'a', offset: 5, text: 'rning' } }).draft).toBeNull();
  });

  it('forgets the place in the queue when the waiting is over', () => {
    const waiting = play(
      emptyTimeline(),
      happen([
        { kind: 'move', move: 'handOff' },
        { kind: 'queue', position: 2 },
      ]).events,
    );
    expect(waiting.queue?.position).toBe(2);
    const by = { kind: 'agent' as const };
    const taken = apply(waiting, {
      event: 'status',
      data: { seq: 9, status: 'agent', epoch: 2, move: 'claim', at, by, agent },
    });
    expect(taken.queue).toBeNull();
    expect(taken.conversation?.agent).toEqual(agent);
  });

  it('starts anew from the snapshot of a reset', () => {
    const { snapshot } = happen([{ kind: 'say', from: 'visitor', text: 'Hello' }]);
    const old = play(
      emptyTimeline(),
      happen([
        { kind: 'book', contact: 'x' },
        { kind: 'typing', from: 'agent', on: true },
      ]).events,
    );
    expect(apply(old, { event: 'reset', data: snapshot })).toEqual(fromSnapshot(snapshot));
    const nothing = { conversation: null, messages: [] } as unknown as typeof snapshot;
    expect(apply(old, { event: 'reset', data: nothing })).toEqual(emptyTimeline());
  });
});

describe('the staff timeline', () => {
  it('keeps what only staff see, once each, and the newest brief', () => {
    const why = { trigger: 'refund', reason: 'Asks for money back' };
    const brief = (seq: number, summary: string): WireEvent => ({
      event: 'brief',
      data: { seq, at, summary, who: 'A visitor', wants: 'A refund', tried: [], why, by: 'rules' },
    });
    const note: WireEvent = { event: 'note', data: { seq: 2, at, text: 'Knows us well' } };
    const events = [brief(1, 'First'), note, note, brief(3, 'Better')];
    const timeline = events.reduce(applyStaff, emptyStaffTimeline());
    expect(timeline.brief?.summary).toBe('Better');
    expect(timeline.rows).toMatchObject([
      { kind: 'brief', summary: 'First' },
      { kind: 'note', seq: 2, text: 'Knows us well' },
      { kind: 'brief', summary: 'Better' },
    ]);
    expect(timeline.seq).toBe(3);
  });
});
