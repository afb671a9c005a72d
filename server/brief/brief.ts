import type { z } from 'zod';
import type { Brief as Stored } from '../../shared/wire.ts';
import type { Line, Source } from '../answers/outcome.ts';
import { detectLanguage } from '../language/detect.ts';
import { decide } from '../triggers/index.ts';
import { clip, countWords } from './clip.ts';
import { reasonFor } from './reasons.ts';
import { triedIn } from './tried.ts';
import { type Wish, wishesOf } from './wants.ts';

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
/** How a tool that was called in vain stands among what was tried. */
export const FAILED = /^Called (\S+), which failed: (.*)$/;
const DISAPPOINTING = ['complaint', 'billing_dispute', 'repeated_question', 'assistant_failure'];

/**
 * What the agent gets, from the conversation alone: no network, and nothing in it that was not said. `wants`, a line for
 * each thing, and the summary's quotations are the visitor's own sentences, what is open and newest first; the summary has 40
 * words at most, by `countWords`.
 */
export function buildBrief({ visitor, history, trigger, failed = [], actions = [], callback }: BriefInput): Brief {
  const said = history.filter(({ from }) => from === 'visitor').map(({ text }) => text);
  const language = detectLanguage(said.slice(-3).join('\n'), languageOf(visitor.locale) ?? 'en');
  const evidence = clip(trigger.evidence ?? '', 30, 160);
  const wishes = wishesOf(history, evidence, language);
  const titles = titlesOf(history);
  const [tool] = failed;
  const isTheTool = tool !== undefined && trigger.name === 'assistant_failure';
  const reason = trigger.reason ?? (isTheTool ? `the tool ${tool.name} failed` : reasonFor(trigger.name));
  return {
    summary: summarise(visitor.name, wishes, titles, reason),
    who: whoIs(visitor),
    wants: wantsOf(wishes, trigger.name) || 'Nothing written yet',
    tried: [
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

/** What was answered is no wish any more. */
function wantsOf(wishes: Wish[], trigger: string): string {
  const [first] = wishes;
  if (!first || first.isOpen) return wishes.map(({ text }) => text).join('\n');
  const person = trigger === 'asks_for_person' ? 'Asked for a person; last' : 'Last';
  return `${person} asked about “${inQuotes(first.text)}” (answered)`;
}

function summarise(name: string | null | undefined, wishes: Wish[], titles: string[], reason: string): string {
  const who = clip(name ?? '', 4, 40) || 'Visitor';
  const both = titles.slice(0, 2).join(' and ');
  const tried =
    titles.length > 0 ? ` Answered from ${stop(clip(countWords(both) > 8 ? (titles[0] ?? '') : both, 8, 80))}` : '';
  const why = ` Why: ${stop(clip(reason, 9))}`;
  const [first, ...others] = wishes;
  if (!first) return `${who} wrote nothing yet.${why}`;
  const verb = !first.isQuestion ? 'wrote' : first.isOpen ? 'asks' : 'asked';
  const room = LONGEST_SUMMARY - countWords(`${who} ${verb}:${tried}${why}`);
  let quoted = `“${clip(inQuotes(first.text), Math.min(room, LONGEST_FIRST), 200) || '…'}”`;
  let left = 0;
  for (const { text } of others) {
    const more = `${quoted} “${inQuotes(text)}”`;
    // One more sentence must fit whole, or be worth its beginning; "+1" is a word.
    if (left === 0 && countWords(more) <= room - 1) quoted = more;
    else if (left === 0 && room - 1 - countWords(quoted) >= WORTH_QUOTING)
      quoted = `${quoted} “${clip(inQuotes(text), room - 1 - countWords(quoted), 160)}”`;
    else left++;
  }
  return clip(`${who} ${verb}: ${quoted}${left > 0 ? ` +${left}` : ''}${tried}${why}`, LONGEST_SUMMARY);
}

/** A full stop, where nothing ends it already. */
const stop = (text: string) => (/[.…!?]$/.test(text) ? text : `${text}.`);
const inQuotes = (text: string) => text.replace(/[“”]/g, '"');

function whoIs({ name, email, locale }: BriefInput['visitor']): string {
  const known = [name?.trim(), email?.trim()].filter(Boolean).join(', ');
  const speaks = languageOf(locale) ? ` (${locale})` : '';
  return `${known || 'A visitor who gave no name'}${speaks}`;
}

function titlesOf(history: BriefInput['history']): string[] {
  const titles = history.flatMap(({ from, sources }) => (from === 'assistant' ? (sources ?? []) : []));
  return [...new Set(titles.map(({ title }) => title).reverse())];
}

/** The newest anger counts; what the handoff is about can only make it worse than calm. */
function moodOf(history: BriefInput['history'], trigger: string): Brief['mood'] {
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
