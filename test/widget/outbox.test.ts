import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Keep } from '../../widget/keep.ts';
import { createOutbox, type Failure, type Unsent } from '../../widget/outbox.ts';

function memory(): Keep {
  const kept = new Map<string, string | null>();
  return { get: (name) => kept.get(name) ?? null, set: (name, value) => void kept.set(name, value) };
}

/** An outbox whose server answers what the test puts in line; with nothing in line it accepts. */
function setUp(keep = memory(), name = 'id') {
  const posted: { id: string; text: string }[] = [];
  const answers: (Failure | 'never')[] = [];
  let entries: readonly Unsent[] = [];
  let ids = 0;
  const outbox = createOutbox({
    keep,
    id: () => `${name}-${++ids}`,
    random: () => 1,
    post: (message) => {
      posted.push(message);
      const answer = answers.shift();
      if (answer === 'never') return new Promise(() => {});
      return answer ? Promise.reject(answer) : Promise.resolve();
    },
    onChange: (to) => {
      entries = to;
    },
  });
  return {
    outbox,
    posted,
    answers,
    keep,
    states: () => entries.map(({ text, state }) => `${text}: ${state}`),
    entries: () => entries,
  };
}

const soon = () => vi.advanceTimersByTimeAsync(0);

describe('the outbox', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('shows a message at once, and as sent when the server has it', async () => {
    const { outbox, states } = setUp();
    outbox.add('Hello');
    expect(states()).toEqual(['Hello: sending']);
    await soon();
    expect(states()).toEqual(['Hello: sent']);
  });

  it('shows it no more when the log does', async () => {
    const { outbox, states } = setUp();
    const id = outbox.add('Hello');
    await soon();
    outbox.seen((which) => which === id);
    expect(states()).toEqual([]);
  });

  it('sends in order, one at a time, however often the first one fails', async () => {
    const { outbox, posted, answers } = setUp();
    answers.push({}, {}, {});
    for (const text of ['one', 'two', 'three']) outbox.add(text);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(posted.map(({ text }) => text)).toEqual(['one', 'one', 'one', 'one', 'two', 'three']);
  });

  it('keeps its id through every try', async () => {
    const { outbox, posted, answers } = setUp();
    answers.push({}, {});
    outbox.add('Hello');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(new Set(posted.map(({ id }) => id)).size).toBe(1);
    expect(posted).toHaveLength(3);
  });

  it('waits longer after each failure, thirty seconds at most', async () => {
    const { outbox, posted, answers } = setUp();
    for (let failure = 0; failure < 20; failure++) answers.push({});
    outbox.add('Hello');
    await vi.advanceTimersByTimeAsync(999);
    expect(posted).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(posted).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(2000 + 4000 + 8000 + 16_000);
    expect(posted).toHaveLength(6);
    await vi.advanceTimersByTimeAsync(90_000);
    expect(posted).toHaveLength(9);
  });

  it('waits as long as the server asks', async () => {
    const { outbox, posted, answers } = setUp();
    answers.push({ after: 7000 });
    outbox.add('Hello');
    await vi.advanceTimersByTimeAsync(6999);
    expect(posted).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(posted).toHaveLength(2);
  });

  it('does not hurry past what the server asked for when another message is written', async () => {
    const { outbox, posted, answers, states } = setUp();
    answers.push({ after: 7000 });
    outbox.add('one');
    await soon();
    outbox.add('two');
    await vi.advanceTimersByTimeAsync(6999);
    expect(states()).toEqual(['one: waiting', 'two: waiting']);
    expect(posted).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(states()).toEqual(['one: sent', 'two: sent']);
  });

  it('says that it will try again, and tries at once when the network is back', async () => {
    const { outbox, posted, answers, states } = setUp();
    answers.push({}, {}, {}, {});
    outbox.add('one');
    outbox.add('two');
    await vi.advanceTimersByTimeAsync(4000);
    expect(states()).toEqual(['one: waiting', 'two: waiting']);
    answers.length = 0;
    outbox.wake();
    await soon();
    expect(states()).toEqual(['one: sent', 'two: sent']);
    expect(posted.at(-1)?.text).toBe('two');
  });

  it('sends what an earlier page could not, under the same id', async () => {
    const keep = memory();
    const first = setUp(keep);
    first.answers.push('never');
    const id = first.outbox.add('Before the reload');
    await soon();
    const second = setUp(keep);
    expect(second.states()).toEqual(['Before the reload: waiting']);
    second.outbox.wake();
    await soon();
    expect(second.posted).toEqual([{ id, text: 'Before the reload' }]);
    expect(setUp(keep).states()).toEqual([]);
  });

  it('does not let one refused message hold up the others, and leaves it to the visitor', async () => {
    const { outbox, answers, states, entries, posted } = setUp();
    answers.push({ final: true, why: 'This text is too long.' });
    const id = outbox.add('Too long');
    outbox.add('Fine');
    await soon();
    expect(states()).toEqual(['Too long: refused', 'Fine: sent']);
    expect(entries()[0]?.why).toBe('This text is too long.');
    outbox.retry(id);
    await soon();
    expect(posted.at(-1)).toEqual({ id, text: 'Too long' });
    expect(states()).toEqual(['Fine: sent', 'Too long: sent']);
  });

  it('forgets what the visitor deletes', async () => {
    const { outbox, answers, keep, states } = setUp();
    answers.push({});
    const id = outbox.add('Never mind');
    await soon();
    outbox.remove(id);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(states()).toEqual([]);
    expect(setUp(keep).states()).toEqual([]);
  });

  it('leaves alone what another tab keeps in the same place', async () => {
    const keep = memory();
    const here = setUp(keep);
    const there = setUp(keep, 'there');
    here.answers.push('never');
    there.answers.push('never');
    here.outbox.add('From here');
    const id = there.outbox.add('From there');
    there.outbox.remove(id);
    expect(setUp(keep).states()).toEqual(['From here: waiting']);
  });
});
