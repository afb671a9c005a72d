import { clip, countWords } from './clip.ts';

/** A person who had the conversation before: what they wrote, how it left them, and the note that they left with it. */
export type Person = { name: string; said: string[]; left?: string; note?: string };

/** One event of a log, as far as this reads it. */
type Logged = { type: string; body: Record<string, unknown> };

const TOOK = ['claim', 'transferTo'];
const LEFT: Record<string, string> = {
  release: 'gave it back to the assistant',
  transfer: 'put it back in the queue',
  transferTo: 'passed it on',
  requeue: 'lost the connection',
  resolve: 'resolved it',
};

/** The persons who had it, oldest first, out of the moves, the notes and the messages of agents. */
export function personsIn(log: Iterable<Logged>): Person[] {
  const persons: Person[] = [];
  let holder: Person | undefined;
  let note: string | undefined;
  for (const { type, body } of log) {
    if (type === 'message') {
      holder?.said.push(String(body.text));
      note = undefined;
    }
    if (type === 'note') note = body.text as string | undefined;
    if (type === 'resolved') note = body.note as string | undefined;
    if (type !== 'status') continue;
    const move = String(body.move);
    if (holder && LEFT[move]) {
      holder.left = move;
      if (note) holder.note = note;
      holder = undefined;
    }
    if (move === 'takeBack') {
      holder = persons.at(-1);
      delete holder?.left;
      delete holder?.note;
    }
    const { name } = (body.agent ?? {}) as { name?: string };
    if (TOOK.includes(move) && name) {
      holder = { name, said: [] };
      persons.push(holder);
    }
    note = undefined;
  }
  return persons;
}

/** What a person answered and how it left them, in a line. */
export function personLine({ name, said, left, note }: Person): string {
  const answer = answerOf(said);
  const answered = answer ? `answered: “${clip(answer, 24, 140)}”` : 'had it and wrote nothing';
  const noted = note ? `, with the note “${clip(note, 20, 120)}”` : '';
  return `${clip(name, 4, 40)} ${answered}${left ? `${answer ? ', then' : ', and'} ${LEFT[left]}` : ''}${noted}`;
}

/** The same in a few words for a summary; `room` is how many its quotation may have. */
export function personSentence({ name, said, left }: Person, room: number): string {
  const answer = answerOf(said);
  const answered = answer ? `answered “${clip(inside(answer), room, 90)}”` : 'wrote nothing';
  return `${clip(name, 2, 40)} ${answered}${left ? ` and ${LEFT[left]}` : ''}.`;
}

const inside = (text: string) => text.replace(/[“”]/g, '"').replace(/[.…]+$/, '');

/** What tells most of what was written: hellos and goodbyes are short. */
function answerOf(said: readonly string[]): string | undefined {
  return said.toSorted((a, b) => countWords(b.slice(0, 400)) - countWords(a.slice(0, 400)))[0];
}
