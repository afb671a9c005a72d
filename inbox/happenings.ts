import type { Happening } from './log.ts';
import { evidenceWords, triggerSentence, triggerWords } from './reasons.ts';
import { turnDetail, turnSentence } from './turns.ts';
import type { IconName } from './view/icons.tsx';
import { DISPOSITION_WORDS } from './wording.ts';

/** A row of the log in words: what happened and who did it. `text` is what a person wrote, if anything. */
export type Told = { icon: IconName; words: string; text?: string };

type Status = Extract<Happening, { kind: 'status' }>;

/** Says what a row of the log means. `moment` words a time. */
export function tell(row: Happening, moment: (at: string) => string): Told {
  switch (row.kind) {
    case 'status':
      return tellMove(row);
    case 'trigger':
      return { icon: 'flag', words: triggerSentence(row), text: evidenceWords(row.evidence) };
    case 'turn':
      return { icon: 'assistant', words: turnSentence(row), text: turnDetail(row) };
    case 'brief':
      return {
        icon: 'inbox',
        words: row.by === 'model' ? 'The model wrote the brief anew' : 'The brief was put together from the log',
        text: row.summary,
      };
    case 'note':
      return { icon: 'note', words: `Note by ${row.agent?.name ?? 'Baton'}`, text: row.text };
    case 'resolved': {
      const how = DISPOSITION_WORDS[row.disposition].title;
      return { icon: 'check', words: `${row.agent?.name ?? 'An agent'} resolved it: ${how}`, text: row.note };
    }
    case 'rating':
      return { icon: 'star', words: `The visitor gave ${row.score} of 5`, text: row.comment };
    case 'callback':
      return { icon: 'phone', words: `${callbackWords(row)} for ${moment(row.at)}, ${row.contact}`, text: row.note };
  }
}

function callbackWords({ status, by }: Extract<Happening, { kind: 'callback' }>): string {
  const who = by?.name ?? (by?.kind === 'visitor' ? 'The visitor' : undefined);
  if (!who || status === 'done') return `Callback ${status}${who ? ` by ${who}` : ''}`;
  if (status === 'cancelled') return `${who} cancelled the callback`;
  return by?.kind === 'agent' ? `${who} moved the callback, now` : `${who} booked a callback`;
}

function tellMove({ move, status, by, agent, reason }: Status): Told {
  const who =
    by.name ?? { visitor: 'The visitor', assistant: 'The assistant', agent: 'An agent', system: 'Baton' }[by.kind];
  const text = reason ? triggerWords(reason) : undefined;
  if (move === 'handOff' && by.kind === 'visitor') return { icon: 'person', words: `${who} ${PRESSED}` };
  const told = MOVES[move];
  if (!told) return { icon: 'arrow', words: `${who} moved it: it is ${WHERE[status]} now`, text };
  const { icon, words } = told(who, agent?.name);
  return SAYS_WHY.includes(move) ? { icon, words, text } : { icon, words };
}

const WHERE = { assistant: 'with the assistant', waiting: 'in the queue', agent: 'with an agent', closed: 'closed' };

const PRESSED = 'asked for a person with the button';

/** Moves whose reason adds to what the move itself says. */
const SAYS_WHY = ['handOff', 'requeue', 'close'];

const MOVES: Record<string, (who: string, agent?: string) => { icon: IconName; words: string }> = {
  handOff: (who) => ({ icon: 'arrow', words: `${who} passed it on to a person` }),
  leaveQueue: (who) => ({ icon: 'door', words: `${who} left the queue` }),
  bookCallback: (who) => ({ icon: 'phone', words: `${who} booked a callback` }),
  claim: (who, agent) => ({ icon: 'check', words: `${agent ?? who} took the conversation` }),
  release: (who) => ({ icon: 'assistant', words: `${who} released it to the assistant` }),
  transfer: (who) => ({ icon: 'arrow', words: `${who} put it back in the queue` }),
  transferTo: (who, agent) => ({ icon: 'arrow', words: `${who} transferred it to ${agent ?? 'a colleague'}` }),
  requeue: () => ({ icon: 'arrow', words: 'Back at the head of the queue: the agent was gone' }),
  resolve: (who) => ({ icon: 'check', words: `${who} resolved it` }),
  close: (who) => ({ icon: 'check', words: `${who} closed it` }),
  takeBack: (who) => ({ icon: 'back', words: `${who} took it back` }),
  reopen: (who) => ({ icon: 'arrow', words: `${who} wrote again` }),
};
