import { ERRORS, STILL } from './errors.ts';
import type { Plain } from './plain.ts';
import type { Trigger } from './reading.ts';
import { findRule } from './rules.ts';

const CODE =
  /\b(?=[a-z\d_-]*\d)[a-z][a-z\d]*[-_ ]?\d{2,}[a-z\d]*\b|\b(?:error|code|fehler|erreur|errore?|fout|blad|hata)\W{0,3}\d{2,}\b|(?<!\d)[45]\d\d(?!\d)/;

/** The visitor reports an error that was reported before, and what the assistant said in between did not mend. */
export const sameError: Trigger = {
  name: 'same_error',
  urgency: 60,
  look(reading) {
    const { history } = reading.input;
    const answered = history.findLastIndex(({ from }) => from === 'assistant');
    if (answered < 0) return undefined;
    const span =
      findRule(reading.plain, ERRORS) ?? (isShort(reading.text) ? findRule(reading.plain, STILL) : undefined);
    if (!span) return undefined;
    const before = reading.earlier.filter((earlier) => findRule(earlier, ERRORS) !== undefined);
    if (before.length === 0 || !history.slice(0, answered).some(({ from }) => from === 'visitor')) return undefined;
    const sameCode = before.some((earlier) => shareCode(earlier, reading.plain));
    if (!sameCode && findRule(reading.plain, STILL) === undefined) return undefined;
    return { evidence: reading.words(span.start, span.end), confidence: sameCode ? 0.9 : 0.8 };
  },
};

function shareCode(one: Plain, other: Plain): boolean {
  const code = CODE.exec(one.text)?.[0];
  return code !== undefined && other.text.includes(code);
}

/** "Still the same" needs no more words to be about what went before; a longer or asking message may be about something else. */
const isShort = (text: string) =>
  text.length < 60 && !/[?？؟]|\b(?:open|when|wann|quand|cuando|quando)(?!\w)/.test(text);
