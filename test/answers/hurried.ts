import { readdirSync, readFileSync } from 'node:fs';
import { demoSite } from '../../demo/site.ts';
import { answerAnyone } from '../../server/answers/abroad/abroad.ts';
import { answer } from '../../server/answers/grounded.ts';
import type { Line, Outcome } from '../../server/answers/outcome.ts';
import { chunkMarkdown, createIndex } from '../../server/search/knowledge.ts';

/**
 * What must come of a message: `says` in a sure answer (all of them), `asks` in the choices or the words of a question back, `either`
 * one of the two, `unsure` anything but a sure answer, `never` a word that no sure answer may hold.
 */
export type Wanted = {
  says?: (string | RegExp)[];
  asks?: string | RegExp;
  either?: string | RegExp;
  unsure?: true;
  /** In the text, sure or not. */
  shows?: string | RegExp;
  never?: string | RegExp;
  /** Not reached yet. */
  missed?: true;
  /** The clock, ISO; a Friday afternoon when the shop is open, without it. */
  at?: string;
  locale?: string;
  /** Asked in another language than the knowledge's, and to be understood all the same. */
  abroad?: true;
};
export type Hurried = [message: string | string[], wanted: Wanted];

const folder = new URL('../../demo/knowledge/', import.meta.url);
export const index = createIndex(
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) => chunkMarkdown({ id: name.slice(0, -3), markdown: readFileSync(new URL(name, folder), 'utf8') })),
);

/** A chat of the demo shop from its beginning; gives the last outcome. */
export function chat(messages: string[], { at = '2026-06-12T12:00:00Z', locale = 'en', abroad }: Wanted = {}): Outcome {
  let history: Line[] = [];
  let [clarified, lowConfidence] = [0, 0];
  let last: Outcome | undefined;
  const site = { name: demoSite.name, hours: demoSite.hours };
  for (const question of messages) {
    last = (abroad ? answerAnyone : answer)({ question, history, locale, site, at, clarified, lowConfidence }, index);
    history = [...history, { from: 'visitor', text: question }];
    if (last.mode !== 'escalate') history = [...history, { from: 'assistant', text: last.text }];
    clarified = last.mode === 'clarify' ? clarified + 1 : 0;
    lowConfidence = last.mode === 'resolve' && last.account.confidence < SURE ? lowConfidence + 1 : 0;
  }
  return last as Outcome;
}

const SURE = 0.45;

/** What is wrong with an outcome; undefined when nothing is. */
export function faultOf(outcome: Outcome, { says, asks, either, unsure, shows, never }: Wanted): string | undefined {
  const text = outcome.mode === 'escalate' ? '' : outcome.text;
  const isSure = outcome.mode === 'resolve' && outcome.account.confidence >= SURE;
  const asked = outcome.mode === 'clarify' ? [text, ...outcome.choices].join('\n') : '';
  const shown = `${outcome.mode} ${outcome.account.confidence}: ${outcome.mode === 'escalate' ? outcome.reason : [text, asked].join(' | ')}`;
  const has = (whole: string, part: string | RegExp) =>
    typeof part === 'string' ? whole.includes(part) : part.test(whole);
  if (never && isSure && has(text, never)) return `holds ${never}: ${shown}`;
  if (shows && !has(text, shows)) return `does not show ${shows}: ${shown}`;
  if (unsure && isSure) return `is sure: ${shown}`;
  if (asks && !has(asked, asks)) return `does not ask ${asks}: ${shown}`;
  if (either && !has(isSure ? text : asked, either)) return `neither says nor asks ${either}: ${shown}`;
  const missing = says?.find((part) => !isSure || !has(text, part));
  return missing ? `does not say ${missing}: ${shown}` : undefined;
}
