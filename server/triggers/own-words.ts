import { fold } from './plain.ts';
import type { Reading } from './reading.ts';
import type { Match, TriggerName, TriggerSettings } from './trigger.ts';

const compiled = new WeakMap<TriggerSettings, Map<TriggerName, RegExp | undefined>>();

/** Scripts that write no spaces between words, or glue endings to them: there a word is found anywhere. */
const GLUED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** The words a site added to a trigger: whole words, any case, with or without accents. */
export function ownWords(reading: Reading, settings: TriggerSettings, name: TriggerName): Match | undefined {
  if (!settings.words[name]?.length) return undefined;
  const find = patternOf(settings, name);
  const match = find?.exec(reading.text);
  if (!match) return undefined;
  return { evidence: reading.words(match.index, match.index + match[0].length), confidence: 0.95 };
}

function patternOf(settings: TriggerSettings, name: TriggerName): RegExp | undefined {
  const known = compiled.get(settings) ?? new Map<TriggerName, RegExp | undefined>();
  compiled.set(settings, known);
  if (!known.has(name)) {
    const words = (settings.words[name] ?? []).map((word) => fold(word.trim()).text).filter((word) => word !== '');
    const body = words.map(wholeWord).join('|');
    known.set(name, body ? new RegExp(body, 'u') : undefined);
  }
  return known.get(name);
}

function wholeWord(word: string): string {
  const body = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
  return GLUED.test(word) ? body : `(?<![\\p{L}\\p{N}])${body}(?![\\p{L}\\p{N}])`;
}
