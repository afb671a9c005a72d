import { LEADS } from '../answers/abroad/leads.ts';
import { speechOf } from '../answers/smalltalk.ts';
import { SPEECH } from '../answers/speech/texts.ts';
import { MORE_SPEECH } from '../answers/speech/texts-more.ts';
import { sentences } from '../search/sentences.ts';
import type { BriefInput } from './brief.ts';
import { clip } from './clip.ts';

const MOST_TRIED = 5;

/** A phrase of the assistant's own as a pattern; what stands for `{...}` may be anything short. */
const pattern = (phrase: string) =>
  phrase
    .split(/\{\w+\}/)
    .map((part) => plain(part).replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[^\\n]{0,120}?');

/** What the assistant says around the shop's words; none of it tells an agent anything. */
const STOCK = new RegExp(
  `^(?:${Object.keys({ ...SPEECH, ...MORE_SPEECH })
    .flatMap((language) => {
      const { greeting, again, thanks, bye, bot, ok, well, help, wrong, perhaps, closest, isIt, next, above } =
        speechOf(language);
      const said = [greeting, again, thanks, bye, bot, ok, well, help, wrong, perhaps, closest, isIt, next, above];
      return [...said.flatMap((phrase) => [phrase, ...sentences(phrase)]), speechOf(language).missing];
    })
    .concat(Object.values(LEADS).flatMap((lead) => sentences(lead)))
    .filter((phrase) => phrase.length > 2)
    .map(pattern)
    .join('|')})$`,
  'u',
);
const MISSING = Object.keys({ ...SPEECH, ...MORE_SPEECH }).map(
  (language) => new RegExp(pattern(speechOf(language).missing).replace('[^\\n]{0,120}?', '([^\\n]{1,120}?)'), 'u'),
);

/** The question that a reply says it found nothing on, in the visitor's words; undefined when it says so of none. */
export function missingIn(text: string): string | undefined {
  for (const one of MISSING) {
    const found = one.exec(plain(text))?.[1];
    if (found) return found;
  }
  return undefined;
}

/** Text without the marks of Markdown. */
export function plain(text: string): string {
  return text
    .replace(/!?\[([^\]\n]*)\]\([^)\s]*\)/g, '$1')
    .replace(/(\*\*|__|`+|~~)(?=\S)([^\n]*?\S)\1/g, '$2')
    .replace(/^[ \t]*(?:[-*+•]|#{1,6}|>)[ \t]+/gm, '')
    .replace(/^[ \t|:-]+$/gm, '')
    .replace(/[ \t]*\|[ \t]*/g, ' ')
    .trim();
}

/** What the assistant answered after the visitor had first written, newest last: from which articles, and the first fact of each answer. */
export function triedIn(history: BriefInput['history']): string[] {
  const first = history.findIndex(({ from }) => from === 'visitor');
  const tried = history
    .slice(Math.max(0, first))
    .filter(({ from, as }) => first >= 0 && from === 'assistant' && as !== 'aside')
    .flatMap(({ text, sources = [] }) => lineOf(text, sources.map(({ title }) => title).slice(0, 3)));
  return tried.slice(-MOST_TRIED);
}

function lineOf(text: string, titles: string[]): string[] {
  const told = sentences(plain(text.slice(0, 1000))).filter((one) => !STOCK.test(one) && /[\p{L}\p{N}]/u.test(one));
  const isAsked = titles.length === 0 && /[?？؟]\s*$/.test(text);
  const fact = isAsked
    ? told.at(-1)
    : (told.find((one) => /\s/.test(one) && !/[:：]$/.test(one) && !isTitle(one)) ?? told[0]);
  if (!fact) return [];
  const start = clip(fact, 24, 140);
  if (titles.length > 0) return [`${clip(titles.join(', '), 20, 100)}: “${start}”`];
  return [isAsked ? `Asked: “${start}”` : `“${start}”`];

  function isTitle(one: string): boolean {
    return titles.includes(one);
  }
}
