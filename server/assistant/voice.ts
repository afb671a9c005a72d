import type { House } from '../house.ts';

/** Pieces that come faster than this are told together: thirty times a second looks like writing, and a write to every reader is most of a token's cost. */
const TOGETHER_MS = 33;

/** What is heard of an answer while it is written. `draft` is the id that the message will have. */
export type Voice = ReturnType<typeof createVoice>;

export function createVoice(house: House, conversation: string) {
  const topic = `conversation:${conversation}`;
  const draft = house.newId();
  let said = '';
  let unsaid = '';
  let timer: NodeJS.Timeout | undefined;

  const tell = (offset: number, text: string, more?: { dropped: true }) =>
    house.signal.ring(topic, { aside: { event: 'delta', data: { id: draft, offset, text, ...more } } });
  const typing = (on: boolean) =>
    house.signal.ring(topic, { aside: { event: 'typing', data: { from: 'assistant', on } } });

  function utter(): void {
    tell(said.length, unsaid);
    said += unsaid;
    unsaid = '';
  }

  function rest(): void {
    timer = setTimeout(() => {
      timer = undefined;
      if (!unsaid) return;
      utter();
      rest();
    }, TOGETHER_MS);
  }

  return {
    topic,
    draft,
    begin: () => typing(true),
    say(text: string): void {
      unsaid += text;
      if (timer) return;
      utter();
      rest();
    },
    /** For one who comes in the middle of the answer. */
    again(): void {
      typing(true);
      if (said) tell(0, said);
    },
    /** Nothing more comes: says what is left of it at once, since a piece after the message itself would begin another. */
    finish(): void {
      clearTimeout(timer);
      if (unsaid) utter();
    },
    /** The message itself is out when it `isSaid`; else what was heard of it is taken away. */
    end(isSaid: boolean): void {
      clearTimeout(timer);
      if (said && !isSaid) tell(said.length, '', { dropped: true });
      typing(false);
    },
  };
}
