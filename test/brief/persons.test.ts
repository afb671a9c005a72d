import { describe, expect, test } from 'vitest';
import { type BriefInput, buildBrief } from '../../server/brief/brief.ts';
import { countWords } from '../../server/brief/clip.ts';
import { personLine, personsIn } from '../../server/brief/persons.ts';

const moved = (move: string, name?: string) => ({
  type: 'status',
  body: { move, ...(name && { agent: { id: name, name } }) },
});
const said = (text: string) => ({ type: 'message', body: { text } });
const noted = (text: string) => ({ type: 'note', body: { text } });

describe('who had it before', () => {
  test('is told with what they wrote, how it left them and with which note', () => {
    const log = [
      moved('handOff'),
      moved('claim', 'Ada'),
      said('Hi!'),
      said('The red one is in again on Friday.'),
      noted('knows the price'),
      moved('release'),
      moved('handOff'),
      moved('claim', 'Ben'),
      moved('transferTo', 'Cleo'),
      said('One moment.'),
      moved('requeue'),
    ];
    expect(personsIn(log).map(personLine)).toEqual([
      'Ada answered: “The red one is in again on Friday.”, then gave it back to the assistant, with the note “knows the price”',
      'Ben had it and wrote nothing, and passed it on',
      'Cleo answered: “One moment.”, then lost the connection',
    ]);
  });

  test('has it still after taking it back, and a note on something else is none of the parting', () => {
    const log = [
      moved('claim', 'Ada'),
      noted('calls back'),
      said('Hello.'),
      moved('release'),
      moved('takeBack', 'Ada'),
    ];
    expect(personsIn(log)).toEqual([{ name: 'Ada', said: ['Hello.'] }]);
    expect(personsIn([...log, said('Friday it is.'), moved('resolve')])).toEqual([
      { name: 'Ada', said: ['Hello.', 'Friday it is.'], left: 'resolve' },
    ]);
  });
});

describe('the brief of one who comes again', () => {
  const again: BriefInput = {
    visitor: { name: 'Mira' },
    history: [
      { from: 'visitor', text: 'do you have the Larkspur 5 in red' },
      { from: 'assistant', text: 'A person takes over.', as: 'aside' },
      { from: 'agent', text: 'It is in again on Friday.' },
      { from: 'visitor', text: 'can I reserve a green one' },
    ],
    trigger: { name: 'no_answer' },
    persons: [{ name: 'Ada Byron', said: ['It is in again on Friday.'], left: 'release' }],
  };

  test('names the agent, what they answered, that it was handed back, and why it comes again', () => {
    expect(buildBrief(again).summary).toBe(
      'Mira asks: “can I reserve a green one”. Ada Byron answered “It is in again on Friday” and gave it back to the assistant. Why again: the knowledge holds no answer.',
    );
    expect(buildBrief(again).tried[0]).toBe(
      'Ada Byron answered: “It is in again on Friday.”, then gave it back to the assistant',
    );
  });

  test('wants what the agent has not answered, and nothing that they have', () => {
    expect(buildBrief(again).wants).toBe('can I reserve a green one');
    const pressed = { ...again, history: again.history.slice(0, 3), trigger: { name: 'asks_for_person' } };
    expect(buildBrief(pressed).wants.split('\n')[0]).toBe('To speak to a person');
  });

  test('keeps to 40 words, however long the agent wrote', () => {
    const persons = [{ name: 'Ada Byron King Countess', said: ['word '.repeat(300)], left: 'release' }];
    const history = [...again.history, { from: 'visitor' as const, text: `${'why '.repeat(80)}?` }];
    expect(countWords(buildBrief({ ...again, history, persons }).summary)).toBeLessThanOrEqual(40);
  });
});
