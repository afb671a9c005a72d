import { sentences } from '../search/sentences.ts';
import { createReader, type Directive } from './directive.ts';
import { createScreen } from './screen.ts';

/** The answer of a model as it comes: what was shown, what was cited, what was decided instead. */
export type Draft = {
  /** Takes a piece of the model's text and shows what may be shown of it. */
  take(text: string): void;
  /** No more text comes: what was held back is decided. */
  close(): void;
  /** What was shown so far; it never shrinks. */
  text(): string;
  /** `text` up to its last whole sentence; '' when there is none. */
  whole(): string;
  cited(): number[];
  directive(): Directive | undefined;
  /** More than the limit came. */
  isOver(): boolean;
};

const ENDS = /[.!?…。！？।](?:["'”’»)*_]*)$/u;

/** `longest` is in characters; after it nothing is shown any more. */
export function createDraft(
  isAllowed: (address: string) => boolean,
  longest: number,
  onDelta: (text: string) => void,
): Draft {
  const reader = createReader();
  const screen = createScreen(isAllowed);
  let shown = '';
  let taken = 0;

  const show = (text: string) => {
    const piece = shown === '' ? text.trimStart() : text;
    if (piece === '') return;
    shown += piece;
    onDelta(piece);
  };

  return {
    take(text) {
      const left = longest - taken;
      taken += text.length;
      if (left > 0) show(screen.push(reader.push(text.length > left ? text.slice(0, left) : text)));
    },
    close() {
      show(screen.push(reader.end()) + screen.end());
    },
    text: () => shown.trimEnd(),
    whole() {
      const text = shown.trimEnd();
      if (ENDS.test(text)) return text;
      const last = sentences(text).at(-1);
      return last === undefined ? '' : text.slice(0, Math.max(0, text.lastIndexOf(last))).trimEnd();
    },
    cited: screen.cited,
    directive: reader.directive,
    isOver: () => taken > longest,
  };
}
