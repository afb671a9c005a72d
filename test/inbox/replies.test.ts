import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { Refused, Unreachable } from '../../inbox/api.ts';
import { createReplies, type Reply } from '../../inbox/replies.ts';

/** Replies to a server that answers what `answers` says, one after the other, then always yes. Nothing takes time. */
function replying(...answers: (Error | 'ok')[]) {
  const unsent = signal<Reply[]>([]);
  const posted: string[] = [];
  const waits: number[] = [];
  let count = 0;
  const replies = createReplies({
    unsent,
    newId: () => `id${++count}`,
    now: () => 0,
    wait: async (ms) => void waits.push(ms),
    post: async (id, text) => {
      posted.push(`${id} ${text}`);
      const answer = answers.shift();
      if (answer instanceof Error) throw answer;
    },
  });
  return { replies, unsent, posted, waits, states: () => replies.pending.value.map((reply) => reply.state) };
}

const no = (status: number, retryAfter: number | null = null) =>
  new Refused({ type: '', title: '', status, detail: `No: ${status}` }, retryAfter);
const cut = () => new Unreachable();

test('a reply stays in sight until the log holds it', async () => {
  const { replies, states } = replying();
  await replies.send('hello');
  expect(states()).toEqual(['sent']);
  replies.settle(new Set(['id1']));
  expect(states()).toEqual([]);
});

test('a reply that did not get through is sent again under the same id', async () => {
  const { replies, posted, waits } = replying(cut(), no(503), 'ok');
  await replies.send('hello');
  expect(posted).toEqual(['id1 hello', 'id1 hello', 'id1 hello']);
  expect(waits).toEqual([1000, 2000]);
});

test('a server that is too busy is left alone as long as it asks for', async () => {
  const { replies, waits } = replying(no(429, 7), 'ok');
  await replies.send('hello');
  expect(waits).toEqual([7000]);
});

test('after four tries it is the agent who decides, and the text is kept', async () => {
  const { replies, posted, unsent } = replying(cut(), cut(), cut(), cut());
  await replies.send('hello');
  expect(unsent.value).toMatchObject([{ id: 'id1', text: 'hello', state: 'failed' }]);
  await replies.retry();
  expect(posted).toHaveLength(5);
  expect(unsent.value).toEqual([]);
});

test('a refusal is not tried again, and says why', async () => {
  const { replies, posted } = replying(no(409));
  await replies.send('hello');
  expect(posted).toHaveLength(1);
  expect(replies.pending.value).toMatchObject([{ text: 'hello', state: 'refused', why: 'No: 409' }]);
});

test('no reply overtakes one that failed', async () => {
  const { replies, posted, states } = replying(cut(), cut(), cut(), cut());
  await replies.send('first');
  await replies.send('second');
  expect(states()).toEqual(['failed', 'sending']);
  await replies.retry();
  expect(posted.slice(4)).toEqual(['id1 first', 'id2 second']);
});

test('what comes after a discarded reply goes out', async () => {
  const { replies, posted } = replying(no(422));
  await replies.send('first');
  await replies.send('second');
  await replies.discard('id1');
  expect(posted).toEqual(['id1 first', 'id2 second']);
});

test('what was unsent when the page closed is there when it opens', () => {
  const unsent = signal<Reply[]>([{ id: 'old', text: 'kept', at: '', state: 'sending' }]);
  const nothing = async () => {};
  const { pending } = createReplies({ unsent, newId: () => '', now: () => 0, wait: nothing, post: nothing });
  expect(pending.value).toMatchObject([{ id: 'old', text: 'kept', state: 'failed' }]);
});
