import type { z } from 'zod';
import type { Brief as Stored } from '../../shared/wire.ts';
import type { Line, Source } from '../answers/outcome.ts';
import { detectLanguage } from '../language/detect.ts';
import { decide } from '../triggers/index.ts';
import { clip, countWords } from './clip.ts';
import { type Person, personLine, personSentence } from './persons.ts';
import { reasonFor } from './reasons.ts';
import { triedIn } from './tried.ts';
import { asksForPerson, type Wish, wishesOf } from './wants.ts';

export type Brief = Omit<z.infer<typeof Stored>, 'seq' | 'at'>;

/**
 * `history` is oldest first; assistant's lines may name their sources, and what they were: an `attempt` is an answer it was not sure of, an
 * `aside` tells of the queue and answers nothing. Personal data are masked by the caller.
 */
export type BriefInput = {
  visitor: { name?: string | null; email?: string | null; page?: string | null; locale?: string | null };
  history: (Line & { sources?: Source[] | undefined; as?: 'answer' | 'attempt' | 'question' | 'aside' })[];
  /** `reason` in words, where it is more than the trigger's own. */
  trigger: { name: string; evidence?: string | undefined; reason?: string };
  /** Who had it before, oldest first. */
  persons?: Person[];
  /** Tools that the assistant called in vain at the end, and why they gave nothing. */
  failed?: { name: string; why: string }[];
  /** What the site wants done or found out now. */
  actions?: string[];
  /** The callback that is booked. */
  callback?: Brief['callback'];
};

export const LONGEST_SUMMARY = 40;
/** Of the first thing, so that a long story leaves room for what else there is; and as few words as are worth quoting. */
const LONGEST_FIRST = 24;
const WORTH_QUOTING = 6;
/** Of what a person answered, in the summary; and of how many persons each gets a line. */
const LONGEST_ANSWER = 8;
const MOST_PERSONS = 3;
/** How a tool that was called in vain stands among what was tried. */
export const FAILED = /^Called (\S+), which failed: (.*)$/;
const DISAPPOINTING = ['complaint', 'billing_dispute', 'repeated_question', 'assistant_failure'];

/**
 * What the agent gets, from the conversation alone: no network, and nothing in it that was not said. `wants`, a line for
 * each thing, and the summary's quotations are the visitor's own sentences, what is open and newest first; the summary has 40
 * words at most, by `countWords`. Of one who comes again it says which person had it, what they answered, and how it left them.
 */
export function buildBrief({
  visitor,
  history,
  trigger,
  persons = [],
  failed = [],
  actions = [],
  callback,
}: BriefInput): Brief {
  const said = history.filter(({ from }) => from === 'visitor').map(({ text }) => text);
  const language = detectLanguage(said.slice(-3).join('\n'), languageOf(visitor.locale) ?? 'en');
  const evidence = clip(trigger.evidence ?? '', 30, 160);
  const wishes = wishesOf(history, evidence, language);
  const titles = titlesOf(history);
  const [tool] = failed;
  const isTheTool = tool !== undefined && trigger.name === 'assistant_failure';
  const reason = trigger.reason ?? (isTheTool ? `the tool ${tool.name} failed` : reasonFor(trigger.name));
  return {
    summary: summarise({ name: visitor.name, wishes, titles, reason, person: persons.at(-1) }),
    who: whoIs(visitor),
    wants: wantsOf(wishes, trigger.name, personWanted(history)) || 'Nothing written yet',
    tried: [
      ...persons.slice(-MOST_PERSONS).map(personLine),
      ...triedIn(history),
      ...failed.map(({ name, why }) => clip(`Called ${name}, which failed: ${why}`, 30, 180)),
    ],
    why: { trigger: trigger.name, reason, ...(evidence && { evidence }) },
    mood: moodOf(history, trigger.name),
    by: 'rules',
    ...(said.length > 0 && { language }),
    ...(visitor.page && { page: visitor.page }),
    ...(actions.length > 0 && { actions }),
    ...(callback && { callback }),
  };
}

/** What was answered is no wish any more; a person is one that no answer fulfils. */
function wantsOf(wishes: Wish[], trigger: string, person: string | undefined): string {
  const [first] = wishes;
  const isAsked = person !== undefined || trigger === 'asks_for_person';
  if (!first) return '';
  if (first.isOpen) {
    const lines = wishes.map(({ text }) => text);
    const isSaid = trigger === 'asks_for_person' || lines.some((line) => line === person);
    return (isSaid || person === undefined ? lines : [...lines, toPerson(person)]).join('\n');
  }
  const answered = `Last asked about “${inQuotes(first.text)}” (answered)`;
  return isAsked ? `${toPerson(person)}\n${answered}` : answered;
}

const toPerson = (said: string | undefined) =>
  said ? `To speak to a person: “${inQuotes(said)}”` : 'To speak to a person';

/** The words in which a person was asked for since the last one left, the newest. */
function personWanted(history: BriefInput['history']): string | undefined {
  const since = history.slice(history.findLastIndex(({ from }) => from === 'agent') + 1);
  const asked = since.findLast(({ from, text }) => from === 'visitor' && asksForPerson(text));
  return asked && clip(asked.text, 24, 140);
}

type Parts = {
  name: string | null | undefined;
  wishes: Wish[];
  titles: string[];
  reason: string;
  person: Person | undefined;
};

function summarise({ name, wishes, titles, reason, person }: Parts): string {
  const who = clip(name ?? '', 4, 40) || 'Visitor';
  const why = ` Why${person ? ' again' : ''}: ${stop(clip(reason, 9))}`;
  const before = person ? ` ${personSentence(person, LONGEST_ANSWER)}` : '';
  const [first, ...others] = wishes;
  if (!first) return clip(`${who} wrote nothing yet.${before}${why}`, LONGEST_SUMMARY);
  const from = person ? '' : sourcesIn(titles);
  const isAnswered = first.isQuestion && !first.isOpen;
  const tried = isAnswered ? from && `, answered from ${stop(from)}` : from && ` Answered so far: ${stop(from)}`;
  const verb = !first.isQuestion ? 'wrote' : first.isOpen ? 'asks' : 'asked';
  const room = LONGEST_SUMMARY - countWords(`${who} ${verb}:${tried}${before}${why}`);
  let quoted = `“${clip(inQuotes(first.text), Math.min(room, LONGEST_FIRST), 200) || '…'}”`;
  let left = 0;
  for (const { text } of others) {
    const more = `${quoted}, “${inQuotes(text)}”`;
    // One more sentence must fit whole, or be worth its beginning; "+1" is a word.
    if (left === 0 && countWords(more) <= room - 1) quoted = more;
    else if (left === 0 && room - 1 - countWords(quoted) >= WORTH_QUOTING)
      quoted = `${quoted}, “${clip(inQuotes(text), room - 1 - countWords(quoted), 160)}”`;
    else left++;
  }
  const all = `${quoted}${left > 0 ? `, +${left}` : ''}`;
  return clip(`${who} ${verb}: ${tried.startsWith(',') ? all : ended(all)}${tried}${before}${why}`, LONGEST_SUMMARY);
}

/** The two articles that were answered from last, as far as they are short. */
function sourcesIn(titles: string[]): string {
  const both = titles.slice(0, 2).join(' and ');
  return titles.length > 0 ? clip(countWords(both) > 8 ? (titles[0] ?? '') : both, 8, 80) : '';
}

/** A quotation that ends a sentence; its own mark is enough. */
const ended = (quoted: string) => (/[.…!?。？！؟]”$/u.test(quoted) ? quoted : `${quoted}.`);

/** A full stop, where nothing ends it already. */
const stop = (text: string) => (/[.…!?]$/.test(text) ? text : `${text}.`);
const inQuotes = (text: string) => text.replace(/[“”]/g, '"');

function whoIs({ name, email }: BriefInput['visitor']): string {
  return [name?.trim(), email?.trim()].filter(Boolean).join(', ') || 'A visitor who gave no name';
}

function titlesOf(history: BriefInput['history']): string[] {
  const titles = history.flatMap(({ from, sources }) => (from === 'assistant' ? (sources ?? []) : []));
  return [...new Set(titles.map(({ title }) => title).reverse())];
}

/** Danger before all; then the newest anger counts, and what the handoff is about can only make it worse than calm. */
function moodOf(history: BriefInput['history'], trigger: string): Brief['mood'] {
  if (trigger === 'emergency') return 'danger';
  const said = history.filter(({ from }) => from === 'visitor').slice(-3);
  let mood: Brief['mood'] = DISAPPOINTING.includes(trigger) ? 'unhappy' : 'calm';
  for (const { text } of said) {
    const anger = decide({ text, history: [] }).triggers.find(({ name }) => name === 'frustration');
    if (anger && anger.confidence >= 0.85) return 'angry';
    if (anger) mood = 'unhappy';
  }
  return trigger === 'frustration' && mood === 'calm' ? 'unhappy' : mood;
}

/** The language of a BCP 47 tag. Locales are the visitor's to write, so anything else is none. */
function languageOf(locale: string | null | undefined): string | undefined {
  return /^([a-z]{2,3})(?:[-_][a-z0-9]{2,8})*$/i.exec(locale ?? '')?.[1]?.toLowerCase();
}
