/** What the embedded answerer says around the site's own words, in one language. `{site}`, `{a}`, `{b}`, `{topic}` are filled in. */
export type Speech = {
  greeting: string;
  again: string;
  thanks: string;
  bye: string;
  bot: string;
  /** To `is anyone there?` */
  here: string;
  /** To the number of an order, which is in no article. */
  orders: string;
  ok: string;
  well: string;
  help: string;
  /** Said when a guess was wrong. */
  wrong: string;
  /** To a question that makes sense only after what a person of the team wrote. */
  elsewhere: string;
  /** Before something that may not be what was asked; `closest` when a word of the question is not in the knowledge. */
  perhaps: string;
  closest: string;
  /** Closes a guess. */
  isIt: string;
  which: string;
  either: string;
  about: string;
  /** After the answered parts of a question in several parts. */
  missing: string;
  /** Before the row of a list that is the cheapest, the lightest and so on, and before the one that comes after it. */
  listed: string;
  next: string;
  /** Before an answer that was given already, to another question. */
  above: string;
  person: string;
};

/** Phrases that are the whole of a message, or its beginning, by what they do. Folded, separated by `|`. */
export type Phrases = Record<Exclude<Talk, 'here' | 'wrong'>, string> & { here?: string; wrong?: string };
export type Talk =
  | 'greeting'
  | 'thanks'
  | 'bye'
  | 'bot'
  | 'here'
  | 'ok'
  | 'well'
  | 'help'
  | 'yes'
  | 'no'
  | 'wrong'
  | 'filler';
