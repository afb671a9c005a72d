import { dropAddresses, mayBecomeAddress } from './addresses.ts';

/** Lets a model's text through as it comes. `push` and `end` return what may be shown; nothing shown is ever taken back. */
export type Screen = {
  push(text: string): string;
  end(): string;
  /** The numbers of the passages cited so far, by first mention. */
  cited(): number[];
};

const LONGEST_LABEL = 200;
const LONGEST_ADDRESS = 2000;
const PLAIN = /^ ?[\p{L}\p{N}'’-]+[,;]?$/u;
const CITATION = /^\^?\d{1,2}(?:\s*[,;–-]\s*\^?\d{1,2})*$/;
/** A word ends at a space, a bracket, or a script that writes without spaces. */
const WORD = /^[^\s[【\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。，！？]+/u;

/**
 * Takes out the marks of citation ([1], 【2】), images, and every link or address that `isAllowed` does not know, also
 * when they come in pieces: only what could still become one of these is held back, so that plain words pass at once.
 */
export function createScreen(isAllowed: (address: string) => boolean): Screen {
  const cited: number[] = [];
  let held = '';
  let word = '';
  let last = '\n';
  let isFinal = false;

  const show = (text: string) => {
    last = text.at(-1) ?? last;
    return text;
  };

  /** Decides the next piece of `held`. Returns undefined when more must come first. */
  const step = (): string | undefined => {
    const space = /^\s+/.exec(held)?.[0];
    if (space) return afterSpace(space);
    if (/^!?\[|^【/.test(held)) return bracket();
    const run = WORD.exec(held)?.[0] ?? (held[0] as string);
    const whole = word + run;
    if (run.length === held.length && !isFinal) {
      if (held.endsWith('!') && held.length > 1) return wordUpTo(run.length - 1);
      if (held === '!' || (mayBecomeAddress(whole) && whole.length < LONGEST_ADDRESS)) return undefined;
      held = '';
      word = whole.slice(-LONGEST_LABEL);
      return show(run);
    }
    const isImage = run.endsWith('!') && held[run.length] === '[';
    return wordUpTo(isImage && run.length > 1 ? run.length - 1 : run.length);
  };

  const wordUpTo = (length: number): string => {
    const whole = word + held.slice(0, length);
    held = held.slice(length);
    const left = dropAddresses(whole, isAllowed);
    const shown = word;
    word = '';
    return left.startsWith(shown) ? show(left.slice(shown.length)) : '';
  };

  const afterSpace = (space: string): string | undefined => {
    const next = held.slice(space.length);
    if (next === '' && !isFinal) return undefined;
    const mark = /^(?:\[|【)/.test(next) ? markAt(next) : undefined;
    if (mark === 'unknown') return undefined;
    if (mark) {
      const after = next.slice(mark);
      // A space stood before the mark and perhaps after it; one is enough, and none before a full stop.
      if (space.includes('\n')) held = space + after.trimStart();
      else held = /^(?:[.,;:!?)]|\s)/.test(after) ? after : space + after;
      return '';
    }
    held = next;
    word = '';
    if (!space.includes('\n') && /\s/.test(last)) return '';
    return show(space);
  };

  /** The length of the citation at the start of `text`; undefined when it is none. */
  const markAt = (text: string): number | 'unknown' | undefined => {
    const [, inside, close] = /^[[【]([^\]】\n]*)([\]】])?/.exec(text) ?? [];
    if (inside === undefined) return undefined;
    if (!close) return /^[\d\s,;^†–-]*$/.test(inside) && inside.length < 20 && !isFinal ? 'unknown' : undefined;
    const length = inside.length + 2;
    const number = inside.replace(/†.*$/, '');
    if (!CITATION.test(number)) return undefined;
    if (text[length] === '(') return undefined;
    if (text.length === length && !isFinal) return 'unknown';
    for (const [digits] of number.matchAll(/\d+/g)) if (!cited.includes(Number(digits))) cited.push(Number(digits));
    return length;
  };

  const bracket = (): string | undefined => {
    const mark = held[0] === '!' ? undefined : markAt(held);
    if (mark === 'unknown') return undefined;
    if (mark) {
      held = held.slice(mark);
      return '';
    }
    const opening = held.startsWith('!') ? 2 : 1;
    const close = held.indexOf(']');
    const label = held.slice(opening, close < 0 ? undefined : close);
    const isOpen = /[[\n]/.test(label) || label.length > LONGEST_LABEL;
    if (!isOpen && !isFinal && (close < 0 || close === held.length - 1)) return undefined;
    if (isOpen || close < 0 || held[close + 1] !== '(') {
      const plain = held.slice(0, opening);
      held = held.slice(opening);
      word = '';
      return show(plain);
    }
    const [target = '', end] = /^\(([^)\n]*)(\))?/.exec(held.slice(close + 1))?.slice(1) ?? [];
    const runsOn = held.slice(close + 2).includes('\n') || target.length > LONGEST_ADDRESS;
    if (!end && !isFinal && !runsOn) return undefined;
    const link = held.slice(0, close + 2 + target.length + (end ? 1 : 0));
    held = held.slice(link.length);
    word = '';
    const address = target.trim().split(/\s/)[0] ?? '';
    const shown = dropAddresses(label, isAllowed);
    return show(opening === 1 && end && isAllowed(address) ? `[${shown}](${target})` : shown);
  };

  const run = (): string => {
    let out = '';
    while (held !== '') {
      const piece = step();
      if (piece === undefined) break;
      out += piece;
    }
    return out;
  };

  return {
    push(text) {
      if (held === '' && PLAIN.test(text) && !/[.@:/]/.test(word)) {
        const whole = text.startsWith(' ') ? text.slice(1) : word + text;
        if (!mayBecomeAddress(whole) && !(text.startsWith(' ') && /\s/.test(last))) {
          word = whole.slice(-LONGEST_LABEL);
          return show(text);
        }
      }
      held += text;
      return run();
    },
    end() {
      isFinal = true;
      return run();
    },
    cited: () => [...cited],
  };
}
