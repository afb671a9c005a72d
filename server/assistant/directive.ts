/** What a model decided instead of answering. */
export type Directive =
  | { do: 'ask'; question: string; choices: string[] }
  | { do: 'hand_off'; reason: string; note: string };

export const MARKS = { ask: '#ASK', handOff: '#HANDOFF' } as const;
const ALL = Object.values(MARKS);

/**
 * Splits a model's text into what is meant for the visitor and a directive: a line that begins with a mark, and all after
 * it. `push` returns the visitor's part at once; only the start of a line that could still be a mark waits.
 */
export function createReader(): { push(text: string): string; end(): string; directive(): Directive | undefined } {
  let waiting = '';
  let found: string | undefined;
  let isLineStart = true;
  return {
    push(text) {
      if (found !== undefined) {
        found += text;
        return '';
      }
      if (!isLineStart && !text.includes('\n')) return text;
      waiting += text;
      let out = '';
      while (waiting !== '') {
        if (isLineStart) {
          const start = waiting.trimStart();
          if (ALL.some((mark) => start.startsWith(mark))) {
            found = start;
            waiting = '';
            return out;
          }
          if (ALL.some((mark) => mark.startsWith(start))) return out;
          isLineStart = false;
        }
        const end = waiting.indexOf('\n') + 1;
        out += end ? waiting.slice(0, end) : waiting;
        waiting = end ? waiting.slice(end) : '';
        isLineStart = end > 0;
      }
      return out;
    },
    end() {
      const rest = waiting;
      waiting = '';
      return rest;
    },
    directive: () => (found === undefined ? undefined : parse(found)),
  };
}

/** Is it one of the tools that end a turn? */
export const isEnding = ({ name }: { name: string }) => name === 'ask_visitor' || name === 'hand_off';

/** A call of one of the tools that end a turn, as a directive; undefined when it is none of them or its input makes no sense. */
export function directiveOf(call: { name: string; input: unknown }): Directive | undefined {
  const input = (call.input ?? {}) as Record<string, unknown>;
  if (call.name === 'ask_visitor' && typeof input.question === 'string' && input.question.trim()) {
    const choices = Array.isArray(input.choices) ? input.choices.filter((choice) => typeof choice === 'string') : [];
    return { do: 'ask', question: input.question.trim(), choices };
  }
  if (call.name === 'hand_off') {
    return { do: 'hand_off', reason: String(input.reason ?? ''), note: String(input.note ?? '') };
  }
  return undefined;
}

function parse(text: string): Directive | undefined {
  const [first = '', ...lines] = text.split('\n');
  if (first.startsWith(MARKS.handOff)) {
    const [reason = '', ...note] = first
      .slice(MARKS.handOff.length)
      .trim()
      .split(/[\s:]+/);
    return { do: 'hand_off', reason, note: [note.join(' '), ...lines].join(' ').trim() };
  }
  const question = first
    .slice(MARKS.ask.length)
    .replace(/^[:\s]+/, '')
    .trim();
  const choices = lines.flatMap((line) => /^\s*[-*•]\s+(.+)/.exec(line)?.[1]?.trim() ?? []);
  return question ? { do: 'ask', question, choices } : undefined;
}
